using PropertyService.Domain;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures;

/// <summary>The paper forms that the regulations name (登记表).</summary>
public static class Registers
{
    /// <summary>Key issue register (钥匙领用登记表). KM-2.0-1.</summary>
    public static readonly Register KeyIssue = new("key-issue-register", new("《钥匙领用登记表》", "key issue register"), Source.Of("KM-2.0-1"));

    /// <summary>Register of show-flat key holders (样板房钥匙持用人登记表). SF-13.3.</summary>
    public static readonly Register ShowFlatKeyHolders = new("show-flat-key-holders", new("《样板房钥匙持用人登记表》", "register of show-flat key holders"), Source.Of("SF-13.3"));

    /// <summary>Show-flat handover record (样板房交接班记录表). SF-13.1.</summary>
    public static readonly Register ShowFlatHandover = new("show-flat-handover", new("《样板房交接班记录表》", "show-flat handover record"), Source.Of("SF-13.1"));

    /// <summary>Work liaison form (工作联络单). SF-13.2.</summary>
    public static readonly Register WorkLiaison = new("work-liaison-form", new("《工作联络单》", "work liaison form"), Source.Of("SF-13.2"));

    /// <summary>Duty record (值班记录表). LA-5.1.</summary>
    public static readonly Register DutyRecord = new("duty-record", new("《值班记录表》", "duty record"), Source.Of("LA-5.1"));

    /// <summary>Shift check record (交接班检查记录). SH-2.1.</summary>
    public static readonly Register ShiftCheck = new("shift-check-record", new("交接班检查记录", "shift check record"), Source.Of("SH-2.1"));

    /// <summary>Visitor record (来人来访记录表). LA-5.2.</summary>
    public static readonly Register VisitorRecord = new("visitor-record", new("《来人来访记录表》", "visitor record"), Source.Of("LA-5.2"));

    /// <summary>Goods release slip (物品放行条、出闸纸). LA-T10-1, GC-3.1-1.</summary>
    public static readonly Register GoodsSlip = new("goods-release-slip", new("《物品放行条》", "goods release slip"), Source.Of("LA-T10-1", "GC-3.1-1"));

    /// <summary>The post's record of goods released (岗位放行记录); asked for, but the form has no name in the sources. OM-H.4-2, G1-3-2.</summary>
    public static readonly Register ReleaseRecord = new("release-record", new("岗位放行记录", "post's release record"), Source.Of("OM-H.4-2", "G1-3-2"));

    /// <summary>Entry register of workers and permit holders at the gate (施工及持证人员出入登记); asked for, but the form has no name in the sources. G1-2.D-3, G1-2.D-6.</summary>
    public static readonly Register WorkerEntry = new("worker-entry-register", new("施工及持证人员出入登记簿", "worker entry register"), Source.Of("G1-2.D-3", "G1-2.D-6"));

    /// <summary>Vehicle log (车辆出入登记本). GC-2.2-3.</summary>
    public static readonly Register VehicleLog = new("vehicle-log", new("《车辆出入登记本》", "vehicle log"), Source.Of("GC-2.2-3"));

    /// <summary>Complaint record in the customer's file (投诉记录); asked for, but the form has no name in the sources. SS-3.2.5-1, CM-3.2.1, CM-4.1.</summary>
    public static readonly Register ComplaintRecord = new("complaint-record", new("投诉记录", "complaint record"), Source.Of("SS-3.2.5-1", "CM-3.2.1", "CM-4.1"));

    /// <summary>Log of persons turned away (劝返登记). Proposed.</summary>
    public static readonly Register TurnAwayLog = new("turn-away-log", new("劝返登记簿", "log of persons and vehicles turned away"), Source.Proposed(
        "条款没有要求登记被劝返的人和车；为说清何时、何岗、何故而设", "no clause asks for a record of those turned away; it says when, where, by whom and why"));

    /// <summary>Register of repair requests: content, place, time (报修登记); asked for, but the form has no name in the sources. CM-3.3.1.</summary>
    public static readonly Register RepairRequests = new("repair-requests", new("报修登记簿", "register of repair requests"), Source.Of("CM-3.3.1"));

    /// <summary>Record of a repair: item, cost, time, signature (维修记录); asked for, but the form has no name in the sources. RS-1.6, IN-P.3-2.</summary>
    public static readonly Register RepairRecord = new("repair-record", new("维修记录", "repair record"), Source.Of("RS-1.6", "IN-P.3-2"));

    /// <summary>Section 8 of the customer file, repair requests (客户档案的报修部分). CA-3.8.</summary>
    public static readonly Register CustomerFileRepairs = new("customer-file-repairs", new("客户档案·报修", "customer file, repair requests"), Source.Of("CA-3.8"));
}
