using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Repairs;

/// <summary>How soon a repair is needed (维修缓急). Source SS-3.1.2-1, SS-3.1.2-3.</summary>
public enum Urgency
{
    /// <summary>Urgent (急修).</summary>
    Urgent,

    /// <summary>Scheduled, at a time agreed with the resident (约修).</summary>
    Scheduled,
}

/// <summary>Which part of the building is repaired (维修部位). Source IN-W.1-2.</summary>
public enum BuildingPart
{
    /// <summary>Private part; the repair is charged (私有部位，收费).</summary>
    Private,

    /// <summary>Public part (公共部位).</summary>
    Public,
}

/// <summary>One step by which a repair is accepted (验收步骤). Source RS-2.7, IN-P.3-2; conflict C-42.</summary>
public enum AcceptanceStep
{
    /// <summary>Engineering checks the quality (工程部质检). RS-2.7.</summary>
    QualityCheck,

    /// <summary>The resident signs (住户签收). IN-P.3-2, SS-3.2.4-1.</summary>
    ResidentSignature,
}

/// <summary>What the resident who reported is to be told (须告知住户的事). Source IN-W.1-2, IN-B.4-4, CM-3.3.2.</summary>
public enum ResidentMatter
{
    /// <summary>That the repair is charged (收费). IN-W.1-2.</summary>
    Charge,

    /// <summary>That engineering works are needed (须工程修理). IN-B.4-4.</summary>
    Works,

    /// <summary>What came of the repair (处理结果). CM-3.3.2.</summary>
    Result,
}

/// <summary>Why an order is called off (取消原因). The grounds that the KPI K08 leaves out of account.</summary>
public enum CancellationGround
{
    /// <summary>The resident no longer wants it (住户撤回).</summary>
    ByResident,

    /// <summary>The resident gives no access (拒绝入户).</summary>
    AccessRefused,

    /// <summary>The same matter was reported before (重复报修).</summary>
    Duplicate,
}

/// <summary>After which repairs a return visit is owed (回访范围, C-41).</summary>
public enum ReturnVisitScope
{
    /// <summary>After every completed order (每单回访). SS-2.6.</summary>
    EveryOrder,

    /// <summary>At regular times, not for each order (定期回访). RS-2.8-1.</summary>
    Periodic,
}

/// <summary>Who pays the return visit (回访部门, C-41).</summary>
public enum ReturnVisitBy
{
    /// <summary>Customer service (客服部). IN-B.5.</summary>
    CustomerService,

    /// <summary>Engineering (工程部). RS-2.8-1.</summary>
    Engineering,
}

/// <summary>The choices of the repair order, with ids and names (报修的取值).</summary>
public static class RepairShapes
{
    /// <summary>Urgent or scheduled.</summary>
    public static ChoiceShape<Urgency> Urgency { get; } = new(
        (Repairs.Urgency.Urgent, "urgent", "急修", "urgent"),
        (Repairs.Urgency.Scheduled, "scheduled", "约修", "scheduled"));

    /// <summary>Private or public part.</summary>
    public static ChoiceShape<BuildingPart> Part { get; } = new(
        (BuildingPart.Private, "private", "私有部位", "private part"),
        (BuildingPart.Public, "public", "公共部位", "public part"));

    /// <summary>The steps of acceptance.</summary>
    public static ChoiceShape<AcceptanceStep> Step { get; } = new(
        (AcceptanceStep.QualityCheck, "quality-check", "工程部质检", "engineering's quality check"),
        (AcceptanceStep.ResidentSignature, "resident-signature", "住户签收", "resident's signature"));

    /// <summary>What the resident is to be told.</summary>
    public static ChoiceShape<ResidentMatter> Matter { get; } = new(
        (ResidentMatter.Charge, "charge", "收费", "charge"),
        (ResidentMatter.Works, "works", "须工程修理", "works needed"),
        (ResidentMatter.Result, "result", "处理结果", "result"));

    /// <summary>Why an order is called off.</summary>
    public static ChoiceShape<CancellationGround> Ground { get; } = new(
        (CancellationGround.ByResident, "by-resident", "住户撤回", "withdrawn by the resident"),
        (CancellationGround.AccessRefused, "access-refused", "拒绝入户", "access refused"),
        (CancellationGround.Duplicate, "duplicate", "重复报修", "reported before"));

    /// <summary>After which repairs a return visit is owed.</summary>
    public static ChoiceShape<ReturnVisitScope> VisitScope { get; } = new(
        (ReturnVisitScope.EveryOrder, "every-order", "每单回访", "every completed order"),
        (ReturnVisitScope.Periodic, "periodic", "定期回访", "at regular times"));

    /// <summary>Who pays the return visit.</summary>
    public static ChoiceShape<ReturnVisitBy> VisitBy { get; } = new(
        (ReturnVisitBy.CustomerService, "customer-service", "客服部", "customer service"),
        (ReturnVisitBy.Engineering, "engineering", "工程部", "engineering"));
}
