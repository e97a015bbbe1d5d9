using NodaTime;
using NodaTime.Text;
using PropertyService.Domain.Access;
using PropertyService.Domain.Contractors;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Custody;
using PropertyService.Workflows.Procedures.Goods;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Contractors.ContractorPassGuards;

namespace PropertyService.Workflows.Procedures.Contractors;

/// <summary>Contractor pass (施工及持证人员出入): workers and permit holders at the gate. Source GC-1.3.E, G1-2.D.</summary>
public static class ContractorPass
{
    /// <summary>At the gate, dealt with as temporary, long-term or deliverer (已分类). GC-1.3.E-1, G1-2.D-1.</summary>
    public static readonly State TypeChecked = new("type-checked", "已分类", "Type checked", Source.Of("GC-1.3.E-1", "G1-2.D-1"));

    /// <summary>Permit in order (证件已验). GC-1.3.E-3, G1-2.D-1.</summary>
    public static readonly State Checked = new("checked", "证件已验", "Permit checked", Source.Of("GC-1.3.E-3", "GC-1.3.E-4", "G1-2.D-1"));

    /// <summary>Permit not in order (证件不符). GC-1.3.E-3, GC-1.3.E-4, G1-2.D-1.</summary>
    public static readonly State Denied = new("denied", "证件不符", "Permit not in order", Source.Of("GC-1.3.E-3", "GC-1.3.E-4", "G1-2.D-1"));

    /// <summary>Inside (在场). G1-2.D-3.</summary>
    public static readonly State Inside = new("inside", "在场", "Inside", Source.Of("G1-2.D-3", "GC-1.3.E-2"));

    /// <summary>At the gate to leave (到岗离场). G1-2.D-5.</summary>
    public static readonly State Leaving = new("leaving", "到岗离场", "Leaving", Source.Of("G1-2.D-5", "N-30"));

    /// <summary>Gone, something may still be owed (已离场). G1-2.D-6.</summary>
    public static readonly State Left = new("left", "已离场", "Left", Source.Of("G1-2.D-6"));

    /// <summary>Everything settled (已结案). Proposed.</summary>
    public static readonly State Closed = new("closed", "已结案", "Closed", Source.Proposed("流程须有终点", "a case needs an end"), isEnd: true);

    /// <summary>Not let in (未放行). GC-1.3.E-3, G1-2.D-2.</summary>
    public static readonly State TurnedAway = new("turned-away", "未放行", "Turned away", Source.Of("GC-1.3.E-3", "GC-1.3.E-4", "G1-2.D-2"), isEnd: true);

    /// <summary>The day of first entry of each temporary worker, by the worker's number (临时工首次进入日). GC-1.3.E-1, N-16.</summary>
    public static readonly Book FirstEntries = new("first-entries", new("临时工首次进入日", "day of first entry of temporary workers"), Source.Of("GC-1.3.E-1", "N-16")) { IsPersonal = true };

    /// <summary>Temporary works passes that are lost and not used again (遗失的施工证). GC-1.3.E-2, G-01.</summary>
    public static readonly Book LostPasses = new("lost-works-passes", new("遗失作废的施工证", "works passes that are lost"), Source.Of("GC-1.3.E-2", "G-01"));

    private static readonly State[] OnTheWayOut = [Leaving, Left];

    private static readonly State[] OnTheWay = [Inside, .. OnTheWayOut];

    private static readonly Role[] Leaders = [SquadLeader, DeputyCaptain, SecurityCaptain];

    private static readonly Role[] Witnesses = [GateGuard, PatrolGuard, ControlRoom, .. Leaders];

    /// <summary>The procedure.</summary>
    public static Procedure<ContractorPassFacts> Procedure { get; } = Define();

    internal static Source ExitIsOurs => Source.Proposed(
        "条款没有写临时工离场；比照来访者退证、收卡办理", "no clause says how a temporary worker leaves; done as for visitors, whose document is handed back and whose card is collected").And("GC-1.3.A-5", "GC-1.3.A-6", "G-07");

    private sealed record Duties(
        Duty<ContractorPassFacts> Inside, Duty<ContractorPassFacts> FollowUp, Duty<ContractorPassFacts> Document, Duty<ContractorPassFacts> Pass, Duty<ContractorPassFacts> Deputy,
        LostCards<ContractorPassFacts> LostCards, LostAtPost<ContractorPassFacts> LostAtPost);

