using NodaTime;
using PropertyService.Domain.Policy;

namespace PropertyService.Domain.Kpi;

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
