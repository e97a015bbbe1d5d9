using System;
using System.Collections.Generic;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi;

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