    private static Procedure<ContractorPassFacts> Define()
    {
        var p = new ProcedureBuilder<ContractorPassFacts>(
            "contractor-pass", 1, new("施工及持证人员出入", "Contractor pass"),
            new("施工与持证人员凭证出入，押存的证件与发出的施工证件件有着落。", "Workers and permit holders come and go on a permit, and what is held or issued is accounted for."),
            Source.Of("GC-1.3.E-1", "GC-1.3.E-3", "G1-2.D-1"), ContractorPassFacts.Shape, ContractorPassFacts.Nothing, static f => f.Post?.Id);
        p.States(TypeChecked, Checked, Denied, Inside, Leaving, Left, Closed, TurnedAway);
        p.Reads(
            ContractorParameters.Model, ContractorParameters.TemporaryDays, ContractorParameters.RestartAfterDays, ContractorParameters.Documents,
            ContractorParameters.HoldableDocuments, AdmissionParameters.CardOnLost, FollowUpParameters.Timeout);

        var document = new Duty<ContractorPassFacts>("document-held", "退还押存证件", "document to be handed back", Source.Of("GC-1.3.E-1", "N-03", "G-07"))
            .HeldBy(GateGuard).About(Things.HeldDocument).OwedForOne(static f => f.Document);
        var pass = new Duty<ContractorPassFacts>("works-pass-out", "收回临时施工证", "works pass to be collected", Source.Of("GC-1.3.E-2", "G-07"))
            .HeldBy(Contractor).About(Things.WorksPass).OwedForOne(static f => f.Pass);
        var deputy = new Duty<ContractorPassFacts>("deputy-held", "退还副证", "deputy permit to be handed back", Source.Of("G1-2.D-2", "G1-2.D-5"))
            .HeldBy(GateGuard).About(Things.DeputyPermit).OwedForOne(static f => f.DeputyHeld ? f.Deputy : null);
        var duties = new Duties(
            new Duty<ContractorPassFacts>("worker-inside", "在场人员离场", "worker to leave", Source.Of("GC-1.3.E-1", "GC-1.3.E-3", "G1-2.D-6").ReadAs(
                    "“过期”不是状态：期限到最后有效日终了为止，逾期上报，人照样离场并记违规", "\"expired\" is no state: the deadline is the end of the last valid day; it escalates, and the worker leaves all the same, with a breach"))
                .HeldBy(Contractor).OwedWhile(static f => f.Inside)
                .EscalatesTo(SquadLeader, Source.Proposed("过期仍在场须有人过问", "somebody must ask after a worker who is still inside")),
            new Duty<ContractorPassFacts>("follow-up", "跟进", "follow-up by patrol and control room", Source.Of("G1-2.D-4", "G1-1.B3-7", "N-04", "N-09", "G-40").ReadAs(
                    "巡逻或中控回报即完成，是本库的提议；G1-2.D-4 写持证者，临时工属“其他非业主”（G1-1.B3-7）且没有别人接手，同样跟进", "complete when patrol or control room reports back, which is our proposal; G1-2.D-4 is printed for permit holders, and temporary workers are non-owners (G1-1.B3-7) whom nobody else takes over, so they are followed up as well"))
                .HeldBy(PatrolGuard).Within(FollowUpParameters.Timeout).OwedWhile(static f => f.FollowUpOwed)
                .EscalatesTo(SquadLeader, Source.Proposed("逾期未回报须有人过问", "somebody must ask when nobody reports back")),
            document,
            pass,
            deputy,
            new(pass, LostPasses, static f => f.Pass, static f => f.LostPass, static (f, number, lost) => f with { Pass = number, LostPass = lost }, "GC-1.3.A-6"),
            new([document, deputy], static f => f.Held, static f => f.LostAtPost, static (f, lost) => f with { Document = null, DeputyHeld = false, LostAtPost = lost }, "GC-1.3.A-5", "G1-2.D-5"));
        p.Duties(duties.Inside, duties.FollowUp, duties.Document, duties.Pass, duties.Deputy, duties.LostCards.ToSettle, duties.LostAtPost.ToSettle);

        Arriving(p);
        AdmittingTemporary(p, duties);
        AdmittingOnPermit(p, duties);
        FollowingUp(p, duties);
        LeavingTheSite(p, duties);
        duties.LostCards.Write(p, OnTheWay, OnTheWayOut, [GateGuard], Leaders, Witnesses);
        duties.LostAtPost.Write(p, OnTheWay, OnTheWayOut, Leaders, Witnesses);
        ContractorPassProperties.State(p);
        Notes(p);
        p.SearchEarlier(RegisterExit.Kind);
        p.SearchClockTimes(1, NodaTime.LocalTime.Midnight);
        return p.Build();
    }

