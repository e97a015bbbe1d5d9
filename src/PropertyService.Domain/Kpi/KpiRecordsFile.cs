using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <summary>
/// The file in which a site hands over what its figures are computed from (统计数据文件): one JSON object
/// <c>{"version":1,"plan":{"rolls":{…},"standing":[…],"daysOff":[…],"kept":[…]},"records":{"repair-orders":[…],…}}</c>. What is
/// wrong with the file as a whole refuses it; what is wrong with one record makes that record unusable, and the figures count it
/// as such.
/// </summary>
public static class KpiRecordsFile
{
    private const int Version = 1;
    private const int MostNames = 100_000;
    private const int MostDaysOff = 100_000;
    private const int MostMeant = 1000;
    private const string VersionName = "version";
    private const string PlanName = "plan";
    private const string RollsName = "rolls";
    private const string DaysOffName = "daysOff";
    private const string StandingName = "standing";
    private const string KeptName = "kept";
    private const string RecordsName = "records";

    private static readonly IntegerShape VersionShape = new(Version, Version, new("格式版本", "version of the format"));
    private static readonly OptionalValueShape<NodaTime.LocalDate> MaybeDay = new(new DateShape());
    private static readonly ListShape<string> Names = new(new TextShape(TextShape.ShortLimit), 0, MostNames);

    /// <summary>Reads what was written; every fault of the file is reported together, each with its path.</summary>
    /// <param name="file">The plain value of the file.</param>
    /// <param name="kpis">The measures whose registers, rolls and reasons are known; those of the library when left out.</param>
    public static Result<KpiRecords> Read(Datum file, IReadOnlyList<Kpi>? kpis = null)
    {
        kpis ??= Kpis.All;
        var (faults, lines) = (new List<Fault>(), new List<Fault>());
        if (!IsMap(file ?? throw new ArgumentNullException(nameof(file)), "", faults)) return new(faults);
        var entries = Entries(file, "", [VersionName, PlanName, RecordsName], faults);
        if (!entries.TryGetValue(VersionName, out var version)) faults.Add(Missing(VersionName));
        else VersionShape.TryRead(version, VersionName, faults, out _);
        var plan = entries.TryGetValue(PlanName, out var planned) ? PlanOf(planned, kpis, faults) : SitePlan.Empty;
        if (!entries.TryGetValue(RecordsName, out var records)) faults.Add(Missing(RecordsName));
        var registers = records is null ? [] : RegistersOf(records, kpis, faults, lines).ToArray();
        return faults.Count > 0 ? new([.. faults, .. lines]) : new(new KpiRecords(plan, registers.ToImmutableSortedDictionary(static r => r.Kind.Id, static r => r, StringComparer.Ordinal), lines));
    }

    /// <summary>The plain value of the file; reading it gives the same figures.</summary>
    /// <param name="records">What a site hands over.</param>
    public static Datum Write(KpiRecords records)
    {
        var plan = (records ?? throw new ArgumentNullException(nameof(records))).Plan;
        var off = DayOffShape([.. plan.All.Keys, .. plan.DaysOff.Select(static d => d.Roll)], [.. plan.DaysOff.Select(static d => d.Exclusion.Why)]);
        return Datum.Map(
            (VersionName, Datum.Of(Version)),
            (PlanName, Datum.Map(
                (RollsName, Datum.Map(plan.All.Where(static r => r.Key != Rolls.Site).OrderBy(static r => r.Key.Id, StringComparer.Ordinal)
                    .Select(static r => new KeyValuePair<string, Datum>(r.Key.Id, Names.Write(r.Value))))),
                (StandingName, Datum.List(plan.Standings.Select(StandingShape([.. plan.All.Keys, .. plan.Standings.Select(static s => s.Roll)]).Write))),
                (DaysOffName, Datum.List(plan.DaysOff.Select(off.Write))),
                (KeptName, Datum.List(plan.Keepings.Select(KeptShape([.. plan.Keepings.Select(static k => k.Of)]).Write))))),
            (RecordsName, Datum.Map(records.All.Select(static r => new KeyValuePair<string, Datum>(r.Kind.Id, r.Write())))));
    }

