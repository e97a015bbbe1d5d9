using System.Linq;
using NodaTime;
using NodaTime.Text;
using PropertyService.Domain.Contractors;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Custody;

namespace PropertyService.Workflows.Procedures.Contractors;

/// <summary>What must never or always be so of workers at the gate; a second statement that asks no guard.</summary>
internal static class ContractorPassProperties
{
    public static void State(ProcedureBuilder<ContractorPassFacts> p)
    {
        Entry(p);
        Exit(p);
    }

    private static void Entry(ProcedureBuilder<ContractorPassFacts> p)
    {
        p.Never(
            "temporary-for-too-long", "自首次进入算起，工期超出临时天数仍按临时工", "somebody counts as temporary whose works end later than the temporary days, counted from the first entry", Source.Of("GC-1.3.E-1", "N-16"),
            static (in s) => s.Command is ReceiveWorker c && s.After.Class == WorkerClass.Temporary
                && (Site(s).Get(ContractorParameters.Model) == ContractorModel.TwoPart
                    || Period.DaysBetween(Recorded(in s, c.Worker) ?? Day(s), Day(s)) + c.Days > Site(s).Get(ContractorParameters.TemporaryDays)));
        p.Never(
            "inside-after-the-last-day", "过了最后有效日仍放行", "somebody is let in after the last valid day", Source.Of("GC-1.3.E-1", "GC-1.3.E-3"),
            static (in s) => s.Entered(ContractorPass.Inside) && (s.After.LastDay is not { } last || Day(s) > last
                || (s.After.Class == WorkerClass.Temporary && Period.DaysBetween(s.After.DayOne!.Value, last) >= Site(s).Get(ContractorParameters.TemporaryDays))));
        p.Always(
            "received-as-announced", "接待时记下岗位、人员与类别；只在门岗接待", "who came to which gate and as what is kept; workers are received at gates only", Source.Of("GC-1.3.E-1", "G1-2.D-1", "N-15"),
            static (in s) => s.IsNoted || s.Command is not ReceiveWorker c
                || (s.After.Post == c.Post && c.Post.Kind == PostKind.Gate && s.After.Worker == c.Worker && s.After.Class is { } kind && kind == WorkerClass.Deliverer == (c.Work == WorkKind.Delivery)));
        p.Never(
            "temporary-with-permit-only", "临时工不领施工证而进入", "a temporary worker goes in without a works pass", Source.Of("GC-1.3.E-2"),
            static (in s) => s.Entered(ContractorPass.Inside) && s.After.Class == WorkerClass.Temporary && s.After.Pass is null);
        p.Never(
            "identity-card-held", "押存不得押存的证件", "a document is held that may not be", Source.Of("GC-1.3.E-1", "L-01"),
            static (in s) => s.Command is AdmitTemporary { Left: { } left } && s.After.Document is not null
                && (Site(s).Get(ContractorParameters.Documents) != DocumentRule.Hold || !Site(s).Get(ContractorParameters.HoldableDocuments).Contains(left.Kind)));
        p.Never(
            "nothing-held-without-reason", "未押证又没有写明原因", "nothing is held and nobody says why", Source.Of("GC-1.3.E-1", "N-01"),
            static (in s) => s.Entered(ContractorPass.Inside) && s.Command is AdmitTemporary { Left: null, Reason: null });
        p.Never(
            "held-twice", "同一证件、副证或施工证同时在两处", "a document, deputy permit or pass is in two places", Source.Of("GC-1.3.E-1", "GC-1.3.E-2", "G1-2.D-2"),
            static (in s) => s.Entered(ContractorPass.Inside) && Elsewhere(s, s.After.Document, s.After.Pass, s.After.DeputyHeld ? s.After.Deputy : null));
        p.Never(
            "lost-pass-issued", "发出已报失的施工证", "a pass that was reported lost is issued", Source.Of("GC-1.3.E-2", "G-01"),
            static (in s) => s.Command is AdmitTemporary c && s.LedgerBefore.Entries.Any(e => e.Book == ContractorPass.LostPasses.Id && e.Key == c.Pass));
        p.Never(
            "out-of-date-permit", "过期或未到期的施工证放行", "a permit passes outside its dates", Source.Of("GC-1.3.E-3"),
            static (in s) => s.Entered(ContractorPass.Checked) && s.Command is CheckPermit c && Day(s) is var day && (day < c.Seen.ValidFrom || day > c.Seen.ValidUntil));
        p.Never(
            "anothers-permit", "他人的施工证放行", "somebody else's permit passes", Source.Of("GC-1.3.E-4"), static (in s) => s.Entered(ContractorPass.Checked) && s.Command is CheckPermit { Seen.BearersOwn: false });
        p.Never(
            "deputy-missing", "须正副两证者缺副证", "a permit without its deputy part passes where two parts are needed", Source.Of("G1-2.D-1", "N-15"),
            static (in s) => s.Entered(ContractorPass.Checked) && s.Command is CheckPermit { Seen.Deputy: null }
                && (s.Before.Class == WorkerClass.Deliverer || Site(s).Get(ContractorParameters.Model) != ContractorModel.SinglePermit));
        p.Never(
            "good-permit-refused", "证件没有不符之处而不认可", "a permit with which nothing is wrong is not accepted", Source.Of("GC-1.3.E-3", "GC-1.3.E-4", "G1-2.D-1"),
            static (in s) => !s.IsNoted && s.Command is CheckPermit { Seen: var seen } && s.CaseAfter.State == ContractorPass.Denied && s.After.Fault switch
            {
                PermitFault.NotBearersOwn => seen.BearersOwn,
                PermitFault.OutOfDate => seen.ValidFrom <= Day(s) && Day(s) <= seen.ValidUntil,
                PermitFault.PartMissing => seen.Deputy is not null,
                _ => true,
            });
        p.Never(
            "wrong-kind-of-check", "临时工凭施工证，或其他人不验证件而进入", "a temporary worker's permit is checked instead of a pass issued, or somebody else goes in unchecked", Source.Of("GC-1.3.E-1", "GC-1.3.E-3", "G1-2.D-1"),
            static (in s) => (!s.IsNoted && s.Command is CheckPermit && s.Before.Class == WorkerClass.Temporary)
                || (s.Entered(ContractorPass.Inside) && s.Before.Class != WorkerClass.Temporary && s.CaseBefore.State != ContractorPass.Checked));
        p.Always(
            "turned-away-is-on-record", "未放行的登记入劝返登记簿；证件验过无误的须另有原因", "whoever is not let in stands in the log of persons turned away", Source.Proposed("条款没有要求登记被劝返的人", "no clause asks for a record of those turned away"),
            static (in s) => !s.Entered(ContractorPass.TurnedAway) || (s.Records(Registers.TurnAwayLog) && s.Command is TurnAway { Reason.Length: > 0 }));
        p.Never(
            "inside-without-deputy", "须押副证而未押", "somebody is inside without having left the deputy permit that is needed", Source.Of("G1-2.D-2", "N-15"),
            static (in s) => s.Entered(ContractorPass.Inside) && !s.After.DeputyHeld
                && (s.After.Class == WorkerClass.Deliverer || (s.After.Class == WorkerClass.LongTerm && Site(s).Get(ContractorParameters.Model) != ContractorModel.SinglePermit)));
        p.Never(
            "deputy-held-needlessly", "无须副证却押了副证", "a deputy permit is held where one part is enough", Source.Of("GC-1.3.E-3", "C-21"),
            static (in s) => s.After.DeputyHeld && s.After.Class == WorkerClass.LongTerm && Site(s).Get(ContractorParameters.Model) == ContractorModel.SinglePermit);
        p.Always(
            "first-entry-looked-up", "接待临时工时，台账上仍算数的首次进入日照记，没有的记当日", "when a temporary worker is received, the first entry on record is kept while it counts; where there is none, that day counts", Source.Of("GC-1.3.E-1", "N-16"),
            static (in s) => s.IsNoted || s.Command is not ReceiveWorker c || s.After.DayOne == (s.After.Class == WorkerClass.Temporary ? Recorded(in s, c.Worker) ?? Day(s) : null));
        p.Always(
            "first-entry-remembered", "临时工首次进入日在进入时记入台账，此后不变", "the day of a temporary worker's first entry is put on record when he goes in, and stays", Source.Of("GC-1.3.E-1", "N-16"),
            static (in s) => !s.Entered(ContractorPass.Inside) || s.After.Class != WorkerClass.Temporary
                || (s.After.DayOne == s.Before.DayOne && OnRecord(s.LedgerAfter, s.After.Worker!) == s.After.DayOne));
        p.Always(
            "entry-is-followed-up", "进入即报巡逻与中控，由巡逻跟进", "of whoever goes in patrol and control room are told, and the patrol follows up", Source.Of("G1-2.D-4", "G1-1.B3-7"),
            static (in s) => !s.Entered(ContractorPass.Inside) || (s.Tells(Roles.PatrolGuard) && s.Tells(Roles.ControlRoom) && s.After.FollowUpOwed && s.After.Inside));
    }

