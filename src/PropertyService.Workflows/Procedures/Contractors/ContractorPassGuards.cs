using NodaTime;
using NodaTime.Text;
using PropertyService.Domain.Contractors;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Access;
using PropertyService.Workflows.Procedures.Custody;

namespace PropertyService.Workflows.Procedures.Contractors;

/// <summary>The conditions of the contractor pass, in the order in which they are met (施工人员证件的条件).</summary>
internal static class ContractorPassGuards
{
    public static readonly Guard<ContractorPassFacts, ReceiveWorker> RoleFitsPost = EntranceGuards.RoleFitsPost<ContractorPassFacts, ReceiveWorker>(static c => c.Post);

    public static readonly Guard<ContractorPassFacts, ReceiveWorker> IsDelivery = Guard.Over<ContractorPassFacts, ReceiveWorker>(
        "comes-to-deliver", "来送报、送奶等", "the person comes to deliver", Source.Of("G1-2.D-1", "N-15").ReadAs("送报、送奶者没有天数之分", "deliverers have no duration"),
        static (in _, c) => c.Work == WorkKind.Delivery, new("按施工人员办理", "deal with the person as a worker"));

    public static readonly Guard<ContractorPassFacts, ReceiveWorker> IsTemporary = Guard.OverLedger<ContractorPassFacts, ReceiveWorker>(
        "within-temporary-days", "自首次进入起在临时天数之内", "the works end within the temporary days, counted from the first entry", Source.Of("GC-1.3.E-1", "C-21", "N-16").ReadAs(
            "日历天，首次进入为第一天；首次进入日跨个案记住", "calendar days from the day of first entry, which is remembered across visits"),
        static (in s, c, ledger) => s.Site.Get(ContractorParameters.Model) != ContractorModel.TwoPart
            && TemporaryPeriod.Fits(FirstEntry(s, ledger, c.Worker) ?? s.Day, s.Day, c.Days, s.Site.Get(ContractorParameters.TemporaryDays)),
        new("办理长期施工证", "get a works permit"), CheckPermit.Kind);

    public static readonly Guard<ContractorPassFacts> IsTemporaryClass = Guard.Over<ContractorPassFacts>(
        "is-a-temporary-worker", "属临时施工", "it is a temporary worker", Source.Of("GC-1.3.E-1"),
        static (in s) => s.Facts.Class == WorkerClass.Temporary, new("临时工办临时施工证，其他人先验施工证", "a temporary worker gets a temporary pass; of all others the permit is checked first"), AdmitTemporary.Kind, CheckPermit.Kind);

    public static readonly Guard<ContractorPassFacts, AdmitTemporary> LeavesDocument = Guard.Over<ContractorPassFacts, AdmitTemporary>(
        "leaves-a-document", "押存一份证件", "a document is left", Source.Of("GC-1.3.E-1"), static (in _, c) => c.Left is not null, new("请其自愿押存可押的证件", "ask for a document that may be held, by consent"), AdmitTemporary.Kind);

    public static readonly Guard<ContractorPassFacts, AdmitTemporary> MayBeHeld = Guard.Over<ContractorPassFacts, AdmitTemporary>(
        "document-may-be-held", "该证件可以押存", "such a document may be held here", Source.Of("GC-1.3.E-1", "C-01", "L-01"),
        static (in s, c) => s.Site.Get(ContractorParameters.Documents) == DocumentRule.Hold && c.Left is { } left && s.Site.Get(ContractorParameters.HoldableDocuments).Contains(left.Kind),
        new("不押证，登记并写明原因", "hold nothing; register, with the reason"), AdmitTemporary.Kind);

    public static readonly Guard<ContractorPassFacts, AdmitTemporary> DocumentNotHeldElsewhere = Guard.OverLedger<ContractorPassFacts, AdmitTemporary>(
        "document-not-held-elsewhere", "该证件未押在别处", "no other case holds this document", Source.Of("GC-1.3.E-1").ReadAs("同一证件不能押两处", "one document cannot be held twice"),
        static (in _, c, ledger) => c.Left is not { } left || !ledger.IsElsewhere(Things.HeldDocument, left.Number), new("先了结前一次来访", "settle the earlier visit first"), ReturnDocument.Kind);

    public static readonly Guard<ContractorPassFacts, AdmitTemporary> ReasonIsGiven = Guard.Over<ContractorPassFacts, AdmitTemporary>(
        "reason-is-given", "写明不押证的原因", "it is said why nothing is held", Source.Of("GC-1.3.E-1", "L-01", "N-01"), static (in _, c) => c.Reason is not null, new("写明原因", "say why"), AdmitTemporary.Kind);

