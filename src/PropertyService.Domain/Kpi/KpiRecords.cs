using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PropertyService.Domain.Results;

namespace PropertyService.Domain.Kpi;

/// <summary>
/// What a site hands over for its figures: what it has, and its registers (统计数据). A register that is not handed over leaves
/// its figures without data; an empty one says that nothing happened. Immutable. Hosts with many records use
/// <see cref="KpiRun"/> instead, which keeps none of them.
/// </summary>
public sealed class KpiRecords
{
    private readonly ImmutableSortedDictionary<string, Register> registers;

    internal KpiRecords(SitePlan plan, ImmutableSortedDictionary<string, Register> registers, IReadOnlyList<Fault> faults) => (Plan, this.registers, Faults) = (plan, registers, faults);

    /// <summary>What the site has, and when something is not asked of it.</summary>
    public SitePlan Plan { get; }

    /// <summary>What is wrong with single records, each with its path such as <c>records.repair-orders[3].kind</c>. They count as unusable. Of more than 1,000 only the first are named, and how many more there are.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>The registers that were handed over, in the order of their ids.</summary>
    public IReadOnlyList<RecordKind> Registers => [.. registers.Values.Select(static r => r.Kind)];

    internal IEnumerable<Register> All => registers.Values;

    /// <summary>A plan without any register.</summary>
    /// <param name="plan">What the site has.</param>
    public static KpiRecords Of(SitePlan plan) => new(plan ?? throw new ArgumentNullException(nameof(plan)), ImmutableSortedDictionary.Create<string, Register>(StringComparer.Ordinal), []);

    /// <summary>The same with a register handed over, in the place of what was handed over of it before.</summary>
    /// <typeparam name="TRecord">The record.</typeparam>
    /// <param name="kind">Which register.</param>
    /// <param name="records">All its records; faulty ones too, which count as unusable.</param>
    public KpiRecords With<TRecord>(RecordKind<TRecord> kind, IEnumerable<TRecord> records)
        where TRecord : notnull =>
        new(Plan, registers.SetItem((kind ?? throw new ArgumentNullException(nameof(kind))).Id, new Register<TRecord>(kind, [.. records], [])), [.. Faults.Where(f => f.Path != KpiRecordsFile.PathOf(kind) && !f.Path.StartsWith(KpiRecordsFile.PathOf(kind) + "[", StringComparison.Ordinal))]);

    /// <summary>The records of a register that could be read; none where it was not handed over.</summary>
    /// <typeparam name="TRecord">The record.</typeparam>
    /// <param name="kind">Which register.</param>
    public IReadOnlyList<TRecord> Of<TRecord>(RecordKind<TRecord> kind)
        where TRecord : notnull => registers.TryGetValue((kind ?? throw new ArgumentNullException(nameof(kind))).Id, out var register) ? ((Register<TRecord>)register).Records : [];

    /// <summary>The figures of these records, in the order in which they are asked for.</summary>
    /// <param name="kpis">Which.</param>
    /// <param name="context">For which site, period and moment, with the plan here or none.</param>
    /// <exception cref="ArgumentException">The context has another plan than the records.</exception>
    public IReadOnlyList<Figure> Figures(IEnumerable<Kpi> kpis, KpiContext context)
    {
        var run = new KpiRun(kpis, InContext(context));
        foreach (var register in registers.Values) register.AddTo(run);
        return run.Figures();
    }

    /// <summary>A context with the plan of these records.</summary>
    internal KpiContext InContext(KpiContext context) =>
        (context ?? throw new ArgumentNullException(nameof(context))).Plan is var plan && (plan.Equals(SitePlan.Empty) || plan.Equals(Plan))
            ? context with { Plan = Plan }
            : throw new ArgumentException("The context has another plan than the records: hand the plan over with the records, KpiRecords.Of(plan), and leave it out of the context.", nameof(context));

    /// <summary>These records and those of another part of the site, such as another building; what both plans say holds for both.</summary>
    /// <param name="other">The records of the other part.</param>
    public KpiRecords And(KpiRecords other) => new(
        Plan.And((other ?? throw new ArgumentNullException(nameof(other))).Plan),
        other.registers.Aggregate(registers, static (all, r) => all.SetItem(r.Key, all.TryGetValue(r.Key, out var mine) ? mine.And(r.Value) : r.Value)),
        [.. Faults, .. other.Faults]);
}