    private static void Exit(ProcedureBuilder<ContractorPassFacts> p)
    {
        p.Never(
            "document-back-before-pass", "施工证未收回就由门岗退证", "a guard hands the document back before the pass is there", ContractorPass.ExitIsOurs,
            static (in s) => s.Command is ReturnDocument && s.Before.Pass is not null);
        p.Never(
            "document-back-before-settling", "施工证遗失未结清就退证", "the document is handed back while a lost pass is unsettled", Source.Of("GC-1.3.A-6", "G-01"),
            static (in s) => s.Command is ReturnDocument && s.Before.LostPass is not null);
        p.Always(
            "goods-start-their-release", "携物离场的转物品放行流程", "whoever carries goods out goes on under the rules for goods", Source.Of("GC-3.1-1", "OM-H.2-2"),
            static (in s) => s.IsNoted || s.Command is not ReportGoodsCarried || s.Starts("goods-release"));
        p.Never(
            "handed-back-without-cause", "凭空退证、收证或回报", "a document, pass or follow-up counts as settled that was never open", Source.Of("G1-2.D-5", "G-07"),
            static (in s) => !s.IsNoted && s.Command switch
            {
                ReturnDocument => s.Before.Document is null,
                ReturnDeputy => !s.Before.DeputyHeld,
                CollectCard c => c.Card != s.Before.Pass && c.Card != s.Before.LostPass,
                ReportFollowUp => !s.Before.FollowUpOwed,
                _ => false,
            });
        p.Always(
            "late-exit-is-a-breach", "过期离场记为违规", "leaving after the last valid day is a breach", Source.Of("GC-1.3.E-1", "GC-1.3.E-3"),
            static (in s) => !s.Entered(ContractorPass.Left)
                || s.Breached("leaves-by-the-last-day") == s.At > Site(s).Zone.AtStartOfDay(s.Before.LastDay!.Value.PlusDays(1)).ToInstant());
        p.Always(
            "unsettled-exit-is-a-breach", "未交换证件就离场记为违规", "leaving with a pass out or unsettled, or a document held, is a breach", Source.Of("G1-2.D-5", "G-01", "G-07"),
            static (in s) => !s.Entered(ContractorPass.Left)
                || s.Breached("exchanged-before-leaving") == (s.Before.Pass is not null || s.Before.LostPass is not null || s.Before.Document is not null || s.Before.DeputyHeld));
        p.Always(
            "unseen-exit-is-a-breach", "不经门岗离场记为违规", "leaving without coming to the gate is a breach", Source.Of("G1-2.D-6"),
            static (in s) => !s.Entered(ContractorPass.Left) || s.Breached("came-to-the-gate") == (s.CaseBefore.State == ContractorPass.Inside));
    }

