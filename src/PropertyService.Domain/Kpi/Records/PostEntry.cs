using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>One person's entry into a post (上岗). SS-2.1, C-50.</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Staff">Who: 1 to 80 characters.</param>
/// <param name="EnteredAt">When the person entered the post.</param>
/// <param name="TrainedAt">When the training before the post was finished.</param>
/// <param name="TestPassed">Whether its test was passed; null where there was none yet.</param>
/// <param name="FirstSoloAt">When the first shift alone began.</param>
/// <param name="Exclusion">Who left it out of the figures, and why.</param>
public readonly record struct PostEntry(string Id, string Staff, Instant EnteredAt, Instant? TrainedAt, bool? TestPassed, Instant? FirstSoloAt, Exclusion? Exclusion);

/// <summary>The register of entries into a post.</summary>
public static class PostEntries
{
    /// <summary>Only goes along with somebody else so far (只跟班见习).</summary>
    public static readonly Reason ShadowingOnly = new("shadowing-only", new("只跟班见习，未独立上岗", "only goes along with somebody else so far"));

    private static readonly Field<PostEntry, string> IdField = RecordFields.Id<PostEntry>(static e => e.Id);
    private static readonly Field<PostEntry, string> StaffField = RecordFields.Name<PostEntry>("staff", "员工", "Staff", static e => e.Staff);
    private static readonly Field<PostEntry, Instant> EnteredField = RecordFields.At<PostEntry>("enteredAt", "上岗时间", "Entered post at", static e => e.EnteredAt);
    private static readonly Field<PostEntry, Instant?> TrainedField = RecordFields.MaybeAt<PostEntry>("trainedAt", "培训完成时间", "Training finished at", static e => e.TrainedAt);
    private static readonly Field<PostEntry, bool?> PassedField = new("testPassed", "考核合格", "Test passed", new OptionalValueShape<bool>(new BooleanShape()), static e => e.TestPassed);
    private static readonly Field<PostEntry, Instant?> SoloField = RecordFields.MaybeAt<PostEntry>("firstSoloAt", "首次独立当班", "First shift alone at", static e => e.FirstSoloAt);
    private static readonly Field<PostEntry, Exclusion?> ExclusionField = RecordFields.Exclusion<PostEntry>(static e => e.Exclusion, ShadowingOnly);

    /// <summary>The register.</summary>
    public static RecordKind<PostEntry> Kind { get; } = new(
        "post-entries", "上岗记录", "Entries into a post",
        new(
            static v => new(v.Get(IdField), v.Get(StaffField), v.Get(EnteredField), v.Get(TrainedField), v.Get(PassedField), v.Get(SoloField), v.Get(ExclusionField)),
            IdField, StaffField, EnteredField, TrainedField, PassedField, SoloField, ExclusionField),
        static (in e) => e.Id, static (in e) => Moments.From(e.EnteredAt).Then(e.FirstSoloAt).And(Moments.None.Then(e.TrainedAt)), static (in e) => e.Exclusion)
    {
        AsKnown = static (in e, at, out known) =>
        {
            known = e with { TrainedAt = e.TrainedAt.Until(at), TestPassed = e.TrainedAt > at ? null : e.TestPassed, FirstSoloAt = e.FirstSoloAt.Until(at) };
            return e.EnteredAt <= at;
        },
    };
}
