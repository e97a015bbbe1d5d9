using System.Linq;
using PropertyService.Domain.Emergency;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Emergency;

/// <summary>What must never, or always, be so of an entry into the show flat (进入样板房的性质).</summary>
internal static class EmergencyOpeningProperties
{
    public static void State(ProcedureBuilder<EmergencyOpeningFacts> p)
    {
        p.Never(
            "in-without-cause", "没有列明的缘由、主管的判断或条款规定的职责而准予开门进入", "leave is given without a listed cause, a supervisor's judgement or a printed duty", Source.Of("SF-5.1", "SF-5.2.1", "N-25", "N-26"),
            static (in s) => s.Command is OpenDoor or EnterFlat && s.Before.JudgedBy is null && s.Before.Cause is { } cause && !EmergencyShapes.IsPrintedDuty(cause)
                && !s.CaseBefore.Policy.Get(EmergencyParameters.EntryCauses).Contains(cause));
        p.Always(
            "supervisor-hears", "报告缘由、先行进入、违规进入都报主管", "the supervisor is told of a cause, of an entry to save life and of one against the rules", Source.Of("SF-5.2.1", "N-27"),
            static (in s) => s.IsNoted || s.Command is not (ReportCause or EnterToSaveLife or FindInside) || s.Tells(Roles.SecuritySupervisor));
        p.Always(
            "duty-lead-hears", "报告缘由先报当班领班", "the duty lead is told of a cause", Source.Of("SF-5.2.3", "C-38"), static (in s) => s.IsNoted || s.Command is not ReportCause || s.Tells(Roles.SquadLeader));
        p.Never(
            "opened-unattended-at-night", "夜间紧急开门无人在场", "the door is opened on an emergency at night with nobody there", Source.Of("SF-11.7-2"),
            static (in s) => s.Command is OpenDoor { Present: Presence.Nobody } && s.Before is { AtNight: true, IsPrintedDuty: false });
        p.Never(
            "sealed-set-not-accounted-for", "用了封存的一套而钥匙保管中没有领出，或用于日常职责", "the sealed set is used that custody does not show as out, or for a routine duty", Source.Of("SF-11.7-1", "G-14", "N-28"),
            static (in s) => s.Command is OpenDoor { SealedSet: { } key } && (s.Before.IsPrintedDuty || !s.LedgerBefore.Duties.Any(d => d.Duty.Thing == Things.Key && d.Item == key)));
        p.Never(
            "guard-in-unwatched", "安管员紧急进入无规定的人看护", "a guard goes in on an emergency without whoever must watch", Source.Of("SF-5.2.1", "SF-11.7-2", "C-37"),
            static (in s) => s.Command is EnterFlat c && EmergencyOpening.Guards.Contains(s.Actor.Role) && !s.Before.IsPrintedDuty && c.Present != Presence.Supervisor
                && !(c.Present == Presence.KeyHolder && s.Before.AtNight && s.CaseBefore.Policy.Get(EmergencyParameters.Presence) == PresenceRule.KeyHolderAtNight));
        p.Never(
            "other-in-without-key-holder", "其他人进入而无持钥匙人或主管在场，或凭安管的日常职责进入", "anybody else goes in with neither key holder nor supervisor, or on a duty of security", Source.Of("SF-11.7-2", "C-37"),
            static (in s) => s.Command is EnterFlat c && !EmergencyOpening.Guards.Contains(s.Actor.Role) && (c.Present == Presence.Nobody || s.Before.IsPrintedDuty));
        p.Never(
            "at-once-without-risk", "不危及生命而先行进入", "somebody goes in at once where no life is at risk", Source.Of("SP-5.1", "CS-6.2", "N-27"), static (in s) => s.Command is EnterToSaveLife && !s.Before.LifeAtRisk);
        p.Always(
            "entry-is-logged-and-reported", "进入即欠登记；特殊情况、先行进入、违规进入还欠上报", "whoever goes in owes the log, and the report unless it is a routine duty", Source.Of("SF-5.2.2", "SF-5.2.3", "N-25"),
            static (in s) => !s.Entered(EmergencyOpening.Inside) || (s.After.LogOwed && s.After.ReportOwed == !(s.Command is EnterFlat && s.Before.IsPrintedDuty)));
        p.Always(
            "found-inside-is-a-breach", "违规进入记为违规", "somebody found inside is a breach", Source.Of("SF-5.1", "SF-5.2.1"), static (in s) => s.Command is not FindInside || s.Decision.Breaches.Count > 0);
        p.Always(
            "cause-is-on-record", "报告的缘由、夜间与否、是否危及生命记入个案", "the cause, whether it is night and whether life is at risk are on record", Source.Of("SF-5.2.2"),
            static (in s) => s.IsNoted || s.Command is not ReportCause c || (s.After.Cause == c.Cause && s.After.AtNight == c.AtNight && s.After.LifeAtRisk == c.LifeAtRisk));
        p.Never(
            "settled-without-cause", "没有欠着而当作已锁回、已登记、已上报、已补报", "something counts as done that was not owed", Source.Of("SF-5.2.2", "SF-5.2.3"),
            static (in s) => !s.IsNoted && s.Command switch
            {
                LockDoor => !s.Before.Unlocked,
                LogEntry => !s.Before.LogOwed,
                ReportEntry => !s.Before.ReportOwed,
                AccountForPresence => !s.Before.PresenceOwed,
                _ => false,
            });
    }
}