    private static SitePolicy Site(in Step<ContractorPassFacts> s) => s.CaseBefore.Policy;

    private static LocalDate Day(in Step<ContractorPassFacts> s) => s.At.InZone(Site(s).Zone).Date;

    private static bool Elsewhere(in Step<ContractorPassFacts> s, string? document, string? pass, string? deputy)
    {
        var self = s.CaseBefore;
        return s.LedgerBefore.Duties.Any(d => !d.IsOf(self)
            && ((d.Duty.Thing == Things.HeldDocument && d.Item == document) || (d.Duty.Thing == Things.WorksPass && d.Item == pass) || (d.Duty.Thing == Things.DeputyPermit && d.Item == deputy)));
    }

    /// <summary>The first entry on record where it counts: it lies back, and fewer days than the site begins to count anew after.</summary>
    private static LocalDate? Recorded(in Step<ContractorPassFacts> s, string worker) =>
        OnRecord(s.LedgerBefore, worker) is { } first && Period.DaysBetween(first, Day(s)) is var since && since >= 0 && since < Site(s).Get(ContractorParameters.RestartAfterDays) ? first : null;

    private static LocalDate? OnRecord(Ledger ledger, string worker) =>
        ledger.Entries.Where(e => e.Book == "first-entries" && e.Key == worker).Select(static e => (LocalDate?)LocalDatePattern.Iso.Parse(e.Value).Value).FirstOrDefault();
}
