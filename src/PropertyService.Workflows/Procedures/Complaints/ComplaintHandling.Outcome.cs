using PropertyService.Domain;
using PropertyService.Domain.Complaints;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Complaints.ComplaintDuties;
using static PropertyService.Workflows.Procedures.Complaints.ComplaintGuards;
using static PropertyService.Workflows.Procedures.Complaints.ComplaintPeople;

namespace PropertyService.Workflows.Procedures.Complaints;

/// <content>What comes of a complaint: replies, solution, signature, withdrawal, reopening, end.</content>
public static partial class ComplaintHandling
{
    private static void ReplyTo(ProcedureBuilder<ComplaintFacts> p)
    {
        p.From([.. Unsolved, SignedOff, Explained, Withdrawing, Withdrawn]).On(GiveReply.Kind, "reply").By(Staff).When(ReachesComplainant)
            .Expects(ReplyIsInTime, by: LateReply)
            .Then(static (in s, _) => s.Facts with { ReplyOwed = false })
            .Closes(Reply).Records(Registers.ComplaintRecord)
            .Cites("SS-3.2.1-2", "SS-3.2.5-2", "CW-2.2-1", "CR-19", "C-43");
        p.From(FoundInvalid).On(GiveReply.Kind, "explanation").By(Staff).When(ReachesComplainant)
            .Expects(ReplyIsInTime, by: LateReply).Expects(DateIsKept, by: PastDate)
            .To(Explained).Then(static (in s, _) => s.Facts with { ReplyOwed = false, ExplanationOwed = false, DateAgreed = false })
            .Closes(Reply).Closes(Explanation).Closes(AgreedDate).Records(Registers.ComplaintRecord)
            .Cites("CM-3.2.3", "SS-3.2.1-2", "N-40").ReadAs("判为无效之后，向投诉人的解释就是答复，也了结约定的期限", "once it is found invalid the explanation is the reply, and settles a date that was agreed");
        p.From(Solved, LeftUnsigned).On(GiveReply.Kind, "outcome").By(Staff).When(ReachesComplainant)
            .Expects(ReplyIsInTime, by: LateReply)
            .Then(static (in s, _) => s.Facts with { ReplyOwed = false, OutcomeUntold = false })
            .Closes(Reply).Closes(Outcome).Records(Registers.ComplaintRecord)
            .Cites("SS-3.2.5-2", "CM-3.2.2", "SS-3.2.1-2");
        p.FromAny().On(GiveReply.Kind, "unreached").By(Staff).Unless(ReachesComplainant)
            .Expects(ReachesComplainant)
            .Records(Registers.ComplaintRecord)
            .Cites("SS-3.2.1-2", "SS-3.2.5-2").ReadAs("留有联系方式却只公示，不算答复", "a notice is no reply to somebody who left a contact");
        p.From(Unsolved).On(AgreeDate.Kind).By(Staff).When(CanBeReached)
            .Expects(ReplyIsInTime, by: LateReply).Expects(DateIsKept, by: PastDate)
            .Then(static (in s, _) => s.Facts with { ReplyOwed = false, DateAgreed = true })
            .Closes(Reply).Closes(AgreedDate).Opens(AgreedDate, due: static (in _, c) => c.Until).Records(Registers.ComplaintRecord)
            .Cites("SS-2.7-1", "SS-3.2.2", "SS-3.2.1-2").ReadAs(
                "与投诉人约定期限即已答复；过了旧期限才另约，记为违规", "agreeing on a date is a reply; agreeing on another one only after the old has passed is a breach");
    }

