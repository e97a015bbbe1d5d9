using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Access;
using PropertyService.Workflows.Procedures.Custody;
using Register = PropertyService.Workflows.Procedures.Access.Register;

namespace PropertyService.Benchmarks;

/// <summary>
/// What somebody would write who wanted the main line of a visit at the gate and nothing else: the same checks against the
/// same policy and ledger, the same decisions and cases, no table. The engine is measured against it.
/// </summary>
internal static class HandWritten
{
    private static readonly Procedure<VisitorFacts> Procedure = VisitorAdmission.Procedure;
    private static readonly TextShape Short = new(TextShape.ShortLimit);
    private static readonly InstantShape Moment = new();
    private static readonly Role[] Door = [Roles.GateGuard, Roles.LobbyAssistant];
    private static readonly Role[] FollowUps = [Roles.PatrolGuard, Roles.ControlRoom];
    private static readonly Duty CardOut = DutyOf("visitor-card-out");
    private static readonly Duty PersonInside = DutyOf("person-inside");
    private static readonly Duty PatrolFollowUp = DutyOf("patrol-follow-up");
    private static readonly Duty LeaderFollowUp = DutyOf("squad-leader-follow-up");
    private static readonly Transition<VisitorFacts> Greeted = RowOf("greet");
    private static readonly Transition<VisitorFacts> NeedsHost = RowOf("classify/needs-host");
    private static readonly Transition<VisitorFacts> Asked = RowOf("ask-visit/ask-host");
    private static readonly Transition<VisitorFacts> Consented = RowOf("confirm-with-host/consents");
    private static readonly Transition<VisitorFacts> Registered = RowOf("register");
    private static readonly Transition<VisitorFacts> CardIssued = RowOf("issue-card");
    private static readonly Transition<VisitorFacts> Admitted = RowOf("admit/counted");
    private static readonly Transition<VisitorFacts> FollowedUp = RowOf("close-follow-up/patrol");
    private static readonly Transition<VisitorFacts> ExitBegun = RowOf("begin-exit");
    private static readonly Transition<VisitorFacts> CardCollected = RowOf("collect-card/returned");
    private static readonly Transition<VisitorFacts> ClosedRecorded = RowOf("close-visit/recorded");
    private static readonly Transition<VisitorFacts> ClosedUnrecorded = RowOf("close-visit/unrecorded");
    private static readonly Role[] Witnesses = [.. CardCollected.By];

