using System;
using System.Collections.Generic;
using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <summary>In what a figure is given.</summary>
public enum KpiUnit
{
    /// <summary>A share in per cent (百分比).</summary>
    Percent,

    /// <summary>A number of things (件数).</summary>
    Count,

    /// <summary>Hours (小时).</summary>
    Hours,
}

/// <summary>The names of <see cref="KpiUnit"/>.</summary>
public static class KpiUnits
{
    /// <summary>One of all units.</summary>
    public static ChoiceShape<KpiUnit> Shape { get; } = new((KpiUnit.Percent, "percent", "％", "%"), (KpiUnit.Count, "count", "件", "count"), (KpiUnit.Hours, "hours", "小时", "hours"));
}

/// <summary>How much of the records a figure has to remember while it is computed.</summary>
public enum KpiMemory
{
    /// <summary>Nothing of a record but the counts: the same memory for any number of records (逐条ï¼内存恒定).</summary>
    Constant,

    /// <summary>One entry for each thing and day, week or month that is asked about (逐键).</summary>
    ByKey,

    /// <summary>The stretches of time that do not touch each other, or the moments between which they lie, for each thing (区间).</summary>
    ByInterval,
}

/// <summary>
/// One measure of the regulations, as data: what is counted, of what, what is left out, what it has to reach, and how the
/// clauses are read (指标). The sources give names, targets and units only; every formula is a reading and says so.
/// </summary>
public abstract class Kpi
{
    private readonly Reason[] unusable;

    /// <param name="id">The permanent id.</param>
    /// <param name="text">The name.</param>
    /// <param name="records">From which register.</param>
    /// <param name="source">Clauses and reading.</param>
    /// <param name="what">What is counted, of what, in which unit, remembering how much.</param>
    /// <param name="roll">The roll that it asks; none when null.</param>
    /// <param name="ofItsSort">Why a record may be of no use for any measure of this sort.</param>
    private protected Kpi(string id, Wording text, RecordKind records, Source source, KpiForm what, Roll? roll, Reason? ofItsSort)
    {
        (Id, Text, Records, Source) = (id, text, records, source);
        (Numerator, Denominator, Unit, Memory) = (what.Numerator, what.Denominator, what.Unit, what.Memory);
        (Rolls, unusable) = (roll is null ? [] : [roll], ofItsSort is null ? [] : [ofItsSort]);
        Unusable = [];
    }

    /// <summary>The permanent id, such as K08.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public Wording Text { get; }

    /// <summary>From which register it is computed.</summary>
    public RecordKind Records { get; }

    /// <summary>The clauses, the entries that decided between them, and how they are read.</summary>
    public Source Source { get; }

    /// <summary>What is counted, or added up.</summary>
    public Wording Numerator { get; }

    /// <summary>Of what; null for a plain count.</summary>
    public Wording? Denominator { get; }

    /// <summary>In what it is given.</summary>
    public KpiUnit Unit { get; }

    /// <summary>What it has to reach, unless the site's reading makes it another; null where the regulations set nothing.</summary>
    public Target? Target { get; init; }

    /// <summary>Makes the target from a site's policy, where its reading decides on it; null where <see cref="Target"/> always holds.</summary>
    public Func<SitePolicy, Target>? TargetBy { get; init; }

    /// <summary>Over which period the regulations ask for it.</summary>
    public PeriodUnit Period { get; init; } = PeriodUnit.Month;

    /// <summary>Whether the period is ours because no clause prints one.</summary>
    public bool PeriodIsOurs { get; init; }

    /// <summary>What is left out, and why.</summary>
    public IReadOnlyList<Reason> Excludes { get; init; } = [];

    /// <summary>Why a record may be of no use for it, beside the faults that make a record useless altogether.</summary>
    public IReadOnlyList<Reason> Unusable { get; init => field = [.. value, .. unusable]; }

    /// <summary>The site parameters on which it depends.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>The names of the fields that it needs.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The rolls of the site that it needs.</summary>
    public IReadOnlyList<Roll> Rolls { get; }

    /// <summary>Whether it comes from a sample, such as a survey, rather than from every case.</summary>
    public bool IsSample { get; init; }

    /// <summary>How much it has to remember.</summary>
    public KpiMemory Memory { get; private protected init; }