    private static void Solve(ProcedureBuilder<ComplaintFacts> p)
    {
        p.From(Unsolved).On(ReportSolved.Kind).By(Staff)
            .Expects(PlanStands).Expects(DateIsKept, by: PastDate)
            .To(Solved).Then(static (in s, _) => s.Facts.AtRest with
            {
                DateAgreed = false, OutcomeUntold = true, SignatureAwaited = s.Facts.Complainant == Complainant.Named,
                ReviewAwaited = s.Facts.Area == ComplaintArea.ShowFlat, RevisitAwaited = s.Facts.Area == ComplaintArea.ShowFlat && s.Facts.Complainant != Complainant.Anonymous,
            })
            .Closes(Investigation).Closes(Approval).Closes(Handling).Closes(AgreedDate).Opens(Outcome)
            .OpensIf(Signature, static (in s, _) => s.Facts.Complainant == Complainant.Named, new("投诉人留名", "the complainant is named"))
            .OpensIf(Review, static (in s, _) => s.Facts.Area == ComplaintArea.ShowFlat, new("样板房投诉", "it is about the show flat"))
            .OpensIf(Revisit, static (in s, _) => s.Facts.Area == ComplaintArea.ShowFlat && s.Facts.Complainant != Complainant.Anonymous,
                new("样板房投诉，且留有联系方式", "it is about the show flat and a contact was left"))
            .Records(Registers.ComplaintRecord)
            .Cites("CP-3.3.4", "CC-3.3", "G5-2.4-1", "G5-2.4-3", "SF-8.6", "SF-9.2-2", "SS-2.7-1").ReadAs(
                "没有已定方案而解决，是事实，记为违规；未经判定的按有效投诉计", "solved without a plan that stands is a fact and a breach; one that nobody has judged counts as valid");
        p.FromAny().On(ReportCompensation.Kind).By(Staff)
            .Expects(CompensationWasGranted)
            .Then(static (in s, _) => s.Facts with { Compensation = Compensation.None })
            .Closes(CompensationOwed).Records(Registers.ComplaintRecord)
            .Cites("G5-2.4-1", "CR-9").ReadAs("未列入已定方案的补偿是擅自处理，记为违规", "compensation outside a plan that stands is unauthorised and a breach");
    }

    private static void Sign(ProcedureBuilder<ComplaintFacts> p)
    {
        p.From(Solved, LeftUnsigned).On(RecordSignature.Kind).By(Staff).When(IsNamed)
            .Expects(ReplyIsInTime, by: LateReply)
            .To(SignedOff).Then(static (in s, _) => s.Facts with { ReplyOwed = false, OutcomeUntold = false, SignatureAwaited = false })
            .Closes(Reply).Closes(Outcome).Closes(Signature).Records(Registers.ComplaintRecord)
            .Tells(Head.Text, "投诉人签字表示不满意", "the complainant signed as not satisfied", static (d, c) => c.Satisfied ? [] : [Head.Of(d.Case)])
            .Cites("SS-2.7-2", "SS-3.2.3", "N-31").ReadAs("签字时当面说过结果，即已答复", "whoever signs has been told the outcome, and so replied to");
        p.From(Solved).On(ReportUnsigned.Kind).By(Staff).When(IsNamed)
            .To(LeftUnsigned).Then(static (in s, _) => s.Facts with { SignatureAwaited = false })
            .Closes(Signature).Records(Registers.ComplaintRecord)
            .Cites("SS-2.7-2", "SS-3.2.3", "N-32");
    }

    private static void ReviewAndRevisit(ProcedureBuilder<ComplaintFacts> p)
    {
        p.From(Solved, SignedOff, LeftUnsigned).On(ReviewResult.Kind, "holds").By(PropertyDeptHead).When(ReviewIsAwaited).When(ResultHolds)
            .Expects(ReviewIsInTime, by: LateReview)
            .Then(static (in s, _) => s.Facts with { ReviewAwaited = false })
            .Closes(Review).Records(Registers.ComplaintRecord)
            .Cites("SF-9.2-2", "N-31");
        p.From(Solved, SignedOff, LeftUnsigned).On(ReviewResult.Kind, "fails").By(PropertyDeptHead).When(ReviewIsAwaited).Unless(ResultHolds)
            .Expects(ReviewIsInTime, by: LateReview)
            .To(Justified).Then(static (in s, _) => s.Facts.Unsolved)
            .Closes(Outcome).Closes(Signature).Closes(Review).Closes(Revisit).Records(Registers.ComplaintRecord)
            .Tells(Handler.Text, "整改未见成效，请另拟方案", "the result does not hold; draw up another plan", static (d, _) => [Handler.Of(d.Case)])
            .Cites("SF-9.2-2", "SF-9.2-1", "CP-3.3.4").ReadAs("未见成效即未解决，回到拟定方案", "a result that does not hold is no solution: back to drawing up a plan");
        p.From(Solved, SignedOff, LeftUnsigned).On(ReportRevisit.Kind).By(Staff).When(RevisitIsAwaited)
            .Then(static (in s, _) => s.Facts with { RevisitAwaited = false })
            .Closes(Revisit).Records(Registers.ComplaintRecord)
            .Cites("SF-8.6");
    }