    private static void Arriving(ProcedureBuilder<ContractorPassFacts> p)
    {
        p.Open().On(ReceiveWorker.Kind, "temporary").By(GateGuard).When(RoleFitsPost).Unless(IsDelivery).When(IsTemporary)
            .To(TypeChecked).ThenWithLedger(static (in s, c, ledger) => s.Facts with
            {
                Post = c.Post, Worker = c.Worker, Class = WorkerClass.Temporary, DayOne = FirstEntry(s, ledger, c.Worker) ?? s.Day,
            })
            .Cites("GC-1.3.E-1", "C-21", "N-16").ReadAs(
                "首次进入日为到门岗接待之日：接待后拖到次日才进，三日不顺延", "the day of first entry is the day on which the worker is received at the gate: going in a day later does not put the three days off");
        p.Open().On(ReceiveWorker.Kind, "long-term").By(GateGuard).When(RoleFitsPost).Unless(IsDelivery).Unless(IsTemporary)
            .To(TypeChecked).Then(static (in s, c) => s.Facts with { Post = c.Post, Worker = c.Worker, Class = WorkerClass.LongTerm })
            .Cites("GC-1.3.E-3", "C-21");
        p.Open().On(ReceiveWorker.Kind, "deliverer").By(GateGuard).When(RoleFitsPost).When(IsDelivery)
            .To(TypeChecked).Then(static (in s, c) => s.Facts with { Post = c.Post, Worker = c.Worker, Class = WorkerClass.Deliverer })
            .Cites("G1-2.D-1", "N-15");
        p.From(Denied).On(TurnAway.Kind, "not-in-order").By(GateGuard)
            .To(TurnedAway).Records(Registers.TurnAwayLog)
            .Cites("GC-1.3.E-3", "GC-1.3.E-4", "G1-2.D-2").ReadAs("证件不合格者不放行；登记入劝返登记簿，条款未写", "nobody goes in on a permit that is not in order; the entry in the log of persons turned away is not printed");
        p.From(TypeChecked, Checked).On(TurnAway.Kind, "for-another-reason").By(GateGuard)
            .To(TurnedAway).Records(Registers.TurnAwayLog)
            .Proposed("证件未验或已验过而没有进入的（如不再等候、没有施工证可发），由门岗写明原因", "whoever does not go in although the permit was not checked or was in order, such as by leaving or for want of a pass: the guard says why");
    }

    private static void AdmittingTemporary(ProcedureBuilder<ContractorPassFacts> p, Duties duties)
    {
        p.From(TypeChecked).On(AdmitTemporary.Kind, "document-held").By(GateGuard).When(IsTemporaryClass).When(ValidOnEntry)
            .When(MayBeHeld).When(DocumentNotHeldElsewhere).When(PassIsIn).When(PassIsAlive)
            .To(Inside).Then(static (in s, c) => s.Facts.LetIn() with { LastDay = LastDay(s), Document = c.Left!.Number, Pass = c.Pass })
            .GoesIn(duties, "临时施工人员已进入，请跟进", "a temporary worker is in; follow up")
            .Opens(duties.Document, static (in _, c) => c.Left!.Number).Opens(duties.Pass, static (in _, c) => c.Pass)
            .Enters(FirstEntries, static (d, _) => [d.Case.Facts.Worker!], static (d, _) => LocalDatePattern.Iso.Format(d.Case.Facts.DayOne!.Value))
            .Cites("GC-1.3.E-1", "GC-1.3.E-2", "G1-1.B3-5", "G1-1.B3-7", "N-04", "N-05");
        p.From(TypeChecked).On(AdmitTemporary.Kind, "register-only").By(GateGuard).When(IsTemporaryClass).When(ValidOnEntry)
            .Unless(LeavesDocument).When(ReasonIsGiven).When(PassIsIn).When(PassIsAlive)
            .To(Inside).Then(static (in s, c) => s.Facts.LetIn() with { LastDay = LastDay(s), Pass = c.Pass })
            .GoesIn(duties, "临时施工人员已进入，请跟进", "a temporary worker is in; follow up")
            .Opens(duties.Pass, static (in _, c) => c.Pass)
            .Enters(FirstEntries, static (d, _) => [d.Case.Facts.Worker!], static (d, _) => LocalDatePattern.Iso.Format(d.Case.Facts.DayOne!.Value))
            .Cites("GC-1.3.E-1", "GC-1.3.E-2", "G1-1.B3-5", "G1-1.B3-7", "C-01", "L-01", "N-01", "N-04", "N-05").ReadAs(
                "没有可押存的证件时只登记，由何人、因何故随命令留痕", "where nothing may be held it is registered only; who decided and why stands on record in the command");
    }

