using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;

namespace PropertyService.Workflows.Engine;

/// <summary>
/// The answer to a command: accepted, with the next case, effects and breaches; or refused, with the case as it was. A
/// refusal builds its explanation only when asked.
/// </summary>
public abstract class Decision
{
    private protected Decision(Submission submission, RefusalCode? code, IReadOnlyList<Breach> breaches, IReadOnlyList<LedgerRead> reads) =>
        (Submission, Code, Breaches, Reads) = (submission, code, breaches, reads);

    /// <summary>The command as it came in.</summary>
    public Submission Submission { get; }

    /// <summary>Whether it was accepted.</summary>
    public bool IsAccepted => Code is null;

    /// <summary>Why it was refused, or null.</summary>
    public RefusalCode? Code { get; }

    /// <summary>
    /// Whether it was given back for a command id on file, and was carried out when it was made. <see cref="Ledger.Apply"/>
    /// passes it over.
    /// </summary>
    public virtual bool IsRepeated => false;

    /// <summary>The case before the command.</summary>
    public abstract Case Before { get; }

    /// <summary>The case after it; the same object when refused.</summary>
    public abstract Case After { get; }

    /// <summary>The row that applied, when accepted.</summary>
    public abstract Transition? Transition { get; }

    /// <summary>The rules that the reported fact broke.</summary>
    public IReadOnlyList<Breach> Breaches { get; }

    /// <summary>What was read of the ledger.</summary>
    public IReadOnlyList<LedgerRead> Reads { get; }

    /// <summary>What the host must do; the transition's own list.</summary>
    public IReadOnlyList<Effect> Effects => Transition?.Effects ?? [];

    /// <summary>The duties that the decision opened.</summary>
    public IReadOnlyList<OpenDuty> Opened => After.DutyArray.Where(d => !Before.Has(d)).ToArray();

    /// <summary>The duties that the decision closed.</summary>
    public IReadOnlyList<OpenDuty> Closed => Before.DutyArray.Where(d => !After.Has(d)).ToArray();

    /// <summary>Why the command was refused and what would make it possible.</summary>
    /// <exception cref="InvalidOperationException">The command was accepted.</exception>
    public abstract Refusal Explain();

    /// <summary>
    /// The conditions that stood in the way, of the row that came closest: of a command refused for them, or of a report
    /// that was only noted. Empty where no condition did.
    /// </summary>
    public abstract IReadOnlyList<Unmet> InTheWay();

    /// <summary>The same decision, as it is given back for a command id on file.</summary>
    internal abstract Decision Repeat();
}

/// <summary>The answer to a command, with the type of the facts.</summary>
/// <typeparam name="TFacts">The facts of the procedure.</typeparam>
public class Decision<TFacts> : Decision
    where TFacts : notnull
{
    private readonly Transition<TFacts>? transition;
    // The ledger that was read, or the conditions that a log recorded; one field, because every decision pays for it.
    private readonly object? seen;

    internal Decision(Case<TFacts> before, Case<TFacts> after, Submission submission, Transition<TFacts> transition, Breach[] breaches, IReadOnlyList<LedgerRead> reads, Ledger? ledger = null)
        : base(submission, null, breaches, reads) => (CaseBefore, Case, this.transition, seen) = (before, after, transition, ledger);

    internal Decision(Case<TFacts> before, Submission submission, RefusalCode code, Ledger ledger, IReadOnlyList<LedgerRead>? reads = null)
        : base(submission, code, [], reads ?? []) => (CaseBefore, Case, seen) = (before, before, ledger);

    internal Decision(Case<TFacts> before, EvidenceEntry recorded)
        : base(recorded.Submission, recorded.Code, [], recorded.Reads) => (CaseBefore, Case, seen) = (before, before, recorded.Unmet);

    private Decision(Decision<TFacts> made)
        : base(made.Submission, made.Code, made.Breaches, made.Reads) => (CaseBefore, Case, transition, seen) = (made.CaseBefore, made.Case, made.transition, made.seen);

    /// <summary>The case before the command.</summary>
    public Case<TFacts> CaseBefore { get; }

    /// <summary>The case after it; the same object when refused.</summary>
    public Case<TFacts> Case { get; }

    /// <inheritdoc/>
    public override Case Before => CaseBefore;

    /// <inheritdoc/>
    public override Case After => Case;

    /// <inheritdoc/>
    public override Transition? Transition => transition;

    /// <summary>Whether the case is another one afterwards: opened, or with another state, other facts or other duties.</summary>
    internal bool ChangesCase => CaseBefore.State != Case.State || !ReferenceEquals(CaseBefore.Facts, Case.Facts) || !ReferenceEquals(CaseBefore.DutyArray, Case.DutyArray);

    /// <inheritdoc/>
    public override Refusal Explain() => Code is { } code
        ? new Explaining<TFacts>(CaseBefore, Submission, seen as Ledger ?? Ledger.Empty, seen as Seq<string>?).Of(code)
        : throw new InvalidOperationException("The command was accepted; there is nothing to explain.");

    /// <inheritdoc/>
    public override IReadOnlyList<Unmet> InTheWay() => Code == RefusalCode.GuardUnmet || transition?.Id == EngineRules.NotedRow
        ? new Explaining<TFacts>(CaseBefore, Submission, seen as Ledger ?? Ledger.Empty, seen as Seq<string>?).InTheWay()
        : [];

    internal override Decision Repeat() => IsAccepted ? new Repeated(this) : this;

    /// <summary>A type of its own and no flag, because every decision would pay for one.</summary>
    private sealed class Repeated(Decision<TFacts> made) : Decision<TFacts>(made)
    {
        public override bool IsRepeated => true;
    }
}
