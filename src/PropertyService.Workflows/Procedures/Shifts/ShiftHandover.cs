using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shifts;
using PropertyService.Workflows.Engine;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Shifts.ShiftHandoverDuties;
using static PropertyService.Workflows.Procedures.Shifts.ShiftHandoverGuards;

namespace PropertyService.Workflows.Procedures.Shifts;

/// <summary>Shift handover (交接班): no gap and no lost facts between shifts; a relief may decline. Source SH, G1-4, LA-T16.</summary>
public static class ShiftHandover
{
    /// <summary>Preparing (准备交班). SH-1.1, SH-1.3-1.</summary>
    public static readonly State Preparing = new("preparing", "准备交班", "Preparing", Source.Of("SH-1.1", "SH-1.3-1"));

    /// <summary>Relief has come (接班人已到). G1-4-1.</summary>
    public static readonly State ReliefCame = new("relief-came", "接班人已到", "Relief has come", Source.Of("G1-4-1"));

    /// <summary>Logs read (记录已阅). G1-4-2, SH-1.4.</summary>
    public static readonly State Reading = new("reading", "阅读记录", "Reading", Source.Of("G1-4-2", "SH-1.4"));

    /// <summary>Joint check and questions (共同核查与答疑). SH-1.5, SH-1.6-1.</summary>
    public static readonly State Checking = new("checking", "共同核查与答疑", "Checking together", Source.Of("SH-1.5-2", "SH-1.6-1", "SH-2.1", "N-20").ReadAs(
        "“提问”不另立状态：没有疑问的交接也要能签字", "questions are no state of their own: a handover without any must be signed too"));

    /// <summary>Takeover declined (拒绝接班，待裁决). SH-1.6-2.</summary>
    public static readonly State Declined = new("takeover-declined", "拒绝接班待裁决", "Takeover declined", Source.Of("SH-1.6-2", "C-31"));

    /// <summary>Signed (双方已签). SH-2.3-1.</summary>
    public static readonly State BothSigned = new("signed", "双方已签字", "Signed by both", Source.Of("SH-1.7", "SH-2.3-1"));

    /// <summary>Reviewed and closed (已审阅). SH-2.3-2.</summary>
    public static readonly State Reviewed = new("reviewed", "已审阅", "Reviewed", Source.Of("SH-2.3-2"), isEnd: true);

    /// <summary>Matters left over to later shifts, by post and item; the value is the handover that passed them on. LA-T16-3, SH-1.3-1, N-22.</summary>
    public static readonly Book Leftovers = new("leftovers", new("遗留事项", "leftovers"), Source.Of("LA-T16-3", "SH-1.3-1", "N-22")) { IsPersonal = true };

    private static readonly Script SaluteEachOther = new("salute-each-other", new("交接班双方互相敬礼问好", "salute and greet each other"), Source.Of("G1-4-1"));

    private static readonly Role[] PostStaff = [GateGuard, LobbyAssistant, FrontDesk, CsStaff, ControlRoom, ShowFlatAttendant];

    private static readonly Role[] Leaders = [SquadLeader, LobbyLead, CsLead, ShowFlatDutyLead, DeputyCaptain, SecurityCaptain, CsSupervisor, PropertySupervisor];

    /// <summary>The procedure.</summary>
    public static Procedure<ShiftHandoverFacts> Procedure { get; } = Define();

