using System.Linq;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shifts;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Shifts;

/// <summary>What must never, or always, be so at a handover (交接班的性质).</summary>
internal static class ShiftHandoverProperties
{
    public static void AddTo(ProcedureBuilder<ShiftHandoverFacts> p)
    {
        Beginning(p);
        Signing(p);
        Reading(p);
        Leaving(p);
        Deciding(p);
        Books(p);
    }

    private static void Beginning(ProcedureBuilder<ShiftHandoverFacts> p)
    {
        p.Always(
            "stranger-handing-over-is-a-breach", "台账上另有在岗人而交班，记为违规", "handing over a post that somebody else is on record as holding is a breach", Source.Of("SH-1.7", "SH-1.2"),
            static (in s) =>
            {
                if (s.IsNoted || s.Command is not PrepareHandover c) return true;
                var (post, person) = (c.Post.Id, s.Actor.Id);
                return s.Breached("outgoing-holds-the-post") == s.LedgerBefore.Entries.Any(e => e.Book == "post-holder" && e.Key == post && e.Value != person);
            });
        p.Always(
            "second-handover-is-a-breach", "同一岗位另有未完的交接，记为违规", "a handover at a post where another is not finished is a breach", Source.Of("SH-1.7", "SH-1.2"),
            static (in s) =>
            {
                if (s.IsNoted || s.Command is not PrepareHandover c) return true;
                var (post, self) = (c.Post.Id, s.CaseAfter);
                return s.Breached("only-handover-at-the-post") == s.LedgerBefore.Duties.Any(d => d.Procedure == "shift-handover" && d.Duty.Id == "handover-to-finish" && d.Post == post && !d.IsOf(self));
            });
        p.Always(
            "untidy-is-a-breach", "工作台未整理或记录未写记为违规", "an untidy desk or an unwritten log is a breach", Source.Of("SH-1.1", "SH-1.3-1"),
            static (in s) => s.IsNoted || s.Command is not PrepareHandover c || (s.Breached("desk-is-tidy") == !c.DeskTidy && s.Breached("log-is-written") == !c.LogWritten));
        p.Always(
            "late-relief-is-a-breach", "本班结束后才来接班，记为违规并待审阅", "a relief after the end of the shift is a breach, and is kept for the reviewer", Source.Of("G1-4-1"),
            static (in s) => !s.Entered(ShiftHandover.ReliefCame) || (s.Breached("relief-is-on-time") == (s.At > EndOfShift(in s)) && s.After.CameLate == (s.At > EndOfShift(in s))));
    }

