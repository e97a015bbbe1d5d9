using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Emergency;

/// <summary>What sites decide about entering the show flat (紧急进入样板房参数).</summary>
public static class EmergencyParameters
{
    /// <summary>The causes on which a guard may go in without asking whether they are special (列明的进入缘由). 1 to 4. Source SF-5.1, SF-5.2.1, SF-11.7-2; conflict C-36, correction N-26.</summary>
    public static readonly Parameter<Seq<EntryCause>> EntryCauses = new(
        "showflat.entryCauses", "列明的进入缘由", "Listed causes of entry", new ListShape<EntryCause>(EmergencyShapes.Emergency, 1, 4),
        Seq.Of(EntryCause.Fire, EntryCause.Typhoon, EntryCause.Rainstorm, EntryCause.Unlocked),
        Source.Of("SF-5.1", "SF-5.2.1", "SF-11.7-2", "C-36", "N-26").ReadAs(
            "条款的列举带“等”字，是举例；未列明的由主管判断是否特殊，记明何人何故", "the lists of the clauses are open; whether an unlisted cause is special is judged by a supervisor, on record with who and why"));

    /// <summary>Under whose eyes a guard goes in on an emergency (安管员进入须谁在场). Default always supervisor rank or above. Source SF-5.2.1, SF-11.7-2; conflict C-37, correction N-27.</summary>
    public static readonly Parameter<PresenceRule> Presence = new(
        "emergencyOpening.presence", "安管员进入须谁在场", "Who watches a guard go in", EmergencyShapes.PresenceRule, PresenceRule.SupervisorAlways,
        Source.Of("SF-5.2.1", "SF-11.7-2", "C-37", "N-27").ReadAs(
            "对安管员取较严的一条；危及生命时可先行进入，不在本参数之内", "the stricter clause for guards; entering at once to save life is outside this parameter"));

    /// <summary>Within how many hours the written report of an entry is due (进入报告时限). 1 to 168 hours, default 24, not in the sources. Source SF-5.2.3; gap G-15.</summary>
    public static readonly Parameter<Duration> ReportWithin = new(
        "emergencyOpening.reportHours", "进入报告时限", "Report of an entry within", DurationShape.Hours(1, 168), Duration.FromHours(24),
        Source.Of("SF-5.2.3", "G-15").OurFigure());

    /// <summary>The section.</summary>
    public static readonly PolicySection Section = new(
        "emergencyOpening", new("样板房紧急进入", "Emergency opening"), [EntryCauses, Presence, ReportWithin]);
}
