using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>
/// One line of the log that the lobby post keeps of a show flat from closing to opening (样板房闭馆登记). SF-6.2.12.1, SF-6.2.12.2-1.
/// Closing and opening are lines of their own, because a show flat closes and opens when it does and not by the plan.
/// </summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="ShowFlat">Which show flat: 1 to 80 characters.</param>
/// <param name="Kind">Closed, checked or opened.</param>
/// <param name="At">When.</param>
public readonly record struct ShowFlatMark(string Id, string ShowFlat, MarkKind Kind, Instant At);

/// <summary>The register of what happens to show flats from closing to opening.</summary>
public static class ShowFlatMarks
{
    private static readonly TextShape Short = new(TextShape.ShortLimit);

    private static readonly ChoiceShape<MarkKind> Kinds = new(
        (MarkKind.Begins, "closed", "闭馆", "closed"), (MarkKind.Check, "checked", "查看", "checked"), (MarkKind.Ends, "opened", "开馆", "opened"));

    private static readonly Field<ShowFlatMark, string> IdField = new("id", "编号", "Id", Short, static m => m.Id);
    private static readonly Field<ShowFlatMark, string> ShowFlatField = new("showFlat", "样板房", "Show flat", Short, static m => m.ShowFlat);
    private static readonly Field<ShowFlatMark, MarkKind> KindField = new("kind", "事项", "Kind", Kinds, static m => m.Kind);
    private static readonly Field<ShowFlatMark, Instant> AtField = new("at", "时间", "At", new InstantShape(), static m => m.At);

    /// <summary>The register.</summary>
    public static RecordKind<ShowFlatMark> Kind { get; } = new(
        "show-flat-nights", "样板房闭馆登记", "Show-flat night log",
        new(static v => new(v.Get(IdField), v.Get(ShowFlatField), v.Get(KindField), v.Get(AtField)), IdField, ShowFlatField, KindField, AtField),
        static (in m) => m.Id, static (in m) => Moments.From(m.At));
}
