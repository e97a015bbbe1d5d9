using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using NodaTime.Text;

namespace PropertyService.Domain.Kpi;

/// <summary>A day on which something is not asked of one of a roll, or of all: closed, empty, on leave.</summary>
/// <param name="Roll">Of which roll.</param>
/// <param name="Of">Of which one; null for all.</param>
/// <param name="Date">The site's date.</param>
/// <param name="Exclusion">Why, and who decided it; a figure that does not know the reason asks all the same.</param>
public sealed record DayOff(Roll Roll, string? Of, LocalDate Date, Exclusion Exclusion);

/// <summary>From when until when one of a roll stands on it.</summary>
/// <param name="Roll">On which roll.</param>
/// <param name="Of">Which one.</param>
/// <param name="From">The first day; null where it always has.</param>
/// <param name="Until">The last day; null where it still does.</param>
public sealed record RollStanding(Roll Roll, string Of, LocalDate? From, LocalDate? Until);

/// <summary>From when until when a register is kept.</summary>
/// <param name="Of">Which register.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null where it still is.</param>
public sealed record Keeping(RecordKind Of, LocalDate From, LocalDate? Until);

/// <summary>
/// What a site has, by name, when something is not asked of it, and since when its registers are kept. Immutable; two with the
/// same content are equal.
/// </summary>
public sealed class SitePlan : IEquatable<SitePlan>
{
    private readonly ImmutableDictionary<Roll, Seq<string>> rolls;
    private readonly ILookup<(Roll, LocalDate), DayOff> daysOff;
    private readonly ILookup<(Roll, string), RollStanding> standings;

    private SitePlan(ImmutableDictionary<Roll, Seq<string>> rolls, IReadOnlyList<DayOff> off, IReadOnlyList<RollStanding> standing, IReadOnlyList<Keeping> kept)
    {
        (this.rolls, DaysOff, Standings, Keepings) = (rolls, off, standing, kept);
        daysOff = off.ToLookup(static d => (d.Roll, d.Date));
        standings = standing.ToLookup(static s => (s.Roll, s.Of));
    }

    /// <summary>A site of which nothing is known but itself.</summary>
    public static SitePlan Empty { get; } = new(ImmutableDictionary<Roll, Seq<string>>.Empty.Add(Rolls.Site, Seq.Of("site")), [], [], []);

    /// <summary>The days on which something is not asked.</summary>
    public IReadOnlyList<DayOff> DaysOff { get; }

    /// <summary>Since and until when those stand on their rolls that do not always.</summary>
    public IReadOnlyList<RollStanding> Standings { get; }

    /// <summary>Since and until when registers are kept; of one that is not named here, always.</summary>
    public IReadOnlyList<Keeping> Keepings { get; }

    /// <summary>The rolls that the site has told, with their names.</summary>
    internal IReadOnlyDictionary<Roll, Seq<string>> All => rolls;

    /// <summary>The names of a roll in order, each once; null when the site has not said.</summary>
    /// <param name="roll">The roll.</param>
    public Seq<string>? Of(Roll roll) => rolls.TryGetValue(roll, out var names) ? names : null;

    /// <summary>The same with a roll; a name that stands twice counts once.</summary>
    /// <param name="roll">The roll.</param>
    /// <param name="names">The names: each 1 to 80 characters.</param>
    /// <exception cref="ArgumentException">A name is blank or too long.</exception>
    public SitePlan With(Roll roll, params string[] names)
    {
        if (names.Any(static n => string.IsNullOrWhiteSpace(n) || n.Length > Shapes.TextShape.ShortLimit)) throw new ArgumentException("A name is 1 to 80 characters.", nameof(names));
        return new(rolls.SetItem(roll, Ordered(names)), DaysOff, Standings, Keepings);
    }

