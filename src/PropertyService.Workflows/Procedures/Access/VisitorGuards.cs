using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Custody;
using static PropertyService.Domain.Access.VisitorCategory;

namespace PropertyService.Workflows.Procedures.Access;

/// <summary>The conditions of admission before a person is cleared (辨别与获准的条件).</summary>
internal static class VisitorGuards
{
    public static readonly Guard<VisitorFacts, Classify> BySight = Comes(
        "admitted-by-sight", "认人即可放行的类别", "the person is admitted by sight", Source.Of("G1-2.B", "LA-T1-1", "LA-T1-2"), KnownResident);

    public static readonly Guard<VisitorFacts, Classify> SentOn = Comes(
        "sent-to-the-clubhouse", "引往会所的看房客", "the person is a viewer sent to the clubhouse", Source.Of("GC-1.3.C-1", "C-12"), HouseViewer);

    public static readonly Guard<VisitorFacts, Classify> LetThrough = Comes(
        "let-through-to-the-clubhouse", "会所客人", "the person is let through to the clubhouse", Source.Of("G3-1.2", "G-06"), ClubhouseCustomer);

    public static readonly Guard<VisitorFacts, Classify> NeedsHost = Comes(
        "needs-the-host", "须征得被访人或本户同意的类别", "the person needs the host's or the flat's consent", Source.Of("GC-1.3.A-1", "GC-1.3.B-1", "LA-T2-1", "LA-T5-2"), OfficeBusiness, ResidentGuest, UnknownResident);

    public static readonly Guard<VisitorFacts, Classify> NeedsCheck = Over(
        "needs-a-check", "凭工作证、出入证或名单放行的类别", "the person is admitted on a work card, a permit or the list", Source.Of("GC-1.1-1", "G1-2.C-1", "LA-T4-1", "LA-T8-1", "G1-2.A-1", "LA-T3-0"),
        static (f, category) => category is CompanyStaff or Leader || (category == PermitHolder && !f.AtGate));

    public static readonly Guard<VisitorFacts, Classify> NeedsContractorPass = Over(
        "needs-contractor-pass", "在门岗持施工或送报奶证者", "the person holds a permit, at the gate", Source.Of("G1-2.D-1", "C-21"),
        static (f, category) => category == PermitHolder && f.AtGate);

    public static readonly Guard<VisitorFacts, Classify> NeedsPermission = Comes(
        "needs-the-duty-officer", "须值班人员准许的类别", "the person needs the duty officer's permission", Source.Of("LA-T6-1", "LA-T7-1", "C-08"), Government, Sightseer);

    public static readonly Guard<VisitorFacts, Classify> IsBanned = Comes(
        "is-banned", "禁入类别", "the person is banned", Source.Of("GC-1.3.D-2", "G6-5", "C-09"), Banned);

    public static readonly Guard<VisitorFacts, Classify> IsSuspicious = Comes(
        "is-suspicious", "可疑人员", "the person is suspicious", Source.Of("SD-1.4", "L-09", "N-10"), Suspicious);

    public static readonly Guard<VisitorFacts> WasSuspicious = Guard.Over<VisitorFacts>(
        "was-taken-for-suspicious", "曾认定为可疑", "the person was taken for suspicious", Source.Of("SD-1.4"),
        static (in s) => s.Facts.Category == Suspicious, new("由带班人员更正", "a leader corrects it"));

    public static readonly Guard<VisitorFacts> SomethingTaken = Guard.Over<VisitorFacts>(
        "something-taken", "押有证件、有卡在外，或遗失未了结", "a document is held, a card is out, or a loss is unsettled", Source.Of("GC-1.3.A-5", "GC-1.3.A-6"),
        static (in s) => s.Facts.SomethingTaken, new("先交还证件、收回访客卡；遗失的先了结", "return the document and collect the card first; settle what is lost"), ReturnDocument.Kind, CollectCard.Kind);

    public static readonly Guard<VisitorFacts, Greet> RoleFitsPost = EntranceGuards.RoleFitsPost<VisitorFacts, Greet>(static c => c.Post);

    public static readonly Guard<VisitorFacts> KeepsThePost = EntranceGuards.KeepsThePost<VisitorFacts>(static f => f.Post!);

    public static readonly Guard<VisitorFacts> IsAsked = Guard.Over<VisitorFacts>(
        "is-asked-about-the-visit", "属询问来意的类别", "the person is of a category that is asked about the visit", Source.Of("GC-1.3.A-1", "GC-1.3.B-1", "G1-1.B3-2", "LA-T2-1", "LA-T5-2"),
        static (in s) => s.Facts.Category is OfficeBusiness or ResidentGuest or UnknownResident, new("先辨别身份", "classify first"), Classify.Kind);

    public static readonly Guard<VisitorFacts, AskVisit> GateSentWord = Guard.OverLedger<VisitorFacts, AskVisit>(
        "gate-sent-word", "门岗已放行此人去该户", "the gate has let this visitor in to this flat", Source.Of("LA-T5-1", "C-07", "N-08"),
        static (in s, c, ledger) => s.Facts.Category == ResidentGuest && !s.Facts.AtGate && ledger.Entry(VisitorAdmission.GateMessages, VisitorFacts.Message(c.Visitor, c.Destination)) is not null,
        new("对讲询问住户", "ask the resident by intercom"), ConfirmWithHost.Kind);

