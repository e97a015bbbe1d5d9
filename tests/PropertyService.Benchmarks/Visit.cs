using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Keys;

namespace PropertyService.Benchmarks;

/// <summary>A case of a lost key from report to end: eight attempts, of which one comes too early and one is by the wrong department.</summary>
internal static class KeyLossLife
{
    public static readonly SitePolicy Policy = Catalogue.Standard.DefaultPolicy();
    public static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 1, 0);
    public static readonly Case<KeyLossFacts> Unopened = KeyLoss.Procedure.New("K-2026-0301", Policy);

    private static readonly Actor Lead = new(Roles.CsLead, "staff-0017");

    public static readonly Submission Report = By(Lead, new ReportLoss(Post.Desk, KeyClass.CustomerRoom, "K-1203"));
    public static readonly Submission Told = By(Lead, new ConfirmTold());
    public static readonly Submission Order = By(Lead, new OrderLockChange());
    public static readonly Submission OrderByTheWrongDepartment = By(new(Roles.PropertyDept, "staff-0031"), new OrderLockChange());

    public static readonly Submission[] All =
    [
        Report, Told, By(Lead, new CloseKeyLoss()), OrderByTheWrongDepartment, Order,
        By(new(Roles.EngineeringDept, "staff-0042"), new ConfirmLockChanged(true, "K-1203-B")), By(Lead, new UpdateRegister()), By(Lead, new CloseKeyLoss()),
    ];

    public static readonly Case<KeyLossFacts> Reported = KeyLoss.Procedure.Decide(Unopened, Report, Ledger.Empty).Case;

    /// <summary>The journal of one long case: copies found and handed in, over and over.</summary>
    public static JournalEntry[] Journal(int length)
    {
        var (one, entries) = (Reported, new JournalEntry[length]);
        entries[0] = CaseFile.EntryOf(KeyLoss.Procedure.Decide(Unopened, Report, Ledger.Empty));
        for (var i = 1; i < length; i++)
        {
            var decision = KeyLoss.Procedure.Decide(one, By(Lead, i % 2 == 1 ? new ReportCopy("C-1") : new HandInCopy("C-1")), Ledger.Empty);
            (one, entries[i]) = (decision.Case, CaseFile.EntryOf(decision));
        }

        return entries;
    }

    /// <summary>Engine and hand-written function must agree on every attempt, or the comparison means nothing.</summary>
    public static void RequireTheSameAnswers()
    {
        var (engine, hand) = (Unopened, Unopened);
        foreach (var submission in All)
        {
            var (one, other) = (KeyLoss.Procedure.Decide(engine, submission, Ledger.Empty), HandWritten.Decide(hand, submission, Ledger.Empty));
            if (one.Code != other.Code || one.Transition != other.Transition || !one.Case.Equals(other.Case) || !one.Breaches.SequenceEqual(other.Breaches))
                throw new InvalidOperationException($"{submission.Command}: the engine says {one.Code} {one.Case}, the hand-written function {other.Code} {other.Case}.");
            (engine, hand) = (one.Case, other.Case);
        }

        if (!engine.IsEnded) throw new InvalidOperationException("The life does not reach its end.");
    }

    private static Submission By(Actor actor, Command command) => new("0190a3e4-" + command.Definition.Id, command, actor, Nine);
}