    private static void CallManager(ProcedureBuilder<ComplaintFacts> p)
    {
        p.FromAny().On(ReportDirectCall.Kind, "taken-up").By(Staff).When(DirectCallsAreTaken)
            .Then(static (in s, _) => s.Facts with { ReplyOwed = true })
            .Opens(Reply).Records(Registers.ComplaintRecord)
            .Tells(new("被直拨的经理", "the manager who was called"), "投诉人直接找您，请过问并答复", "the complainant came to you directly; look into it and reply", static (_, c) => [c.Manager])
            .Tells(Head.Text, "投诉人已直拨上级经理", "the complainant has called a manager directly", static (d, _) => [Head.Of(d.Case)])
            .Cites("SS-3.2.4-2", "SS-3.2.1-2", "CR-7", "C-46").ReadAs(
                "直拨也是投诉，同样须在时限内答复；原有的答复时限不因直拨而延后", "a direct call is a complaint too and is replied to in the same time; a reply that is owed already is not put off by it");
        p.FromAny().On(ReportDirectCall.Kind, "referred-back").By(Staff).Unless(DirectCallsAreTaken)
            .Records(Registers.ComplaintRecord)
            .Tells(Handler.Text, "投诉人直拨经理，转回办理", "the complainant called a manager; it is referred back to you", static (d, _) => [Handler.Of(d.Case)])
            .Cites("SS-3.2.4-2", "CR-7", "CR-9", "C-46");
    }

    private static void Withdraw(ProcedureBuilder<ComplaintFacts> p) =>
        p.From([.. Unsolved, FoundInvalid]).On(ReportWithdrawal.Kind).By(Staff).When(CanBeReached)
            .To(Withdrawing).Then(static (in s, _) => s.Facts.AtRest with { WithdrawalReported = true })
            .Closes(Investigation).Closes(Approval).Closes(Handling).Closes(Explanation).Opens(Withdrawal).Records(Registers.ComplaintRecord)
            .Tells(Leader.Text, "投诉人撤诉，请核实", "a complaint is withdrawn; make sure with the complainant", static (d, _) => [Leader.Of(d.Case)])
            .Proposed("撤诉是事实；核实之前答复与约定期限照算", "a withdrawal is a fact; until it is confirmed the reply and the agreed date go on running");

    private static void ConfirmWithdrawal(ProcedureBuilder<ComplaintFacts> p, Side side)
    {
        p.From(Withdrawing).On(DecideWithdrawal.Kind, side.Id + "-confirmed").By(side.Leaders).When(side.Applies).When(IsConfirmed)
            .To(Withdrawn).Then(static (in s, _) => s.Facts with { WithdrawalReported = false, DateAgreed = false, Compensation = Compensation.None })
            .Closes(Withdrawal).Closes(AgreedDate).Closes(CompensationOwed).Records(Registers.ComplaintRecord)
            .Cites("SS-3.2.1-2").Proposed(
                "撤诉了结约定期限与补偿，但不免除答复：答复之后才能结案", "a withdrawal settles an agreed date and compensation, but not the reply: the case is closed once the complainant has been replied to");
        p.From(Withdrawing).On(DecideWithdrawal.Kind, side.Id + "-denied").By(side.Leaders).When(side.Applies).Unless(IsConfirmed)
            .To(Registered).Then(static (in s, _) => s.Facts with { WithdrawalReported = false, Investigating = true })
            .Closes(Withdrawal).Opens(Investigation).Records(Registers.ComplaintRecord)
            .Tells(Head.Text, "上报的撤诉不属实", "a withdrawal that was reported is not so", static (d, _) => [Head.Of(d.Case)])
            .Cites("CP-3.3.1").Proposed("撤诉不属实则从调查重来，答复时限不变", "where it is not so the investigation begins again, and the reply keeps its time");
    }