    public static readonly Guard<ContractorPassFacts, AdmitTemporary> PassIsIn = Guard.OverLedger<ContractorPassFacts, AdmitTemporary>(
        "pass-is-in", "该施工证未发给别人", "nobody else has this pass", Source.Of("GC-1.3.E-2").ReadAs("一证不能同时发给两人", "one pass cannot be out twice"),
        static (in _, c, ledger) => !ledger.IsElsewhere(Things.WorksPass, c.Pass), new("换一张施工证", "take another pass"), AdmitTemporary.Kind);

    public static readonly Guard<ContractorPassFacts, AdmitTemporary> PassIsAlive = Guard.OverLedger<ContractorPassFacts, AdmitTemporary>(
        "pass-is-alive", "该施工证未曾报失", "this pass was never reported lost", Source.Of("GC-1.3.E-2", "G-01").ReadAs("报失的施工证不再使用", "a pass reported lost is not used again"),
        static (in _, c, ledger) => ledger.Entry(ContractorPass.LostPasses, c.Pass) is null, new("换一张施工证", "take another pass"), AdmitTemporary.Kind);

    public static readonly Guard<ContractorPassFacts, CheckPermit> WithinDates = Guard.Over<ContractorPassFacts, CheckPermit>(
        "within-permit-dates", "施工证在有效期内", "today lies within the permit's dates", Source.Of("GC-1.3.E-3", "G1-2.D-1").ReadAs("起止两日都有效；“无误”包含有效期", "first and last day are valid; \"in order\" includes the dates"),
        static (in s, c) => c.Seen.ValidFrom <= s.Day && s.Day <= c.Seen.ValidUntil, new("到期须续办", "have the permit renewed"), TurnAway.Kind);

    public static readonly Guard<ContractorPassFacts, CheckPermit> BearersOwn = Guard.Over<ContractorPassFacts, CheckPermit>(
        "permit-is-bearers-own", "人证一致", "the permit is the bearer's own", Source.Of("GC-1.3.E-4", "G1-2.D-1"), static (in _, c) => c.Seen.BearersOwn, new("用本人的证", "come with one's own permit"), TurnAway.Kind);

    public static readonly Guard<ContractorPassFacts, CheckPermit> BothPartsIfNeeded = Guard.Over<ContractorPassFacts, CheckPermit>(
        "both-parts-if-needed", "须正副两证者两证齐备", "main and deputy part are both there, where two parts are needed", Source.Of("G1-2.D-1", "C-21", "N-15"),
        static (in s, c) => c.Seen.Deputy is not null || !NeedsTwoParts(s.Site, s.Facts.Class), new("带齐正副两证", "bring both parts"), TurnAway.Kind);

    public static readonly Guard<ContractorPassFacts> NeedsDeputy = Guard.Over<ContractorPassFacts>(
        "needs-two-parts", "须押副证", "a permit of two parts is needed", Source.Of("G1-2.D-1", "G1-2.D-2", "C-21", "N-15"),
        static (in s) => NeedsTwoParts(s.Site, s.Facts.Class), new("须押副证的押副证，其余凭单证放行", "hold the deputy part where one is needed, else admit on the permit of one part"), AdmitLeavingDeputy.Kind, AdmitOnPermit.Kind);

    public static readonly Guard<ContractorPassFacts, AdmitLeavingDeputy> DeputyIsTheChecked = Guard.Over<ContractorPassFacts, AdmitLeavingDeputy>(
        "deputy-is-the-checked-one", "交来的是验过的副证", "the deputy permit handed over is the one that was checked", Source.Of("G1-2.D-2"),
        static (in s, c) => c.Deputy == s.Facts.Deputy, new("交出验过的副证", "hand over the one that was checked"), AdmitLeavingDeputy.Kind);

    public static readonly Guard<ContractorPassFacts, AdmitLeavingDeputy> DeputyNotHeldElsewhere = Guard.OverLedger<ContractorPassFacts, AdmitLeavingDeputy>(
        "deputy-not-held-elsewhere", "该副证未押在别处", "no other case holds this deputy permit", Source.Of("G1-2.D-2").ReadAs("持证人已在场内，或副证有假", "its holder is inside already, or a part is false"),
        static (in _, c, ledger) => !ledger.IsElsewhere(Things.DeputyPermit, c.Deputy), new("先了结前一次来访", "settle the earlier visit first"), ReturnDeputy.Kind);

    public static readonly Guard<ContractorPassFacts> ValidOnEntry = Guard.Over<ContractorPassFacts>(
        "valid-on-entry", "进入当日仍在有效期内", "the pass or permit is still valid on the day of entry", Source.Of("GC-1.3.E-1", "GC-1.3.E-3").ReadAs("验证之后过了午夜的，按进入当日算", "where midnight passes between the check and the entry, the day of entry counts"),
        static (in s) => s.Day <= LastDay(s), new("劝离，办好证件再来", "turn away until the papers are in order"), TurnAway.Kind);