    public static readonly Guard<VisitorFacts, AskVisit> LacksAppointment = Guard.Over<VisitorFacts, AskVisit>(
        "lacks-an-appointment", "在门岗未约好，而本站点要求先约", "the person comes to the gate without an appointment where the site asks for one", Source.Of("GC-1.3.A-7", "G1-2.E-2", "C-04", "G-04"),
        static (in s, c) => !c.Arranged && s.Facts.AtGate && s.Facts.Category is OfficeBusiness or ResidentGuest && s.Site.Get(AdmissionParameters.OnNoAppointment) == NoAppointmentRule.Refuse,
        new("请其先约", "ask the visitor to make an appointment"));

    public static readonly Guard<VisitorFacts, AskVisit> HostIsNamed = Guard.Over<VisitorFacts, AskVisit>(
        "host-is-named", "在大堂问清来人、被访人和地址三项", "in the lobby the visitor's name, the host's name and the address are asked", Source.Of("LA-T5-2"),
        static (in s, c) => s.Facts.AtGate || s.Facts.Category == UnknownResident || c.Host is not null, new("问清找哪一位", "ask whom the visitor wishes to see"));

    public static readonly Guard<VisitorFacts> HostDecides = Guard.Over<VisitorFacts>(
        "host-decides", "已问明来意，由被访人决定", "the visit is known and the host decides", Source.Of("GC-1.3.A-2", "GC-1.3.B-4", "G1-2.E-1", "LA-T2-1", "LA-T5-3"),
        static (in s) => s.Facts.Destination is not null && s.Facts.Denial != Denial.NoAppointment, new("先询问来意", "ask about the visit first"), AskVisit.Kind);

    public static readonly Guard<VisitorFacts, ConfirmWithHost> HostConsents = Answers(
        "host-consents", "被访人同意", "the host consents", Source.Of("GC-1.3.A-2", "GC-1.3.B-4", "G1-2.E-1", "LA-T2-1", "LA-T5-3"), Answer.Consents);

    public static readonly Guard<VisitorFacts, ConfirmWithHost> HostDeclines = Answers(
        "host-declines", "被访人不同意", "the host declines", Source.Of("GC-1.3.A-7", "G1-2.E-2"), Answer.Declines);

    public static readonly Guard<VisitorFacts, ConfirmWithHost> NobodyAnswers = Answers(
        "nobody-answers", "无人应答", "nobody answers", Source.Of("LA-T2-2", "G1-2.E-2"), Answer.NobodyAnswers);

    public static readonly Guard<VisitorFacts> MayMatch = Guard.Over<VisitorFacts>(
        "may-be-matched", "自称住户，可比对资料", "the person claims to live here, and the site matches data", Source.Of("LA-T2-2", "C-13"),
        static (in s) => s.Facts.Category == UnknownResident && s.Site.Get(AdmissionParameters.UnknownResidentPath)[s.Facts.Post!.Kind] == UnknownPath.DataMatch,
        new("不予放行", "do not let in"), TurnAway.Kind);

    public static readonly Guard<VisitorFacts, ConfirmWithHost> RightChannel = Guard.Over<VisitorFacts, ConfirmWithHost>(
        "right-channel", "按该岗位的渠道询问，特殊住户经中控", "the host is asked by the channel of the post, special residents through the control room", Source.Of("GC-1.3.A-2", "GC-1.3.B-2", "LA-T5-3", "LA-T5-4", "C-03", "G-34"),
        static (in s, c) => s.Site.Get(AdmissionParameters.SpecialResidents).Contains(s.Facts.Destination!)
            ? c.Channel == HostChannel.ControlRoom
            : s.Site.Get(AdmissionTables.ConfirmChannel)[s.Facts.Post!.Kind].Contains(c.Channel),
        new("下次用规定的渠道", "use the proper channel next time"));

    public static readonly Guard<VisitorFacts, MatchResidentData> DataMatch = Guard.Over<VisitorFacts, MatchResidentData>(
        "data-match", "姓名及另一项资料相符", "the name and one further datum agree", Source.Of("LA-T2-2", "L-07", "N-11"),
        static (in s, c) => c.Agreeing.Contains(ResidentDatum.Name) && s.Site.Get(AdmissionParameters.MatchFields) is var further && (further.Count == 0 || further.Any(d => c.Agreeing.Contains(d))),
        new("再核对一项，或不予放行", "compare one more datum, or do not let in"), TurnAway.Kind);

    public static readonly Guard<VisitorFacts> DutyOfficerDecides = Guard.Over<VisitorFacts>(
        "duty-officer-decides", "由值班人员决定", "the duty officer decides", Source.Of("LA-T6-1", "LA-T7-1", "LA-T3-1", "G-05"),
        static (in s) => s.Facts.Category is Government or Sightseer
            || (s.Facts is { Category: Leader, Denial: not null } && s.Site.Get(AdmissionParameters.OnUnrecognised) == UnrecognisedRule.AskDutyOfficer),
        new("不由值班人员决定", "the duty officer does not decide this"));

