using PropertyService.Domain.Emergency;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Procedures.Emergency;

/// <summary>What is known about an entry into the show flat (进入样板房的事实).</summary>
/// <param name="Post">The post where the case is kept.</param>
/// <param name="Cause">Why somebody goes in; none for somebody found inside without a cause.</param>
/// <param name="AtNight">Whether it is night, when the flat is closed.</param>
/// <param name="LifeAtRisk">Whether life is at risk.</param>
/// <param name="JudgedBy">The supervisor who judged an unlisted cause to be special.</param>
/// <param name="Unlocked">Whether the door was opened and is not locked again.</param>
/// <param name="LogOwed">Whether the entry is still to be logged.</param>
/// <param name="ReportOwed">Whether the entry is still to be reported.</param>
/// <param name="PresenceOwed">Whether a supervisor has still to account for an entry without one.</param>
public sealed record EmergencyOpeningFacts(
    Post? Post, EntryCause? Cause, bool AtNight, bool LifeAtRisk, string? JudgedBy, bool Unlocked, bool LogOwed, bool ReportOwed, bool PresenceOwed)
{
    private static readonly BooleanShape Truth = new();
    private static readonly Field<EmergencyOpeningFacts, Post?> PostField = new("post", "岗位", "Post", new OptionalShape<Post>(new PostShape()), static f => f.Post);
    private static readonly Field<EmergencyOpeningFacts, EntryCause?> CauseField = new("cause", "缘由", "Cause", new OptionalValueShape<EntryCause>(EmergencyShapes.Cause), static f => f.Cause);
    private static readonly Field<EmergencyOpeningFacts, bool> NightField = new("atNight", "夜间", "At night", Truth, static f => f.AtNight);
    private static readonly Field<EmergencyOpeningFacts, bool> LifeField = new("lifeAtRisk", "危及生命", "Life at risk", Truth, static f => f.LifeAtRisk);
    private static readonly Field<EmergencyOpeningFacts, string?> JudgedField = new("judgedBy", "判断人", "Judged by", new OptionalShape<string>(new TextShape(TextShape.ShortLimit)), static f => f.JudgedBy);
    private static readonly Field<EmergencyOpeningFacts, bool> UnlockedField = new("unlocked", "门未锁回", "Unlocked", Truth, static f => f.Unlocked);
    private static readonly Field<EmergencyOpeningFacts, bool> LogField = new("logOwed", "待登记", "To be logged", Truth, static f => f.LogOwed);
    private static readonly Field<EmergencyOpeningFacts, bool> ReportField = new("reportOwed", "待报告", "To be reported", Truth, static f => f.ReportOwed);
    private static readonly Field<EmergencyOpeningFacts, bool> PresenceField = new("presenceOwed", "待主管补报在场情况", "Presence to be accounted for", Truth, static f => f.PresenceOwed);

    /// <summary>The names and shapes of the facts.</summary>
    public static RecordShape<EmergencyOpeningFacts> Shape { get; } = new(
        static v => new(
            v.Get(PostField), v.Get(CauseField), v.Get(NightField), v.Get(LifeField), v.Get(JudgedField), v.Get(UnlockedField), v.Get(LogField), v.Get(ReportField), v.Get(PresenceField)),
        PostField, CauseField, NightField, LifeField, JudgedField, UnlockedField, LogField, ReportField, PresenceField);

    /// <summary>What is known before the first command.</summary>
    public static EmergencyOpeningFacts Nothing { get; } = new(null, null, false, false, null, false, false, false, false);

    /// <summary>Whether what is under way is a duty that the clauses print, and no emergency.</summary>
    internal bool IsPrintedDuty => Cause is { } cause && EmergencyShapes.IsPrintedDuty(cause);

    /// <summary>The same with somebody inside: the door is open, and the entry is to be logged and, unless it is a printed duty, reported.</summary>
    internal EmergencyOpeningFacts Entered() => this with { Unlocked = true, LogOwed = true, ReportOwed = !IsPrintedDuty };
}