    public static Decision<VisitorFacts> Decide(Case<VisitorFacts> before, Submission by, Ledger ledger)
    {
        if (!Short.Check(by.CommandId, "", null) || !Short.Check(by.Actor.Role.Id, "", null) || !Short.Check(by.Actor.Id, "", null) || !IsWellFormed(by.Command)
            || !Moment.Check(by.RecordedAt, "", null) || (by.OccurredAt is { } moment && !Moment.Check(moment, "", null)))
            return new(before, by, RefusalCode.Malformed, ledger);
        if (by.Version is { } version && version != before.Version) return new(before, by, RefusalCode.VersionConflict, ledger);
        if (by.RecordedAt < before.RecordedAt && by.RecordedAt < before.RecordedAt - before.Policy.Get(SiteParameters.ClockTolerance))
            return new(before, by, RefusalCode.ClockBack, ledger);
        if (by.OccurredAt is { } at && (by.Command is Classify or Register or IssueCard or Admit or CloseVisit ? at != by.RecordedAt : at > by.RecordedAt))
            return new(before, by, RefusalCode.ClockAhead, ledger);
        var (state, facts) = (before.State, before.Facts);
        return by.Command switch
        {
            Greet c when state == State.Unopened => Accept(
                before, by, Greeted, VisitorAdmission.Arrived, VisitorFacts.Nothing with { Post = c.Post }, [],
                Breaches(by, Door, Greeted.Expects[0].Guard, Entrances.ActsAt(by.Actor.Role, c.Post.Kind)), []),
            Classify c when state == VisitorAdmission.Arrived => DecideKind(before, by, c, ledger),
            AskVisit c when state == VisitorAdmission.Identified && IsAsked(facts) && !LacksAppointment(before, c) && !HasGatesWord(before, c, ledger) =>
                Accept(
                    before, by, Asked, VisitorAdmission.Confirming, facts with { Visitor = c.Visitor, Destination = c.Destination }, before.DutyArray,
                    Breaches(by, Door, Asked.Expects[0].Guard, facts.AtGate || facts.Category == VisitorCategory.UnknownResident || c.Host is not null), []),
            ConfirmWithHost { Answer: Answer.Consents } c when IsUndecided(state) && facts.Destination is not null && facts.Denial != Denial.NoAppointment => DecideConsent(before, by, c),
            Register c when state == VisitorAdmission.Cleared => DecideRegister(before, by, c, ledger),
            IssueCard c when state == VisitorAdmission.Cleared => DecideCard(before, by, c, ledger),
            Admit when state == VisitorAdmission.Cleared => DecideAdmit(before, by, ledger),
            CloseFollowUp when IsLetIn(state) && facts.FollowUp == FollowUpBy.Patrol =>
                Accept(before, by, FollowedUp, state, facts with { FollowUp = null }, Without(before.DutyArray, PatrolFollowUp), Breaches(by, FollowUps), []),
            BeginExit when state == VisitorAdmission.Inside || state == VisitorAdmission.Redirected =>
                Accept(before, by, ExitBegun, VisitorAdmission.Leaving, facts, before.DutyArray, Breaches(by, Door), []),
            CollectCard c when !state.IsEnd && before.Version > 0 && c.Card == facts.Card =>
                Accept(before, by, CardCollected, state, facts with { Card = null }, Without(before.DutyArray, CardOut), Breaches(by, Witnesses), []),
            CloseVisit when state == VisitorAdmission.Leaving || state == VisitorAdmission.Departed || state == VisitorAdmission.Admitted => DecideClose(before, by, ledger),
            _ => new(before, by, RefusalCode.NotNow, ledger),
        };
    }

    private static bool IsWellFormed(Command command) => command switch
    {
        Greet c => Entrances.Shape.Check(c.Post, "", null),
        Classify c => c.As is >= VisitorKind.KnownResident and <= VisitorKind.Suspicious,
        AskVisit c => Short.Check(c.Visitor, "", null) && Short.Check(c.Destination, "", null) && (c.Host is null || Short.Check(c.Host, "", null)),
        ConfirmWithHost c => c.Channel is >= HostChannel.Phone and <= HostChannel.ControlRoom && c.Answer is >= Answer.Consents and <= Answer.NobodyAnswers,
        Register c => Short.Check(c.Visitor, "", null),
        IssueCard c => Short.Check(c.Card, "", null),
        CollectCard c => Short.Check(c.Card, "", null),
        _ => true,
    };

    private static Decision<VisitorFacts> DecideKind(Case<VisitorFacts> before, Submission by, Classify c, Ledger ledger)
    {
        if (!IsAtTheDoor(by)) return new(before, by, RefusalCode.WrongRole, ledger);
        var facts = before.Facts with { Category = AdmissionRules.CategoryOf(c.As, before.Policy) };
        return IsAsked(facts) ? Accept(before, by, NeedsHost, VisitorAdmission.Identified, facts, before.DutyArray, [], []) : new(before, by, RefusalCode.GuardUnmet, ledger);
    }

    private static Decision<VisitorFacts> DecideConsent(Case<VisitorFacts> before, Submission by, ConfirmWithHost c)
    {
        var (facts, site) = (before.Facts, before.Policy);
        var isRightChannel = site.Get(AdmissionParameters.SpecialResidents).Contains(facts.Destination!)
            ? c.Channel == HostChannel.ControlRoom
            : site.Get(AdmissionTables.ConfirmChannel)[facts.Post!.Kind].Contains(c.Channel);
        var breaches = Breaches(by, Door, Consented.Expects[0].Guard, isRightChannel);
        return Accept(before, by, Consented, VisitorAdmission.Cleared, facts with { Denial = null, ByDataMatch = false }, before.DutyArray, breaches, []);
    }

