using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Contractors;

/// <summary>What the guard reads off a permit (验证所见). Source GC-1.3.E-3, GC-1.3.E-4, G1-2.D-1.</summary>
/// <param name="Main">The number of the works permit, or of the main part: 1 to 80 characters.</param>
/// <param name="ValidFrom">Its first day.</param>
/// <param name="ValidUntil">Its last day, which is valid.</param>
/// <param name="BearersOwn">Whether it is the bearer's own.</param>
/// <param name="Deputy">The number of the deputy part; none when none is shown.</param>
public sealed record PermitAsSeen(string Main, LocalDate ValidFrom, LocalDate ValidUntil, bool BearersOwn, string? Deputy)
{
    private static readonly LocalDate Day = new(2026, 3, 2);
    private static readonly Field<PermitAsSeen, string> MainField = new("main", "正证编号", "Permit", new TextShape(TextShape.ShortLimit).Personal(), static p => p.Main);
    private static readonly Field<PermitAsSeen, LocalDate> FromField = new("validFrom", "起始日", "Valid from", new DateShape(), static p => p.ValidFrom);
    private static readonly Field<PermitAsSeen, LocalDate> UntilField = new("validUntil", "截止日", "Valid until", new DateShape(), static p => p.ValidUntil);
    private static readonly Field<PermitAsSeen, bool> OwnField = new("bearersOwn", "本人证件", "Bearer's own", new BooleanShape(), static p => p.BearersOwn);
    private static readonly Field<PermitAsSeen, string?> DeputyField = new("deputy", "副证编号", "Deputy permit", new OptionalShape<string>(new TextShape(TextShape.ShortLimit).Personal()), static p => p.Deputy);

    /// <summary>The names and shapes of its fields; the samples are a permit on its only day, permits with one thing wrong each, and one with two.</summary>
    public static Shape<PermitAsSeen> Shape { get; } = new RecordShape<PermitAsSeen>(
        static v => new(v.Get(MainField), v.Get(FromField), v.Get(UntilField), v.Get(OwnField), v.Get(DeputyField)), MainField, FromField, UntilField, OwnField, DeputyField)
        .Sampled(
            new("MP-1", Day, Day, true, "DP-1"), new("MP-1", Day.PlusDays(1), Day.PlusDays(1), true, "DP-1"), new("MP-1", Day.PlusDays(-1), Day.PlusDays(-1), true, "DP-1"),
            new("MP-1", Day, Day, false, "DP-1"), new("MP-1", Day, Day, true, null), new("MP-1", Day, Day, false, null));
}
