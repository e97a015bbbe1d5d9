using NodaTime;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Keys;

/// <summary>Seal security's set, or seal it again after use (封存). SF-11.7-1, G-14.</summary>
/// <param name="Second">The second person who signs, where somebody does.</param>
public sealed record SealSet(string? Second) : Command
{
    private static readonly Field<SealSet, string?> SecondField = new(
        "second", "第二签字人", "Second signature", new OptionalShape<string>(new TextShape(TextShape.ShortLimit, "p1", "s-2")), static c => c.Second);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<SealSet> Kind = CommandKind.Request(
        "seal-set", "封存钥匙", "Seal the set", new("请求封存，须签字", "asks for the set to count as sealed, for which is signed"),
        static v => new SealSet(v.Get(SecondField)), SecondField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>Break the seal and take the set out (拆封动用). SF-11.7-1.</summary>
/// <param name="SpecialCause">Whether there is special cause.</param>
/// <param name="Why">Which: 1 to 500 characters.</param>
/// <param name="TakenBy">Who takes the set: a staff number, 1 to 80 characters.</param>
/// <param name="ShiftEnds">When the present shift ends.</param>
public sealed record BreakSeal(bool SpecialCause, string Why, string TakenBy, Instant ShiftEnds) : Command
{
    private static readonly Field<BreakSeal, bool> CauseField = new("specialCause", "有特殊原因", "Special cause", new BooleanShape(), static c => c.SpecialCause);
    private static readonly Field<BreakSeal, string> WhyField = new("why", "何种原因", "Why", new TextShape(TextShape.LongLimit).Personal(), static c => c.Why);
    private static readonly Field<BreakSeal, string> TakenField = new("takenBy", "取用人", "Taken by", new TextShape(TextShape.ShortLimit, "b-1").Personal(), static c => c.TakenBy);
    private static readonly Field<BreakSeal, Instant> EndsField = new("shiftEnds", "本班结束", "Shift ends", IssueKey.EndOfShift, static c => c.ShiftEnds);

    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<BreakSeal> Kind = CommandKind.Request(
        "break-seal", "拆封动用", "Break the seal", new("平时不得动用，须有特殊原因", "the set is not used without special cause"),
        static v => new BreakSeal(v.Get(CauseField), v.Get(WhyField), v.Get(TakenField), v.Get(EndsField)), CauseField, WhyField, TakenField, EndsField);

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}

/// <summary>The seal was found broken though nobody had asked; the set is there (发现封条已破). SF-11.7-1.</summary>
public sealed record ReportSealBroken : Command
{
    /// <summary>The declaration of this command.</summary>
    public static readonly CommandKind<ReportSealBroken> Kind = CommandKind.Report<ReportSealBroken>(
        "report-seal-broken", "发现封条已破", "Report the seal broken", new("封条已经破了", "the seal is broken"), static _ => new ReportSealBroken());

    /// <inheritdoc/>
    public override CommandKind Definition => Kind;
}