    private static Decision<VisitorFacts> DecideRegister(Case<VisitorFacts> before, Submission by, Register c, Ledger ledger)
    {
        if (!IsAtTheDoor(by)) return new(before, by, RefusalCode.WrongRole, ledger);
        var (facts, view) = (before.Facts, new LedgerView(ledger, before));
        var document = before.Policy.Get(AdmissionTables.IdHandling)[facts.Cell];
        var isShown = c.DocumentShown || facts.DocumentTaken || facts.FellBack == FallBackReason.NoneCarried || document == IdPolicy.None;
        if (facts.Registered || (facts.Visitor is { } asked && asked != c.Visitor) || !IsDocumentSettled(facts, document) || !isShown || (facts.Post!.Kind == PostKind.Gate && view.IsElsewhere(Things.RegisteredPerson, c.Visitor)))
            return new(before, by, RefusalCode.GuardUnmet, ledger);
        return Accept(before, by, Registered, before.State, facts with { Visitor = c.Visitor, Registered = true }, before.DutyArray, [], view.Reads);
    }

    private static Decision<VisitorFacts> DecideCard(Case<VisitorFacts> before, Submission by, IssueCard c, Ledger ledger)
    {
        if (!IsAtTheDoor(by)) return new(before, by, RefusalCode.WrongRole, ledger);
        var (facts, site, view) = (before.Facts, before.Policy, new LedgerView(ledger, before));
        var cell = facts.Cell;
        if (!site.Get(AdmissionTables.CardIssued)[cell] || !IsRecordedWhereDue(facts, cell, site) || !IsDocumentSettled(facts, site.Get(AdmissionTables.IdHandling)[cell])
            || facts.Card is not null || facts.LostCard is not null
            || view.IsElsewhere(Things.VisitorCard, c.Card) || view.Entry(VisitorAdmission.BlockedCards, c.Card) is not null)
            return new(before, by, RefusalCode.GuardUnmet, ledger);
        return Accept(before, by, CardIssued, before.State, facts with { Card = c.Card }, With(before.DutyArray, new(CardOut, c.Card, Instant.MaxValue, 0)), [], view.Reads);
    }

    private static Decision<VisitorFacts> DecideAdmit(Case<VisitorFacts> before, Submission by, Ledger ledger)
    {
        if (!IsAtTheDoor(by)) return new(before, by, RefusalCode.WrongRole, ledger);
        var (facts, site) = (before.Facts, before.Policy);
        var cell = facts.Cell;
        var isCounted = facts.SomethingTaken || (cell.Post == PostKind.Gate && cell.Category is not (VisitorCategory.KnownResident or VisitorCategory.UnknownResident));
        if (!Entrances.ActsAt(by.Actor.Role, cell.Post) || cell.Category == VisitorCategory.HouseViewer || !IsRecordedWhereDue(facts, cell, site) || !IsDocumentSettled(facts, site.Get(AdmissionTables.IdHandling)[cell])
            || (facts.Card is null && site.Get(AdmissionTables.CardIssued)[cell]) || !isCounted)
            return new(before, by, RefusalCode.GuardUnmet, ledger);
        var followUp = AdmissionRules.FollowUpOf(cell, facts.ByDataMatch, facts.Unannounced, site);
        var duties = With(before.DutyArray, new(PersonInside, facts.Visitor ?? "", Instant.MaxValue, 0));
        if (followUp == FollowUpBy.Patrol) duties = With(duties, new(PatrolFollowUp, "", by.At + site.Get(FollowUpParameters.Timeout), 0));
        if (followUp == FollowUpBy.SquadLeader) duties = With(duties, new(LeaderFollowUp, "", Instant.MaxValue, 0));
        return Accept(before, by, Admitted, VisitorAdmission.Inside, facts with { FellBack = null, Inside = true, FollowUp = followUp }, duties, [], []);
    }

    private static Decision<VisitorFacts> DecideClose(Case<VisitorFacts> before, Submission by, Ledger ledger)
    {
        if (!IsAtTheDoor(by)) return new(before, by, RefusalCode.WrongRole, ledger);
        var duties = Without(before.DutyArray, PersonInside);
        var row = before.State == VisitorAdmission.Leaving && before.Facts is { Inside: true, Registered: true } ? ClosedRecorded : ClosedUnrecorded;
        return duties.Length > 0
            ? new(before, by, RefusalCode.DutyOpen, ledger)
            : Accept(before, by, row, VisitorAdmission.Closed, before.Facts with { Inside = false }, duties, [], []);
    }

