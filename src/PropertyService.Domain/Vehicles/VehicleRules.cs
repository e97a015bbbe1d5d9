using NodaTime;
using PropertyService.Domain.Policy;

namespace PropertyService.Domain.Vehicles;

/// <summary>What follows for a vehicle from its kind, from what is seen of it, from the hour and from the site's policy (车辆放行规则).</summary>
public static class VehicleRules
{
    /// <summary>Under which rules a vehicle comes in: a taxi, where the site does not stop it, as an outside vehicle on business (C-18).</summary>
    /// <param name="taken">What the guard takes it for.</param>
    /// <param name="site">The site's policy.</param>
    public static VehicleKind KindOf(VehicleKind taken, SitePolicy site) =>
        taken == VehicleKind.Taxi && site.Get(VehicleParameters.Taxis) == TaxiRule.TreatAsOutside ? VehicleKind.OutsideBusiness : taken;

    /// <summary>Whether the driver's document is held (GC-2.3.A-2, C-14, C-15).</summary>
    /// <param name="kind">The kind of vehicle.</param>
    /// <param name="site">The site's policy.</param>
    public static bool HoldsDocument(VehicleKind? kind, SitePolicy site) => kind switch
    {
        VehicleKind.OutsideBusiness => true,
        VehicleKind.HouseViewing => site.Get(VehicleParameters.ViewingHold),
        VehicleKind.Delivery => site.Get(VehicleParameters.DeliveryHold),
        _ => false,
    };

    /// <summary>Whether an IC card is issued (GC-2.3.A-3, GC-2.3.C-2, C-14).</summary>
    /// <param name="kind">The kind of vehicle.</param>
    /// <param name="site">The site's policy.</param>
    public static bool IssuesCard(VehicleKind? kind, SitePolicy site) =>
        kind is VehicleKind.OutsideBusiness or VehicleKind.Delivery || (kind == VehicleKind.HouseViewing && site.Get(VehicleParameters.ViewingCard));

    /// <summary>Whether the passage is written in the vehicle log (GC-2.2-3, G6-7-1, C-14).</summary>
    /// <param name="kind">The kind of vehicle.</param>
    /// <param name="site">The site's policy.</param>
    public static bool IsLogged(VehicleKind? kind, SitePolicy site) => kind != VehicleKind.HouseViewing || site.Get(VehicleParameters.ViewingRegister);

    /// <summary>Whether the vehicle is below the mass limit or exempt from it; one of unknown mass is not, unless it is a car (G6-8, C-16).</summary>
    /// <param name="seen">What is seen of it.</param>
    /// <param name="site">The site's policy.</param>
    public static bool MayBringItsMass(VehicleAsSeen seen, SitePolicy site) =>
        site.Get(VehicleParameters.Exemptions).Contains(seen.Build)
        || (seen.Mass?.By(site.Get(VehicleParameters.Basis)) is { } mass ? mass < site.Get(VehicleParameters.MaxMass) : seen.Build == VehicleBuild.Car);

    /// <summary>Whether it is a lorry, whose rear door is opened before it leaves (GC-3.2-1): removal vans are, special vehicles are not.</summary>
    /// <param name="seen">What is seen of it.</param>
    public static bool IsLorry(VehicleAsSeen seen) => seen.Build is VehicleBuild.Lorry or VehicleBuild.MovingVan;

    /// <summary>Whether the gate is shut at a moment, in the site's zone: from the closing time on, up to and without the opening time (G6-4-1, C-17).</summary>
    /// <param name="at">The moment.</param>
    /// <param name="site">The site's policy.</param>
    public static bool GateIsShut(Instant at, SitePolicy site)
    {
        var (from, to, now) = (site.Get(VehicleParameters.OpenFrom), site.Get(VehicleParameters.OpenTo), at.InZone(site.Zone).TimeOfDay);
        return to <= from ? to <= now && now < from : now >= to || now < from;
    }
}
