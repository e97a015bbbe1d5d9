using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>Plans of parts of a site in the second week of October 2026, whatever they say.</summary>
internal static class Plans
{
    /// <summary>The rolls of which a plan may say something, all with the same names.</summary>
    public static readonly Roll[] Told = [Trials.Roll, Rolls.ShowFlats, Rolls.LiftBuildings];

    private static readonly Gen<(int Which, int? From, int? Until)> Standing =
        from which in Gen.Choose(0, 9) from start in Gen.Choose(1, 11) from length in Gen.Choose(0, 8)
        select (which, start % 4 == 0 ? (int?)null : start, length % 4 == 0 ? (int?)null : start + length);

    private static readonly Gen<(int Which, int Day, string Decider)> Off =
        from which in Gen.Choose(0, 9) from day in Gen.Choose(4, 12) from decider in Gen.Elements("Zhao", "Qian") select (which, day, decider);

    private static readonly Gen<(int Kind, int From, int? Until)> Kept =
        from kind in Gen.Choose(0, 2) from start in Gen.Choose(1, 6) from length in Gen.Choose(0, 20) select (kind, start, length < 12 ? (int?)null : start + length);

    /// <summary>A plan whose rolls are some of some names; now and then it has told none.</summary>
    public static Gen<SitePlan> Of(params string[] names) =>
        from chosen in Gen.SubListOf(names)
        from standings in Standing.ListOf(3)
        from off in Off.ListOf(3)
        from kept in Kept.ListOf(2)
        from told in Gen.Choose(0, 9)
        from isKept in Gen.Choose(0, 3)
        select told == 0 ? SitePlan.Empty : Plan([.. chosen], [.. standings], [.. off], isKept > 0 ? [] : [.. kept]);

    public static Gen<SitePlan> Any => Of("a", "b", "c");

    private static SitePlan Plan(string[] names, (int Which, int? From, int? Until)[] standings, (int Which, int Day, string Decider)[] off, (int Kind, int From, int? Until)[] kept)
    {
        var plan = Told.Aggregate(SitePlan.Empty, (p, roll) => p.With(roll, names));
        foreach (var roll in Told)
        {
            foreach (var (which, from, until) in standings.Where(s => s.Which < names.Length)) plan = plan.Standing(roll, names[which], Day(from), Day(until));
            plan = plan.Without([.. off.Where(o => o.Which <= names.Length).Select(o => new DayOff(roll, o.Which == names.Length ? null : names[o.Which], new(2026, 10, o.Day), new(Trials.Left, "closed", o.Decider)))]);
        }

        RecordKind[] kinds = [Trials.Kind, ShowFlatMarks.Kind, LiftStretches.Kind];
        return kept.Aggregate(plan, (p, k) => p.Keeping(kinds[k.Kind], new(2026, 10, k.From), Day(k.Until)));
    }

    private static LocalDate? Day(int? day) => day is { } d ? new LocalDate(2026, 10, d) : null;
}
