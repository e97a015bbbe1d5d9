using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Tests.Engine;

internal enum Condition
{
    Good,
    Broken,
}

internal sealed record Loan(Post? Post, string? Borrower, bool Agreed, Seq<string> Out, bool ToRepair)
{
    private static readonly Field<Loan, Post?> PostField = new("post", "岗位", "Post", new OptionalShape<Post>(new PostShape()), static f => f.Post);
    private static readonly Field<Loan, string?> BorrowerField = new("borrower", "借用人", "Borrower", new OptionalShape<string>(new TextShape(80)), static f => f.Borrower);
    private static readonly Field<Loan, bool> AgreedField = new("agreed", "已同意", "Agreed", new BooleanShape(), static f => f.Agreed);
    private static readonly Field<Loan, Seq<string>> OutField = new("out", "外借", "Out", new ListShape<string>(new TextShape(80), 0, 9), static f => f.Out);
    private static readonly Field<Loan, bool> RepairField = new("toRepair", "待修", "To repair", new BooleanShape(), static f => f.ToRepair);

    public static RecordShape<Loan> Shape { get; } = new(
        static v => new(v.Get(PostField), v.Get(BorrowerField), v.Get(AgreedField), v.Get(OutField), v.Get(RepairField)), PostField, BorrowerField, AgreedField, OutField, RepairField);

    public static Loan Nothing { get; } = new(null, null, false, default, false);
}

/// <summary>Asks for an umbrella. The remark was added after journals had been written without it.</summary>
internal sealed record Ask(Post Post, string Borrower, string? Remark = null) : Command
{
    private static readonly Field<Ask, Post> PostField = new("post", "岗位", "Post", new PostShape(Post.Desk), static c => c.Post);
    private static readonly Field<Ask, string> BorrowerField = new("borrower", "借用人", "Borrower", new TextShape(80), static c => c.Borrower);
    private static readonly Field<Ask, string?> RemarkField = new("remark", "备注", "Remark", new OptionalShape<string>(new TextShape(80)), static c => c.Remark);
    public static readonly CommandKind<Ask> Kind = CommandKind.Request(
        "ask", "申请", "Ask", new("请求", "asks"), static v => new Ask(v.Get(PostField), v.Get(BorrowerField), v.Get(RemarkField)), PostField, BorrowerField, RemarkField);

    public override CommandKind Definition => Kind;
}

internal sealed record Agree : Command
{
    public static readonly CommandKind<Agree> Kind = CommandKind.Request<Agree>("agree", "同意", "Agree", new("请求", "asks"), static _ => new Agree());

    public override CommandKind Definition => Kind;
}

internal sealed record Lend(string Umbrella, int Hooks) : Command
{
    private static readonly Field<Lend, string> UmbrellaField = new("umbrella", "雨伞", "Umbrella", new TextShape(80, "U-1", "U-2"), static c => c.Umbrella);
    private static readonly Field<Lend, int> HooksField = new("hooks", "钩数", "Hooks", new IntegerShape(1, 9, new("个", "hooks"), 1), static c => c.Hooks);
    public static readonly CommandKind<Lend> Kind = CommandKind.Request(
        "lend", "借出", "Lend", new("请求", "asks"), static v => new Lend(v.Get(UmbrellaField), v.Get(HooksField)), UmbrellaField, HooksField);

    public override CommandKind Definition => Kind;
}

internal sealed record Return(string Umbrella, Condition State) : Command
{
    private static readonly ChoiceShape<Condition> Conditions = new((Condition.Good, "good", "完好", "good"), (Condition.Broken, "broken", "损坏", "broken"));
    private static readonly Field<Return, string> UmbrellaField = new("umbrella", "雨伞", "Umbrella", new TextShape(80, "U-1", "U-2"), static c => c.Umbrella);
    private static readonly Field<Return, Condition> StateField = new("state", "状况", "State", Conditions, static c => c.State);
    public static readonly CommandKind<Return> Kind = CommandKind.Report(
        "return", "归还", "Return", new("已经归还", "it has come back"), static v => new Return(v.Get(UmbrellaField), v.Get(StateField)), UmbrellaField, StateField);

    public override CommandKind Definition => Kind;
}

internal sealed record TakeLast(string Umbrella) : Command
{
    private static readonly Field<TakeLast, string> UmbrellaField = new("umbrella", "雨伞", "Umbrella", new TextShape(80, "U-1"), static c => c.Umbrella);
    public static readonly CommandKind<TakeLast> Kind = CommandKind.Request(
        "take-last", "收回最后一把", "Take the last back", new("请求", "asks"), static v => new TakeLast(v.Get(UmbrellaField)), UmbrellaField);

    public override CommandKind Definition => Kind;
}

internal sealed record ReportRepair : Command
{
    public static readonly CommandKind<ReportRepair> Kind = CommandKind.Report<ReportRepair>("report-repair", "修好", "Report the repair", new("已修好", "it is repaired"), static _ => new ReportRepair());

    public override CommandKind Definition => Kind;
}

internal sealed record FindElsewhere(string Umbrella) : Command
{
    private static readonly Field<FindElsewhere, string> UmbrellaField = new("umbrella", "雨伞", "Umbrella", new TextShape(80, "U-1"), static c => c.Umbrella);
    public static readonly CommandKind<FindElsewhere> Kind = CommandKind.Report(
        "find-elsewhere", "别处找到", "Find elsewhere", new("已经找到", "it was found"), static v => new FindElsewhere(v.Get(UmbrellaField)), UmbrellaField);

    public override CommandKind Definition => Kind;
}

internal sealed record SignOn : Command
{
    public static readonly CommandKind<SignOn> Kind = CommandKind.Report<SignOn>("sign-on", "接岗", "Sign on", new("已接岗", "has taken over"), static _ => new SignOn());

    public override CommandKind Definition => Kind;
}

internal sealed record Finish : Command
{
    public static readonly CommandKind<Finish> Kind = CommandKind.Request<Finish>("finish", "结束", "Finish", new("请求", "asks"), static _ => new Finish());

    public override CommandKind Definition => Kind;
}
