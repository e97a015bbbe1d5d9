using System.Linq;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <summary>How a decision to leave a record out is written (剔除记录).</summary>
public static class Exclusions
{
    private static readonly Field<Exclusion, string> BecauseField = new("because", "原因", "Because", new TextShape(TextShape.LongLimit), static e => e.Because);
    private static readonly Field<Exclusion, string> DeciderField = new("decider", "决定人", "Decided by", new TextShape(TextShape.ShortLimit), static e => e.Decider);

    /// <summary>A decision for one of some reasons, or none.</summary>
    /// <param name="reasons">The reasons that the register knows.</param>
    public static Shape<Exclusion?> Shape(params Reason[] reasons) => new OptionalShape<Exclusion>(Required(reasons));

    /// <summary>A decision for one of some reasons.</summary>
    internal static RecordShape<Exclusion> Required(params Reason[] reasons)
    {
        var why = new Field<Exclusion, Reason>(
            "why", "理由", "Reason", new ChoiceShape<Reason>(reasons.Select(static r => (r, r.Id, r.Text.Zh, r.Text.En)).ToArray()), static e => e.Why);
        return new(v => new(v.Get(why), v.Get(BecauseField), v.Get(DeciderField)), why, BecauseField, DeciderField);
    }
}
