using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Vehicles;

/// <summary>What sites decide about vehicles at the gate (车辆放行参数).</summary>
public static class VehicleParameters
{
    /// <summary>At or above how many tonnes a vehicle is stopped (吨位上限). 0.5 to 100 t, default 4 as printed; a vehicle at the limit is stopped. Source G6-8; conflict C-16.</summary>
    public static readonly Parameter<decimal> MaxMass = new(
        "vehicle.maxMassTonnes", "吨位上限", "Stopped from how many tonnes", new DecimalShape(0.5m, 100, new("吨", "tonnes")), 4,
        Source.Of("G6-8", "C-16").ReadAs("恰好四吨的也拦下", "a vehicle of exactly that mass is stopped too"));

    /// <summary>Which mass is compared with the limit (吨位口径). Default gross mass. Source G6-8; conflict C-16.</summary>
    public static readonly Parameter<MassBasis> Basis = new(
        "vehicle.massBasis", "吨位口径", "Which mass is compared", VehicleChoices.Mass, MassBasis.Gross,
        Source.Of("G6-8", "C-16").ReadAs("条款没有写是总质量、整备质量还是载质量；取最严的总质量", "the clause does not say gross, kerb or payload; gross is the strictest"));

    /// <summary>Which builds are exempt from the mass limit (吨位豁免). 0 to 2. Default special vehicles and moving vans. Source G6-8; conflict C-16.</summary>
    public static readonly Parameter<Seq<VehicleBuild>> Exemptions = new(
        "vehicle.massExemptions", "吨位豁免", "Exempt from the mass limit", new ListShape<VehicleBuild>(VehicleChoices.Exempt, 0, 2),
        Seq.Of(VehicleBuild.Special, VehicleBuild.MovingVan), Source.Of("G6-8", "C-16").ReadAs(
            "送货车没有豁免；豁免只管吨位，不管禁运物", "delivery vehicles are not exempt; an exemption is from the mass limit only, not from the ban on cargo"));

    /// <summary>Whether house viewers' vehicles are written in the log (看房车是否登记). Default yes. Source GC-2.3.B-1, G6-7-1; conflict C-14.</summary>
    public static readonly Parameter<bool> ViewingRegister = new(
        "vehicle.viewing.register", "看房车是否登记", "Viewers' vehicles are logged", new BooleanShape(), true,
        Source.Of("GC-2.3.B-1", "G6-7-1", "C-14", "N-13").ReadAs("G6-7-1 的登记对一切机动车", "the registration of G6-7-1 is for every motor vehicle"));

    /// <summary>Whether house viewers' vehicles get an IC card (看房车是否发卡). Default yes. Source GC-2.3.B-1, G6-7-1; conflict C-14.</summary>
    public static readonly Parameter<bool> ViewingCard = new(
        "vehicle.viewing.card", "看房车是否发卡", "Viewers' vehicles get a card", new BooleanShape(), true,
        Source.Of("GC-2.3.B-1", "G6-7-1", "C-14", "N-13").ReadAs("G6-7-1 的出入证与登记两样都要", "G6-7-1 asks for both, permit and registration"));

    /// <summary>Whether house viewers' documents are held (看房车是否押证). Default no. Source GC-2.3.B-1; conflict C-14.</summary>
    public static readonly Parameter<bool> ViewingHold = new(
        "vehicle.viewing.idHold", "看房车是否押证", "Viewers' documents are held", new BooleanShape(), false,
        Source.Of("GC-2.3.B-1", "C-14", "L-01").ReadAs("没有条款要求押看房人的证件", "no clause has a viewer's document held"));

    /// <summary>Whether delivery drivers' documents are held (送货车是否押证). Default yes. Source GC-2.3.C-6, GC-2.3.C-1; conflict C-15, correction N-03.</summary>
    public static readonly Parameter<bool> DeliveryHold = new(
        "vehicle.delivery.idHold", "送货车是否押证", "Delivery drivers' documents are held", new BooleanShape(), true,
        Source.Of("GC-2.3.C-1", "GC-2.3.C-6", "C-15", "N-03", "L-01").ReadAs("离开时退证，可见进入时押了证", "a document that is returned on leaving was held on entry"));

    /// <summary>What is done with taxis (出租车的处理). Default stopped at the gate. Source SD-1.7-1, SD-1.7-2; conflict C-18.</summary>
    public static readonly Parameter<TaxiRule> Taxis = new(
        "vehicle.taxiPolicy", "出租车的处理", "Taxis", VehicleChoices.Taxi, TaxiRule.StopAtGate,
        Source.Of("SD-1.7-1", "SD-1.7-2", "GC-2.3-1", "C-18").ReadAs("禁令只是言下之意，却是写出租车的唯一条文", "the ban is only implied, but it is the only text on taxis"));

    /// <summary>What is logged of a vehicle that passes on its parking card (持卡车的登记项目). Default driver and passengers when seen. Source GC-2.2-2, GC-2.2-3; conflict C-20.</summary>
    public static readonly Parameter<CardLogRule> CardLog = new(
        "vehicle.cardVehicle.logFields", "持卡车的登记项目", "What is logged of card vehicles", VehicleChoices.CardLog, CardLogRule.WhenSeen,
        Source.Of("GC-2.2-2", "GC-2.2-3", "G6-7-1", "C-20").ReadAs("不盘问就得不到全部五项", "all five fields cannot be had without questions"));

    /// <summary>From when the gate stands open (开门时间). A clock time of the site, default 05:00 as printed. Source G6-4-1; conflict C-17.</summary>
    public static readonly Parameter<LocalTime> OpenFrom = new(
        "gate.openFrom", "开门时间", "Gate open from", new ClockTimeShape(endsTheDay: false, LocalTime.Midnight), new LocalTime(5, 0),
        Source.Of("G6-4-1", "C-17").ReadAs("门关着时岗位仍有人，车到即开", "the post is manned while the gate is shut, and it is opened on demand"));

    /// <summary>Until when the gate stands open (关门时间). A clock time of the site, default 24:00 as printed; the gate is shut from that moment on. The same as <see cref="OpenFrom"/>: never shut. Source G6-4-1; conflict C-17.</summary>
    public static readonly Parameter<LocalTime> OpenTo = new(
        "gate.openTo", "关门时间", "Gate open until", new ClockTimeShape(endsTheDay: true, new LocalTime(22, 0)), LocalTime.Midnight,
        Source.Of("G6-4-1", "C-17").ReadAs("与开门时间相同即昼夜开着", "the same as the opening time: open day and night"));

    /// <summary>Which vehicles are saluted (向哪些车辆敬礼). Default all at the main gate. Source GC-2.1, SD-1.1; conflict C-19.</summary>
    public static readonly Parameter<SaluteRule> Salute = new(
        "script.saluteVehicles", "向哪些车辆敬礼", "Which vehicles are saluted", VehicleChoices.Salute, SaluteRule.All,
        Source.Of("GC-2.1", "G2-3.2.1-1", "SD-1.1", "G6-2-3", "C-19").ReadAs("正门的规定用于一切行车的门岗；问来意时的敬礼另按话术", "what is said of the main gate holds for every gate where vehicles pass; the salute before asking is part of that script"));

    /// <summary>The section.</summary>
    public static readonly PolicySection Section = new(
        "vehicle", new("车辆放行", "Vehicles"),
        [MaxMass, Basis, Exemptions, ViewingRegister, ViewingCard, ViewingHold, DeliveryHold, Taxis, CardLog, OpenFrom, OpenTo, Salute]);
}