    public static readonly Guard<VisitorFacts, AskDutyOfficer> OfficerPermits = Guard.Over<VisitorFacts, AskDutyOfficer>(
        "duty-officer-permits", "值班人员准许", "the duty officer permits it", Source.Of("LA-T6-1", "LA-T7-1", "G-05"),
        static (in _, c) => c.Answer == Answer.Consents, new("不予放行", "do not let in"), TurnAway.Kind);

    public static readonly Guard<VisitorFacts> IsStaff = Guard.Over<VisitorFacts>(
        "is-company-staff", "是公司员工", "the person is company staff", Source.Of("GC-1.1-1", "G1-2.C-1", "LA-T4-1"),
        static (in s) => s.Facts.Category == CompanyStaff, new("先辨别身份", "classify first"), Classify.Kind);

    public static readonly Guard<VisitorFacts, CheckWorkCard> WorkCardInOrder = Guard.Over<VisitorFacts, CheckWorkCard>(
        "work-card-in-order", "工作证有效", "the work card is in order", Source.Of("GC-1.1-1", "G1-2.C-1", "LA-T4-1", "N-06"),
        static (in _, c) => c.InOrder, new("报分队长；无证不放行", "tell the squad leader; no card, no passage"), TurnAway.Kind);

    public static readonly Guard<VisitorFacts> IsPermitHolder = Guard.Over<VisitorFacts>(
        "is-permit-holder", "是持证人员", "the person is a permit holder", Source.Of("LA-T8-1"),
        static (in s) => s.Facts.Category == PermitHolder, new("先辨别身份", "classify first"), Classify.Kind);

    public static readonly Guard<VisitorFacts, CheckPermit> PermitInOrder = Guard.Over<VisitorFacts, CheckPermit>(
        "permit-in-order", "出入证有效", "the permit is in order", Source.Of("LA-T8-1"),
        static (in _, c) => c.InOrder, new("不予放行", "do not let in"), TurnAway.Kind);

    public static readonly Guard<VisitorFacts> IsLeader = Guard.Over<VisitorFacts>(
        "is-leader", "是领导或贵宾", "the person is a leader or VIP", Source.Of("G3-1.1", "LA-T3-0"),
        static (in s) => s.Facts.Category == Leader, new("先辨别身份", "classify first"), Classify.Kind);

    public static readonly Guard<VisitorFacts, CheckLeader> LeaderRecognised = Guard.Over<VisitorFacts, CheckLeader>(
        "leader-recognised", "在名单上，或有管理处专门通知", "the person stands on the list, or the office sent a special notice", Source.Of("G1-2.A-1", "G3-2.3", "LA-T3-0", "G-33"),
        static (in s, c) => c.Notice is not null || (c.ListEntry is { } entry && s.Site.Get(AdmissionParameters.VipList).Contains(entry)),
        new("核对名单，请示值班人员", "check the list, ask the duty officer"), AskDutyOfficer.Kind);

    public static readonly Guard<VisitorFacts> MayStayUnannounced = Guard.Over<VisitorFacts>(
        "may-stay-unannounced", "站点许可员工要求不报", "the site allows staff not to be announced", Source.Of("G1-2.C-3", "L-05"),
        static (in s) => s.Site.Get(AdmissionParameters.SuppressNotice), new("照常通知值班人员", "the duty officer is told as usual"));

    public static readonly Guard<VisitorFacts> WouldBeAnnounced = Guard.Over<VisitorFacts>(
        "would-be-announced", "照通知表放行后须报值班人员", "by the notice table the duty officer is told after admission", Source.Of("G1-2.C-2", "G1-2.C-3", "C-06").ReadAs(
            "G1-2.C-3 是门岗的条款；本来就不报的岗位无从要求不报", "G1-2.C-3 is the gate's clause; where nobody is told there is nothing to leave out"),
        static (in s) => s.Site.Get(AdmissionTables.Notify)[s.Facts.Cell].Contains(Notice.DutyOfficer), new("本来就不报值班人员", "the duty officer is not told anyway"));

    private static Guard<VisitorFacts, Classify> Comes(string id, string zh, string en, Source source, params VisitorCategory[] categories) =>
        Over(id, zh, en, source, (_, category) => System.Array.IndexOf(categories, category) >= 0);

    private static Guard<VisitorFacts, Classify> Over(string id, string zh, string en, Source source, System.Func<VisitorFacts, VisitorCategory, bool> test) =>
        Guard.Over<VisitorFacts, Classify>(
            id, zh, en, source, (in s, c) => test(s.Facts, AdmissionRules.CategoryOf(c.As, s.Site)), new("按所属类别办理", "follow the rules of that kind"));

    private static Guard<VisitorFacts, ConfirmWithHost> Answers(string id, string zh, string en, Source source, Answer answer) =>
        Guard.Over<VisitorFacts, ConfirmWithHost>(id, zh, en, source, (in _, c) => c.Answer == answer, new("询问被访人", "ask the host"), ConfirmWithHost.Kind);
}