    private static Procedure<ShiftHandoverFacts> Define()
    {
        var p = new ProcedureBuilder<ShiftHandoverFacts>(
            "shift-handover", 1, new("交接班", "Shift handover"), new("班次之间岗位不空、事实不丢。", "No gap and no lost facts between shifts."),
            Source.Of("SH-1.1", "SH-1.2", "SH-1.7", "SH-2.3-1", "G1-4-1", "G1-4-2", "LA-T16-2", "N-21").ReadAs(
                "SH 是客服部的规定；门岗只印有 G1-4，大堂只印有 LA-T16。SH-1.2 至 SH-2.4 用于所有岗位是本库的建议",
                "SH is the rule of customer service; for gates only G1-4 is printed, for lobbies LA-T16. Applying SH-1.2 to SH-2.4 to every post is proposed"),
            ShiftHandoverFacts.Shape, ShiftHandoverFacts.Nothing, static f => f.Post?.Id);
        p.States(Preparing, ReliefCame, Reading, Checking, Declined, BothSigned, Reviewed);
        p.Reads(
            HandoverParameters.CheckItems, HandoverParameters.Lookback, HandoverParameters.LookbackDaysAfterRest, HandoverParameters.ReliefOverdue,
            HandoverParameters.ReviewWithin, HandoverParameters.Reviewer, HandoverParameters.Superior);
        p.Duties(Finish, Relief, LateRelief, Leftover, Question, SuperiorDecision, Cover, Review);
        p.SearchPersons(3);
        p.SearchEarlier(ArriveForRelief.Kind);
        p.SearchRolesApart(DecideHandover.Kind, ReviewHandover.Kind);

        Prepare(p);
        Check(p);
        Dispute(p);
        Sign(p);
        ShiftHandoverProperties.AddTo(p);
        p.Note(
            "交接检查清单原文缺失（SH-2.4 只有标题），由站点参数给出。", "the list of check items is missing in the source (SH-2.4 is a heading only); the site's own list is used.", Source.Of("SH-2.4", "G-11"));
        p.Note("SH-4.1、SH-4.2 重复 SH-2.2、SH-2.3。", "SH-4.1 and SH-4.2 repeat SH-2.2 and SH-2.3.", Source.Of("SH-4.1", "SH-4.2"));
        p.Note("SH-1.7 两处都写接班方，读作“交接到此结束”。", "SH-1.7 names the incoming party twice; it is read as: the handover ends here.", Source.Of("SH-1.7"));
        p.Note(
            "遗留事项随签字转入台账，由以后各班了结；本个案因此可以审阅结束。", "a leftover moves to the site book on signature and is settled by later shifts, so that this case can be reviewed and end.", Source.Of("LA-T16-3", "SH-2.3-2", "N-22"));
        p.Note("“如实说明”只能由人判断，不能由规则验证。", "whether an account is truthful can be judged by people only, not by a rule.", Source.Of("SH-1.3-2"));
        const string byAnybodyZh = "岗位名单只列出可能的上级；真正的限制是条件“本人是该岗位的上级”";
        const string byAnybodyEn = "the list only names who may be a superior somewhere; what binds is the condition that the person is the superior of this post";
        p.Survivor("decide-handover/check-again: by anybody", byAnybodyZh, byAnybodyEn);
        p.Survivor("decide-handover/take-over: by anybody", byAnybodyZh, byAnybodyEn);
        return p.Build();
    }

    private static void Prepare(ProcedureBuilder<ShiftHandoverFacts> p)
    {
        p.Open().On(PrepareHandover.Kind).By(PostStaff)
            .Expects(DeskIsTidy).Expects(LogIsWritten).Expects(OutgoingHoldsPost).Expects(OnlyHandoverAtPost)
            .To(Preparing).Then(static (in s, c) => s.Facts with { Post = c.Post, Outgoing = s.Actor.Id, UnderWay = true })
            .Opens(Finish).Opens(Relief, due: static (in _, c) => c.ShiftEnds)
            .Records(Registers.DutyRecord)
            .Cites("SH-1.1", "SH-1.3-1", "SH-1.7", "SH-2.2", "SH-4.1");

        p.From(Preparing, ReliefCame, Reading, Checking, Declined).On(ReportLeftover.Kind).By(PostStaff).When(IsOutgoing)
            .Then(static (in s, c) => s.Facts with { Leftovers = s.Facts.Leftovers.Remove(c.Item).Add(c.Item), OutgoingSigned = false })
            .Opens(Leftover, static (in _, c) => c.Item)
            .Records(Registers.DutyRecord)
            .Cites("SH-1.3-2", "LA-T16-2", "LA-T16-3");
        p.FromAny().On(SettleLeftover.Kind, "own").By(PostStaff).When(LeftoverIsOwn)
            .Then(static (in s, c) => s.Facts with { Leftovers = s.Facts.Leftovers.Remove(c.Item) })
            .Closes(Leftover, static (in _, c) => c.Item)
            .Cites("LA-T16-3");
        p.FromAny().On(SettleLeftover.Kind, "earlier").By(PostStaff).Unless(LeftoverIsOwn).When(LeftoverIsEarlier)
            .Strikes(Leftovers, static (d, c) => [LeftoverKey(d.Case.Facts, c.Item)])
            .Records(Registers.DutyRecord)
            .Cites("LA-T16-3", "N-22");

        p.From(Preparing).On(ArriveForRelief.Kind).By(PostStaff).Unless(IsOutgoing)
            .Expects(ReliefIsOnTime, by: static (in s, _) => Amount.Minutes(s.At - s.DueOf(Relief)!.Value), otherwise: LateRelief)
            .To(ReliefCame).Then(static (in s, c) => s.Facts with
            {
                Incoming = s.Actor.Id, AfterRest = c.AfterRest, CameLate = s.At > s.DueOf(Relief)!.Value,
            })
            .Closes(Relief)
            .Says(SaluteEachOther)
            .Cites("G1-4-1", "N-19");

        p.From(ReliefCame, Reading, Checking).On(ReadLogs.Kind).By(PostStaff).When(IsIncoming)
            .Expects(EnoughWasRead)
            .To(Reading).ThenWithLedger(static (in s, c, ledger) => s.Facts with
            {
                LogsRead = s.Facts.LogsRead || HasReadEnough(s.Facts, s.Site, c), AfterRest = s.Facts.AfterRest && !HasReadEnough(s.Facts, s.Site, c), Shown = ledger.OpenAt(s.Facts.Post!.Id), OutgoingSigned = false,
            })
            .Cites("G1-4-2", "SH-1.4", "G-11").ReadAs(
                "阅读时向接班人出示本岗位全部未结事项", "while reading, the incoming person is shown every open duty at the post");
    }

