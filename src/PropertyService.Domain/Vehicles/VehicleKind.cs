using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Vehicles;

/// <summary>What a guard takes a vehicle at the gate for (车辆类别). Source GC-2.2-1, GC-2.3.A-1, GC-2.3.B-1, GC-2.3.C-1, SD-1.4, SD-1.7-1.</summary>
public enum VehicleKind
{
    /// <summary>An owner's or tenant's vehicle that shows its parking card (持停车卡的住户车). GC-2.2-1.</summary>
    ResidentCard,

    /// <summary>A company vehicle that shows its parking card (持停车卡的公司车). GC-2.2-1.</summary>
    CompanyCard,

    /// <summary>An outside vehicle on business (外来业务车). GC-2.3.A-1.</summary>
    OutsideBusiness,

    /// <summary>A house viewer's vehicle (看房车). GC-2.3.B-1.</summary>
    HouseViewing,

    /// <summary>A vehicle that delivers to an owner (送货车). GC-2.3.C-1.</summary>
    Delivery,

    /// <summary>A taxi (出租车). SD-1.7-1.</summary>
    Taxi,

    /// <summary>A fire engine, ambulance or police car that was called (执行任务的消防、救护、警务车). Proposed.</summary>
    EmergencyCall,

    /// <summary>A suspicious vehicle (可疑车辆). SD-1.4.</summary>
    Suspicious,
}

/// <summary>Why a vehicle is not let in (车辆不予放行的原因).</summary>
public enum VehicleDenial
{
    /// <summary>Dangerous, toxic or polluting cargo (载有危险、有毒或污染物). G6-7-2.</summary>
    BannedCargo,

    /// <summary>At or above the mass limit, or nobody can tell (达到或超过吨位，或吨位不明). G6-8.</summary>
    TooHeavy,

    /// <summary>A taxi (出租车). SD-1.7-1.</summary>
    Taxi,

    /// <summary>Suspicious (可疑). SD-1.4.</summary>
    Suspicious,

    /// <summary>No appointment, where the site asks for one (未预约). G-04.</summary>
    NoAppointment,

    /// <summary>The host does not confirm it (对方不同意). GC-2.3.A-1.</summary>
    HostDeclined,

    /// <summary>Nobody could be asked (联系不上). GC-2.3.A-1.</summary>
    NobodyAnswered,
}

/// <summary>The shapes of <see cref="VehicleKind"/> and <see cref="VehicleDenial"/>.</summary>
public static class VehicleKinds
{
    /// <summary>One of all kinds.</summary>
    public static ChoiceShape<VehicleKind> Shape { get; } = new(
        (VehicleKind.ResidentCard, "resident-card", "持停车卡的住户车", "resident's vehicle with a parking card"),
        (VehicleKind.CompanyCard, "company-card", "持停车卡的公司车", "company vehicle with a parking card"),
        (VehicleKind.OutsideBusiness, "outside-business", "外来业务车", "outside vehicle on business"),
        (VehicleKind.HouseViewing, "house-viewing", "看房车", "house viewer's vehicle"),
        (VehicleKind.Delivery, "delivery", "送货车", "delivery vehicle"),
        (VehicleKind.Taxi, "taxi", "出租车", "taxi"),
        (VehicleKind.EmergencyCall, "emergency-call", "执行任务的消防、救护、警务车", "fire engine, ambulance or police car on a call"),
        (VehicleKind.Suspicious, "suspicious", "可疑车辆", "suspicious vehicle"));

    /// <summary>The kinds that pass on their parking card (GC-2.2-1).</summary>
    public static ChoiceShape<VehicleKind> OnCard { get; } = Shape.Among(VehicleKind.ResidentCard, VehicleKind.CompanyCard);

    /// <summary>Why a vehicle is not let in.</summary>
    public static ChoiceShape<VehicleDenial> Denial { get; } = new(
        (VehicleDenial.BannedCargo, "banned-cargo", "载有禁运物", "banned cargo"),
        (VehicleDenial.TooHeavy, "too-heavy", "达到或超过吨位，或吨位不明", "too heavy, or nobody can tell"),
        (VehicleDenial.Taxi, "taxi", "出租车不入小区", "taxi"),
        (VehicleDenial.Suspicious, "suspicious", "可疑", "suspicious"),
        (VehicleDenial.NoAppointment, "no-appointment", "未预约", "no appointment"),
        (VehicleDenial.HostDeclined, "host-declined", "对方不同意", "the host does not confirm it"),
        (VehicleDenial.NobodyAnswered, "nobody-answered", "联系不上", "nobody answers"));
}
