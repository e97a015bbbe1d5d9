using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Complaints;

/// <summary>What sites decide about complaints (投诉处理参数).</summary>
public static class ComplaintParameters
{
    /// <summary>Within how many hours of registration a complaint is replied to (答复时限). 1 to 24 hours, default 24 as printed. Source SS-3.2.1-2; conflict C-43.</summary>
    public static readonly Parameter<Duration> ReplyWithin = new(
        "complaint.replyHours", "投诉答复时限", "Complaint reply within", DurationShape.Hours(1, 24), Duration.FromHours(24),
        Source.Of("SS-3.2.1-2", "SS-3.2.5-2", "CW-2.2-1", "C-43").ReadAs(
            "有数字的优先于“及时”“尽快”；按钟点计，不按办公时间；站点只能承诺得更早，答复不必就是处理结果",
            "a figure beats \"promptly\" and \"as soon as possible\"; clock hours, not working hours; a site may promise less time, not more. A reply need not be the outcome"));

    /// <summary>When a leader approves the plan for a complaint (方案审批). Default always. Source CP-3.3.3, SF-9.2-1, CM-3.2.2; conflict C-44.</summary>
    public static readonly Parameter<PlanApproval> PlanApproval = new(
        "complaint.planApproval", "投诉方案审批", "When a leader approves the plan", ComplaintShapes.PlanApproval, Complaints.PlanApproval.Always,
        Source.Of("CP-3.3.3", "SF-9.2-1", "CM-3.2.2", "CC-3.2", "G5-2.4-1", "C-44").ReadAs(
            "两处规程要求领导审批，其余处直接转交；默认取较严的", "two procedures ask for approval, the others pass it straight on; the stricter is the default"));

    /// <summary>Whether a resident may take a complaint straight to the engineering or company manager (可直拨经理). Default yes. Source SS-3.2.4-2, CR-7, CR-9; conflict C-46.</summary>
    public static readonly Parameter<bool> DirectEscalation = new(
        "complaint.directEscalation", "住户可直拨经理", "Residents may call the managers directly", new BooleanShape(), true,
        Source.Of("SS-3.2.4-2", "CR-7", "CR-9", "C-46").ReadAs(
            "直拨是住户的权利；逐级上报只约束员工", "the call is the resident's right; reporting level by level binds staff only"));

    /// <summary>Within how many days of the solution the result for a show-flat complaint is reviewed (整改成效审查间隔). 1 to 31 days, default 31. Source SF-9.2-2; correction N-31.</summary>
    public static readonly Parameter<Duration> ReviewWithin = new(
        "complaint.reviewDays", "整改成效审查期限", "Result reviewed within", DurationShape.Days(1, 31), Duration.FromDays(31),
        Source.Of("SF-9.2-2", "N-31").ReadAs("“每月”读作解决后 31 天内；只适用于样板房", "\"monthly\" is read as within 31 days of the solution; for the show flat only"));

    /// <summary>The section.</summary>
    public static readonly PolicySection Section = new("complaint", new("投诉处理", "Complaint handling"), [ReplyWithin, PlanApproval, DirectEscalation, ReviewWithin]);
}