    /// <summary>The JSON Schema of the file with the registers, rolls and reasons that some measures know.</summary>
    internal static Datum Schema(IReadOnlyList<Kpi> kpis)
    {
        RecordKind[] kinds = [.. kpis.Select(static k => k.Records).Distinct().OrderBy(static k => k.Id, StringComparer.Ordinal)];
        Roll[] rolls = [.. kpis.SelectMany(static k => k.Rolls).Distinct().OrderBy(static r => r.Id, StringComparer.Ordinal)];
        var off = DayOffShape(rolls, [.. kpis.SelectMany(static k => k.Excludes)]);
        var plan = JsonSchema.Object(
        [
            (RollsName, JsonSchema.Object(rolls.Where(static r => r != Rolls.Site).Select(static r => (r.Id, JsonSchema.Named(r.Text, Names.Schema), false))), false),
            (StandingName, JsonSchema.List(StandingShape(rolls).Schema, 0, MostNames), false),
            (DaysOffName, JsonSchema.List(off.Schema, 0, MostDaysOff), false),
            (KeptName, JsonSchema.List(KeptShape(kinds).Schema, 0, kinds.Length), false),
        ]);
        var records = JsonSchema.Object(kinds.Select(static k => (k.Id, JsonSchema.Named(k.Text, Datum.Map(("type", Datum.Of("array")), ("items", k.Shape.Schema))), false)));
        return JsonSchema.Object([(VersionName, VersionShape.Schema, true), (PlanName, plan, false), (RecordsName, records, true)]);
    }

    internal static string PathOf(RecordKind kind) => RecordsName + "." + kind.Id;

    private static SitePlan PlanOf(Datum written, IReadOnlyList<Kpi> kpis, List<Fault> faults)
    {
        var plan = SitePlan.Empty;
        if (!IsMap(written, PlanName, faults)) return plan;
        Roll[] known = [.. kpis.SelectMany(static k => k.Rolls).Distinct()];
        var entries = Entries(written, PlanName, [RollsName, StandingName, DaysOffName, KeptName], faults);
        if (entries.TryGetValue(RollsName, out var rolls) && IsMap(rolls, PlanName + "." + RollsName, faults))
            foreach (var entry in Entries(rolls, PlanName + "." + RollsName, [.. known.Where(static r => r != Rolls.Site).Select(static r => r.Id)], faults))
                if (Names.TryRead(entry.Value, PlanName + "." + RollsName + "." + entry.Key, faults, out var names))
                    plan = plan.With(known.First(r => r.Id == entry.Key), [.. names]);
        plan = plan.Standing(Lines(entries, StandingName, StandingShape(known), MostNames, (s, path) => OnTheRoll(plan, s.Roll, s.Of, path, faults) && InOrder(s.From, s.Until, path, faults), faults));
        plan = plan.Without([.. Lines(entries, DaysOffName, DayOffShape(known, [.. kpis.SelectMany(static k => k.Excludes)]), MostDaysOff, (d, path) => OnTheRoll(plan, d.Roll, d.Of, path, faults) && IsKnown(kpis, d, path, faults), faults)]);
        RecordKind[] kinds = [.. kpis.Select(static k => k.Records).Distinct()];
        foreach (var kept in Lines(entries, KeptName, KeptShape(kinds), kinds.Length, (k, path) => InOrder(k.From, k.Until, path, faults), faults))
            plan = plan.Keeping(kept.Of, kept.From, kept.Until);
        return plan;
    }

    /// <summary>The entries of a list of the plan that are sound.</summary>
    private static IEnumerable<T> Lines<T>(Dictionary<string, Datum> entries, string name, RecordShape<T> shape, int most, Func<T, string, bool> isSound, List<Fault> faults)
        where T : class
    {
        var path = PlanName + "." + name;
        if (!entries.TryGetValue(name, out var written)) return [];
        // Where it cannot be read as a whole, what can be read of it is looked at all the same, so that all faults come together.
        _ = new ListShape<T>(shape, 0, most, default(Seq<T>)).TryRead(written, path, faults, out var lines);
        return [.. lines.Where((line, i) => line is not null && isSound(line, path + "[" + i.ToString(System.Globalization.CultureInfo.InvariantCulture) + "]"))];
    }

    private static bool OnTheRoll(SitePlan plan, Roll roll, string? of, string path, List<Fault> faults)
    {
        if (of is null || plan.Of(roll) is not { } names || plan.Has(roll, of)) return true;
        // To look for what was meant takes a step for each name: not on a long roll, nor for ever more faults.
        faults.Add(names.Count <= MostMeant && faults.Count < MostMeant
            ? Nearest.Unknown(of, roll.Text, [.. names], path + ".of", "unknown-value")
            : new(path + ".of", "unknown-value", new($"名册“{roll.Text.Zh}”上没有“{of}”", $"'{of}' does not stand on the roll {roll.Id}")));
        return false;
    }

    private static bool InOrder(NodaTime.LocalDate? from, NodaTime.LocalDate? until, string path, List<Fault> faults)
    {
        if (!(until < from)) return true;
        faults.Add(new(path + ".until", "out-of-range", new("末日早于首日", "the last day lies before the first")));
        return false;
    }

