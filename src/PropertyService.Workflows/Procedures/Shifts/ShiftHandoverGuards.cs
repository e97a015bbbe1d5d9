using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shifts;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Shifts;

/// <summary>The conditions of a handover (交接班的条件).</summary>
internal static class ShiftHandoverGuards
{
    public static readonly Guard<ShiftHandoverFacts> IsOutgoing = Guard.Over<ShiftHandoverFacts>(
        "is-outgoing", "本人是交班人", "the person is the one who hands over", Source.Of("SH-1.2", "SH-2.3-1"),
        static (in s) => s.Actor.Id == s.Facts.Outgoing, new("由交班人办理", "the outgoing person does this"));

    public static readonly Guard<ShiftHandoverFacts> IsIncoming = Guard.Over<ShiftHandoverFacts>(
        "is-incoming", "本人是接班人", "the person is the one who relieves", Source.Of("SH-1.4", "SH-2.3-1"),
        static (in s) => s.Actor.Id == s.Facts.Incoming, new("由接班人办理", "the incoming person does this"));

    public static readonly Guard<ShiftHandoverFacts> IsOneOfTheTwo = Guard.Over<ShiftHandoverFacts>(
        "is-one-of-the-two", "本人是交班人或接班人", "the person is the one who hands over or the one who relieves", Source.Of("SH-1.5-2"),
        static (in s) => s.Actor.Id == s.Facts.Outgoing || s.Actor.Id == s.Facts.Incoming, new("由交接双方办理", "one of the two does this"));

    public static readonly Guard<ShiftHandoverFacts, PrepareHandover> DeskIsTidy = Guard.Over<ShiftHandoverFacts, PrepareHandover>(
        "desk-is-tidy", "交班前整理好工作台", "the desk is tidy before the handover", Source.Of("SH-1.1"),
        static (in _, c) => c.DeskTidy, new("整理工作台", "tidy the desk"));

    public static readonly Guard<ShiftHandoverFacts, PrepareHandover> LogIsWritten = Guard.Over<ShiftHandoverFacts, PrepareHandover>(
        "log-is-written", "本班情况由专人详细记录", "the shift's work is recorded in detail by a named person", Source.Of("SH-1.3-1", "SH-2.2"),
        static (in _, c) => c.LogWritten, new("补写值班记录", "write up the log"));

    public static readonly Guard<ShiftHandoverFacts, PrepareHandover> OutgoingHoldsPost = Guard.OverLedger<ShiftHandoverFacts, PrepareHandover>(
        "outgoing-holds-the-post", "交班人就是台账上的在岗人", "the outgoing person is the one on record as holding the post", Source.Of("SH-1.7", "SH-1.2").ReadAs(
            "台账还没有记载在岗人时不问", "not asked where the ledger has nobody on record yet"),
        static (in s, c, ledger) => ledger.Entry(Book.PostHolder, c.Post.Id) is not { } holder || holder == s.Actor.Id, new("由在岗人交班；查明此人为何在岗", "the holder hands over; find out how this person came to the post"));

    public static readonly Guard<ShiftHandoverFacts, PrepareHandover> OnlyHandoverAtPost = Guard.OverLedger<ShiftHandoverFacts, PrepareHandover>(
        "only-handover-at-the-post", "本岗位只有这一个交接", "it is the only handover at the post", Source.Of("SH-1.7", "SH-1.2").ReadAs(
            "一个岗位同时只交接一次；另开的照收并记为违规，否则搁置的交接会使岗位从此无法交接",
            "a post is handed over once at a time; another one is taken with a breach, for else a handover left lying would lock the post for good"),
        static (in _, c, ledger) => !ledger.IsOwedAt(ShiftHandoverDuties.Finish, c.Post.Id), new("先办完已经开始的交接", "finish the handover that has begun"));

    public static readonly Guard<ShiftHandoverFacts> ReliefIsOnTime = Guard.Over<ShiftHandoverFacts>(
        "relief-is-on-time", "按时接班", "the relief comes on time", Source.Of("G1-4-1", "N-19"),
        static (in s) => s.At <= s.DueOf(ShiftHandoverDuties.Relief), new("按时到岗", "come on time"));

    public static readonly Guard<ShiftHandoverFacts, ReadLogs> EnoughWasRead = Guard.Over<ShiftHandoverFacts, ReadLogs>(
        "enough-was-read", "读足规定的班次或天数", "as many shifts or days were read as the site requires", Source.Of("G1-4-2", "SH-1.4", "C-30"),
        static (in s, c) => s.Facts.LogsRead || HasReadEnough(s.Facts, s.Site, c), new("补读后再报", "read the rest and report again"), ReadLogs.Kind);