    public static readonly Guard<ContractorPassFacts> FollowUpIsOwed = Guard.Over<ContractorPassFacts>(
        "follow-up-is-owed", "尚待跟进", "a follow-up is owed", Source.Of("G1-2.D-4", "G-40"), static (in s) => s.Facts.FollowUpOwed, new("已经回报过", "it has been reported already"));

    public static readonly Guard<ContractorPassFacts, CollectCard> IsTheirPass = Guard.Over<ContractorPassFacts, CollectCard>(
        "is-the-pass-that-is-out", "正是发出的那张施工证", "it is the pass that is out", ContractorPass.ExitIsOurs, static (in s, c) => c.Card == s.Facts.Pass, new("收回发出的那张；丢了则报失", "take back the one that is out, or report it lost"), ReportCardLost.Kind);

    public static readonly Guard<ContractorPassFacts> PassIsOut = Guard.Over<ContractorPassFacts>(
        "pass-is-out", "有施工证在外", "a pass is out", ContractorPass.ExitIsOurs, static (in s) => s.Facts.Pass is not null, new("在外的施工证先收回或报失", "a pass that is out is first collected, or reported lost"), CollectCard.Kind, ReportCardLost.Kind);

    public static readonly Guard<ContractorPassFacts> DocumentIsHeld = Guard.Over<ContractorPassFacts>(
        "document-is-held", "押有证件", "a document is held", ContractorPass.ExitIsOurs, static (in s) => s.Facts.Document is not null, new("没有押证", "none is held"));

    public static readonly Guard<ContractorPassFacts> DeputyIsHeld = Guard.Over<ContractorPassFacts>(
        "deputy-is-held", "押有副证", "a deputy permit is held", Source.Of("G1-2.D-5"), static (in s) => s.Facts.DeputyHeld, new("没有押副证", "none is held"));

    public static readonly Guard<ContractorPassFacts> LeavesInTime = Guard.Over<ContractorPassFacts>(
        "leaves-by-the-last-day", "在最后有效日内离场", "the worker leaves by the end of the last valid day", Source.Of("GC-1.3.E-1", "GC-1.3.E-3"),
        static (in s) => s.Facts.LastDay is not { } last || s.At <= s.StartOf(last.PlusDays(1)), new("补办延期或长期证", "get a new permit"));

    public static readonly Guard<ContractorPassFacts> NothingLeftOut = Guard.Over<ContractorPassFacts>(
        "exchanged-before-leaving", "离场前施工证收回或遗失结清、证件退还", "the pass was taken back or its loss settled, and documents were handed back, before the worker left", Source.Of("G1-2.D-5", "G-01", "G-07"),
        static (in s) => s.Facts is { Pass: null, LostPass: null, Document: null, DeputyHeld: false }, new("补收、补退", "collect and hand back what is left"), CollectCard.Kind, ReturnDocument.Kind, ReturnDeputy.Kind);

    public static readonly Guard<ContractorPassFacts> CameToTheGate = Guard.Over<ContractorPassFacts>(
        "came-to-the-gate", "经门岗离场", "the worker left by way of the gate", Source.Of("G1-2.D-5", "G1-2.D-6", "N-30"), static (in s) => s.Case.State != ContractorPass.Inside, new("查明从何处离场", "find out which way"), BeginExit.Kind);

    /// <summary>The first entry on record where it still counts, or null.</summary>
    internal static LocalDate? FirstEntry(in Situation<ContractorPassFacts> s, LedgerView ledger, string worker) =>
        Recorded(ledger, worker) is { } first && TemporaryPeriod.DayOne(first, s.Day, s.Site.Get(ContractorParameters.RestartAfterDays)) == first ? first : null;

    /// <summary>The last day on which the worker may be inside: of a temporary worker counted from the first entry, else the permit's.</summary>
    internal static LocalDate LastDay(in Situation<ContractorPassFacts> s) =>
        s.Facts.LastDay ?? TemporaryPeriod.LastDay(s.Facts.DayOne ?? s.Day, s.Site.Get(ContractorParameters.TemporaryDays));

    private static LocalDate? Recorded(LedgerView ledger, string worker) =>
        ledger.Entry(ContractorPass.FirstEntries, worker) is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? parsed.Value : null;

    private static bool NeedsTwoParts(SitePolicy site, WorkerClass? kind) =>
        kind == WorkerClass.Deliverer || (kind == WorkerClass.LongTerm && site.Get(ContractorParameters.Model) != ContractorModel.SinglePermit);
}