    private static bool IsKnown(IReadOnlyList<Kpi> kpis, DayOff off, string path, List<Fault> faults)
    {
        Reason[] known = [.. kpis.Where(k => k.Rolls.Contains(off.Roll)).SelectMany(static k => k.Excludes).Distinct()];
        if (known.Contains(off.Exclusion.Why)) return true;
        faults.Add(new(path + ".exclusion.why", "unknown-value", new(
            $"名册“{off.Roll.Text.Zh}”的指标不认这个理由；{(known.Length == 0 ? "它们不剔除任何一天" : "应为 " + string.Join("、", known.Select(static r => r.Id)))}",
            $"no measure of the roll {off.Roll.Id} knows this reason; {(known.Length == 0 ? "they leave out no day" : "expected " + string.Join(", ", known.Select(static r => r.Id)))}")));
        return false;
    }

    private static IEnumerable<Register> RegistersOf(Datum written, IReadOnlyList<Kpi> kpis, List<Fault> faults, List<Fault> lines)
    {
        if (!IsMap(written, RecordsName, faults)) yield break;
        RecordKind[] known = [.. kpis.Select(static k => k.Records).Distinct()];
        foreach (var entry in Entries(written, RecordsName, [.. known.Select(static k => k.Id)], faults))
        {
            var kind = known.First(k => k.Id == entry.Key);
            if (entry.Value.Kind == DatumKind.List) yield return kind.Read(entry.Value.AsList, PathOf(kind), lines);
            else faults.Add(new(PathOf(kind), "wrong-type", new("这里应为列表", "expected a list")));
        }
    }

    private static RecordShape<RollStanding> StandingShape(IReadOnlyList<Roll> rolls)
    {
        var roll = new Field<RollStanding, Roll>("roll", "名册", "Roll", Choice(rolls, static r => r.Id, static r => r.Text), static s => s.Roll);
        var of = new Field<RollStanding, string>("of", "其中一项", "Of which one", new TextShape(TextShape.ShortLimit), static s => s.Of);
        var from = new Field<RollStanding, NodaTime.LocalDate?>("from", "首日", "First day", MaybeDay, static s => s.From);
        var until = new Field<RollStanding, NodaTime.LocalDate?>("until", "末日", "Last day", MaybeDay, static s => s.Until);
        return new(v => new(v.Get(roll), v.Get(of), v.Get(from), v.Get(until)), roll, of, from, until);
    }

    private static RecordShape<Keeping> KeptShape(IReadOnlyList<RecordKind> kinds)
    {
        var register = new Field<Keeping, RecordKind>("register", "登记", "Register", Choice(kinds, static k => k.Id, static k => k.Text), static k => k.Of);
        var from = new Field<Keeping, NodaTime.LocalDate>("from", "首日", "First day", new DateShape(), static k => k.From);
        var until = new Field<Keeping, NodaTime.LocalDate?>("until", "末日", "Last day", MaybeDay, static k => k.Until);
        return new(v => new(v.Get(register), v.Get(from), v.Get(until)), register, from, until);
    }

    private static RecordShape<DayOff> DayOffShape(IReadOnlyList<Roll> rolls, IReadOnlyList<Reason> reasons)
    {
        var roll = new Field<DayOff, Roll>("roll", "名册", "Roll", Choice(rolls, static r => r.Id, static r => r.Text), static d => d.Roll);
        var of = new Field<DayOff, string?>("of", "其中一项", "Of which one", new OptionalShape<string>(new TextShape(TextShape.ShortLimit)), static d => d.Of);
        var date = new Field<DayOff, NodaTime.LocalDate>("date", "日期", "Date", new DateShape(), static d => d.Date);
        var exclusion = new Field<DayOff, Exclusion>("exclusion", "剔除", "Left out", Exclusions.Required([.. reasons.Distinct()]), static d => d.Exclusion);
        return new(v => new(v.Get(roll), v.Get(of), v.Get(date), v.Get(exclusion)), roll, of, date, exclusion);
    }

    private static ChoiceShape<T> Choice<T>(IEnumerable<T> values, Func<T, string> id, Func<T, Wording> text)
        where T : notnull => new([.. values.Distinct().Select(v => (v, id(v), text(v).Zh, text(v).En))]);

    private static Dictionary<string, Datum> Entries(Datum map, string path, IReadOnlyList<string> known, List<Fault> faults)
    {
        var entries = new Dictionary<string, Datum>(StringComparer.Ordinal);
        foreach (var entry in map.AsMap)
        {
            var name = Shown.Of(entry.Key, TextShape.ShortLimit);
            if (known.Contains(entry.Key)) entries[entry.Key] = entry.Value;
            else faults.Add(Nearest.Unknown(name, new("名称", "name"), known, path.Length == 0 ? name : path + "." + name, "unknown-field"));
        }

        return entries;
    }

    private static bool IsMap(Datum datum, string path, List<Fault> faults)
    {
        if (datum.Kind == DatumKind.Map) return true;
        faults.Add(new(path, "wrong-type", new("这里应为对象", "expected an object")));
        return false;
    }

    private static Fault Missing(string path) => new(path, "missing", new($"缺少“{path}”", $"'{path}' is missing"));
}
