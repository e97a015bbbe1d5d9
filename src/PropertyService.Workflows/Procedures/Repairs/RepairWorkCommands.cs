using NodaTime;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Repairs;

/// <summary>The repairer is on site (到场). CM-3.4.1, SS-3.1.2-3.</summary>
public sealed record ArriveOnSite : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ArriveOnSite> Kind = CommandKind.Report<ArriveOnSite>(
        "arrive-on-site", "到场", "Arrive on site", new("人已经到了；迟到是违规，不是拒收的理由", "the repairer is there; being late is a breach, no reason to refuse"), static _ => new ArriveOnSite());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The repairer came and nobody was there to open (住户不在).</summary>
public sealed record FindNobodyHome : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<FindNobodyHome> Kind = CommandKind.Report<FindNobodyHome>(
        "find-nobody-home", "住户不在", "Find nobody home", new("上门没有见到人是事实", "that nobody opened is a fact"), static _ => new FindNobodyHome());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Begin the repair (开始维修).</summary>
public sealed record BeginRepair : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<BeginRepair> Kind = CommandKind.Request<BeginRepair>(
        "begin-repair", "开始维修", "Begin the repair", new("请求开工；收费未告知不准", "asks to begin; not before the resident knows that it is charged"), static _ => new BeginRepair());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The repairer cannot solve it and calls a colleague (请同事支援). SD-2.5-1.</summary>
/// <param name="Problem">What cannot be solved.</param>
public sealed record CallHelp(string Problem) : Command
{
    private static readonly Field<CallHelp, string> ProblemField = new("problem", "问题", "Problem", new TextShape(TextShape.LongLimit, "pump").Personal(), static c => c.Problem);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CallHelp> Kind = CommandKind.Report(
        "call-help", "请同事支援", "Call a colleague", new("遇到解决不了的问题是事实", "that it cannot be solved alone is a fact"),
        static v => new CallHelp(v.Get(ProblemField)), ProblemField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>It takes engineering works (转工程修理). IN-B.4-4.</summary>
/// <param name="Works">What has to be done.</param>
public sealed record ReferToWorks(string Works) : Command
{
    private static readonly Field<ReferToWorks, string> WorksField = new("works", "工程内容", "Works", new TextShape(TextShape.LongLimit, "riser").Personal(), static c => c.Works);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReferToWorks> Kind = CommandKind.Report(
        "refer-to-works", "转工程修理", "Refer to works", new("须工程修理是查出来的事实", "that works are needed was found out on site"),
        static v => new ReferToWorks(v.Get(WorksField)), WorksField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The engineering works are done and the repair goes on (工程完毕，继续维修).</summary>
public sealed record ResumeRepair : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ResumeRepair> Kind = CommandKind.Report<ResumeRepair>(
        "resume-repair", "工程完毕", "Works are done", new("工程已经做完", "the works have been done"), static _ => new ResumeRepair());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The resident is promised a time by which the repair is done, for the first time or anew (承诺完成时间). IN-B.4-3.</summary>
/// <param name="Until">By when it is done: a date and a time.</param>
public sealed record PromiseDeadline(Instant Until) : Command
{
    private static readonly Field<PromiseDeadline, Instant> UntilField = new("until", "承诺时刻", "Done by", new InstantShape(RepairSamples.Promise, RepairSamples.LongPromise), static c => c.Until);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<PromiseDeadline> Kind = CommandKind.Report(
        "promise-deadline", "承诺完成时间", "Promise a time", new("承诺已经对住户说出", "the resident has been given the promise"),
        static v => new PromiseDeadline(v.Get(UntilField)), UntilField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The repair is done (修好). IN-B.4-2, RS-2.6.</summary>
/// <param name="SiteCleaned">Whether materials and rubbish are cleared away.</param>
public sealed record FinishRepair(bool SiteCleaned) : Command
{
    private static readonly Field<FinishRepair, bool> SiteCleanedField = new("siteCleaned", "已清场", "Site cleaned", new BooleanShape(), static c => c.SiteCleaned);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<FinishRepair> Kind = CommandKind.Report(
        "finish-repair", "修好", "Finish the repair", new("活已经干完；超时是违规", "the work is done; being late is a breach"),
        static v => new FinishRepair(v.Get(SiteCleanedField)), SiteCleanedField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The site has been cleaned (清场). RS-2.6.</summary>
public sealed record CleanSite : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CleanSite> Kind = CommandKind.Report<CleanSite>(
        "clean-site", "清场", "Clean the site", new("现场已经清理", "the site has been cleaned"), static _ => new CleanSite());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
