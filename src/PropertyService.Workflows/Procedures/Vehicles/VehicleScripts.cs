using PropertyService.Domain;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Vehicles;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Vehicles;

/// <summary>What is said and done with vehicles at the gate (车辆放行的话术与礼节). In our own words; never blocks.</summary>
public static class VehicleScripts
{
    /// <summary>Salute the vehicle (向车辆敬礼). GC-2.1, C-19.</summary>
    public static readonly Script SaluteVehicle = Line("salute-vehicle", "向车辆敬礼", "salute the vehicle", "GC-2.1", "C-19");

    /// <summary>Wave the vehicle on (手势示意). GC-2.1, C-19.</summary>
    public static readonly Script WaveOn = Line("wave-on", "以手势示意，不必敬礼", "wave it on, no salute", "GC-2.1", "C-19");

    /// <summary>Signal to stop (手势叫停). GC-2.3-1.</summary>
    public static readonly Script SignalToStop = Line("signal-to-stop", "打手势请外来车停下", "signal the outside vehicle to stop", "GC-2.3-1");

    /// <summary>Ask the purpose (上前问明来意). GC-2.3-2.</summary>
    public static readonly Script AskPurpose = Line("ask-purpose", "快步走到驾驶座一侧，敬礼，含笑问来意", "walk briskly to the driver's side, salute, smile and ask what brings them", "GC-2.3-2");

    /// <summary>Salute, then stop a suspicious vehicle (先敬礼再拦下). SD-1.4, L-09.</summary>
    public static readonly Script SaluteAndStop = Line("salute-and-stop-vehicle", "先敬礼，再拦下问明；不搜车", "salute first, then stop and ask; the vehicle is not searched", "SD-1.4", "L-09");

    /// <summary>Help to unload from a taxi (帮住户卸下大件). SD-1.7-1, SD-1.7-2.</summary>
    public static readonly Script HelpUnload = Line("help-unload", "请出租车停在门外，帮住户把大件卸下来", "have the taxi wait outside and help the resident unload bulky things", "SD-1.7-1", "SD-1.7-2");

    /// <summary>Cannot let in (不能放行). G6-7-2, G6-8.</summary>
    public static readonly Script CannotEnter = Line("cannot-enter", "致歉并说明该车不能驶入", "apologise and explain that the vehicle cannot come in", "G6-7-2", "G6-8");

    /// <summary>Show the parking place (引导停车). GC-2.3.A-5.</summary>
    public static readonly Script ShowPlace = Line("show-place", "指明并引导到停车位", "say which parking place and direct the vehicle there", "GC-2.3.A-5");

    /// <summary>Park at the clubhouse (会所门前停放). GC-2.3.B-1.</summary>
    public static readonly Script ParkAtClubhouse = Line("park-at-clubhouse", "看房车依次停在会所正门前", "viewers' vehicles park in order before the clubhouse entrance", "GC-2.3.B-1");

    /// <summary>Brief the delivery driver (向送货司机交代). GC-2.3.C-3.</summary>
    public static readonly Script BriefDriver = Line("brief-driver", "交代三件事：行车路线、IC 卡怎么用、卸货要注意什么", "brief the driver on three things: the way, how the card is used, what to mind when unloading", "GC-2.3.C-3");

    /// <summary>Clear the way (让出通道). Proposed.</summary>
    public static readonly Script ClearTheWay = new("clear-the-way", new("让出通道，引导到现场", "clear the way and lead it to the scene"), CallsAreOurs);

    /// <summary>Guide residents' parking (引导住户停车). SD-1.9-1, CS-4.2.</summary>
    public static readonly Script GuideParking = Line("guide-parking", "引导住户把车停好停齐，疏导车流，防止拥堵和碰撞", "guide residents to park well and in order; keep traffic moving, avoid jams and accidents", "SD-1.9-1", "CS-4.2");

    /// <summary>Thank the driver (致谢). GC-2.3.A-8.</summary>
    public static readonly Script ThankDriver = Line("thank-driver", "感谢司机配合，送车离开", "thank the driver for cooperating and see the vehicle off", "GC-2.3.A-8");

    /// <summary>Have the lane cleared (疏导占道车). SD-1.9-3, CS-4.2.</summary>
    public static readonly Script AskToMove = Line("ask-to-move", "请车主把车挪开，当场疏导", "ask for the vehicle to be moved and clear the lane on the spot", "SD-1.9-3", "CS-4.2");

    internal static Source CallsAreOurs => Source.Proposed(
        "条款没有写执行任务的消防、救护、警务车；突发事件先救人护财，不拦不押不发卡，只登记",
        "no clause speaks of fire engines, ambulances and police cars on a call; in an emergency life and property come first: not stopped, nothing held or issued, only logged").And("SP-5.1", "CS-6.2");

    internal static Script Greeting(Decision<VehicleFacts> d) => d.Case.Policy.Get(VehicleParameters.Salute) switch
    {
        SaluteRule.All => SaluteVehicle,
        SaluteRule.Residents when d.Case.Facts.Kind == VehicleKind.ResidentCard => SaluteVehicle,
        _ => WaveOn,
    };

    internal static Script OnAdmission(Decision<VehicleFacts> d) => d.CaseBefore.Facts.Kind switch
    {
        VehicleKind.HouseViewing => ParkAtClubhouse,
        VehicleKind.Delivery => BriefDriver,
        VehicleKind.EmergencyCall => ClearTheWay,
        _ => ShowPlace,
    };

    private static Script Line(string id, string zh, string en, params string[] clauses) => new(id, new Wording(zh, en), Source.Of(clauses));
}
