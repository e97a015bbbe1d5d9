using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Keys;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Keys;

/// <summary>Issue a customer-room key (发放钥匙). KM-2.0-2.</summary>
/// <param name="Borrower">Who takes it: a staff number, 1 to 80 characters.</param>
/// <param name="RegisterComplete">Whether the borrower has filled in the key issue register completely.</param>
/// <param name="ShiftEnds">When the present shift ends.</param>
/// <param name="ApprovedBy">The duty manager or lead on whose word the custodian hands it out after hours.</param>
public sealed record IssueKey(string Borrower, bool RegisterComplete, Instant ShiftEnds, string? ApprovedBy) : Command
{
    internal static readonly InstantShape EndOfShift = new(Instant.FromUtc(2026, 3, 2, 2, 0));

    private static readonly Field<IssueKey, string> BorrowerField = new("borrower", "领用人", "Borrower", new TextShape(TextShape.ShortLimit, "b-1").Personal(), static c => c.Borrower);
    private static readonly Field<IssueKey, bool> RegisterField = new("registerComplete", "领用表已填全", "Register complete", new BooleanShape(), static c => c.RegisterComplete);
    private static readonly Field<IssueKey, Instant> EndsField = new("shiftEnds", "本班结束", "Shift ends", EndOfShift, static c => c.ShiftEnds);
    private static readonly Field<IssueKey, string?> ApprovedField = new("approvedBy", "同意人", "Approved by", new OptionalShape<string>(new TextShape(TextShape.ShortLimit, "cl-1")), static c => c.ApprovedBy);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<IssueKey> Kind = CommandKind.Request(
        "issue-key", "发放钥匙", "Issue the key", new("请求交出钥匙", "asks for a key to be handed out"),
        static v => new IssueKey(v.Get(BorrowerField), v.Get(RegisterField), v.Get(EndsField), v.Get(ApprovedField)), BorrowerField, RegisterField, EndsField, ApprovedField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Lend a customer the company's spare key of the room (客户借用备用钥匙). KM-6.0.</summary>
/// <param name="Customer">Who borrows it: a customer number, 1 to 80 characters.</param>
/// <param name="Done">The formalities that were done.</param>
public sealed record LendSpareKey(string Customer, Seq<SpareLoanFormality> Done) : Command
{
    private static readonly Field<LendSpareKey, string> CustomerField = new("customer", "借用客户", "Customer", new TextShape(TextShape.ShortLimit, "c-1").Personal(), static c => c.Customer);
    private static readonly Field<LendSpareKey, Seq<SpareLoanFormality>> DoneField = new("done", "已办手续", "Formalities done", new ListShape<SpareLoanFormality>(
        KeyCustodyShapes.Formality, 0, 3, Seq.From(KeyCustodyShapes.Formality.Samples), Seq.Of(SpareLoanFormality.RegisterEntry)), static c => c.Done);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<LendSpareKey> Kind = CommandKind.Request(
        "lend-spare-key", "借出备用钥匙", "Lend the spare key", new("请求交出钥匙，须办手续", "asks for a key to be handed out, which takes formalities"),
        static v => new LendSpareKey(v.Get(CustomerField), v.Get(DoneField)), CustomerField, DoneField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>An attendant draws the show flat's key for the shift (管理员当班领用). SF-11.4-2.</summary>
/// <param name="FormSigned">Whether the handover form is signed.</param>
/// <param name="ShiftEnds">When the present shift ends.</param>
public sealed record DrawForShift(bool FormSigned, Instant ShiftEnds) : Command
{
    private static readonly Field<DrawForShift, bool> SignedField = new("formSigned", "交接表已签", "Form signed", new BooleanShape(), static c => c.FormSigned);
    private static readonly Field<DrawForShift, Instant> EndsField = new("shiftEnds", "本班结束", "Shift ends", IssueKey.EndOfShift, static c => c.ShiftEnds);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<DrawForShift> Kind = CommandKind.Request(
        "draw-for-shift", "当班领用", "Draw for the shift", new("请求领用，须签交接表", "asks for the key, for which the form is signed"),
        static v => new DrawForShift(v.Get(SignedField), v.Get(EndsField)), SignedField, EndsField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A key came back to whoever keeps it (归还钥匙). SF-11.4-2, G-12.</summary>
public sealed record ReturnKey : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReturnKey> Kind = CommandKind.Report<ReturnKey>(
        "return-key", "归还钥匙", "Return the key", new("钥匙已经回来", "it is back"), static _ => new ReturnKey());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The show flat's day key was handed in when the day closed (闭馆交钥匙). SF-6.2.11.4-3.</summary>
/// <param name="To">To whom.</param>
/// <param name="SignedFor">Whether it was signed for.</param>
public sealed record HandInAtClose(DayKeyKeeper To, bool SignedFor) : Command
{
    private static readonly Field<HandInAtClose, DayKeyKeeper> ToField = new("to", "交给", "To", KeyCustodyShapes.DayKeyKeeper, static c => c.To);
    private static readonly Field<HandInAtClose, bool> SignedField = new("signedFor", "已签收", "Signed for", new BooleanShape(), static c => c.SignedFor);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<HandInAtClose> Kind = CommandKind.Report(
        "hand-in-at-close", "闭馆交钥匙", "Hand in at close", new("钥匙已经交出", "it has been handed in"),
        static v => new HandInAtClose(v.Get(ToField), v.Get(SignedField)), ToField, SignedField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A holder lent a key on, or let somebody else open with it (转借或托人开门). SF-11.5-1.</summary>
/// <param name="StillAway">Whether the key is still with the other person.</param>
public sealed record ReportLending(bool StillAway) : Command
{
    private static readonly Field<ReportLending, bool> AwayField = new("stillAway", "钥匙尚未追回", "Still away", new BooleanShape(), static c => c.StillAway);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportLending> Kind = CommandKind.Report(
        "report-lending", "报告转借", "Report the lending", new("转借已经发生，记为违规而不拒收", "it has happened; it is a breach, not a refusal"),
        static v => new ReportLending(v.Get(AwayField)), AwayField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A key that was lent on is back with its holder (追回转借的钥匙).</summary>
public sealed record RecoverKey : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<RecoverKey> Kind = CommandKind.Report<RecoverKey>(
        "recover-key", "追回转借的钥匙", "Recover the key", new("钥匙已经追回", "it is back with its holder"), static _ => new RecoverKey());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A key is damaged (钥匙损坏). KM-4.0.</summary>
public sealed record ReportDamage : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportDamage> Kind = CommandKind.Report<ReportDamage>(
        "report-damage", "报告损坏", "Report the damage", new("钥匙已经坏了", "the key is damaged"), static _ => new ReportDamage());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>A key is lost (报失). KM-5.0-1, SF-11.6-1.</summary>
/// <param name="LossCase">The id under which the case of the loss is opened: 1 to 80 characters.</param>
public sealed record ReportLost(string LossCase) : Command
{
    private static readonly Field<ReportLost, string> CaseField = new("lossCase", "遗失个案编号", "Case of the loss", new TextShape(TextShape.ShortLimit, "KL-1"), static c => c.LossCase);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportLost> Kind = CommandKind.Report(
        "report-lost", "报失", "Report it lost", new("钥匙已经丢了，事实不能拒收", "the key is gone; the fact cannot be refused"),
        static v => new ReportLost(v.Get(CaseField)), CaseField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
