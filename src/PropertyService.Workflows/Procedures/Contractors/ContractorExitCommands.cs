using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Contractors;

/// <summary>The patrol or the control room reports back (跟进回报).</summary>
public sealed record ReportFollowUp : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportFollowUp> Kind = CommandKind.Report<ReportFollowUp>(
        "report-follow-up", "跟进回报", "Report back on the follow-up", new("已经去看过", "somebody has looked"), static _ => new ReportFollowUp());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The worker comes to the gate to leave (到岗离场).</summary>
public sealed record BeginExit : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<BeginExit> Kind = CommandKind.Report<BeginExit>(
        "begin-exit", "到岗离场", "Come to the exit", new("人已到岗", "the worker stands at the gate"), static _ => new BeginExit());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The worker carries goods on the way out (携物离场).</summary>
public sealed record ReportGoodsCarried : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportGoodsCarried> Kind = CommandKind.Report<ReportGoodsCarried>(
        "report-goods-carried", "携物离场", "Report goods carried out", new("人带着物品", "the worker carries goods"), static _ => new ReportGoodsCarried());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Hand the worker's document back (退还证件).</summary>
public sealed record ReturnDocument : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReturnDocument> Kind = CommandKind.Request<ReturnDocument>(
        "return-document", "退还证件", "Return the document", new("请求退还", "asks for it to be handed back"), static _ => new ReturnDocument());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Hand the deputy permit back (退还副证).</summary>
public sealed record ReturnDeputy : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReturnDeputy> Kind = CommandKind.Request<ReturnDeputy>(
        "return-deputy", "退还副证", "Return the deputy permit", new("请求退还", "asks for it to be handed back"), static _ => new ReturnDeputy());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The worker has left (离场登记).</summary>
public sealed record RegisterExit : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<RegisterExit> Kind = CommandKind.Report<RegisterExit>(
        "register-exit", "离场登记", "Register the exit", new("人已离场", "the worker has left"), static _ => new RegisterExit());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Close the visit (结案).</summary>
public sealed record CloseVisit : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CloseVisit> Kind = CommandKind.Request<CloseVisit>(
        "close-visit", "结案", "Close the visit", new("请求结案；尚有未了结事项时不准", "asks for the case to end; not while anything is owed"), static _ => new CloseVisit());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