    private static void Check(ProcedureBuilder<ShiftHandoverFacts> p)
    {
        p.From(Reading, Checking).On(LookAtOpenDuties.Kind).By(PostStaff).When(IsIncoming)
            .ThenWithLedger(static (in s, _, ledger) => s.Facts with { Shown = ledger.OpenAt(s.Facts.Post!.Id) })
            .Cites("SH-1.3-2", "G-11").Proposed(
                "核查期间岗位照常办事；新开的未结事项补看即可，不必重来", "the post goes on working during the check; what is opened meanwhile is looked at without starting again");
        p.From(Reading, Checking).On(CheckTogether.Kind).By(PostStaff).When(IsOneOfTheTwo)
            .Expects(EveryItemIsMarked)
            .To(Checking).Then(static (in s, c) => s.Facts with
            {
                ChecksComplete = MarksEveryItem(s.Facts, s.Site, c), Questions = WithCrosses(s.Facts.Questions, c), OutgoingSigned = false,
            })
            .OpensEach(Question, static (in _, c) => Crossed(c), provided: new("有项目打叉，每项一件", "items are marked with a cross, one for each"))
            .Records(Registers.ShiftCheck)
            .Cites("SH-1.5-2", "SH-2.1", "SH-2.4").ReadAs("打叉的项目自动成为疑问", "an item marked with a cross becomes a question");
        p.From(Reading, Checking).On(RaiseQuestion.Kind).By(PostStaff).When(IsIncoming)
            .Then(static (in s, c) => s.Facts with { Questions = s.Facts.Questions.Remove(c.Question).Add(c.Question), OutgoingSigned = false })
            .Opens(Question, static (in _, c) => c.Question)
            .Cites("SH-1.6-1");
        p.From(Checking).On(AnswerQuestion.Kind, "clear").By(PostStaff).When(IsOneOfTheTwo).When(QuestionIsOpen).When(AnswerIsClear)
            .Then(static (in s, c) => s.Facts with { Questions = s.Facts.Questions.Remove(c.Question) })
            .Closes(Question, static (in _, c) => c.Question)
            .Cites("SH-1.5-1");
        p.From(Checking).On(AnswerQuestion.Kind, "unclear").By(PostStaff).When(IsOneOfTheTwo).When(QuestionIsOpen).Unless(AnswerIsClear)
            .Cites("SH-1.5-1", "SH-1.6-2");
    }