    private static void AdmittingOnPermit(ProcedureBuilder<ContractorPassFacts> p, Duties duties)
    {
        // The three things that can be wrong with a permit, in the order in which the guard looks.
        p.From(TypeChecked, Denied).On(CheckPermit.Kind, "in-order").By(GateGuard).Unless(IsTemporaryClass).When(BearersOwn).When(WithinDates).When(BothPartsIfNeeded)
            .To(Checked).Then(static (in s, c) => s.Facts with { Fault = null, LastDay = c.Seen.ValidUntil, Deputy = c.Seen.Deputy })
            .Cites("GC-1.3.E-3", "GC-1.3.E-4", "G1-2.D-1", "C-21", "N-15");
        p.From(TypeChecked, Denied).On(CheckPermit.Kind, "not-bearers-own").By(GateGuard).Unless(IsTemporaryClass).Unless(BearersOwn)
            .To(Denied).Then(static (in s, _) => s.Facts with { Fault = PermitFault.NotBearersOwn })
            .Cites("GC-1.3.E-4", "G1-2.D-1");
        p.From(TypeChecked, Denied).On(CheckPermit.Kind, "out-of-date").By(GateGuard).Unless(IsTemporaryClass).When(BearersOwn).Unless(WithinDates)
            .To(Denied).Then(static (in s, _) => s.Facts with { Fault = PermitFault.OutOfDate })
            .Cites("GC-1.3.E-3", "G1-2.D-1");
        p.From(TypeChecked, Denied).On(CheckPermit.Kind, "part-missing").By(GateGuard).When(BearersOwn).When(WithinDates).Unless(BothPartsIfNeeded)
            .To(Denied).Then(static (in s, _) => s.Facts with { Fault = PermitFault.PartMissing })
            .Cites("G1-2.D-1", "N-15");
        p.From(Checked).On(AdmitLeavingDeputy.Kind).By(GateGuard).When(ValidOnEntry).When(NeedsDeputy).When(DeputyIsTheChecked).When(DeputyNotHeldElsewhere)
            .To(Inside).Then(static (in s, _) => s.Facts.LetIn() with { DeputyHeld = true })
            .GoesIn(duties, "持证人员已进入，请跟进", "a permit holder is in; follow up").Opens(duties.Deputy, static (in _, c) => c.Deputy)
            .Cites("G1-2.D-2", "G1-2.D-3", "G1-2.D-4");
        p.From(Checked).On(AdmitOnPermit.Kind).By(GateGuard).When(ValidOnEntry).Unless(NeedsDeputy)
            .To(Inside).Then(static (in s, _) => s.Facts.LetIn())
            .GoesIn(duties, "长期施工人员已进入，请跟进", "a long-term worker is in; follow up")
            .Cites("GC-1.3.E-3", "GC-1.3.E-4", "G1-1.B3-7", "N-15").ReadAs("单证模式下验过即可进入", "in the model of one part a permit in order is enough");
    }

    /// <summary>Whoever goes in is registered, reported to patrol and control room, followed up, and to be out by the end of the last valid day.</summary>
    private static RowBuilder<ContractorPassFacts, TCommand> GoesIn<TCommand>(this RowBuilder<ContractorPassFacts, TCommand> row, Duties duties, string zh, string en)
        where TCommand : Command => row
            .Opens(duties.Inside, due: static (in s, _) => s.StartOf(LastDay(s).PlusDays(1))).Opens(duties.FollowUp)
            .Records(Registers.WorkerEntry).Tells(PatrolGuard, zh, en).Tells(ControlRoom, zh, en);

