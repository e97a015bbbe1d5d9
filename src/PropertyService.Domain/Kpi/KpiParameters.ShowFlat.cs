using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <content>What sites decide about the checks of a closed show flat.</content>
public static partial class KpiParameters
{
    /// <summary>How long after one check of a closed show flat the next one is due (闭馆后查看间隔). 10 to 120 minutes, default 30. Source SF-6.2.12.2-1; correction N-16.</summary>
    public static readonly Parameter<Duration> ShowFlatCheckEvery = new(
        "kpi.showFlatCheckMinutes", "闭馆后查看间隔", "Closed show flat checked every", DurationShape.Minutes(10, 120), Duration.FromMinutes(30), Source.Of("SF-6.2.12.2-1", "N-16"));

    /// <summary>How much later such a check still counts (闭馆后查看宽限). 0 to 30 minutes, default 0. Source SF-6.2.12.2-1; correction N-33.</summary>
    public static readonly Parameter<Duration> ShowFlatCheckTolerance = new(
        "kpi.showFlatCheckToleranceMinutes", "闭馆后查看宽限", "Check of a closed show flat may be late by", DurationShape.Minutes(0, 30), Duration.Zero,
        Source.Of("SF-6.2.12.2-1", "N-33").OurFigure().ReadAs("条款没有宽限，默认也没有", "the clause gives no tolerance, and neither does the default"));
}