    private static void Dispute(ProcedureBuilder<ShiftHandoverFacts> p)
    {
        p.From(Checking).On(DeclineTakeover.Kind).By(PostStaff).When(IsIncoming).Unless(QuestionsAreAnswered)
            .To(Declined).Then(static (in s, _) => s.Facts with { DecisionAwaited = true, OutgoingSigned = false })
            .Opens(SuperiorDecision)
            .Tells(new("上级", "the superior"), "接班人拒绝接班，请裁决；交班人继续守岗", "the relief declines to take over; decide. The outgoing person keeps the post",
                static (d, _) => [d.Case.Policy.Get(HandoverParameters.Superior)[d.Case.Facts.Post!.Kind]])
            .Records(Registers.DutyRecord)
            .Cites("SH-1.6-2", "C-31").ReadAs("疑问提出而未答清，即为得不到明确答复", "a question that was raised and not cleared up is one without a clear answer");
        p.From(Declined).On(DecideHandover.Kind, "check-again").By(Leaders).When(IsSuperior).Unless(TakeoverIsOrdered)
            .To(Checking).Then(static (in s, _) => s.Facts with { DecisionAwaited = false, Ordered = false })
            .Closes(SuperiorDecision).Records(Registers.DutyRecord)
            .Cites("SH-1.6-2");
        p.From(Declined).On(DecideHandover.Kind, "take-over").By(Leaders).When(IsSuperior).When(TakeoverIsOrdered)
            .To(Checking).Then(static (in s, _) => s.Facts with { DecisionAwaited = false, Ordered = true, Questions = default })
            .Closes(SuperiorDecision).Closes(Question).Records(Registers.DutyRecord)
            .Cites("SH-1.6-2", "SH-1.7", "N-20").ReadAs(
                "上级裁定接班后仍须双方签字；裁定即了结疑问和清点差异", "after the superior's order both still sign; the order settles the questions and a difference in the count");

        p.FromAny(BothSigned).On(LeavePost.Kind, "early").By(PostStaff).When(IsOutgoing).When(PostIsManned)
            .Expects(ReliefHasSigned, otherwise: Cover)
            .Then(static (in s, _) => s.Facts with { Uncovered = true, OutgoingSigned = false })
            .Strikes(Book.PostHolder, static (d, _) => [d.Case.Facts.Post!.Id])
            .Tells(new("上级", "the superior"), "交班人提前离岗，岗位无人", "the outgoing person left before relief; the post is empty",
                static (d, _) => [d.Case.Policy.Get(HandoverParameters.Superior)[d.Case.Facts.Post!.Kind]])
            .Cites("SH-1.2");
        p.From(BothSigned, Reviewed).On(LeavePost.Kind, "relieved").By(PostStaff).When(IsOutgoing)
            .Cites("SH-1.2");
        p.FromAny().On(CoverPost.Kind).By(Leaders).Unless(PostIsManned).When(CoverIsThird)
            .Then(static (in s, c) => s.Facts with { Uncovered = false, Outgoing = c.Person })
            .Closes(Cover).Enters(Book.PostHolder, static (d, _) => [d.Case.Facts.Post!.Id], static (_, c) => c.Person)
            .Cites("SH-1.2").Proposed("岗位不得无人；补岗人代为交班，且不能是接班人本人", "a post is never empty; whoever covers it hands over, and is not the relief").ReadAs(
                "补岗不等本岗位的上级：任何部门就近的领班或主管都可先派人", "covering does not wait for the superior of the post: the nearest leader of any department may send somebody");
    }

    private static void Sign(ProcedureBuilder<ShiftHandoverFacts> p)
    {
        p.From(Checking).On(SignHandover.Kind, "outgoing").By(PostStaff).When(IsOutgoing)
            .Unless(OutgoingHasSigned).When(PostIsManned).When(LogsAreRead).When(ChecksAreComplete).When(QuestionsAreAnswered).When(DrawerAgrees)
            .Then(static (in s, _) => s.Facts with { OutgoingSigned = true })
            .Cites("SH-1.7", "SH-2.3-1", "SH-4.2", "SH-1.5-2", "G-11").ReadAs("签字时各自报出清点数；押存证件与副证须与台账相符", "each signature states the count; held documents and deputy permits must agree with the ledger");
        p.From(Checking).On(SignHandover.Kind, "incoming").By(PostStaff).When(IsIncoming)
            .When(OutgoingHasSigned).When(DrawerAgrees).When(OpenDutiesWereShown)
            .To(BothSigned).Then(static (in s, _) => s.Facts with { UnderWay = false, ReviewAwaited = true, Leftovers = default })
            .Closes(Finish).Closes(Leftover).Opens(Review)
            .Enters(Leftovers, static (d, _) => d.CaseBefore.Facts.Leftovers.Select(item => LeftoverKey(d.Case.Facts, item)), provided: new("有遗留事项，每件一条", "there are leftovers, one entry for each"))
            .Enters(Book.PostHolder, static (d, _) => [d.Case.Facts.Post!.Id], static (d, _) => d.Case.Facts.Incoming!)
            .TakesOver(static d => d.Case.Facts.Incoming!)
            .Records(Registers.ShiftCheck)
            .Cites("SH-1.7", "SH-2.3-1", "SH-4.2", "LA-T16-3", "G-11", "N-22");

        p.From(BothSigned).On(ReviewHandover.Kind).By(Leaders).When(IsReviewer)
            .To(Reviewed).Then(static (in s, _) => s.Facts with { ReviewAwaited = false, CameLate = false })
            .Closes(Review).Closes(LateRelief)
            .Cites("SH-2.3-2", "SH-4.2", "C-32");
    }
}
