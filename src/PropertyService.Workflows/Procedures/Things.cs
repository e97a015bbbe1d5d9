using PropertyService.Domain;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures;

/// <summary>The unique things of a site that several procedures deal with (物件).</summary>
public static class Things
{
    /// <summary>A document of a visitor or worker, held at the post (押存的证件).</summary>
    public static readonly Thing HeldDocument = new("held-document", new("押存证件", "held document"), Whereabouts.AtPost) { IsPersonal = true };

    /// <summary>A deputy permit, left at the gate while its holder is inside (押存的副证).</summary>
    public static readonly Thing DeputyPermit = new("deputy-permit", new("副证", "deputy permit"), Whereabouts.AtPost) { IsPersonal = true };

    /// <summary>A visitor card (访客卡).</summary>
    public static readonly Thing VisitorCard = new("visitor-card", new("访客卡", "visitor card"), Whereabouts.HandedOut);

    /// <summary>A person in the visitor record who is inside (登记在内的人). Somebody cannot be inside twice. LA-5.2.</summary>
    public static readonly Thing RegisteredPerson = new("registered-person", new("登记在内的人", "registered person"), Whereabouts.Inside) { IsPersonal = true };

    /// <summary>An IC card of an outside vehicle, which is its parking permit (车辆 IC 卡). GC-2.3.A-3.</summary>
    public static readonly Thing VehicleCard = new("vehicle-card", new("车辆 IC 卡", "vehicle IC card"), Whereabouts.HandedOut);

    /// <summary>An outside vehicle that is inside, by its plate (在区内的外来车辆). G6-7-1.</summary>
    public static readonly Thing OutsideVehicle = new("outside-vehicle", new("在区内的外来车辆", "outside vehicle inside"), Whereabouts.Inside) { IsPersonal = true };

    /// <summary>A temporary works pass (临时施工证).</summary>
    public static readonly Thing WorksPass = new("works-pass", new("临时施工证", "temporary works pass"), Whereabouts.HandedOut);

    /// <summary>A goods release slip (物品放行条).</summary>
    public static readonly Thing Slip = new("slip", new("放行条", "release slip"), Whereabouts.HandedOut);

    /// <summary>A key (钥匙).</summary>
    public static readonly Thing Key = new("key", new("钥匙", "key"), Whereabouts.HandedOut);
}
