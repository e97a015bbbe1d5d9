using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Access;
using PropertyService.Workflows.Procedures.Custody;
using Register = PropertyService.Workflows.Procedures.Access.Register;

namespace PropertyService.Benchmarks;

/// <summary>
/// A resident's guest at the gate, from arrival to the end of the visit: thirteen attempts, of which one comes in a state
/// that does not provide for it, and one is refused by a condition.
/// </summary>
internal static class Visit
{
    public static readonly SitePolicy Policy = Catalogue.Standard.DefaultPolicy();
    public static readonly Case<VisitorFacts> Unopened = VisitorAdmission.Procedure.New("V-2026-0301", Policy);
    public static readonly Submission Collect = By(Roles.GateGuard, 32, new CollectCard("VC-07"));
    public static readonly Submission Admit = By(Roles.GateGuard, 4, new Admit());

    private const string Guest = "Li Wei";

    public static readonly Submission[] Attempts =
    [
        By(Roles.GateGuard, 0, new Greet(Post.Gate)),
        By(Roles.GateGuard, 0, new Classify(VisitorKind.ResidentGuest)),
        By(Roles.GateGuard, 1, new AskVisit(true, Guest, "3-1201")),
        By(Roles.GateGuard, 1, new Admit()), // the host has not answered: not in this state
        By(Roles.GateGuard, 2, new ConfirmWithHost(HostChannel.Intercom, Answer.Consents)),
        By(Roles.GateGuard, 3, new Register(Guest, DocumentShown: true)),
        By(Roles.GateGuard, 3, new Admit()), // no card yet: refused by a condition
        By(Roles.GateGuard, 4, new IssueCard("VC-07")),
        Admit,
        By(Roles.PatrolGuard, 20, new CloseFollowUp(Satisfactory: true)),
        By(Roles.GateGuard, 31, new BeginExit()),
        Collect,
        By(Roles.GateGuard, 32, new CloseVisit()),
    ];

    public static readonly Decision<VisitorFacts>[] Course = Decide(VisitorAdmission.Procedure.Decide);

    /// <summary>Cleared and registered, without a card: may not go in.</summary>
    public static Case<VisitorFacts> WithoutCard { get; } = Before<IssueCard>();

    /// <summary>Cleared, registered, with a card: may go in.</summary>
    public static Case<VisitorFacts> WithCard { get; } = Course.Last(static d => d.Submission == Admit).CaseBefore;

    /// <summary>At the gate to leave, with the card.</summary>
    public static Case<VisitorFacts> Leaving { get; } = Before<CollectCard>();

    /// <summary>The journal of the visit.</summary>
    public static JournalEntry[] Journal { get; } = Course.Where(static d => d.IsAccepted).Select(static d => CaseFile.EntryOf(d)).ToArray();

    /// <summary>Engine and hand-written function must agree on every attempt, or the comparison means nothing.</summary>
    public static void RequireTheSameAnswers()
    {
        foreach (var (ours, byHand) in Course.Zip(Decide(HandWritten.Decide)))
        {
            if (ours.Code != byHand.Code || ours.Transition != byHand.Transition || !ours.Case.Equals(byHand.Case)
                || !ours.Breaches.SequenceEqual(byHand.Breaches) || !ours.Reads.SequenceEqual(byHand.Reads))
                throw new InvalidOperationException($"{ours.Submission.Command}: the engine says {ours.Code} {ours.Case}, the hand-written function {byHand.Code} {byHand.Case}.");
        }

        RefusalCode?[] refused = [RefusalCode.NotNow, RefusalCode.GuardUnmet];
        if (!Course[^1].Case.IsEnded || !Course.Select(static d => d.Code).Where(static c => c is not null).SequenceEqual(refused))
            throw new InvalidOperationException("The visit does not go as it is described.");
    }

    private static Case<VisitorFacts> Before<TCommand>() => Course.First(static d => d.Submission.Command is TCommand).CaseBefore;

    private static Decision<VisitorFacts>[] Decide(Func<Case<VisitorFacts>, Submission, Ledger, Decision<VisitorFacts>> decide)
    {
        var (one, course) = (Unopened, new List<Decision<VisitorFacts>>());
        foreach (var attempt in Attempts)
        {
            course.Add(decide(one, attempt, Ledger.Empty));
            one = course[^1].Case;
        }

        return [.. course];
    }

    private static Submission By(Role role, int minute, Command command) =>
        new("0190a3e4-" + command.Definition.Id, command, new(role, "staff-0017"), Instant.FromUtc(2026, 3, 2, 1, 0) + Duration.FromMinutes(minute));
}