    public static readonly Guard<ShiftHandoverFacts, CheckTogether> EveryItemIsMarked = Guard.Over<ShiftHandoverFacts, CheckTogether>(
        "every-item-is-marked", "检查项目逐项打勾或打叉", "every check item is marked with tick or cross", Source.Of("SH-2.1", "SH-2.4"),
        static (in s, c) => MarksEveryItem(s.Facts, s.Site, c), new("补齐漏项", "mark the missing items"), CheckTogether.Kind);

    public static readonly Guard<ShiftHandoverFacts, SettleLeftover> LeftoverIsOwn = Guard.Over<ShiftHandoverFacts, SettleLeftover>(
        "leftover-is-of-this-shift", "是本班报出的遗留事项", "it is a leftover that this shift reported", Source.Of("LA-T16-3"),
        static (in s, c) => s.Facts.Leftovers.Contains(c.Item), new("先报告遗留事项", "report the leftover first"), ReportLeftover.Kind);

    public static readonly Guard<ShiftHandoverFacts, SettleLeftover> LeftoverIsEarlier = Guard.OverLedger<ShiftHandoverFacts, SettleLeftover>(
        "leftover-is-in-the-book", "台账里有这件遗留事项", "the leftover stands in the site book", Source.Of("LA-T16-3", "N-22"),
        static (in s, c, ledger) => ledger.Entry(ShiftHandover.Leftovers, LeftoverKey(s.Facts, c.Item)) is not null, new("核对事项名称", "check its name"));

    public static readonly Guard<ShiftHandoverFacts, AnswerQuestion> QuestionIsOpen = Guard.Over<ShiftHandoverFacts, AnswerQuestion>(
        "question-is-open", "这个疑问尚未答清", "this question has no clear answer yet", Source.Of("SH-1.6-1"),
        static (in s, c) => s.Facts.Questions.Contains(c.Question), new("先提出疑问", "raise the question first"), RaiseQuestion.Kind);

    public static readonly Guard<ShiftHandoverFacts, AnswerQuestion> AnswerIsClear = Guard.Over<ShiftHandoverFacts, AnswerQuestion>(
        "answer-is-clear", "答复明确", "the answer is clear", Source.Of("SH-1.5-1"), static (in _, c) => c.Clear, new("明确答复", "answer clearly"), AnswerQuestion.Kind);

    public static readonly Guard<ShiftHandoverFacts> IsSuperior = Guard.Over<ShiftHandoverFacts>(
        "is-the-superior", "本人是该岗位的上级", "the person is the superior of this post", Source.Of("SH-1.6-2"),
        static (in s) => s.Actor.Role.Equals(s.Site.Get(HandoverParameters.Superior)[s.Facts.Post!.Kind]), new("由站点指定的上级裁决", "the superior named by the site decides"));

    public static readonly Guard<ShiftHandoverFacts, DecideHandover> TakeoverIsOrdered = Guard.Over<ShiftHandoverFacts, DecideHandover>(
        "takeover-is-ordered", "裁定照此接班", "the decision is to take over as it is", Source.Of("SH-1.6-2"), static (in _, c) => c.TakeOver, new("由上级裁定", "the superior decides"));

    public static readonly Guard<ShiftHandoverFacts> ReliefHasSigned = Guard.Over<ShiftHandoverFacts>(
        "relief-has-signed", "接班人已到并查完", "the relief has come and finished the check", Source.Of("SH-1.2"),
        static (in s) => s.Case.State == ShiftHandover.BothSigned, new("补岗", "have the post covered"), CoverPost.Kind);

    public static readonly Guard<ShiftHandoverFacts> PostIsManned = Guard.Over<ShiftHandoverFacts>(
        "post-is-manned", "岗位有人", "somebody is at the post", Source.Of("SH-1.2"), static (in s) => !s.Facts.Uncovered, new("岗位无人时先补岗；有人时无须补岗", "an empty post is covered first; one that is not needs no cover"), CoverPost.Kind);

    public static readonly Guard<ShiftHandoverFacts, CoverPost> CoverIsThird = Guard.Over<ShiftHandoverFacts, CoverPost>(
        "cover-is-a-third-person", "补岗人是接班人以外的人", "the person who covers is another than the relief", Source.Of("SH-2.3-1"),
        static (in s, c) => c.Person != s.Facts.Incoming, new("另派一人补岗，交接须由两人签字", "send somebody else; a handover is signed by two persons"), CoverPost.Kind);

    public static readonly Guard<ShiftHandoverFacts> OutgoingHasSigned = Guard.Over<ShiftHandoverFacts>(
        "outgoing-has-signed", "交班人已签字", "the outgoing person has signed", Source.Of("SH-2.3-1"),
        static (in s) => s.Facts.OutgoingSigned, new("先由交班人签字，签一次即可", "the outgoing person signs first, and once"), SignHandover.Kind);

