using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Custody;

/// <summary>A card that was handed out came back: a visitor card, a vehicle's IC card, a temporary works pass (收回卡证). GC-1.3.A-6, GC-2.3.A-6, G-07.</summary>
/// <param name="Card">Its number: 1 to 80 characters.</param>
public sealed record CollectCard(string Card) : Command
{
    private static readonly Field<CollectCard, string> CardField = new("card", "卡证编号", "Card", new TextShape(TextShape.ShortLimit, "C-1", "C-2"), static c => c.Card);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<CollectCard> Kind = CommandKind.Report(
        "collect-card", "收回卡证", "Collect the card", new("卡证已经收回", "it is back"),
        static v => new CollectCard(v.Get(CardField)), CardField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A card that was handed out is lost (卡证遗失). G-01.</summary>
public sealed record ReportCardLost : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportCardLost> Kind = CommandKind.Report<ReportCardLost>(
        "report-card-lost", "卡证报失", "Report the card lost", new("卡证已经丢了，事实不能拒收", "it is gone; the fact cannot be refused"),
        static _ => new ReportCardLost());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The identity of whoever lost the card was checked against the record; the document may be released (核对身份，结清遗失的卡证). G-01.</summary>
public sealed record SettleLostCard : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<SettleLostCard> Kind = CommandKind.Request<SettleLostCard>(
        "settle-lost-card", "结清遗失卡证", "Settle the lost card", new("核对身份后方可放还证件", "the document is released only after an identity check"),
        static _ => new SettleLostCard());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A document or deputy permit that the post holds is lost there (押存的证件在岗遗失).</summary>
public sealed record ReportHeldLost : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportHeldLost> Kind = CommandKind.Report<ReportHeldLost>(
        "report-held-lost", "押存证件在岗遗失", "Report what is held lost at the post", new("证件已经找不到，事实不能拒收", "it cannot be found; the fact cannot be refused"),
        static _ => new ReportHeldLost());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>What was lost at the post was found and given back, or replaced, or otherwise agreed with its owner (与证件主人了结).</summary>
/// <param name="How">How: 1 to 500 characters.</param>
public sealed record SettleHeldLost(string How) : Command
{
    private static readonly Field<SettleHeldLost, string> HowField = new("how", "如何了结", "How", new TextShape(TextShape.LongLimit).Personal(), static c => c.How);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<SettleHeldLost> Kind = CommandKind.Request(
        "settle-held-lost", "了结在岗遗失的证件", "Settle what was lost at the post", new("须写明找回交还、补办或如何商定", "how it was found, replaced or agreed is recorded"),
        static v => new SettleHeldLost(v.Get(HowField)), HowField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