    private static void Reopen(ProcedureBuilder<ComplaintFacts> p)
    {
        p.From(Solved, SignedOff, LeftUnsigned, Explained, Withdrawn).On(ReopenComplaint.Kind).By(Staff)
            .To(Registered).Then(static (in s, _) => s.Facts.Unsolved with { ReplyOwed = true, Investigating = true })
            .Closes(Outcome).Closes(Signature).Closes(Review).Closes(Revisit).Opens(Reply).Opens(Investigation).Records(Registers.ComplaintRecord)
            .Tells(Head.Text, "投诉重提，请过问", "a complaint was reopened; look into it", static (d, _) => [Head.Of(d.Case)])
            .Cites("CP-3.3.4", "CC-3.3", "SS-3.2.1-2").ReadAs(
                "投诉人不服即未解决：结案之前在原个案重来，另计答复时限；欠着的答复不因重提而延后",
                "a complainant who is not content has no solution: until it is closed the same case begins again with a reply owed anew; one that is owed already is not put off");
        p.From(Closed).On(ReopenComplaint.Kind, "after-end").By(Staff)
            .Records(Registers.ComplaintRecord)
            .Tells(Handler.Text, "结案后重提，请另登记投诉并写明原个案", "taken up again after the end; register a new complaint that names this one", static (d, _) => [Handler.Of(d.Case)])
            .Cites("CC-3.3").Proposed("结束的个案不再欠什么；重提另开个案，写明原个案", "an ended case owes nothing any more; taken up again it is a new case that names the old one");
    }

    private static void Close(ProcedureBuilder<ComplaintFacts> p, Side side) =>
        p.From(Solved, SignedOff, LeftUnsigned, Explained, Withdrawn).On(CloseComplaint.Kind, side.Id).By(side.Closers).When(side.Applies)
            .To(Closed).Records(Registers.ComplaintRecord)
            .Cites("SS-2.7-1", "SS-3.2.2", "CP-3.3.4", "N-31", "CM-4.1").ReadAs(
                "答复、告知、签字、补偿、回访、审查都了结才结案，由领班以上办理", "closed once reply, outcome, signature, compensation, revisit and review are settled, by a lead or above");

    private static void Notes(ProcedureBuilder<ComplaintFacts> p)
    {
        p.Note(
            "投诉人本人不在系统中操作：登记、签字、撤诉、重提都由员工代为记录。", "complainants do nothing here themselves: staff record what they say, sign, withdraw or reopen.", Source.Of("CM-3.2.1", "SS-2.7-2"));
        p.Note(
            "投诉专线昼夜开通由指标考核，不由个案判断；任何时候来的投诉都可登记。", "that the complaint line is open day and night is for the indicator to tell, not for a case; a complaint may be registered at any hour.", Source.Of("SS-3.2.1-1", "C-66"));
        p.Note(
            "有效投诉处理率与签字满意率由指标计算；拒签与无回应分开记录，如何计数是指标的参数。",
            "the rates of valid complaints handled and of satisfied signatures are for the indicators; declined and unanswered signatures are recorded apart, and how they count is a parameter of the indicator.",
            Source.Of("SS-2.7-1", "SS-2.7-2", "SS-3.2.2", "SS-3.2.3", "N-32"));
        p.Note(
            "“满意的答复”由签字体现，规则只能验证答复在时限内到了投诉人。", "whether an answer satisfies shows in the signature; a rule can only tell that a reply reached the complainant in time.", Source.Of("SS-3.2.5-2", "SS-2.7-2"));
        p.Note(
            "月度审查的次数由指标考核；个案只要求每次解决后在期限内审查一次。", "how many monthly reviews are held is for the indicator; a case asks for one review within its time after each solution.", Source.Of("SF-9.2-2", "N-31"));
    }

    private static Amount LateReply<TCommand>(in Situation<ComplaintFacts> s, TCommand c)
        where TCommand : Command => Past(in s, Reply);

    private static Amount PastDate<TCommand>(in Situation<ComplaintFacts> s, TCommand c)
        where TCommand : Command => Past(in s, AgreedDate);

    private static Amount LateReview(in Situation<ComplaintFacts> s, ReviewResult c) => Past(in s, Review);

    private static Amount Past(in Situation<ComplaintFacts> s, Duty<ComplaintFacts> duty) => Amount.Minutes(s.At - s.DueOf(duty)!.Value);
}