    public static readonly Guard<ShiftHandoverFacts> LogsAreRead = Guard.Over<ShiftHandoverFacts>(
        "logs-are-read", "接班人已读足记录", "the incoming person has read enough of the log", Source.Of("G1-4-2", "SH-1.4", "C-30"),
        static (in s) => s.Facts.LogsRead, new("先补读记录", "read the rest of the log first"), ReadLogs.Kind);

    public static readonly Guard<ShiftHandoverFacts> ChecksAreComplete = Guard.Over<ShiftHandoverFacts>(
        "checks-are-complete", "检查项目已逐项核查", "every check item has been checked", Source.Of("SH-1.7", "SH-2.1"),
        static (in s) => s.Facts.ChecksComplete, new("先共同核查完毕", "finish the joint check first"), CheckTogether.Kind);

    public static readonly Guard<ShiftHandoverFacts> QuestionsAreAnswered = Guard.Over<ShiftHandoverFacts>(
        "questions-are-answered", "提出的疑问均已答清", "every question raised has a clear answer", Source.Of("SH-1.7", "SH-1.5-1", "SH-1.6-2"),
        static (in s) => s.Facts.Questions.Count == 0, new("签字前先答清疑问；要拒接须先提出疑问", "before signing have it answered; before declining raise it"), AnswerQuestion.Kind, RaiseQuestion.Kind);

    public static readonly Guard<ShiftHandoverFacts, SignHandover> DrawerAgrees = Guard.OverLedger<ShiftHandoverFacts, SignHandover>(
        "drawer-agrees", "清点数与台账相符，或上级已裁定", "the count agrees with the ledger, or the superior has decided", Source.Of("SH-1.5-2", "SH-1.7", "G-11"),
        static (in s, c, ledger) => s.Facts.Ordered || (c.Count.HeldDocuments == ledger.CountAt(Things.HeldDocument, s.Facts.Post!.Id)
            && c.Count.DeputyPermits == ledger.CountAt(Things.DeputyPermit, s.Facts.Post.Id)),
        new("重新清点；仍不符则提出疑问，由上级裁决", "count again; if it still differs raise it and let the superior decide"), SignHandover.Kind, RaiseQuestion.Kind);

    public static readonly Guard<ShiftHandoverFacts, SignHandover> OpenDutiesWereShown = Guard.OverLedger<ShiftHandoverFacts, SignHandover>(
        "open-duties-were-shown", "本岗位的未结事项接班人都看过", "the incoming person has seen every duty open at the post", Source.Of("G1-4-2", "SH-1.3-2", "G-11"),
        static (in s, _, ledger) =>
        {
            var shown = new HashSet<string>(s.Facts.Shown, StringComparer.Ordinal);
            return ledger.OpenAt(s.Facts.Post!.Id).All(shown.Contains);
        },
        new("再看一遍未结事项", "look at the open duties again"), LookAtOpenDuties.Kind);

    public static readonly Guard<ShiftHandoverFacts> IsReviewer = Guard.Over<ShiftHandoverFacts>(
        "is-the-reviewer", "本人是该岗位的审阅人", "the person is the reviewer of this post", Source.Of("SH-2.3-2", "SF-6.3.12-2", "C-32"),
        static (in s) => s.Actor.Role.Equals(s.Site.Get(HandoverParameters.Reviewer)[s.Facts.Post!.Kind]), new("由站点指定的审阅人办理", "the reviewer named by the site does this"));

    public static bool HasReadEnough(ShiftHandoverFacts facts, SitePolicy site, ReadLogs c) =>
        facts.AfterRest && site.Get(HandoverParameters.LookbackDaysAfterRest)[facts.Post!.Kind] is var days and > 0
            ? c.Days >= days
            : c.Shifts >= site.Get(HandoverParameters.Lookback)[facts.Post!.Kind];

    public static bool MarksEveryItem(ShiftHandoverFacts facts, SitePolicy site, CheckTogether c) =>
        site.Get(HandoverParameters.CheckItems)[facts.Post!.Kind].All(item => c.Marks.Any(m => m.Item == item));

    public static IEnumerable<string> Crossed(CheckTogether c) => c.Marks.Where(static m => !m.Normal).Select(static m => m.Item);

    public static Seq<string> WithCrosses(Seq<string> questions, CheckTogether c) => Seq.From(questions.Concat(Crossed(c)).Distinct());

    public static string LeftoverKey(ShiftHandoverFacts facts, string item) => LedgerKey.Of(facts.Post!.Id, item);
}