    /// <summary>What it has to reach at a site.</summary>
    /// <param name="policy">What the site has decided.</param>
    public Target? TargetUnder(SitePolicy policy) => TargetBy is null ? Target : TargetBy(policy);

    /// <inheritdoc/>
    public override string ToString() => Id;

    internal abstract Tally Begin(KpiContext context);
}

/// <summary>What a measure counts, of what, in which unit, and how much it has to remember.</summary>
internal readonly record struct KpiForm(Wording Numerator, Wording? Denominator, KpiUnit Unit, KpiMemory Memory);

/// <summary>For which site, period and moment figures are asked.</summary>
/// <param name="Policy">What the site has decided.</param>
/// <param name="Period">The period, in the site's calendar.</param>
/// <param name="AsOf">
/// The moment for which they are asked, in the years 1970 to 2199: what is due later is not due yet, and what happened later is
/// not known yet. Mostly the present one; the end of a period gives what was known then, and not how late things ended well.
/// </param>
/// <param name="Plan">What the site has, for the figures that ask; nothing but the site itself when left out.</param>
/// <param name="LineageLimit">How many records behind a figure are named for each outcome; 0 or more.</param>
public sealed record KpiContext(SitePolicy Policy, ReportingPeriod Period, Instant AsOf, SitePlan? Plan = null, int LineageLimit = KpiContext.UsualLineage)
{
    /// <summary>How many records behind a figure are named for each outcome unless somebody asks for more.</summary>
    public const int UsualLineage = 20;

    /// <summary>What the site has, for the figures that ask.</summary>
    public SitePlan Plan { get; init; } = Plan ?? SitePlan.Empty;

    /// <summary>The period as moments of the site's zone.</summary>
    public Window Window => new(Period.StartIn(Policy.Zone), Period.EndIn(Policy.Zone), AsOf, Policy.Zone);

    /// <summary>Whether a register is kept for the whole of the period, as far as it has gone.</summary>
    internal bool Keeps(RecordKind register) => Plan.Keeps(register, Period.First, LocalDate.Min(Period.After.PlusDays(-1), Window.DateOf(AsOf)));

    /// <summary>Whether figures of both can be merged: of one policy, period and moment, whatever the plans.</summary>
    internal bool IsAlike(KpiContext other) =>
        Policy.Fingerprint == other.Policy.Fingerprint && Period == other.Period && AsOf == other.AsOf && LineageLimit == other.LineageLimit;
}

/// <summary>A measure with the type of the records from which it is computed.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
public abstract class Kpi<TRecord> : Kpi
    where TRecord : notnull
{
    private protected Kpi(string id, string zh, string en, RecordKind<TRecord> records, Source source, KpiForm what, Roll? roll = null, Reason? ofItsSort = null)
        : base(id, new(zh, en), records, source, what, roll, ofItsSort) => RecordsOf = records;

    /// <summary>From which register it is computed.</summary>
    public RecordKind<TRecord> RecordsOf { get; }

    /// <summary>Begins to compute it.</summary>
    /// <param name="context">For which site, period and moment.</param>
    public abstract Tally<TRecord> Start(KpiContext context);

    internal sealed override Tally Begin(KpiContext context) => Start(context);
}