    /// <summary>The same with days on which something is not asked.</summary>
    /// <param name="off">The days, each with who decided it and why.</param>
    /// <exception cref="ArgumentException">A decision has no words or no decider, or names what does not stand on a roll that the site has told.</exception>
    public SitePlan Without(params DayOff[] off)
    {
        foreach (var day in off)
        {
            if (string.IsNullOrWhiteSpace(day.Exclusion.Because) || string.IsNullOrWhiteSpace(day.Exclusion.Decider)) throw new ArgumentException($"Who decided that {LocalDatePattern.Iso.Format(day.Date)} is off, and why, is missing.", nameof(off));
            MustStand(day.Roll, day.Of, nameof(off));
        }

        return new(rolls, [.. DaysOff.Union(off)], Standings, Keepings);
    }

    /// <summary>The same with one of a roll that does not always stand on it: a post that was opened, a guard who left. A day, week or month is asked about where it stands on the roll for the whole of it.</summary>
    /// <param name="roll">The roll.</param>
    /// <param name="name">Which one.</param>
    /// <param name="from">The first day; null where it always has.</param>
    /// <param name="until">The last day; null where it still does.</param>
    /// <exception cref="ArgumentException">It does not stand on the roll, or ends before it begins.</exception>
    public SitePlan Standing(Roll roll, string name, LocalDate? from, LocalDate? until = null)
    {
        MustStand(roll, name, nameof(name));
        if (until < from) throw new ArgumentException($"'{name}' would stand on the roll until a day before the first.", nameof(until));
        return new(rolls, DaysOff, [.. Standings.Where(s => s.Roll != roll || s.Of != name), new(roll, name, from, until)], Keepings);
    }

    /// <summary>The same with a register that is not always kept: figures of a period in which it was not, or not for all of it, have no data.</summary>
    /// <param name="register">Which register.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day; null where it still is.</param>
    /// <exception cref="ArgumentException">It ends before it begins.</exception>
    public SitePlan Keeping(RecordKind register, LocalDate from, LocalDate? until = null) => until < from
        ? throw new ArgumentException("A register cannot be kept until a day before the first.", nameof(until))
        : new(rolls, DaysOff, Standings, [.. Keepings.Where(k => k.Of != register), new(register, from, until)]);

    /// <summary>
    /// What both say, of parts of one site: a roll has the names of both, each from the earlier first day to the later last one,
    /// and a register is kept while it is in both. Neither the order nor the grouping of parts changes anything.
    /// </summary>
    /// <param name="other">The plan of the other part.</param>
    public SitePlan And(SitePlan other)
    {
        if (Equals(other ?? throw new ArgumentNullException(nameof(other)))) return this;
        var both = rolls;
        foreach (var roll in other.rolls) both = both.SetItem(roll.Key, both.TryGetValue(roll.Key, out var mine) ? Ordered([.. mine, .. roll.Value]) : roll.Value);
        var kept = Keepings.Concat(other.Keepings).GroupBy(static k => k.Of).Select(static g => new Keeping(
            g.Key, g.Select(static k => k.From).Aggregate(LocalDate.Max), g.Where(static k => k.Until is not null).Select(static k => k.Until).Aggregate((LocalDate?)null, static (a, b) => a < b ? a : b)));
        // What stands on a roll in one part always, stands on it always.
        var standing = Standings.Where(s => !other.HasAlways(s)).Concat(other.Standings.Where(s => !HasAlways(s))).GroupBy(static s => (s.Roll, s.Of)).Select(static g => new RollStanding(
            g.Key.Roll, g.Key.Of, g.Aggregate(g.First().From, static (first, s) => first is null || s.From is null ? null : LocalDate.Min(first.Value, s.From.Value)),
            g.Aggregate(g.First().Until, static (last, s) => last is null || s.Until is null ? null : LocalDate.Max(last.Value, s.Until.Value))));
        return new(both, [.. DaysOffBeside(other).Union(other.DaysOffBeside(this))], [.. standing], [.. kept]);
    }

