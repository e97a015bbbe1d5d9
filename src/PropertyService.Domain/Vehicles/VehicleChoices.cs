using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Vehicles;

/// <summary>What is done with taxis (出租车的处理). C-18.</summary>
public enum TaxiRule
{
    /// <summary>Stopped at the gate, with help to unload (停在门外，帮住户卸下大件). SD-1.7-1, SD-1.7-2.</summary>
    StopAtGate,

    /// <summary>Asked like any outside vehicle on business (照外来业务车盘问). GC-2.3-1.</summary>
    TreatAsOutside,
}

/// <summary>Which vehicles are saluted (向哪些车辆敬礼). C-19.</summary>
public enum SaluteRule
{
    /// <summary>All (一切车辆). GC-2.1.</summary>
    All,

    /// <summary>Residents' vehicles (住户车). SD-1.1.</summary>
    Residents,

    /// <summary>None (不敬礼).</summary>
    None,
}

/// <summary>What is logged of a vehicle that passes on its parking card, beside plate and times (持卡车的登记项目). C-20.</summary>
public enum CardLogRule
{
    /// <summary>Driver and passengers when they are seen (驾驶人、乘员看见才记). GC-2.2-2.</summary>
    WhenSeen,

    /// <summary>Driver and passengers always (五项都记). GC-2.2-3.</summary>
    Always,
}

/// <summary>The shapes of what sites choose for vehicles.</summary>
public static class VehicleChoices
{
    /// <summary>What is done with taxis.</summary>
    public static ChoiceShape<TaxiRule> Taxi { get; } = new(
        (TaxiRule.StopAtGate, "stop-at-gate", "停在门外，帮住户卸下大件", "stopped at the gate, with help to unload"),
        (TaxiRule.TreatAsOutside, "treat-as-outside", "照外来业务车盘问", "asked like an outside vehicle on business"));

    /// <summary>Which vehicles are saluted.</summary>
    public static ChoiceShape<SaluteRule> Salute { get; } = new(
        (SaluteRule.All, "all", "一切车辆", "all vehicles"),
        (SaluteRule.Residents, "residents", "住户车", "residents' vehicles"),
        (SaluteRule.None, "none", "不敬礼", "none"));

    /// <summary>What is logged of a vehicle that passes on its card.</summary>
    public static ChoiceShape<CardLogRule> CardLog { get; } = new(
        (CardLogRule.WhenSeen, "when-seen", "车牌与进出时间必记，驾驶人、乘员看见才记", "plate and times always, driver and passengers when seen"),
        (CardLogRule.Always, "always", "五项都记", "all five fields always"));

    /// <summary>Which mass is compared with the limit.</summary>
    public static ChoiceShape<MassBasis> Mass { get; } = new(
        (MassBasis.Gross, "gross", "总质量", "gross mass"),
        (MassBasis.Kerb, "kerb", "整备质量", "kerb mass"),
        (MassBasis.Payload, "payload", "载质量", "payload"));

    /// <summary>The builds that a site may exempt from the mass limit (G6-8).</summary>
    public static ChoiceShape<VehicleBuild> Exempt { get; } = VehicleShapes.Build.Among(VehicleBuild.Special, VehicleBuild.MovingVan);
}