/// <summary>The share of records for which something holds (比率).</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="id">The permanent id.</param>
/// <param name="zh">The Chinese name.</param>
/// <param name="en">The English name.</param>
/// <param name="records">From which register.</param>
/// <param name="source">Clauses and reading.</param>
/// <param name="numerator">What is counted.</param>
/// <param name="denominator">Of what.</param>
/// <param name="judge">Makes, from a site's policy, what says what a record is for this figure.</param>
public sealed class RatioKpi<TRecord>(
    string id, string zh, string en, RecordKind<TRecord> records, Source source, Wording numerator, Wording denominator, Func<SitePolicy, Judge<TRecord>> judge)
    : Kpi<TRecord>(id, zh, en, records, source, new(numerator, denominator, KpiUnit.Percent, KpiMemory.Constant))
    where TRecord : notnull
{
    /// <inheritdoc/>
    public override Tally<TRecord> Start(KpiContext context) => new CountingTally<TRecord>(this, context, judge(context.Policy));

    /// <summary>
    /// The figure of records that were counted elsewhere, such as by <see cref="DueColumns"/> or in a database; it names none of
    /// them, and takes all of those of no use to be in doubt, because nobody says when they were. Of a time in which the plan of
    /// the context has the register not kept there are no data.
    /// </summary>
    /// <param name="context">For which site, period and moment they were counted.</param>
    /// <param name="totals">What they came to.</param>
    /// <exception cref="ArgumentOutOfRangeException">A total is below nought.</exception>
    public Figure FigureOf(KpiContext context, Totals totals)
    {
        if (totals is not { Counted: >= 0, Missed: >= 0, Excluded: >= 0, NotYetDue: >= 0, Unusable: >= 0, Outside: >= 0 }) throw new ArgumentOutOfRangeException(nameof(totals), totals, "A total is 0 or more.");
        var lineage = new Lineage(Unnamed(totals.Counted), Unnamed(totals.Missed), Unnamed(totals.Excluded), Unnamed(totals.NotYetDue), Unnamed(totals.Unusable), totals.Outside, totals.Unusable);
        var all = totals.Counted + totals.Missed;
        return Figure.Of(this, context ?? throw new ArgumentNullException(nameof(context)), totals.Counted, all, context.Keeps(Records), lineage, target => Tally.HoldsAgainst(totals.Unusable, target, totals.Counted, all));

        static LineageList Unnamed(long total) => new(total, [], []);
    }
}

/// <summary>The number of records for which something holds (件数).</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="id">The permanent id.</param>
/// <param name="zh">The Chinese name.</param>
/// <param name="en">The English name.</param>
/// <param name="records">From which register.</param>
/// <param name="source">Clauses and reading.</param>
/// <param name="numerator">What is counted.</param>
/// <param name="judge">Makes, from a site's policy, what says what a record is for this figure.</param>
public sealed class CountKpi<TRecord>(string id, string zh, string en, RecordKind<TRecord> records, Source source, Wording numerator, Func<SitePolicy, Judge<TRecord>> judge)
    : Kpi<TRecord>(id, zh, en, records, source, new(numerator, null, KpiUnit.Count, KpiMemory.Constant))
    where TRecord : notnull
{
    /// <summary>Whether it is what stands at the midnights that end the days of the period, so that before the first of them it does not apply (零点存量).</summary>
    public bool AtMidnight { get; init; }

    /// <inheritdoc/>
    public override Tally<TRecord> Start(KpiContext context) => new CountingTally<TRecord>(this, context, judge(context.Policy), AtMidnight);
}

/// <summary>What the records amount to on average, or together (均值、合计).</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="id">The permanent id.</param>
/// <param name="zh">The Chinese name.</param>
/// <param name="en">The English name.</param>
/// <param name="records">From which register.</param>
/// <param name="source">Clauses and reading.</param>
/// <param name="unit">In what it is given.</param>
/// <param name="numerator">What is added up.</param>
/// <param name="denominator">Over what it is averaged; null for the sum.</param>
/// <param name="measure">Makes, from a site's policy, what says how much a record amounts to.</param>
public sealed class AmountKpi<TRecord>(
    string id, string zh, string en, RecordKind<TRecord> records, Source source, KpiUnit unit, Wording numerator, Wording? denominator, Func<SitePolicy, Measure<TRecord>> measure)
    : Kpi<TRecord>(id, zh, en, records, source, new(numerator, denominator, unit, KpiMemory.Constant))
    where TRecord : notnull
{
    /// <summary>
    /// Of which records only the first counts, such as the answers of one household in one round; the others are left out as
    /// <see cref="Repeated"/>, in whatever order they come. Null where every record counts.
    /// </summary>
    public Reading<TRecord, (string Of, string In, Instant At)>? Once
    {
        get;
        init => (field, Memory) = (value, value is null ? KpiMemory.Constant : KpiMemory.ByKey);
    }

    /// <summary>Why those that are not the first are left out.</summary>
    public Reason? Repeated { get; init; }

    /// <inheritdoc/>
    public override Tally<TRecord> Start(KpiContext context) => new AmountTally<TRecord>(this, context, measure(context.Policy));

    /// <summary>
    /// How many parts make one of what the measure hands over: 1 or more. With enough of them every amount is a whole number
    /// and nothing is rounded before the end, so that the order of adding changes nothing.
    /// </summary>
    public long Parts { get; init; } = 1;
}