    /// <summary>The days off, where one that is off for a whole roll stays so for the names of this part alone.</summary>
    private IEnumerable<DayOff> DaysOffBeside(SitePlan other) => DaysOff.SelectMany(d =>
        d.Of is null && other.Of(d.Roll) is { } theirs && theirs.Any(n => Of(d.Roll)?.Contains(n) != true) ? (Of(d.Roll) ?? default).Select(n => d with { Of = n }) : [d]);

    /// <inheritdoc/>
    public bool Equals(SitePlan? other) => ReferenceEquals(this, other) || (other is not null
        && rolls.Count == other.rolls.Count && rolls.All(r => other.rolls.TryGetValue(r.Key, out var names) && names.Equals(r.Value))
        && DaysOff.Count == other.DaysOff.Count && new HashSet<DayOff>(DaysOff).SetEquals(other.DaysOff)
        && Standings.Count == other.Standings.Count && new HashSet<RollStanding>(Standings).SetEquals(other.Standings)
        && Keepings.Count == other.Keepings.Count && new HashSet<Keeping>(Keepings).SetEquals(other.Keepings));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SitePlan);

    /// <inheritdoc/>
    public override int GetHashCode() => (rolls.Count, DaysOff.Count, Standings.Count, Keepings.Count).GetHashCode();

    /// <summary>Why something is not asked of one of a roll on a day, for one of some reasons; null when it is. Of several decisions always the same one, whatever was told first.</summary>
    internal Exclusion? ExclusionOf(Roll roll, string name, LocalDate date, IReadOnlyList<Reason> reasons) => daysOff[(roll, date)]
        .Where(d => (d.Of is null || d.Of == name) && reasons.Contains(d.Exclusion.Why)).OrderBy(static d => d.Exclusion.Why.Id, StringComparer.Ordinal)
        .ThenBy(static d => d.Exclusion.Because, StringComparer.Ordinal).ThenBy(static d => d.Exclusion.Decider, StringComparer.Ordinal).FirstOrDefault()?.Exclusion;

    /// <summary>The same with many of which it was seen already that they stand on their rolls; of what is said twice the last holds.</summary>
    internal SitePlan Standing(IEnumerable<RollStanding> more) =>
        new(rolls, DaysOff, [.. Standings.Concat(more).GroupBy(static s => (s.Roll, s.Of)).Select(static g => g.Last())], Keepings);

    /// <summary>Whether a name is one of a roll that the site has told.</summary>
    internal bool Has(Roll roll, string name)
    {
        if (Of(roll) is not { } names) return false;
        // The names are in order, and there may be very many.
        var (low, high) = (0, names.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(names[middle], name);
            if (order == 0) return true;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    /// <summary>Whether one of a roll stands on it on a day.</summary>
    internal bool Stands(Roll roll, string name, LocalDate date) =>
        standings.Count == 0 || standings[(roll, name)].FirstOrDefault() is not { } standing || (!(date < standing.From) && !(date > standing.Until));

    /// <summary>Whether a register is kept for the whole of a period, or until a day in it.</summary>
    internal bool Keeps(RecordKind register, LocalDate first, LocalDate last)
    {
        foreach (var kept in Keepings)
            if (kept.Of == register) return first >= kept.From && !(last > kept.Until);
        return true;
    }

    private bool HasAlways(RollStanding standing) => Has(standing.Roll, standing.Of) && !standings.Contains((standing.Roll, standing.Of));

    private static Seq<string> Ordered(IEnumerable<string> names) => Seq.From(names.Distinct(StringComparer.Ordinal).OrderBy(static n => n, StringComparer.Ordinal));

    private void MustStand(Roll roll, string? name, string parameter)
    {
        if (name is not null && Of(roll) is not null && !Has(roll, name)) throw new ArgumentException($"'{name}' does not stand on the roll {roll.Id}.", parameter);
    }
}