    private static Decision<VisitorFacts> Accept(
        Case<VisitorFacts> before, Submission by, Transition<VisitorFacts> row, State to, VisitorFacts facts, OpenDuty[] duties, Breach[] breaches, IReadOnlyList<LedgerRead> reads) =>
        new(before, new(Procedure, before.Policy, before.Id, to, facts, duties, before.Version + 1, by.RecordedAt > before.RecordedAt ? by.RecordedAt : before.RecordedAt), by, row, breaches, reads);

    private static bool IsAtTheDoor(Submission by) => Array.IndexOf(Door, by.Actor.Role) >= 0;

    private static bool IsAsked(VisitorFacts facts) => facts.Category is VisitorCategory.OfficeBusiness or VisitorCategory.ResidentGuest or VisitorCategory.UnknownResident;

    private static bool LacksAppointment(Case<VisitorFacts> before, AskVisit c) =>
        !c.Arranged && before.Facts is { AtGate: true, Category: VisitorCategory.OfficeBusiness or VisitorCategory.ResidentGuest }
        && before.Policy.Get(AdmissionParameters.OnNoAppointment) == NoAppointmentRule.Refuse;

    private static bool HasGatesWord(Case<VisitorFacts> before, AskVisit c, Ledger ledger) =>
        before.Facts is { AtGate: false, Category: VisitorCategory.ResidentGuest }
        && new LedgerView(ledger, before).Entry(VisitorAdmission.GateMessages, VisitorFacts.Message(c.Visitor, c.Destination)) is not null;

    private static bool IsUndecided(State state) =>
        state == VisitorAdmission.Confirming || state == VisitorAdmission.NobodyHome || state == VisitorAdmission.Cleared || state == VisitorAdmission.Denied;

    private static bool IsLetIn(State state) =>
        state == VisitorAdmission.Inside || state == VisitorAdmission.Redirected || state == VisitorAdmission.Admitted || state == VisitorAdmission.Leaving || state == VisitorAdmission.Departed;

    private static bool IsDocumentSettled(VisitorFacts facts, IdPolicy document) => facts.DocumentTaken || facts.FellBack is not null || document != IdPolicy.Hold;

    private static bool IsRecordedWhereDue(VisitorFacts facts, CategoryAt cell, SitePolicy site) =>
        facts.Registered || !site.Get(AdmissionTables.RecordRequired)[cell] || (facts.GateConfirmed && !site.Get(AdmissionParameters.RecordGateConfirmed));

    private static Breach[] Breaches(Submission by, Role[] roles) => Array.IndexOf(roles, by.Actor.Role) >= 0 ? [] : [EngineRules.WrongRole];

    private static Breach[] Breaches(Submission by, Role[] roles, Guard rule, bool holds) =>
        holds ? Breaches(by, roles) : [new(rule.Id, rule.Text, rule.Source, null), .. Breaches(by, roles)];

    private static OpenDuty[] Without(OpenDuty[] duties, Duty gone)
    {
        var at = 0;
        while (at < duties.Length && duties[at].Duty != gone) at++;
        if (at == duties.Length) return duties;
        var rest = new OpenDuty[duties.Length - 1];
        Array.Copy(duties, rest, at);
        Array.Copy(duties, at + 1, rest, at, rest.Length - at);
        return rest;
    }

    private static OpenDuty[] With(OpenDuty[] duties, OpenDuty one)
    {
        var at = 0;
        while (at < duties.Length && OpenDuty.Compare(duties[at], one) < 0) at++;
        var all = new OpenDuty[duties.Length + 1];
        Array.Copy(duties, all, at);
        all[at] = one;
        Array.Copy(duties, at, all, at + 1, duties.Length - at);
        return all;
    }

    private static Duty DutyOf(string id) => Procedure.Duties.Single(d => d.Id == id);

    private static Transition<VisitorFacts> RowOf(string id) => Procedure.Parts.Rows.Single(r => r.Id == id);
}
