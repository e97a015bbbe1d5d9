using NodaTime;

namespace PropertyService.Domain.Kpi;

/// <summary>What one record is for one figure.</summary>
public enum Outcome
{
    /// <summary>It does not concern the figure, or falls due in another period.</summary>
    Outside,

    /// <summary>It counts in the numerator.</summary>
    Counted,

    /// <summary>It is in the denominator only.</summary>
    Missed,

    /// <summary>It is left out, for a reason that is named.</summary>
    Excluded,

    /// <summary>It falls due in the period, but not yet at the moment for which the figure is asked.</summary>
    NotYetDue,

    /// <summary>It cannot be used, for a fault that is named.</summary>
    Unusable,
}

/// <summary>Why a record is left out or cannot be used.</summary>
/// <param name="Id">The permanent kebab-case id.</param>
/// <param name="Text">The reason for people.</param>
public sealed record Reason(string Id, Wording Text)
{
    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>Somebody's recorded decision that something is left out (剔除). Without all three there is none.</summary>
/// <param name="Why">For which of the reasons that a figure knows.</param>
/// <param name="Because">In the decider's words: 1 to 500 characters.</param>
/// <param name="Decider">Who decided it: 1 to 80 characters.</param>
public sealed record Exclusion(Reason Why, string Because, string Decider);

/// <summary>What one record is for one figure, and why.</summary>
public readonly record struct Judgement
{
    private Judgement(Outcome outcome, Reason? why) => (Outcome, Why) = (outcome, why);

    /// <summary>It does not concern the figure.</summary>
    public static Judgement Outside => default;

    /// <summary>It counts in the numerator.</summary>
    public static Judgement Counted => new(Outcome.Counted, null);

    /// <summary>It is in the denominator only.</summary>
    public static Judgement Missed => new(Outcome.Missed, null);

    /// <summary>It is not due yet.</summary>
    public static Judgement NotYetDue => new(Outcome.NotYetDue, null);

    /// <summary>What it is.</summary>
    public Outcome Outcome { get; }

    /// <summary>Why it is left out, cannot be used, or is missed and listed apart; otherwise null.</summary>
    public Reason? Why { get; }

    /// <summary>It is left out.</summary>
    /// <param name="why">The reason.</param>
    public static Judgement Excluded(Reason why) => new(Outcome.Excluded, why);

    /// <summary>It is in the denominator only, for a reason by which it is listed apart.</summary>
    /// <param name="why">The reason.</param>
    public static Judgement MissedFor(Reason why) => new(Outcome.Missed, why);

    /// <summary>It cannot be used.</summary>
    /// <param name="fault">The fault.</param>
    public static Judgement Unusable(Reason fault) => new(Outcome.Unusable, fault);

    /// <summary>It counts where something holds, and else is missed.</summary>
    /// <param name="holds">Whether it holds.</param>
    public static Judgement Of(bool holds) => holds ? Counted : Missed;

    /// <summary>It counts when it was done by the time at which it was due; undone it is missed once that time has passed.</summary>
    /// <param name="done">When it was done, or null.</param>
    /// <param name="due">When it was due; being on time includes this moment.</param>
    /// <param name="window">The period and the moment for which the figure is asked.</param>
    public static Judgement InTime(Instant? done, Instant due, in Window window) =>
        done is { } at ? Of(at <= due) : due < window.AsOf ? Missed : NotYetDue;
}

/// <summary>The period of a figure as moments, and the moment for which it is asked.</summary>
/// <param name="Start">The first moment of the period.</param>
/// <param name="End">The first moment after it.</param>
/// <param name="AsOf">The moment for which the figure is asked: what is due later is not due yet.</param>
/// <param name="Zone">The site's zone.</param>
public readonly record struct Window(Instant Start, Instant End, Instant AsOf, DateTimeZone Zone)
{
    /// <summary>Whether a moment lies in the period.</summary>
    /// <param name="moment">The moment.</param>
    public bool Has(Instant moment) => moment >= Start && moment < End;

    /// <summary>The site's date at a moment.</summary>
    /// <param name="moment">The moment.</param>
    public LocalDate DateOf(Instant moment) => moment.InZone(Zone).Date;
}

/// <summary>Says what a record is for a figure. Written <c>static (in r, in w) => …</c>.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="record">The record.</param>
/// <param name="window">The period.</param>
public delegate Judgement Judge<TRecord>(in TRecord record, in Window window);

/// <summary>Says what a record is for a figure, and how much it amounts to.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="record">The record.</param>
/// <param name="window">The period.</param>
/// <param name="amount">How much it amounts to; not looked at unless it is counted.</param>
public delegate Judgement Measure<TRecord>(in TRecord record, in Window window, out decimal amount);
