using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Domain.Shifts;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Shifts;

/// <summary>The outgoing person gets ready to hand over (准备交班).</summary>
/// <param name="Post">The post.</param>
/// <param name="ShiftEnds">When the shift ends and the relief is due.</param>
/// <param name="DeskTidy">Whether the desk is tidy.</param>
/// <param name="LogWritten">Whether the shift log is written in detail.</param>
public sealed record PrepareHandover(Post Post, Instant ShiftEnds, bool DeskTidy, bool LogWritten) : Command
{
    private static readonly Field<PrepareHandover, Post> PostField = new("post", "岗位", "Post", new PostShape(Post.Gate), static c => c.Post);
    private static readonly Field<PrepareHandover, Instant> EndsField = new("shiftEnds", "本班结束", "Shift ends", new InstantShape(Instant.FromUtc(2026, 3, 2, 2, 0)), static c => c.ShiftEnds);
    private static readonly Field<PrepareHandover, bool> TidyField = new("deskTidy", "工作台已整理", "Desk tidy", new BooleanShape(), static c => c.DeskTidy);
    private static readonly Field<PrepareHandover, bool> LogField = new("logWritten", "本班情况已详记", "Log written", new BooleanShape(), static c => c.LogWritten);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<PrepareHandover> Kind = CommandKind.Report(
        "prepare-handover", "准备交班", "Prepare the handover", new("报告准备的情况", "tells how things were prepared"),
        static v => new PrepareHandover(v.Get(PostField), v.Get(EndsField), v.Get(TidyField), v.Get(LogField)), PostField, EndsField, TidyField, LogField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The outgoing person names a matter that is not finished (报告遗留事项).</summary>
/// <param name="Item">What it is.</param>
public sealed record ReportLeftover(string Item) : Command
{
    private static readonly Field<ReportLeftover, string> ItemField = new("item", "遗留事项", "Leftover", new TextShape(TextShape.LongLimit, "leak").Personal(), static c => c.Item);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportLeftover> Kind = CommandKind.Report(
        "report-leftover", "报告遗留事项", "Report a leftover", new("事情没有办完是事实", "that something is unfinished is a fact"),
        static v => new ReportLeftover(v.Get(ItemField)), ItemField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A matter left over from an earlier shift is settled (了结遗留事项).</summary>
/// <param name="Item">What it was.</param>
public sealed record SettleLeftover(string Item) : Command
{
    private static readonly Field<SettleLeftover, string> ItemField = new("item", "遗留事项", "Leftover", new TextShape(TextShape.LongLimit, "leak").Personal(), static c => c.Item);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<SettleLeftover> Kind = CommandKind.Report(
        "settle-leftover", "了结遗留事项", "Settle a leftover", new("事情已经办完", "it has been done"),
        static v => new SettleLeftover(v.Get(ItemField)), ItemField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The relief has come (接班人到岗).</summary>
/// <param name="AfterRest">Whether the person comes from a rest day.</param>
public sealed record ArriveForRelief(bool AfterRest) : Command
{
    private static readonly Field<ArriveForRelief, bool> RestField = new("afterRest", "轮休后接班", "After rest", new BooleanShape(), static c => c.AfterRest);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ArriveForRelief> Kind = CommandKind.Report(
        "arrive-for-relief", "接班人到岗", "Arrive for relief", new("人已经到了；迟到是违规，不是拒收的理由", "the person is there; being late is a breach, no reason to refuse"),
        static v => new ArriveForRelief(v.Get(RestField)), RestField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The incoming person has read the log and the open duties of the post (阅读记录).</summary>
/// <param name="Shifts">How many earlier shifts were read.</param>
/// <param name="Days">How many days that covers.</param>
public sealed record ReadLogs(int Shifts, int Days) : Command
{
    private static readonly Field<ReadLogs, int> ShiftsField = new("shifts", "已读班次", "Shifts read", new IntegerShape(0, 99, new("班", "shifts"), 0, 14), static c => c.Shifts);
    private static readonly Field<ReadLogs, int> DaysField = new("days", "已读天数", "Days read", new IntegerShape(0, 99, new("天", "days"), 0, 14), static c => c.Days);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReadLogs> Kind = CommandKind.Report(
        "read-logs", "阅读记录", "Read the logs", new("读了多少是事实；读得不够须补读才能签字", "how much was read is a fact; too little must be made up before signing"),
        static v => new ReadLogs(v.Get(ShiftsField), v.Get(DaysField)), ShiftsField, DaysField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The incoming person has looked at the open duties of the post again (再看未结事项).</summary>
public sealed record LookAtOpenDuties : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<LookAtOpenDuties> Kind = CommandKind.Report<LookAtOpenDuties>(
        "look-at-open-duties", "再看未结事项", "Look at the open duties again", new("看过了是事实", "that they were looked at is a fact"), static _ => new LookAtOpenDuties());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>One check item with its mark (检查项).</summary>
/// <param name="Item">The item, as the site's list names it.</param>
/// <param name="Normal">Tick (normal) or cross (abnormal).</param>
public sealed record CheckMark(string Item, bool Normal)
{
    private static readonly Field<CheckMark, string> ItemField = new("item", "项目", "Item", new TextShape(TextShape.ShortLimit, HandoverParameters.Template[0]), static c => c.Item);
    private static readonly Field<CheckMark, bool> NormalField = new("normal", "正常", "Normal", new BooleanShape(), static c => c.Normal);

    /// <summary>The shape.</summary>
    public static RecordShape<CheckMark> Shape { get; } = new(static v => new(v.Get(ItemField), v.Get(NormalField)), ItemField, NormalField);
}

/// <summary>Both check the items together (共同核查).</summary>
/// <param name="Marks">Each item with tick or cross.</param>
public sealed record CheckTogether(Seq<CheckMark> Marks) : Command
{
    private static readonly Field<CheckTogether, Seq<CheckMark>> MarksField = new(
        "marks", "检查结果", "Marks",
        new ListShape<CheckMark>(
            CheckMark.Shape, 1, 60, AllNormal, AllNormal.Remove(new(HandoverParameters.KeysItem, true)).Add(new(HandoverParameters.KeysItem, false)), Seq.Of(AllNormal[0])),
        static c => c.Marks);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CheckTogether> Kind = CommandKind.Report(
        "check-together", "共同核查", "Check together", new("查了什么、结果如何是事实", "what was checked and found is a fact"),
        static v => new CheckTogether(v.Get(MarksField)), MarksField);

    private static Seq<CheckMark> AllNormal => Seq.From(HandoverParameters.Template.Append(HandoverParameters.FurtherItem).Select(static i => new CheckMark(i, true)));

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The incoming person asks about something (提出疑问).</summary>
/// <param name="Question">What is asked.</param>
public sealed record RaiseQuestion(string Question) : Command
{
    private static readonly Field<RaiseQuestion, string> QuestionField = new("question", "疑问", "Question", new TextShape(TextShape.LongLimit, HandoverParameters.KeysItem).Personal(), static c => c.Question);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<RaiseQuestion> Kind = CommandKind.Report(
        "raise-question", "提出疑问", "Raise a question", new("疑问已经提出", "the question has been put"), static v => new RaiseQuestion(v.Get(QuestionField)), QuestionField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A question is answered, clearly or not (答复疑问).</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Clear">Whether the incoming person finds the answer clear; an answer that never came is not.</param>
public sealed record AnswerQuestion(string Question, bool Clear) : Command
{
    private static readonly Field<AnswerQuestion, string> QuestionField = new("question", "疑问", "Question", new TextShape(TextShape.LongLimit, HandoverParameters.KeysItem).Personal(), static c => c.Question);
    private static readonly Field<AnswerQuestion, bool> ClearField = new("clear", "答复清楚", "Clear", new BooleanShape(), static c => c.Clear);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<AnswerQuestion> Kind = CommandKind.Report(
        "answer-question", "答复疑问", "Answer a question", new("答复已经给出", "the answer has been given"),
        static v => new AnswerQuestion(v.Get(QuestionField), v.Get(ClearField)), QuestionField, ClearField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>What was counted in the drawer of the post (抽屉清点).</summary>
/// <param name="HeldDocuments">Documents held for visitors and workers.</param>
/// <param name="DeputyPermits">Deputy permits held.</param>
public sealed record DrawerCount(int HeldDocuments, int DeputyPermits)
{
    private static readonly IntegerShape Pieces = new(0, 999, new("件", "pieces"));
    private static readonly Field<DrawerCount, int> DocumentsField = new("heldDocuments", "押存证件", "Held documents", Pieces.Sampled(0, 1), static c => c.HeldDocuments);
    private static readonly Field<DrawerCount, int> PermitsField = new("deputyPermits", "副证", "Deputy permits", Pieces.Sampled(0, 1), static c => c.DeputyPermits);

    /// <summary>The shape: 0 to 999 pieces of each.</summary>
    public static RecordShape<DrawerCount> Shape { get; } = new(static v => new(v.Get(DocumentsField), v.Get(PermitsField)), DocumentsField, PermitsField);
}

/// <summary>Sign the handover and what was counted in the drawer (交接签字与清点); first the outgoing, then the incoming person.</summary>
/// <param name="Count">What the person who signs has counted.</param>
public sealed record SignHandover(DrawerCount Count) : Command
{
    private static readonly Field<SignHandover, DrawerCount> CountField = new("count", "抽屉清点", "Drawer count", DrawerCount.Shape, static c => c.Count);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<SignHandover> Kind = CommandKind.Request(
        "sign-handover", "交接签字", "Sign the handover", new("签字使岗位易手，条件不齐不准签", "signing moves the post; not before everything is in order"),
        static v => new SignHandover(v.Get(CountField)), CountField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The incoming person declines to take over (拒绝接班).</summary>
/// <param name="Reason">Why.</param>
public sealed record DeclineTakeover(string Reason) : Command
{
    private static readonly Field<DeclineTakeover, string> ReasonField = new("reason", "理由", "Reason", new TextShape(TextShape.LongLimit, "no clear answer").Personal(), static c => c.Reason);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<DeclineTakeover> Kind = CommandKind.Request(
        "decline-takeover", "拒绝接班", "Decline to take over", new("请求不接班；只有得不到明确答复时才可以", "asks not to take over; only where no clear answer was given"),
        static v => new DeclineTakeover(v.Get(ReasonField)), ReasonField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The superior decides about a declined handover (上级裁决).</summary>
/// <param name="TakeOver">True: take over as it is; false: check again.</param>
/// <param name="Reason">Why.</param>
public sealed record DecideHandover(bool TakeOver, string Reason) : Command
{
    private static readonly Field<DecideHandover, bool> TakeOverField = new("takeOver", "照此接班", "Take over as it is", new BooleanShape(), static c => c.TakeOver);
    private static readonly Field<DecideHandover, string> ReasonField = new("reason", "理由", "Reason", new TextShape(TextShape.LongLimit, "noted").Personal(), static c => c.Reason);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<DecideHandover> Kind = CommandKind.Request(
        "decide-handover", "上级裁决", "Decide the handover", new("裁决权只属于上级", "only the superior may decide"),
        static v => new DecideHandover(v.Get(TakeOverField), v.Get(ReasonField)), TakeOverField, ReasonField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The outgoing person has left the post (交班人离岗).</summary>
public sealed record LeavePost : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<LeavePost> Kind = CommandKind.Report<LeavePost>(
        "leave-post", "交班人离岗", "Leave the post", new("人已经走了；提前离岗是违规", "the person has gone; leaving before relief is a breach"), static _ => new LeavePost());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Somebody covers a post whose holder has left (补岗).</summary>
/// <param name="Person">Who; from now on this person hands over.</param>
public sealed record CoverPost(string Person) : Command
{
    private static readonly Field<CoverPost, string> PersonField = new("person", "补岗人", "Person", new TextShape(TextShape.ShortLimit, "p1", "p2"), static c => c.Person);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CoverPost> Kind = CommandKind.Report(
        "cover-post", "补岗", "Cover the post", new("已经有人顶上", "somebody stands there already"), static v => new CoverPost(v.Get(PersonField)), PersonField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The leader reviews and signs (领班审阅).</summary>
public sealed record ReviewHandover : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReviewHandover> Kind = CommandKind.Request<ReviewHandover>(
        "review-handover", "领班审阅", "Review the handover", new("审阅权属于领班", "only the leader may review"), static _ => new ReviewHandover());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
