using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.People;

namespace PropertyService.Workflows.Engine;

/// <summary>A row of the present state that takes a command, weighed for the one who sends it.</summary>
/// <param name="Row">The row.</param>
/// <param name="May">Whether the sender may use it.</param>
/// <param name="Unmet">The conditions that stand in the way.</param>
/// <param name="Open">The conditions that only the payload can tell, where there is none yet.</param>
internal sealed record WeighedRow<TFacts>(Transition<TFacts> Row, bool May, GuardUse[] Unmet, GuardUse[] Open)
    where TFacts : notnull;

/// <summary>The rows of a command weighed all together: what refusals say, and what a gate screen greys its buttons from.</summary>
internal sealed class Weighing<TFacts>
    where TFacts : notnull
{
    private readonly WeighedRow<TFacts>[] all;
    private readonly WeighedRow<TFacts>[] usable;

    /// <param name="before">The case.</param>
    /// <param name="submission">Who sends what and when.</param>
    /// <param name="ledger">The site ledger.</param>
    /// <param name="payloadKnown">Whether the payload is the sender's own; else it stands for any, and no condition that reads it is asked.</param>
    public Weighing(Case<TFacts> before, Submission submission, Ledger ledger, bool payloadKnown)
    {
        var kind = submission.Command.Definition;
        var (s, view) = (new Situation<TFacts>(before, submission), new LedgerView(ledger, before));
        all = ((Procedure<TFacts>)before.Procedure).Deciding.RowsOf(before.State, kind).Select(row => new WeighedRow<TFacts>(
            row, row.Allows(submission.Actor.Role),
            row.When.Where(u => (payloadKnown || !u.Guard.ReadsPayload) && ((GuardOf<TFacts>)u.Guard).Holds(in s, submission.Command, view) != u.MustHold).ToArray(),
            payloadKnown ? [] : row.When.Where(static u => u.Guard.ReadsPayload).ToArray())).ToArray();
        usable = kind.Nature == CommandNature.Report ? all : all.Where(static w => w.May).ToArray();
    }

    /// <summary>Whether any row takes the command in this state.</summary>
    public bool IsKnown => all.Length > 0;

    /// <summary>Whether the sender may use any of them; a report may be sent by anybody.</summary>
    public bool IsAllowed => usable.Length > 0;

    /// <summary>The rows that the sender may use and in whose way nothing stands that is known.</summary>
    public IEnumerable<WeighedRow<TFacts>> Possible => usable.Where(static w => w.Unmet.Length == 0);

    /// <summary>Whoever may use one of the rows.</summary>
    public IReadOnlyList<Role> Roles => all.SelectMany(static w => w.Row.By).Distinct().ToArray();

    /// <summary>The rows for which another role is needed: those with nothing else in the way, or where there are none, all.</summary>
    public IReadOnlyList<Transition> ForOthers => (all.Any(static w => w.Unmet.Length == 0) ? all.Where(static w => w.Unmet.Length == 0) : all).Select(static w => w.Row).ToArray();

    /// <summary>The conditions in the way of the row that comes closest, and of each other row that comes as close.</summary>
    public IReadOnlyList<GuardUse[]> Closest
    {
        get
        {
            var fewest = usable.Select(static w => w.Unmet.Length).DefaultIfEmpty().Min();
            return usable.Where(w => w.Unmet.Length == fewest).Select(static w => w.Unmet).ToArray();
        }
    }
}
