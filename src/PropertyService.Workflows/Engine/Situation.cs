using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;

namespace PropertyService.Workflows.Engine;

/// <summary>What a rule may look at: the case, the site's policy, who asks and when. The payload and the ledger are handed to it apart.</summary>
/// <typeparam name="TFacts">The facts of the procedure.</typeparam>
public readonly struct Situation<TFacts>
    where TFacts : notnull
{
    private readonly Submission submission;

    internal Situation(Case<TFacts> before, Submission submission) => (Case, this.submission) = (before, submission);

    /// <summary>The case before the command.</summary>
    public Case<TFacts> Case { get; }

    /// <summary>What is known in the case.</summary>
    public TFacts Facts => Case.Facts;

    /// <summary>The policy under which the case was opened.</summary>
    public SitePolicy Site => Case.Policy;

    /// <summary>Who asks or tells.</summary>
    public Actor Actor => submission.Actor;

    /// <summary>When it happened.</summary>
    public Instant At => submission.At;

    /// <summary>When it is recorded.</summary>
    public Instant RecordedAt => submission.RecordedAt;

    /// <summary>The calendar day at the site when it happened.</summary>
    public LocalDate Day => At.InZone(Site.Zone).Date;

    /// <summary>The first moment of a calendar day at the site.</summary>
    /// <param name="day">The day.</param>
    public Instant StartOf(LocalDate day) => Site.Zone.AtStartOfDay(day).ToInstant();

    /// <summary>Whether a duty is open, about whatever thing.</summary>
    /// <param name="duty">The duty.</param>
    public bool IsOpen(Duty duty) => Case.IsOpen(duty);

    /// <summary>When a duty that is open falls due, or null.</summary>
    /// <param name="duty">The duty.</param>
    public Instant? DueOf(Duty duty)
    {
        foreach (var open in Case.Duties)
            if (open.Duty == duty && open.HasDeadline) return open.Due;
        return null;
    }
}

/// <summary>Reads something off a situation. Written <c>static (in s) => …</c>.</summary>
/// <typeparam name="TFacts">The facts of the procedure.</typeparam>
/// <typeparam name="TResult">What is read.</typeparam>
/// <param name="s">The situation.</param>
public delegate TResult Reading<TFacts, out TResult>(in Situation<TFacts> s)
    where TFacts : notnull;

/// <summary>
/// Reads something off a situation and a payload. Written <c>static (in s, c) => …</c>; before C# 14 with types:
/// <c>static (in Situation&lt;MyFacts&gt; s, MyCommand c) => …</c>.
/// </summary>
/// <typeparam name="TFacts">The facts of the procedure.</typeparam>
/// <typeparam name="TCommand">The command.</typeparam>
/// <typeparam name="TResult">What is read.</typeparam>
/// <param name="s">The situation.</param>
/// <param name="c">The payload.</param>
public delegate TResult Reading<TFacts, in TCommand, out TResult>(in Situation<TFacts> s, TCommand c)
    where TFacts : notnull
    where TCommand : Command;

/// <summary>Reads something off a situation and the ledger, written <c>static (in s, ledger) => …</c>; what it reads of the ledger stands in the journal.</summary>
/// <typeparam name="TFacts">The facts of the procedure.</typeparam>
/// <typeparam name="TResult">What is read.</typeparam>
/// <param name="s">The situation.</param>
/// <param name="ledger">The site ledger.</param>
public delegate TResult LedgerReading<TFacts, out TResult>(in Situation<TFacts> s, LedgerView ledger)
    where TFacts : notnull;

/// <summary>Reads something off a situation, a payload and the ledger, written <c>static (in s, c, ledger) => …</c>; what it reads of the ledger stands in the journal.</summary>
/// <typeparam name="TFacts">The facts of the procedure.</typeparam>
/// <typeparam name="TCommand">The command.</typeparam>
/// <typeparam name="TResult">What is read.</typeparam>
/// <param name="s">The situation.</param>
/// <param name="c">The payload.</param>
/// <param name="ledger">The site ledger.</param>
public delegate TResult LedgerReading<TFacts, in TCommand, out TResult>(in Situation<TFacts> s, TCommand c, LedgerView ledger)
    where TFacts : notnull
    where TCommand : Command;
