using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>A record that says itself what it is, for tests of what every figure has in common.</summary>
internal readonly record struct Trial(string Id, Outcome What, Instant At, Instant? Until, string Of, decimal Amount, Exclusion? Exclusion);

/// <summary>A register of such records, and one measure of every sort.</summary>
internal static class Trials
{
    public static readonly Reason Left = new("left", new("剔除", "left out"));

    /// <summary>A reason that the register knows and no figure does.</summary>
    public static readonly Reason Other = new("other", new("别的", "other"));

    public static readonly Reason Broken = new("broken", new("不可用", "of no use"));

    private static readonly TextShape Short = new(TextShape.ShortLimit);
    private static readonly Field<Trial, string> Id = new("id", "编号", "Id", Short, static t => t.Id);

    private static readonly Field<Trial, Outcome> What = new(
        "what", "结果", "What", new ChoiceShape<Outcome>(System.Enum.GetValues<Outcome>().Select(static o => (o, o.ToString(), "结果", "what")).ToArray()), static t => t.What);

    private static readonly Field<Trial, Instant> At = new("at", "起", "At", new InstantShape(), static t => t.At);
    private static readonly Field<Trial, Instant?> Until = new("until", "止", "Until", new OptionalValueShape<Instant>(new InstantShape()), static t => t.Until);
    private static readonly Field<Trial, string> Of = new("of", "对象", "Of", Short, static t => t.Of);
    private static readonly Field<Trial, decimal> Amount = new("amount", "数量", "Amount", new DecimalShape(0, 100, new("份", "parts")), static t => t.Amount);
    private static readonly Field<Trial, Exclusion?> Exclusion = new("exclusion", "剔除", "Left out", Exclusions.Shape(Left, Other), static t => t.Exclusion);

    public static readonly Roll Roll = new("trial-roll", new("名册", "roll"));

    public static RecordKind<Trial> Kind { get; } = new(
        "trials", "试验", "Trials",
        new(static v => new(v.Get(Id), v.Get(What), v.Get(At), v.Get(Until), v.Get(Of), v.Get(Amount), v.Get(Exclusion)), Id, What, At, Until, Of, Amount, Exclusion),
        static (in t) => t.Id, static (in t) => Moments.From(t.At).Then(t.Until), static (in t) => t.Exclusion);

    public static readonly RatioKpi<Trial> Ratio = new("T1", "比率", "Ratio", Kind, Source.None, new("好的", "good"), new("全部", "all"), static _ => Judge)
    {
        Target = Target.AtLeast(50), Excludes = [Left], Unusable = [Broken],
    };

    /// <summary>The same of the trials that lie in the period.</summary>
    public static readonly RatioKpi<Trial> Dated = new(
        "T10", "比率", "Ratio", Kind, Source.None, new("好的", "good"), new("全部", "all"),
        static _ => static (in t, in w) => w.Has(t.At) ? Judge(t, w) : Judgement.Outside) { Target = Target.AtLeast(50) };

    public static readonly CountKpi<Trial> Count = new("T2", "件数", "Count", Kind, Source.None, new("好的", "good"), static _ => Judge) { Target = Target.AtMost(0), Excludes = [Left] };

    public static readonly AmountKpi<Trial> Hours = new(
        "T3", "小时", "Hours", Kind, Source.None, KpiUnit.Hours, new("小时", "hours"), new("好的", "good"),
        static _ => static (in Trial t, in Window w, out decimal amount) =>
        {
            amount = t.Amount;
            return Judge(t, w);
        })
    { Excludes = [Left] };

    public static readonly CoverageKpi<Trial> Daily = Coverage("T4", PeriodUnit.Day, 1);

    public static readonly CoverageKpi<Trial> Weekly = Coverage("T5", PeriodUnit.Week, 2);

    public static readonly CoverageKpi<Trial> Monthly = Coverage("T6", PeriodUnit.Month, 1);

    public static readonly TimeKpi<Trial> Time = new(
        "T7", "时段", "Time", Kind, Source.None, new("分钟", "minutes"), new("分钟", "minutes"), Roll,
        static _ => static (in Trial t, in Window w, out Stretch stretch) =>
        {
            stretch = new(t.Of, t.At, t.Until, t.What == Outcome.Missed);
            return t.What == Outcome.Missed ? Judgement.Counted : Judge(t, w);
        })
    { Target = Target.AtLeast(100), Excludes = [Left] };

    public static Trial Good(string id) => new(id, Outcome.Counted, Given.At("2026-10-05 09:00"), null, "a", 1, null);

    public static Trial Bad(string id) => Good(id) with { What = Outcome.Missed };

    public static Figure Sample(decimal target, TargetDirection direction, int good, int of, int inDoubt = 0) => Given.Of(
        new RatioKpi<Trial>("T8", "样本", "Sample", Kind, Source.None, new("好的", "good"), new("全部", "all"), static _ => Judge) { Target = new(direction, target), IsSample = true },
        Given.Context("2026-10"), [.. Enumerable.Range(0, of).Select(i => i < good ? Good("t" + i) : Bad("t" + i)), .. Enumerable.Range(0, inDoubt).Select(static i => Good("d" + i) with { Amount = -1 })]);

    private static CoverageKpi<Trial> Coverage(string id, PeriodUnit each, int times) => new(
        id, "覆盖", "Coverage", Kind, Source.None, new("有记录", "with a record"), new("应有", "due"), Roll, each, times,
        static _ => static (in Trial t, in Window w, out string of, out LocalDate date) =>
        {
            (of, date) = (t.Of, w.DateOf(t.At));
            return Judge(t, w);
        })
    { Target = Target.AtLeast(100), Excludes = [Left] };

    private static Judgement Judge(in Trial trial, in Window window) => trial.What switch
    {
        Outcome.Counted => Judgement.Counted,
        Outcome.Missed => Judgement.Missed,
        Outcome.NotYetDue => Judgement.NotYetDue,
        Outcome.Unusable => Judgement.Unusable(Broken),
        Outcome.Excluded => Judgement.Excluded(Left),
        _ => Judgement.Outside,
    };
}
