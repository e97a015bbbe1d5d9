using NodaTime;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Policy;

/// <summary>What every procedure needs to know of a site.</summary>
public static class SiteParameters
{
    /// <summary>The site's time zone (站点时区), an IANA name. Default Asia/Shanghai. Proposed.</summary>
    public static readonly Parameter<string> TimeZone = new(
        "site.timeZone", "站点时区", "Site time zone", new TextShape(60, "Asia/Shanghai"), "Asia/Shanghai",
        Source.Proposed("条款中的钟点与“当天”须有时区才有意义", "clock times and days of the clauses mean nothing without a zone").OurFigure());

    /// <summary>By how much a recording clock may run behind the case's last record (时钟容差). 0 to 30 minutes, default 2. Proposed.</summary>
    public static readonly Parameter<Duration> ClockTolerance = new(
        "site.clockToleranceMinutes", "时钟容差", "Clock tolerance", DurationShape.Minutes(0, 30), Duration.FromMinutes(2),
        Source.Proposed("两个岗亭的钟不会完全一致", "the clocks of two posts never agree exactly").OurFigure());

    /// <summary>The section of the site itself.</summary>
    public static readonly PolicySection Section = new("site", new("站点", "Site"), [TimeZone, ClockTolerance]);
}