    private static void FollowingUp(ProcedureBuilder<ContractorPassFacts> p, Duties duties) =>
        p.From(OnTheWay).On(ReportFollowUp.Kind).By(PatrolGuard, ControlRoom, SquadLeader).When(FollowUpIsOwed)
            .Then(static (in s, _) => s.Facts with { FollowUpOwed = false })
            .Closes(duties.FollowUp)
            .Cites("G1-2.D-4", "G-40").Proposed("何时算跟进完毕，条款没有写；以巡逻或中控回报为准", "no clause says when it is complete; taken as complete when the patrol or the control room reports back");

    private static void LeavingTheSite(ProcedureBuilder<ContractorPassFacts> p, Duties duties)
    {
        p.From(Inside).On(BeginExit.Kind).By(GateGuard)
            .To(Leaving)
            .Cites("G1-2.D-5", "N-30");
        p.From(Leaving).On(ReportGoodsCarried.Kind).By(GateGuard)
            .Starts(GoodsRelease.Procedure, "施工人员携物离场", "a worker carries goods out")
            .Cites("GC-3.1-1", "OM-H.2-2");
        p.From(OnTheWayOut).On(CollectCard.Kind, "returned").By(GateGuard).When(IsTheirPass)
            .Then(static (in s, _) => s.Facts with { Pass = null })
            .Closes(duties.Pass).Records(Registers.WorkerEntry)
            .Cites("GC-1.3.A-6", "G-07").Proposed("比照访客卡收回", "as for a visitor card");
        p.From(OnTheWayOut).On(ReturnDocument.Kind).By([GateGuard, .. Leaders]).When(DocumentIsHeld).Unless(PassIsOut).When(duties.LostCards.Settled)
            .Then(static (in s, _) => s.Facts with { Document = null })
            .Closes(duties.Document).Records(Registers.WorkerEntry)
            .Cites("GC-1.3.A-5", "G-01", "G-07", "N-03").Proposed("比照来访者退证；施工证收回、遗失的结清之后才退", "as for a visitor; after the pass is back, or its loss is settled");
        p.From(OnTheWayOut).On(ReturnDeputy.Kind).By(GateGuard).When(DeputyIsHeld)
            .Then(static (in s, _) => s.Facts with { DeputyHeld = false })
            .Closes(duties.Deputy)
            .Cites("G1-2.D-5");
        p.From(Inside, Leaving).On(RegisterExit.Kind).By(GateGuard)
            .Expects(LeavesInTime, by: static (in s, _) => Amount.Minutes(s.At - s.StartOf(s.Facts.LastDay!.Value.PlusDays(1)))).Expects(NothingLeftOut).Expects(CameToTheGate)
            .To(Left).Then(static (in s, _) => s.Facts with { Inside = false })
            .Closes(duties.Inside).Records(Registers.WorkerEntry)
            .Cites("G1-2.D-6", "GC-1.3.E-1", "GC-1.3.E-3");
        p.From(Left).On(CloseVisit.Kind).By(GateGuard, SquadLeader)
            .To(Closed)
            .Proposed("证件、施工证、跟进全部了结后结案", "closed once documents, pass and follow-up are settled");
    }

    private static void Notes(ProcedureBuilder<ContractorPassFacts> p)
    {
        p.Note("样板房施工另须工作联络单并提前申请，门岗证件之外再办（见 works-permit）。", "Works in the show flat need the liaison form and notice as well as the gate's pass (see works-permit).", Source.Of("SF-10.1-1", "SF-10.2.1-1", "C-22"));
        p.Note("装修没有自己的流程；只有持证人员这一触点。", "Decoration works have no procedure of their own; only this flow of permit holders.", Source.Of("CA-3.3", "MS-2.3", "G-22"));
        p.Note("大堂只验正证、登记、放行，见 visitor-admission。", "At the lobby the permit is checked, recorded and the holder let in: see visitor-admission.", Source.Of("LA-T8-1", "C-21"));
        p.Note("contractor.exit 在本流程只有一种做法，故不是参数。", "contractor.exit has a single reading here and is no parameter.", Source.Of("GC-1.3.E-2", "G-07"));
        p.Note("临时施工证满期后继续施工：离场，另以长期施工证进入。", "Works that go on after the temporary days: the worker leaves and comes back on a works permit.", Source.Of("GC-1.3.E-1", "GC-1.3.E-3"));
    }
}
