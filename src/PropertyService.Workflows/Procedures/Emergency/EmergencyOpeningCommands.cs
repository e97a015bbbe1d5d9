using PropertyService.Domain.Emergency;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Emergency;

/// <summary>There is a cause to go into the show flat (报告进入缘由). SF-5.2.1.</summary>
/// <param name="Post">The post that reports.</param>
/// <param name="Cause">The cause.</param>
/// <param name="AtNight">Whether it is night, when the flat is closed.</param>
/// <param name="LifeAtRisk">Whether life is at risk.</param>
/// <param name="What">What is seen: 1 to 500 characters.</param>
public sealed record ReportCause(Post Post, EntryCause Cause, bool AtNight, bool LifeAtRisk, string What) : Command
{
    private static readonly Field<ReportCause, Post> PostField = new("post", "岗位", "Post", new PostShape(FindInside.ShowFlat), static c => c.Post);
    private static readonly Field<ReportCause, EntryCause> CauseField = new("cause", "缘由", "Cause", EmergencyShapes.Cause.Sampled(EntryCause.Fire, EntryCause.Other, EntryCause.SweepAfterWorks), static c => c.Cause);
    private static readonly Field<ReportCause, bool> NightField = new("atNight", "夜间", "At night", new BooleanShape(), static c => c.AtNight);
    private static readonly Field<ReportCause, bool> LifeField = new("lifeAtRisk", "危及生命", "Life at risk", new BooleanShape(), static c => c.LifeAtRisk);
    private static readonly Field<ReportCause, string> WhatField = new("what", "所见情况", "What is seen", new TextShape(TextShape.LongLimit).Personal(), static c => c.What);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportCause> Kind = CommandKind.Report(
        "report-cause", "报告缘由", "Report the cause", new("情况已经发生", "it is happening"),
        static v => new ReportCause(v.Get(PostField), v.Get(CauseField), v.Get(NightField), v.Get(LifeField), v.Get(WhatField)), PostField, CauseField, NightField, LifeField, WhatField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A supervisor judges whether an unlisted cause is special (主管判断缘由是否特殊). N-26.</summary>
/// <param name="Special">Whether it is.</param>
/// <param name="Why">Why: 1 to 500 characters.</param>
public sealed record JudgeCause(bool Special, string Why) : Command
{
    private static readonly Field<JudgeCause, bool> SpecialField = new("special", "属特殊情况", "Special", new BooleanShape(), static c => c.Special);
    private static readonly Field<JudgeCause, string> WhyField = new("why", "理由", "Why", new TextShape(TextShape.LongLimit).Personal(), static c => c.Why);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<JudgeCause> Kind = CommandKind.Request(
        "judge-cause", "判断缘由", "Judge the cause", new("由主管级以上判断，记明何人何故", "judged by supervisor rank or above, on record with who and why"),
        static v => new JudgeCause(v.Get(SpecialField), v.Get(WhyField)), SpecialField, WhyField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Open the door (开门). SF-11.7-2.</summary>
/// <param name="Present">Who is on the spot.</param>
/// <param name="SealedSet">The number of security's sealed set, where that is used; none for another key, or where the door is open already.</param>
public sealed record OpenDoor(Presence Present, string? SealedSet) : Command
{
    private static readonly Field<OpenDoor, Presence> PresentField = new("present", "在场的人", "Present", EmergencyShapes.Presence, static c => c.Present);
    private static readonly Field<OpenDoor, string?> SetField = new("sealedSet", "动用的封存钥匙", "Sealed set used", new OptionalShape<string>(new TextShape(TextShape.ShortLimit, "K-1")), static c => c.SealedSet);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<OpenDoor> Kind = CommandKind.Request(
        "open-door", "开门", "Open the door", new("请求开门", "asks leave to open"), static v => new OpenDoor(v.Get(PresentField), v.Get(SetField)), PresentField, SetField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Go in (进入). SF-5.2.1.</summary>
/// <param name="Present">Who is on the spot.</param>
public sealed record EnterFlat(Presence Present) : Command
{
    private static readonly Field<EnterFlat, Presence> PresentField = new("present", "在场的人", "Present", EmergencyShapes.Presence, static c => c.Present);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<EnterFlat> Kind = CommandKind.Request(
        "enter-flat", "进入", "Go in", new("请求进入", "asks leave to go in"), static v => new EnterFlat(v.Get(PresentField)), PresentField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Go in at once because life is at risk (危及生命，先行进入). N-27.</summary>
/// <param name="Why">Why: 1 to 500 characters.</param>
public sealed record EnterToSaveLife(string Why) : Command
{
    private static readonly Field<EnterToSaveLife, string> WhyField = new("why", "理由", "Why", new TextShape(TextShape.LongLimit).Personal(), static c => c.Why);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<EnterToSaveLife> Kind = CommandKind.Request(
        "enter-to-save-life", "先行进入救人", "Go in to save life", new("请求先行进入，记明何人何故", "asks leave to go in at once, on record with who and why"),
        static v => new EnterToSaveLife(v.Get(WhyField)), WhyField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A guard was found inside without cause, or without whoever must be there (发现违规进入). SF-5.1, SF-5.2.1.</summary>
/// <param name="Post">The post that reports.</param>
/// <param name="What">What was found: 1 to 500 characters.</param>
public sealed record FindInside(Post Post, string What) : Command
{
    internal static readonly Post ShowFlat = new(PostKind.ShowFlat, "show-flat");

    private static readonly Field<FindInside, Post> PostField = new("post", "岗位", "Post", new PostShape(ShowFlat), static c => c.Post);
    private static readonly Field<FindInside, string> WhatField = new("what", "所见情况", "What was found", new TextShape(TextShape.LongLimit).Personal(), static c => c.What);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<FindInside> Kind = CommandKind.Report(
        "find-inside", "发现违规进入", "Find somebody inside", new("人已经在里面，记为违规而不拒收", "somebody is inside; it is a breach, not a refusal"),
        static v => new FindInside(v.Get(PostField), v.Get(WhatField)), PostField, WhatField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Reason and time of the entry stand in the handover book (登记进入缘由与时间). SF-5.2.2.</summary>
/// <param name="Reason">The reason: 1 to 500 characters.</param>
public sealed record LogEntry(string Reason) : Command
{
    private static readonly Field<LogEntry, string> ReasonField = new("reason", "缘由", "Reason", new TextShape(TextShape.LongLimit).Personal(), static c => c.Reason);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<LogEntry> Kind = CommandKind.Report(
        "log-entry", "登记进入", "Log the entry", new("已经登记", "it has been written down"), static v => new LogEntry(v.Get(ReasonField)), ReasonField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Everybody has left the flat (全部离开).</summary>
public sealed record LeaveFlat : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<LeaveFlat> Kind = CommandKind.Report<LeaveFlat>("leave-flat", "离开", "Leave the flat", new("人已经离开", "they have left"), static _ => new LeaveFlat());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The door is locked again (锁回).</summary>
public sealed record LockDoor : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<LockDoor> Kind = CommandKind.Report<LockDoor>("lock-door", "锁回", "Lock the door", new("门已经锁好", "it has been locked"), static _ => new LockDoor());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The entry was reported upward, at once or afterwards in writing (上报进入情况). SF-5.2.3.</summary>
public sealed record ReportEntry : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportEntry> Kind = CommandKind.Report<ReportEntry>("report-entry", "上报进入情况", "Report the entry", new("已经上报", "it has been reported"), static _ => new ReportEntry());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A supervisor accounts for an entry without one (主管补报在场情况). N-27.</summary>
/// <param name="How">When the supervisor came, or why not: 1 to 500 characters.</param>
public sealed record AccountForPresence(string How) : Command
{
    private static readonly Field<AccountForPresence, string> HowField = new("how", "何时到场，或为何未到", "When the supervisor came, or why not", new TextShape(TextShape.LongLimit).Personal(), static c => c.How);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<AccountForPresence> Kind = CommandKind.Report(
        "account-for-presence", "补报在场情况", "Account for the presence", new("事后说明", "tells afterwards"), static v => new AccountForPresence(v.Get(HowField)), HowField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Nobody goes in after all (不再进入).</summary>
/// <param name="Why">Why: 1 to 500 characters.</param>
public sealed record StandDown(string Why) : Command
{
    private static readonly Field<StandDown, string> WhyField = new("why", "理由", "Why", new TextShape(TextShape.LongLimit).Personal(), static c => c.Why);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<StandDown> Kind = CommandKind.Request(
        "stand-down", "不再进入", "Stand down", new("请求结案，无人进入", "asks for the case to end with nobody having gone in"), static v => new StandDown(v.Get(WhyField)), WhyField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Close the case of the entry (结案).</summary>
public sealed record CloseEntry : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CloseEntry> Kind = CommandKind.Request<CloseEntry>(
        "close-entry", "结案", "Close the entry", new("请求结案；未锁回、未登记、未上报时不准", "asks for the case to end; not while the door, the log or the report is owed"), static _ => new CloseEntry());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
