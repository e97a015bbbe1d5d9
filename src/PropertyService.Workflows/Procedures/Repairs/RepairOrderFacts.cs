using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Repairs;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Procedures.Repairs;

/// <summary>What is known about a repair order (报修的事实).</summary>
/// <param name="Post">The post that took the report.</param>
/// <param name="ByAppointment">Whether the repairer comes at an agreed time: a scheduled repair, or the resident was not at home.</param>
/// <param name="AppointmentToAgree">Whether that time has still to be agreed.</param>
/// <param name="VisitDue">Whether a repairer is to come.</param>
/// <param name="WorkOwed">Whether something is still to be repaired.</param>
/// <param name="Promised">Whether the resident has been promised a time for it.</param>
/// <param name="ToTell">What the resident has still to be told.</param>
/// <param name="SiteToClean">Whether the site has still to be cleaned.</param>
/// <param name="ToConfirm">Whether the resident has still to be asked if the problem is solved.</param>
/// <param name="AcceptanceToCome">The steps of acceptance still to come, in order.</param>
/// <param name="Disputed">Whether a manager has still to decide.</param>
/// <param name="ReturnVisitOwed">Whether a return visit is still to be paid.</param>
/// <param name="FeedbackOwed">Whether feedback has still to be dealt with.</param>
public sealed record RepairOrderFacts(
    Post? Post, bool ByAppointment, bool AppointmentToAgree, bool VisitDue, bool WorkOwed, bool Promised, Seq<ResidentMatter> ToTell, bool SiteToClean,
    bool ToConfirm, Seq<AcceptanceStep> AcceptanceToCome, bool Disputed, bool ReturnVisitOwed, bool FeedbackOwed)
{
    private static readonly BooleanShape Truth = new();
    private static readonly Field<RepairOrderFacts, Post?> PostField = new("post", "岗位", "Post", new OptionalShape<Post>(new PostShape()), static f => f.Post);
    private static readonly Field<RepairOrderFacts, bool> AppointmentField = new("byAppointment", "按约定时间上门", "By appointment", Truth, static f => f.ByAppointment);
    private static readonly Field<RepairOrderFacts, bool> ToAgreeField = new("appointmentToAgree", "上门时间待约", "Appointment to agree", Truth, static f => f.AppointmentToAgree);
    private static readonly Field<RepairOrderFacts, bool> VisitField = new("visitDue", "待上门", "Visit due", Truth, static f => f.VisitDue);
    private static readonly Field<RepairOrderFacts, bool> WorkField = new("workOwed", "尚未修好", "Work owed", Truth, static f => f.WorkOwed);
    private static readonly Field<RepairOrderFacts, bool> PromisedField = new("promised", "已承诺时间", "Promised", Truth, static f => f.Promised);
    private static readonly Field<RepairOrderFacts, Seq<ResidentMatter>> ToTellField = new(
        "toTell", "待告知住户", "To tell the resident", new ListShape<ResidentMatter>(RepairShapes.Matter, 0, 3), static f => f.ToTell);
    private static readonly Field<RepairOrderFacts, bool> CleanField = new("siteToClean", "现场待清理", "Site to clean", Truth, static f => f.SiteToClean);
    private static readonly Field<RepairOrderFacts, bool> ConfirmField = new("toConfirm", "待住户确认", "To confirm", Truth, static f => f.ToConfirm);
    private static readonly Field<RepairOrderFacts, Seq<AcceptanceStep>> StepsField = new(
        "acceptanceToCome", "待办验收步骤", "Acceptance to come", new ListShape<AcceptanceStep>(RepairShapes.Step, 0, 2), static f => f.AcceptanceToCome);
    private static readonly Field<RepairOrderFacts, bool> DisputedField = new("disputed", "待经理裁决", "Disputed", Truth, static f => f.Disputed);
    private static readonly Field<RepairOrderFacts, bool> ReturnVisitField = new("returnVisitOwed", "待回访", "Return visit owed", Truth, static f => f.ReturnVisitOwed);
    private static readonly Field<RepairOrderFacts, bool> FeedbackField = new("feedbackOwed", "回访意见待落实", "Feedback owed", Truth, static f => f.FeedbackOwed);

    /// <summary>The names and shapes of the facts.</summary>
    public static RecordShape<RepairOrderFacts> Shape { get; } = new(
        static v => new(
            v.Get(PostField), v.Get(AppointmentField), v.Get(ToAgreeField), v.Get(VisitField), v.Get(WorkField), v.Get(PromisedField), v.Get(ToTellField),
            v.Get(CleanField), v.Get(ConfirmField), v.Get(StepsField), v.Get(DisputedField), v.Get(ReturnVisitField), v.Get(FeedbackField)),
        PostField, AppointmentField, ToAgreeField, VisitField, WorkField, PromisedField, ToTellField, CleanField, ConfirmField, StepsField, DisputedField,
        ReturnVisitField, FeedbackField);

    /// <summary>What is known before the first command.</summary>
    public static RepairOrderFacts Nothing { get; } = new(null, false, false, false, false, false, default, false, false, default, false, false, false);

    internal RepairOrderFacts WithToTell(ResidentMatter matter) => this with { ToTell = ToTell.Remove(matter).Add(matter) };

    internal RepairOrderFacts WithVisitToAgree() => this with { ByAppointment = true, AppointmentToAgree = true, VisitDue = false };

    internal RepairOrderFacts WithWorkToDoAgain() => this with { WorkOwed = true, SiteToClean = true, ToConfirm = false, AcceptanceToCome = default, Disputed = false };

    internal RepairOrderFacts WithDispute() => this with { ToConfirm = false, AcceptanceToCome = default, Disputed = true };

    internal RepairOrderFacts WithAcceptance(SitePolicy site) => this with
    {
        AcceptanceToCome = default, Disputed = false, ToTell = ToTell.Add(ResidentMatter.Result), ReturnVisitOwed = site.Get(RepairParameters.VisitScope) == ReturnVisitScope.EveryOrder,
    };

    internal RepairOrderFacts CalledOff() => Nothing with { Post = Post, SiteToClean = SiteToClean };
}