    private static void Signing(ProcedureBuilder<ShiftHandoverFacts> p)
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
            static (in s) => s.Command is SignHandover c && !s.Before.Ordered
                && (c.Count.HeldDocuments != InDrawer(in s, Things.HeldDocument) || c.Count.DeputyPermits != InDrawer(in s, Things.DeputyPermit)));
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
            "signature-outlives-a-change", "交班人签字之后情况有变而签字仍算数", "the outgoing person's signature still counts after something changed", Source.Of("SH-1.7", "SH-2.3-1"),
            static (in s) => !s.IsNoted && s.After.OutgoingSigned && s.After.UnderWay && s.Command is ReportLeftover or ReadLogs or CheckTogether or RaiseQuestion or DeclineTakeover or LeavePost);
    }

    private static void Leaving(ProcedureBuilder<ShiftHandoverFacts> p)
    {
        p.Never(
            "empty-post-left-again", "岗位已无人而又记离岗", "somebody leaves a post that is empty already", Source.Of("SH-1.2"),
            static (in s) => s.Command is LeavePost && s.Before.Uncovered && !s.IsNoted);
        p.Always(
            "leaving-early-is-a-breach", "接班未完而离岗记为违规", "leaving before the relief has finished is a breach and the post must be covered", Source.Of("SH-1.2"),
            static (in s) => s.Command is not LeavePost || s.CaseBefore.State == ShiftHandover.BothSigned || s.CaseBefore.IsEnded || s.Decision.Breaches.Count > 0);
        p.Always(
            "superior-hears-of-an-empty-post", "提前离岗、岗位无人，即告知本岗位的上级", "the superior of the post is told when it is left empty", Source.Of("SH-1.2"),
            static (in s) => s.Before.Uncovered || !s.After.Uncovered || s.Tells(SuperiorOf(in s)));
    }

    private static void Reading(ProcedureBuilder<ShiftHandoverFacts> p)
    {
        p.Always(
            "too-little-read-is-a-breach", "读的班次少于规定，轮休后读的天数少于规定，记为违规", "reading fewer shifts, or after a rest fewer days, than the site requires is a breach", Source.Of("G1-4-2", "SH-1.4", "C-30"),
            static (in s) => s.IsNoted || s.Command is not ReadLogs c || s.Before.LogsRead || ReadsTooLittle(in s, c) == s.Breached("enough-was-read"));
        p.Always(
            "read-counts-only-when-enough", "只有读足规定的班次或天数，记录才算读过", "the log counts as read only by reading as many shifts or days as the site requires", Source.Of("G1-4-2", "SH-1.4", "C-30"),
            static (in s) => s.After.LogsRead == (s.Before.LogsRead || (!s.IsNoted && s.Command is ReadLogs c && !ReadsTooLittle(in s, c))));
        p.Always(
            "reader-is-shown-everything", "阅读时出示本岗位的全部未结事项", "whoever reads is shown every duty open at the post", Source.Of("SH-1.3-2", "G1-4-2"),
            static (in s) =>
            {
                if (s.IsNoted || s.Command is not (ReadLogs or LookAtOpenDuties)) return true;
                var (post, self, shown) = (s.Before.Post!.Id, s.CaseBefore, s.After.Shown);
                return s.LedgerBefore.Duties.All(d => d.Post != post || d.IsOf(self) || shown.Contains(d.Key));
            });
        p.Always(
            "unmarked-item-is-a-breach", "站点清单上有项目漏检，记为违规", "leaving an item of the site's list unmarked is a breach", Source.Of("SH-2.1"),
            static (in s) => s.IsNoted || s.Command is not CheckTogether c || LeavesItemsOut(in s, c) == s.Breached("every-item-is-marked"));
        p.Always(
            "checked-means-every-item", "只有清单逐项打过勾或叉，才算查完", "the check counts as complete only when every item of the site's list was marked", Source.Of("SH-1.7", "SH-2.1"),
            static (in s) => s.After.ChecksComplete == (!s.IsNoted && s.Command is CheckTogether c ? !LeavesItemsOut(in s, c) : s.Before.ChecksComplete));
        p.Always(
            "cross-is-a-question", "打叉的项目即为疑问", "an item marked with a cross is a question", Source.Of("SH-2.1", "SH-1.6-1"),
            static (in s) =>
            {
                if (s.IsNoted || s.Command is not CheckTogether c) return true;
                var questions = s.After.Questions;
                return c.Marks.All(m => m.Normal || questions.Contains(m.Item));
            });
    }

    private static void Deciding(ProcedureBuilder<ShiftHandoverFacts> p)
    {
        p.Always(
            "superior-hears-of-a-decline", "拒绝接班即报本岗位的上级", "the superior of the post is told of a takeover declined", Source.Of("SH-1.6-2"),
            static (in s) => !s.Entered(ShiftHandover.Declined) || s.Tells(SuperiorOf(in s)));
        p.Never(
            "declined-without-cause", "没有未答清的疑问而拒接", "a relief declines although every question was answered", Source.Of("SH-1.6-2"),
            static (in s) => s.Entered(ShiftHandover.Declined) && (s.Before.Questions.Count == 0 || s.Actor.Id != s.Before.Incoming));
        p.Never(
            "order-outlives-a-new-check", "重新核查后仍凭旧裁定签字", "an earlier order still stands after the superior had things checked again", Source.Of("SH-1.6-2", "SH-1.7"),
            static (in s) => s.Command is DecideHandover { TakeOver: false } && s.After.Ordered);
        p.Never(
            "decided-by-another", "由不是该岗位上级的人裁决", "a declined handover is decided by somebody other than the post's superior", Source.Of("SH-1.6-2"),
            static (in s) => s.Command is DecideHandover && s.Actor.Role != SuperiorOf(in s));
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
                SettleLeftover c => !s.Before.Leftovers.Contains(c.Item) && !s.LedgerBefore.Entries.Any(e => EndsIn(e.Key, c.Item)),
                _ => false,
            });
    }

    private static void Books(ProcedureBuilder<ShiftHandoverFacts> p)
    {
        p.Always(
            "holder-of-the-post-is-on-record", "在岗人随签字、离岗、补岗而记入或注销", "who holds the post is on record after a signature, a leaving and a cover", Source.Of("SH-1.7", "SH-1.2"),
            static (in s) => s.Command switch
            {
                _ when s.IsNoted => true,
                SignHandover => !s.Entered(ShiftHandover.BothSigned) || Holder(in s) == s.Before.Incoming,
                CoverPost c => Holder(in s) == c.Person,
                LeavePost => !s.After.Uncovered || Holder(in s) is null,
                _ => true,
            });
        p.Always(
            "leftovers-are-on-record", "遗留事项随签字记入台账，了结后注销", "leftovers stand in the site book after the signature, until they are settled", Source.Of("LA-T16-3", "SH-1.3-1", "N-22"),
            static (in s) =>
            {
                if (s.IsNoted || s.Command is not (SignHandover or SettleLeftover)) return true;
                var book = s.LedgerAfter.Entries.Where(static e => e.Book == "leftovers").Select(static e => e.Key).ToArray();
                if (s.Entered(ShiftHandover.BothSigned)) return s.Before.Leftovers.All(item => book.Any(key => EndsIn(key, item)));
                return s.Command is not SettleLeftover c || s.Before.Leftovers.Contains(c.Item) || !book.Any(key => EndsIn(key, c.Item));
            });
        p.Always(
            "open-duties-go-over", "本岗位的未结事项随签字由接班人接管", "with the signature the incoming person takes over every duty open at the post", Source.Of("SH-1.7", "G-11"),
            static (in s) =>
            {
                if (!s.Entered(ShiftHandover.BothSigned)) return true;
                var (post, self, incoming) = (s.Before.Post!.Id, s.CaseAfter, s.Before.Incoming);
                return s.LedgerAfter.Duties.All(d => d.Post != post || d.IsOf(self) || d.TakenOverBy == incoming);
            });
    }

    private static Role SuperiorOf(in Step<ShiftHandoverFacts> s) => s.CaseBefore.Policy.Get(HandoverParameters.Superior)[s.Before.Post!.Kind];

    private static Instant EndOfShift(in Step<ShiftHandoverFacts> s) => s.CaseBefore.ListDuties().Single(static d => d.Duty.Id == "relief").Due;

    private static bool ReadsTooLittle(in Step<ShiftHandoverFacts> s, ReadLogs c)
    {
        var (site, post) = (s.CaseBefore.Policy, s.Before.Post!.Kind);
        var days = s.Before.AfterRest ? site.Get(HandoverParameters.LookbackDaysAfterRest)[post] : 0;
        return days == 0 ? c.Shifts < site.Get(HandoverParameters.Lookback)[post] : c.Days < days;
    }

    private static bool LeavesItemsOut(in Step<ShiftHandoverFacts> s, CheckTogether c) =>
        s.CaseBefore.Policy.Get(HandoverParameters.CheckItems)[s.Before.Post!.Kind].Except(c.Marks.Select(static m => m.Item)).Any();

    private static int InDrawer(in Step<ShiftHandoverFacts> s, Thing thing)
    {
        var post = s.Before.Post!.Id;
        return s.LedgerBefore.Duties.Count(d => d.Duty.Thing == thing && d.Post == post);
    }

    private static string? Holder(in Step<ShiftHandoverFacts> s)
    {
        var post = s.After.Post!.Id;
        return s.LedgerAfter.Entries.FirstOrDefault(e => e.Book == "post-holder" && e.Key == post).Value;
    }

    private static bool EndsIn(string key, string item) => key.EndsWith("/" + item, System.StringComparison.Ordinal);
}
