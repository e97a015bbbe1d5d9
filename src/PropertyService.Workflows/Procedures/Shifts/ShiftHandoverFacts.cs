using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Procedures.Shifts;

/// <summary>What is known about a handover (交接班的事实).</summary>
/// <param name="Post">The post.</param>
/// <param name="Outgoing">Who holds the post and hands over.</param>
/// <param name="Incoming">Who relieves.</param>
/// <param name="AfterRest">Whether the incoming person comes from a rest day and has not read enough yet.</param>
/// <param name="CameLate">Whether the relief came late and the leader has not seen it yet.</param>
/// <param name="LogsRead">Whether enough of the log was read.</param>
/// <param name="Shown">The duties at the post that the incoming person has been shown.</param>
/// <param name="ChecksComplete">Whether every check item of the site is marked.</param>
/// <param name="Questions">Questions without a clear answer yet.</param>
/// <param name="Leftovers">Matters that go over to the next shift.</param>
/// <param name="Ordered">Whether the superior has ordered the post to be taken over.</param>
/// <param name="DecisionAwaited">Whether the superior has still to decide.</param>
/// <param name="OutgoingSigned">Whether the outgoing person has signed.</param>
/// <param name="Uncovered">Whether the outgoing person left before relief and nobody covers the post.</param>
/// <param name="UnderWay">Whether it is prepared and not yet signed by both.</param>
/// <param name="ReviewAwaited">Whether the leader has still to review and sign.</param>
public sealed record ShiftHandoverFacts(
    Post? Post, string? Outgoing, string? Incoming, bool AfterRest, bool CameLate, bool LogsRead, Seq<string> Shown, bool ChecksComplete,
    Seq<string> Questions, Seq<string> Leftovers, bool Ordered, bool DecisionAwaited, bool OutgoingSigned, bool Uncovered, bool UnderWay, bool ReviewAwaited)
{
    private static readonly TextShape Id = new(TextShape.ShortLimit);
    private static readonly BooleanShape Truth = new();
    private static readonly Field<ShiftHandoverFacts, Post?> PostField = new("post", "岗位", "Post", new OptionalShape<Post>(new PostShape()), static f => f.Post);
    private static readonly Field<ShiftHandoverFacts, string?> OutgoingField = new("outgoing", "交班人", "Outgoing", new OptionalShape<string>(Id), static f => f.Outgoing);
    private static readonly Field<ShiftHandoverFacts, string?> IncomingField = new("incoming", "接班人", "Incoming", new OptionalShape<string>(Id), static f => f.Incoming);
    private static readonly Field<ShiftHandoverFacts, bool> AfterRestField = new("afterRest", "轮休后接班", "After rest", Truth, static f => f.AfterRest);
    private static readonly Field<ShiftHandoverFacts, bool> LateField = new("cameLate", "接班迟到待阅", "Relief came late", Truth, static f => f.CameLate);
    private static readonly Field<ShiftHandoverFacts, bool> LogsField = new("logsRead", "记录已读足", "Logs read", Truth, static f => f.LogsRead);
    private static readonly Field<ShiftHandoverFacts, Seq<string>> ShownField = new("shown", "已出示的未结事项", "Open duties shown", new ListShape<string>(new TextShape(2000), 0, 5000), static f => f.Shown);
    private static readonly Field<ShiftHandoverFacts, bool> ChecksField = new("checksComplete", "检查项目齐全", "Checks complete", Truth, static f => f.ChecksComplete);
    private static readonly Field<ShiftHandoverFacts, Seq<string>> QuestionsField = new("questions", "未答清的疑问", "Open questions", new ListShape<string>(new TextShape(TextShape.LongLimit), 0, 5000), static f => f.Questions);
    private static readonly Field<ShiftHandoverFacts, Seq<string>> LeftoversField = new("leftovers", "遗留事项", "Leftovers", new ListShape<string>(new TextShape(TextShape.LongLimit), 0, 5000), static f => f.Leftovers);
    private static readonly Field<ShiftHandoverFacts, bool> OrderedField = new("ordered", "上级裁定接班", "Ordered by the superior", Truth, static f => f.Ordered);
    private static readonly Field<ShiftHandoverFacts, bool> AwaitedField = new("decisionAwaited", "待上级裁决", "Superior's decision awaited", Truth, static f => f.DecisionAwaited);
    private static readonly Field<ShiftHandoverFacts, bool> SignedField = new("outgoingSigned", "交班人已签", "Outgoing has signed", Truth, static f => f.OutgoingSigned);
    private static readonly Field<ShiftHandoverFacts, bool> UncoveredField = new("uncovered", "岗位无人", "Post uncovered", Truth, static f => f.Uncovered);
    private static readonly Field<ShiftHandoverFacts, bool> UnderWayField = new("underWay", "交接进行中", "Under way", Truth, static f => f.UnderWay);
    private static readonly Field<ShiftHandoverFacts, bool> ReviewField = new("reviewAwaited", "待领班审阅", "Leader's review awaited", Truth, static f => f.ReviewAwaited);

    /// <summary>The names and shapes of the facts.</summary>
    public static RecordShape<ShiftHandoverFacts> Shape { get; } = new(
        static v => new(
            v.Get(PostField), v.Get(OutgoingField), v.Get(IncomingField), v.Get(AfterRestField), v.Get(LateField), v.Get(LogsField), v.Get(ShownField), v.Get(ChecksField),
            v.Get(QuestionsField), v.Get(LeftoversField), v.Get(OrderedField), v.Get(AwaitedField), v.Get(SignedField),
            v.Get(UncoveredField), v.Get(UnderWayField), v.Get(ReviewField)),
        PostField, OutgoingField, IncomingField, AfterRestField, LateField, LogsField, ShownField, ChecksField, QuestionsField, LeftoversField,
        OrderedField, AwaitedField, SignedField, UncoveredField, UnderWayField, ReviewField);

    /// <summary>What is known before the first command.</summary>
    public static ShiftHandoverFacts Nothing { get; } = new(
        null, null, null, false, false, false, default, false, default, default, false, false, false, false, false, false);
}
