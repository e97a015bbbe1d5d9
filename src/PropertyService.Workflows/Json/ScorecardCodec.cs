using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Scorecards;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Json;

/// <summary>A scorecard as JSON (指标记分卡). Written only.</summary>
public static class ScorecardCodec
{
    private static readonly InstantShape Moment = new();

    /// <summary>
    /// A scorecard: <c>period, asOf, zone, policy</c> (its fingerprint), <c>parameters</c> in force by their ids, and <c>rows</c>.
    /// </summary>
    /// <param name="scorecard">The scorecard.</param>
    public static Datum Write(Scorecard scorecard) => Datum.Map(
        ("period", Datum.Of(scorecard.Context.Period.ToString())), ("asOf", Moment.Write(scorecard.Context.AsOf)), ("zone", Datum.Of(scorecard.Context.Policy.Zone.Id)),
        ("policy", Datum.Of(scorecard.Context.Policy.Fingerprint)),
        ("parameters", Datum.Map(scorecard.Parameters.Select(p => new KeyValuePair<string, Datum>(p.Id, p.Write(scorecard.Context.Policy.ValueOf(p)))))),
        ("rows", Datum.List(scorecard.Rows.Select(Write))));

    /// <summary>
    /// One measure: <c>id, name, group, unit, target, clauses</c>, then its figure as in <see cref="Write(Figure)"/>, the
    /// <c>trend</c>, and the figures of <c>earlier</c> periods, the latest first.
    /// </summary>
    /// <param name="row">The measure on its scorecard.</param>
    public static Datum Write(ScorecardRow row)
    {
        var kpi = row.Figure.Kpi;
        return Datum.Map(
        [
            new("id", Datum.Of(kpi.Id)), new("name", DecisionCodec.TextOf(kpi.Text)), new("group", Datum.Of(row.Group.Id)), new("unit", KpiUnits.Shape.Write(kpi.Unit)),
            new("target", row.Figure.Target is { } target ? Datum.Map(("is", TargetDirections.Shape.Write(target.Direction)), ("value", Datum.Of(target.Value))) : Datum.Null),
            new("clauses", DecisionCodec.Ids(kpi.Source.Clauses)),
            .. Write(row.Figure).AsMap, new("trend", Trends.Shape.Write(row.Trend)), new("earlier", Datum.List(row.Earlier.Select(Write))),
        ]);
    }

    /// <summary>
    /// One figure: <c>period, value</c> (to one decimal), <c>numerator, denominator</c> (to nine decimals), <c>passes, interval</c>
    /// (to two), <c>verdict</c>, and of the records behind it <c>counted, missed, excluded, notYetDue, unusable</c>, each with its
    /// <c>total</c> and the <c>first</c> of them, <c>outside</c> and <c>inDoubt</c>.
    /// </summary>
    /// <param name="figure">The figure.</param>
    public static Datum Write(Figure figure) => Datum.Map(
        ("period", Datum.Of(figure.Context.Period.ToString())), ("value", figure.Value is { } value ? Datum.Of(value.Shown) : Datum.Null),
        ("numerator", Datum.Of(ScorecardTexts.Part(figure.Numerator))), ("denominator", figure.Kpi.Denominator is null ? Datum.Null : Datum.Of(ScorecardTexts.Part(figure.Denominator))),
        ("passes", figure.Passes is { } passes ? Datum.Of(passes) : Datum.Null),
        ("interval", figure.Interval is { } interval ? Datum.Map(("low", Datum.Of(decimal.Round(interval.Low, 2))), ("high", Datum.Of(decimal.Round(interval.High, 2)))) : Datum.Null),
        ("verdict", Verdicts.Shape.Write(figure.Verdict)),
        ("counted", Write(figure.Lineage.Counted)), ("missed", Write(figure.Lineage.Missed)), ("excluded", Write(figure.Lineage.Excluded)),
        ("notYetDue", Write(figure.Lineage.NotYetDue)), ("unusable", Write(figure.Lineage.Unusable)),
        ("outside", Datum.Of(figure.Lineage.Outside)), ("inDoubt", Datum.Of(figure.Lineage.InDoubt)));

    private static Datum Write(LineageList list) => Datum.Map(("total", Datum.Of(list.Total)), ("first", Datum.List(list.First.Select(Write))));

    private static Datum Write(LineageEntry entry)
    {
        List<KeyValuePair<string, Datum>> members = [new("id", Datum.Of(entry.Id))];
        if (entry.Why is { } why) members.Add(new("why", Datum.Of(why.Id)));
        if (entry.Exclusion is { } decided) members.AddRange([new("because", Datum.Of(decided.Because)), new("decider", Datum.Of(decided.Decider))]);
        return Datum.Map(members);
    }
}

/// <summary>For which period and moment figures are asked, as it is written.</summary>
internal sealed record FiguresLine(ReportingPeriod Period, Instant AsOf, int? Earlier)
{
    private static readonly Field<FiguresLine, ReportingPeriod> PeriodField = new("period", "统计期", "Period", new PeriodShape(), static l => l.Period);
    private static readonly Field<FiguresLine, Instant> AsOfField = new("asOf", "统计时刻", "As of", new InstantShape(), static l => l.AsOf);
    private static readonly Field<FiguresLine, int?> EarlierField = new("earlier", "此前几期", "Earlier periods", new OptionalValueShape<int>(new IntegerShape(0, Scorecard.MostEarlier, new("期", "periods"))), static l => l.Earlier);

    public static RecordShape<FiguresLine> Shape { get; } = new(static v => new(v.Get(PeriodField), v.Get(AsOfField), v.Get(EarlierField)), PeriodField, AsOfField, EarlierField);
}
