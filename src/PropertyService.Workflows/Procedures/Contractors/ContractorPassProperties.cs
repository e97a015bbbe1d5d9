using System.Linq;
using PropertyService.Domain.Contractors;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

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
            "temporary-for-too-long", "超出临时天数仍按临时工", "somebody counts as temporary for more days than are temporary", Source.Of("GC-1.3.E-1"),
            static (in s) => s.Command is ReceiveWorker c && s.After.Class == WorkerClass.Temporary
                && (c.Days > Site(s).Get(ContractorParameters.TemporaryDays) || Site(s).Get(ContractorParameters.Model) == ContractorModel.TwoPart));
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
            static (in s) => s.Command is CheckPermit c && Day(s) is var day && (day < c.Seen.ValidFrom || day > c.Seen.ValidUntil));
        p.Never(
            "anothers-permit", "他人的施工证放行", "somebody else's permit passes", Source.Of("GC-1.3.E-4"), static (in s) => s.Command is CheckPermit { Seen.BearersOwn: false });
        p.Never(
            "deputy-missing", "须正副两证者缺副证", "a permit without its deputy part passes where two parts are needed", Source.Of("G1-2.D-1", "N-15"),
            static (in s) => s.Command is CheckPermit { Seen.Deputy: null }
                && (s.Before.Class == WorkerClass.Deliverer || Site(s).Get(ContractorParameters.Model) != ContractorModel.SinglePermit));
        p.Never(
            "inside-without-deputy", "须押副证而未押", "somebody is inside without having left the deputy permit that is needed", Source.Of("G1-2.D-2", "N-15"),
            static (in s) => s.Entered(ContractorPass.Inside) && !s.After.DeputyHeld
                && (s.After.Class == WorkerClass.Deliverer || (s.After.Class == WorkerClass.LongTerm && Site(s).Get(ContractorParameters.Model) != ContractorModel.SinglePermit)));
        p.Never(
            "deputy-held-needlessly", "无须副证却押了副证", "a deputy permit is held where one part is enough", Source.Of("GC-1.3.E-3", "C-21"),
            static (in s) => s.After.DeputyHeld && s.After.Class == WorkerClass.LongTerm && Site(s).Get(ContractorParameters.Model) == ContractorModel.SinglePermit);
        p.Always(
            "first-entry-remembered", "临时工首次进入日记入台账", "the first entry of a temporary worker is remembered", Source.Of("GC-1.3.E-1", "N-16"),
            static (in s) => !s.Entered(ContractorPass.Inside) || s.After.Class != WorkerClass.Temporary || Remembered(s));
    }

    private static void Exit(ProcedureBuilder<ContractorPassFacts> p)
    {
        p.Never(
            "document-back-before-pass", "施工证未收回就由门岗退证", "a guard hands the document back before the pass is there", ContractorPass.ExitIsOurs,
            static (in s) => s.Command is ReturnDocument && s.Before.Pass is not null);
        p.Never(
            "guard-settles-lost-pass", "施工证遗失而由门岗自行退证", "a gate guard hands the document back although the pass is lost", Source.Of("GC-1.3.A-6", "G-01"),
            static (in s) => s.Command is ReturnDocument && s.Before.PassLost && s.Actor.Role.Id == "gate-guard");
        p.Never(
            "handed-back-without-cause", "凭空退证、收证或回报", "a document, pass or follow-up counts as settled that was never open", Source.Of("G1-2.D-5", "G-07"),
            static (in s) => s.Decision.Breaches.Count == 0 && s.Command switch
            {
                ReturnDocument => s.Before.Document is null,
                ReturnDeputy => !s.Before.DeputyHeld,
                CollectPass c => c.Pass != s.Before.Pass,
                ReportFollowUp => !s.Before.FollowUpOwed,
                _ => false,
            });
        p.Never(
            "lost-without-being-out", "没有施工证在外却算遗失", "a pass counts as lost that was never out", Source.Of("GC-1.3.E-2", "G-01"),
            static (in s) => s.After.PassLost && !s.Before.PassLost && s.Before.Pass is null);
        p.Always(
            "lost-pass-is-a-breach", "施工证遗失记为违规并停用", "a lost pass is a breach and blocked", Source.Of("GC-1.3.E-2", "G-01"),
            static (in s) => s.Command is not ReportPassLost || (s.Decision.Breaches.Count > 0 && (s.Before.Pass is not { } pass || Blocked(s, pass))));
        p.Always(
            "late-exit-is-a-breach", "过期离场记为违规", "leaving after the last valid day is a breach", Source.Of("GC-1.3.E-1", "GC-1.3.E-3"),
            static (in s) => !s.Entered(ContractorPass.Left)
                || s.Breached("leaves-by-the-last-day") == s.At > Site(s).Zone.AtStartOfDay(s.Before.LastDay!.Value.PlusDays(1)).ToInstant());
        p.Always(
            "unsettled-exit-is-a-breach", "未交换证件就离场记为违规", "leaving with a pass out or a document held is a breach", Source.Of("G1-2.D-5", "G-07"),
            static (in s) => !s.Entered(ContractorPass.Left)
                || s.Breached("exchanged-before-leaving") == (s.Before.Pass is not null || s.Before.Document is not null || s.Before.DeputyHeld));
        p.Always(
            "unseen-exit-is-a-breach", "不经门岗离场记为违规", "leaving without coming to the gate is a breach", Source.Of("G1-2.D-6"),
            static (in s) => !s.Entered(ContractorPass.Left) || s.Breached("came-to-the-gate") == (s.CaseBefore.State == ContractorPass.Inside));
    }

    private static SitePolicy Site(in Step<ContractorPassFacts> s) => s.CaseBefore.Policy;

    private static NodaTime.LocalDate Day(in Step<ContractorPassFacts> s) => s.At.InZone(Site(s).Zone).Date;

    private static bool Elsewhere(in Step<ContractorPassFacts> s, string? document, string? pass, string? deputy)
    {
        var self = s.CaseBefore;
        return s.LedgerBefore.Duties.Any(d => !d.IsOf(self)
            && ((d.Duty.Thing == Things.HeldDocument && d.Item == document) || (d.Duty.Thing == Things.WorksPass && d.Item == pass) || (d.Duty.Thing == Things.DeputyPermit && d.Item == deputy)));
    }

    private static bool Remembered(in Step<ContractorPassFacts> s)
    {
        var worker = s.After.Worker;
        return Ledger.Empty.Apply(s.Decision).Entries.Any(e => e.Book == ContractorPass.FirstEntries.Id && e.Key == worker);
    }

    private static bool Blocked(in Step<ContractorPassFacts> s, string pass) =>
        Ledger.Empty.Apply(s.Decision).Entries.Any(e => e.Book == ContractorPass.LostPasses.Id && e.Key == pass);
}
