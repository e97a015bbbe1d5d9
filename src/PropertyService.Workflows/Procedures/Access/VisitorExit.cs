using PropertyService.Domain;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Access;

/// <summary>The person comes to the gate to leave (来人离开). GC-1.3.A-5.</summary>
public sealed record BeginExit : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<BeginExit> Kind = CommandKind.Report<BeginExit>(
        "begin-exit", "准备离开", "Begin the exit", new("人已到岗前要离开", "the person stands at the post to leave"),
        static _ => new BeginExit());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The held document was handed back (交还证件). GC-1.3.A-5.</summary>
public sealed record ReturnDocument : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReturnDocument> Kind = CommandKind.Report<ReturnDocument>(
        "return-document", "交还证件", "Return the document", new("证件已经交还", "it has been handed back"),
        static _ => new ReturnDocument());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The person has left without going through the exit steps (未办手续而离开).</summary>
public sealed record ReportGone : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportGone> Kind = CommandKind.Report<ReportGone>(
        "report-gone", "报告已离开", "Report that the person has gone", new("人已经走了", "the person has gone"),
        static _ => new ReportGone());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The follow-up is reported back (跟进回报). G-40.</summary>
/// <param name="Satisfactory">Whether all was in order.</param>
public sealed record CloseFollowUp(bool Satisfactory) : Command
{
    private static readonly Field<CloseFollowUp, bool> SatisfactoryField = new("satisfactory", "无异常", "Satisfactory", new BooleanShape(), static c => c.Satisfactory);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CloseFollowUp> Kind = CommandKind.Report(
        "close-follow-up", "回报跟进", "Report back the follow-up", new("跟进已有结果", "there is a result"),
        static v => new CloseFollowUp(v.Get(SatisfactoryField)), SatisfactoryField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The visit is over and nothing is owed (办结).</summary>
public sealed record CloseVisit : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CloseVisit> Kind = CommandKind.Request<CloseVisit>(
        "close-visit", "办结", "Close the visit", new("尚有未了结义务时不准", "not while anything is owed"),
        static _ => new CloseVisit());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
