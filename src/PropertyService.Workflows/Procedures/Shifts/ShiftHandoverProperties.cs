using System.Linq;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shifts;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Shifts;

/// <summary>What must never, or always, be so at a handover (交接班的性质).</summary>
internal static class ShiftHandoverProperties
{
    public static void AddTo(ProcedureBuilder<ShiftHandoverFacts> p)
    {
        p.Never(
            "one-person-signs-twice", "同一人既交又接", "one person signs for both sides", Source.Of("SH-2.3-1"),
            static (in s) => s.Entered(ShiftHandover.BothSigned) && (s.Actor.Id == s.Before.Outgoing || s.Before.Outgoing == s.Before.Incoming));
        p.Never(
            "signed-without-outgoing", "交班人未签而交接完毕", "the handover is complete without the outgoing person's signature", Source.Of("SH-2.3-1"),
            static (in s) => s.Entered(ShiftHandover.BothSigned) && !s.Before.OutgoingSigned);
        p.Never(
            "signed-by-a-stranger", "非当事人签字", "somebody signs who is neither side", Source.Of("SH-2.3-1"),
            static (in s) => s.Command is SignHandover && s.Actor.Id != (s.Entered(ShiftHandover.BothSigned) ? s.Before.Incoming : s.Before.Outgoing));
        p.Never(
            "signed-unread", "接班人没读足记录就签字", "a handover is signed before enough of the log was read", Source.Of("G1-4-2", "SH-1.4"),
            static (in s) => s.Command is SignHandover && !s.Before.LogsRead);
        p.Never(
            "signed-unchecked", "没有查完就签字", "a handover is signed before every item was checked", Source.Of("SH-1.7", "SH-2.1"),
            static (in s) => s.Command is SignHandover && !s.Before.ChecksComplete);
        p.Never(
            "signed-with-doubts", "尚有疑问就签字", "a handover is signed while a question is open", Source.Of("SH-1.7"),
            static (in s) => s.Command is SignHandover && s.Before.Questions.Count > 0);
        p.Never(
            "signed-from-an-empty-post", "岗位无人时签字", "a handover is signed while the post is empty", Source.Of("SH-1.2"),
            static (in s) => s.Command is SignHandover && s.Before.Uncovered);
        p.Never(
            "signed-with-a-wrong-count", "清点不符、又未经裁定而签字", "a handover is signed while the count differs from what the post holds and no superior has decided", Source.Of("SH-1.5-2", "SH-1.7"),
            static (in s) => s.Command is SignHandover c && !s.Before.Ordered && c.Count.HeldDocuments != HeldAt(in s));
        p.Never(
            "taken-over-unseen", "接班人没看到的未结事项随签字转移", "an open duty goes over that the incoming person was not shown", Source.Of("SH-1.3-2", "G1-4-2"),
            static (in s) =>
            {
                if (!s.Entered(ShiftHandover.BothSigned)) return false;
                var (post, self, shown) = (s.Before.Post!.Id, s.CaseBefore, s.Before.Shown);
                return s.LedgerBefore.Duties.Any(d => d.Post == post && !d.IsOf(self) && !shown.Contains(d.Key));
            });
        p.Never(
            "signed-twice", "交班人重复签字", "the outgoing person signs again without anything having changed", Source.Of("SH-2.3-1"),
            static (in s) => s.Command is SignHandover && s.Before.OutgoingSigned && !s.Entered(ShiftHandover.BothSigned));
        p.Never(
            "empty-post-left-again", "岗位已无人而又记离岗", "somebody leaves a post that is empty already", Source.Of("SH-1.2"),
            static (in s) => s.Command is LeavePost && s.Before.Uncovered && !s.IsNoted);
        p.Always(
            "late-relief-is-a-breach", "迟到的接班记为违规", "a relief after the end of the shift is a breach", Source.Of("G1-4-1"),
            static (in s) => !s.Entered(ShiftHandover.ReliefCame) || s.Decision.Breaches.Any(static b => b.By is { Value: > 0 }) == s.After.CameLate);
        p.Always(
            "leaving-early-is-a-breach", "接班未完而离岗记为违规", "leaving before the relief has finished is a breach and the post must be covered", Source.Of("SH-1.2"),
            static (in s) => s.Command is not LeavePost || s.CaseBefore.State == ShiftHandover.BothSigned || s.CaseBefore.IsEnded || s.Decision.Breaches.Count > 0);
        p.Always(
            "too-little-read-is-a-breach", "没读足记录记为违规", "reading too little is a breach", Source.Of("G1-4-2", "SH-1.4"),
            static (in s) => s.IsNoted || s.Command is not ReadLogs || s.After.LogsRead || s.Decision.Breaches.Count > 0);
        p.Always(
            "untidy-is-a-breach", "工作台未整理或记录未写记为违规", "an untidy desk or an unwritten log is a breach", Source.Of("SH-1.1", "SH-1.3-1"),
            static (in s) => s.IsNoted || s.Command is not PrepareHandover c || s.Decision.Breaches.Count >= (c.DeskTidy ? 0 : 1) + (c.LogWritten ? 0 : 1));
        p.Always(
            "unmarked-item-is-a-breach", "漏检项目记为违规", "an item that was not marked is a breach", Source.Of("SH-2.1"),
            static (in s) => s.IsNoted || s.Command is not CheckTogether || s.After.ChecksComplete || s.Decision.Breaches.Count > 0);
        p.Never(
            "declined-without-cause", "没有未答清的疑问而拒接", "a relief declines although every question was answered", Source.Of("SH-1.6-2"),
            static (in s) => s.Entered(ShiftHandover.Declined) && (s.Before.Questions.Count == 0 || s.Actor.Id != s.Before.Incoming));
        p.Never(
            "order-outlives-a-new-check", "重新核查后仍凭旧裁定签字", "an earlier order still stands after the superior had things checked again", Source.Of("SH-1.6-2", "SH-1.7"),
            static (in s) => s.Command is DecideHandover { TakeOver: false } && s.After.Ordered);
        p.Never(
            "decided-by-another", "由不是该岗位上级的人裁决", "a declined handover is decided by somebody other than the post's superior", Source.Of("SH-1.6-2"),
            static (in s) => s.Command is DecideHandover && s.Actor.Role != s.CaseBefore.Policy.Get(HandoverParameters.Superior)[s.Before.Post!.Kind]);
        p.Never(
            "reviewed-by-another", "由不是审阅人的人审阅", "a handover is reviewed by somebody other than the post's reviewer", Source.Of("SH-2.3-2", "C-32"),
            static (in s) => s.Entered(ShiftHandover.Reviewed) && s.Actor.Role != s.CaseBefore.Policy.Get(HandoverParameters.Reviewer)[s.Before.Post!.Kind]);
        p.Never(
            "own-words-as-the-other-side", "替对方读记录、提问或离岗", "somebody reads, asks or leaves in the place of the other side", Source.Of("SH-1.4", "SH-1.6-1", "SH-1.2"),
            static (in s) => !s.IsNoted && s.Command switch
            {
                ReadLogs or LookAtOpenDuties or RaiseQuestion => s.Actor.Id != s.Before.Incoming,
                LeavePost or ReportLeftover => s.Actor.Id != s.Before.Outgoing,
                CheckTogether or AnswerQuestion => s.Actor.Id != s.Before.Outgoing && s.Actor.Id != s.Before.Incoming,
                _ => false,
            });
        p.Never(
            "settled-without-cause", "凭空答复或了结", "an answer, a leftover or a covered post counts that was never open", Source.Of("SH-1.5-1", "LA-T16-3"),
            static (in s) => !s.IsNoted && s.Command switch
            {
                AnswerQuestion c => !s.Before.Questions.Contains(c.Question),
                CoverPost => !s.Before.Uncovered,
                SettleLeftover c => !s.Before.Leftovers.Contains(c.Item) && !s.LedgerBefore.Entries.Any(e => e.Key.EndsWith("/" + c.Item, System.StringComparison.Ordinal)),
                _ => false,
            });
    }

    private static int HeldAt(in Step<ShiftHandoverFacts> s)
    {
        var post = s.Before.Post!.Id;
        return s.LedgerBefore.Duties.Count(d => d.Duty.Thing == Things.HeldDocument && d.Post == post);
    }
}
