using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>One answer to a satisfaction survey (满意度问卷). SS-1.1.</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Round">Which round of the survey: 1 to 80 characters.</param>
/// <param name="RoundClosesAt">When the round closes: the answers count in the period in which this lies.</param>
/// <param name="Household">Who answered: 1 to 80 characters.</param>
/// <param name="AnsweredAt">When.</param>
/// <param name="Score">The score, 0 to <paramref name="MaxScore"/>; null for a blank answer.</param>
/// <param name="MaxScore">The full score: 1 to 20, or 100.</param>
/// <param name="Exclusion">Who left it out of the figures, and why.</param>
public readonly record struct SurveyAnswer(
    string Id, string Round, Instant RoundClosesAt, string Household, Instant AnsweredAt, int? Score, int MaxScore, Exclusion? Exclusion);

/// <summary>The register of survey answers.</summary>
public static class SurveyAnswers
{
    /// <summary>The smallest number that every full score divides: a score scaled to it is a whole number.</summary>
    public const int Parts = 1163962800;

    /// <summary>Nothing was answered (空白).</summary>
    public static readonly Reason Blank = new("blank-answer", new("空白问卷", "a blank answer"));

    /// <summary>The household has answered this round before (同户重复).</summary>
    public static readonly Reason Duplicate = new("duplicate-answer", new("同一户在同一轮重复作答", "a second answer of the household in the round"));

    /// <summary>Answered by staff (员工作答).</summary>
    public static readonly Reason ByStaff = new("answered-by-staff", new("由员工作答", "answered by staff"));

    private static readonly IntegerShape Points = new(0, 100, new("分", "points"));

    private static readonly Field<SurveyAnswer, string> IdField = RecordFields.Id<SurveyAnswer>(static a => a.Id);
    private static readonly Field<SurveyAnswer, string> RoundField = RecordFields.Name<SurveyAnswer>("round", "轮次", "Round", static a => a.Round);
    private static readonly Field<SurveyAnswer, Instant> ClosesField = RecordFields.At<SurveyAnswer>("roundClosesAt", "本轮截止", "Round closes at", static a => a.RoundClosesAt);
    private static readonly Field<SurveyAnswer, string> HouseholdField = RecordFields.Name<SurveyAnswer>("household", "住户", "Household", static a => a.Household);
    private static readonly Field<SurveyAnswer, Instant> AnsweredField = RecordFields.At<SurveyAnswer>("answeredAt", "作答时间", "Answered at", static a => a.AnsweredAt);
    private static readonly Field<SurveyAnswer, int?> ScoreField = new("score", "得分", "Score", new OptionalValueShape<int>(Points), static a => a.Score);
    private static readonly Field<SurveyAnswer, int> MaxField = new("maxScore", "满分", "Full score", new IntegerShape(1, 100, new("分", "points")), static a => a.MaxScore);
    private static readonly Field<SurveyAnswer, Exclusion?> ExclusionField = RecordFields.Exclusion<SurveyAnswer>(static a => a.Exclusion, Blank, Duplicate, ByStaff);

    /// <summary>The register.</summary>
    public static RecordKind<SurveyAnswer> Kind { get; } = new(
        "survey-answers", "满意度问卷", "Survey answers",
        new(
            static v => new(
                v.Get(IdField), v.Get(RoundField), v.Get(ClosesField), v.Get(HouseholdField), v.Get(AnsweredField), v.Get(ScoreField), v.Get(MaxField), v.Get(ExclusionField)),
            IdField, RoundField, ClosesField, HouseholdField, AnsweredField, ScoreField, MaxField, ExclusionField),
        static (in a) => a.Id, static (in a) => Moments.From(a.AnsweredAt).Planned(a.RoundClosesAt), static (in a) => a.Exclusion);
}
