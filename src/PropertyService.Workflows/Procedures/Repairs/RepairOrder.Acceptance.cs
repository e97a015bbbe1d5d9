using PropertyService.Domain;
using PropertyService.Domain.Repairs;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Complaints;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Repairs.RepairOrderDuties;
using static PropertyService.Workflows.Procedures.Repairs.RepairOrderGuards;

namespace PropertyService.Workflows.Procedures.Repairs;

/// <content>How a repair is accepted, disputed, filed and asked after (验收、异议、归档、回访).</content>
public static partial class RepairOrder
{
    private static void Accept(ProcedureBuilder<RepairOrderFacts> p)
    {
        p.From(Confirmed).On(CheckQuality.Kind, "passed").By(EngineeringDept, EngineeringManager).When(CheckIsPassed).When(CheckIsNext).Unless(IsLastStep)
            .Then(static (in s, _) => s.Facts with { AcceptanceToCome = s.Facts.AcceptanceToCome.Remove(AcceptanceStep.QualityCheck) })
            .Closes(QualityCheck).Records(Registers.RepairRecord)
            .Cites("RS-2.7", "C-42");
        WithAcceptance(p.From(Confirmed).On(CheckQuality.Kind, "passed-last").By(EngineeringDept, EngineeringManager).When(CheckIsPassed).When(CheckIsNext).When(IsLastStep).Closes(QualityCheck))
            .Cites("RS-2.7", "C-41", "C-42", "N-36");
        DoneAgain(p.From(Confirmed).On(CheckQuality.Kind, "failed").By(EngineeringDept, EngineeringManager).Unless(CheckIsPassed).When(CheckIsNext).Closes(QualityCheck).Closes(Signature))
            .Records(Registers.RepairRecord)
            .Cites("RS-2.7", "C-42").ReadAs("返工之后从确认起重新办理", "after the rework everything begins again with the resident's word");

        p.From(Confirmed).On(SignForRepair.Kind, "signed").By(Repairer, FrontDesk, CsStaff, CsLead).When(ResidentSigns).When(SignatureIsNext).Unless(IsLastStep)
            .Then(static (in s, _) => s.Facts with { AcceptanceToCome = s.Facts.AcceptanceToCome.Remove(AcceptanceStep.ResidentSignature) })
            .Closes(Signature).Records(Registers.RepairRecord)
            .Cites("IN-P.3-2", "SS-3.2.4-1", "C-42");
        WithAcceptance(p.From(Confirmed).On(SignForRepair.Kind, "signed-last").By(Repairer, FrontDesk, CsStaff, CsLead).When(ResidentSigns).When(SignatureIsNext).When(IsLastStep).Closes(Signature))
            .Cites("IN-P.3-2", "SS-3.2.4-1", "C-41", "C-42", "N-36");
    }

    private static void Dispute(ProcedureBuilder<RepairOrderFacts> p)
    {
        ToTheManager(p.From(Confirmed).On(SignForRepair.Kind, "refused").By(Repairer, FrontDesk, CsStaff, CsLead).Unless(ResidentSigns).When(SignatureIsNext))
            .Closes(QualityCheck).Closes(Signature)
            .Records(Registers.RepairRecord)
            .Cites("IN-P.3-2", "SS-3.2.4-1", "SS-3.2.4-2", "N-30").ReadAs("拒签即为谈不拢", "refusing to sign is a disagreement");
        ToTheManager(p.From(OnSite, InRepair, ReferredToWorks, Fixed, Confirmed).On(DisputeRepair.Kind).By(Staff))
            .Closes(Confirmation).Closes(QualityCheck).Closes(Signature)
            .Records(Registers.RepairRequests)
            .Cites("SS-3.2.4-1", "SS-3.2.4-2", "N-30").ReadAs("异议期间时限照走", "the limits go on while it is in dispute");

        WithAcceptance(p.From(Disputed).On(DecideDispute.Kind, "work-stands").By(EngineeringManager, CompanyManager).When(WorkStands).Unless(WorkIsOwed).Closes(Ruling))
            .Cites("SS-3.2.4-2", "N-30", "N-36").ReadAs(
                "经理裁定照此验收，代替未办的质检与签收；谁裁定、为何，记入维修记录", "the manager's decision stands for the check and the signature that are missing; who decided and why goes into the record");
        p.From(Disputed).On(DecideDispute.Kind, "go-on").By(EngineeringManager, CompanyManager).Unless(WorkStands).When(WorkIsOwed)
            .To(OnSite).Then(static (in s, _) => s.Facts with { Disputed = false })
            .Closes(Ruling).Records(Registers.RepairRecord)
            .Cites("SS-3.2.4-2", "N-30");
        DoneAgain(p.From(Disputed).On(DecideDispute.Kind, "again").By(EngineeringManager, CompanyManager).Unless(WorkStands).Unless(WorkIsOwed).Closes(Ruling))
            .Records(Registers.RepairRecord)
            .Cites("SS-3.2.4-2", "SS-3.2.4-1", "N-30");
    }

    private static void LookBack(ProcedureBuilder<RepairOrderFacts> p)
    {
        p.From(Accepted).On(ArchiveRepair.Kind).By(EngineeringDept, FrontDesk, CsStaff, CsLead)
            .To(Archived).Records(Registers.RepairRecord).Records(Registers.CustomerFileRepairs)
            .Cites("RS-1.6", "CA-3.8");

        p.From(Accepted, Archived).On(PayReturnVisit.Kind, "satisfied").By(CsStaff, CsLead, EngineeringDept).When(ResidentIsSatisfied)
            .Expects(VisitedInTime, by: LateForReturnVisit).Expects(VisitedByTheDepartment)
            .Then(static (in s, _) => s.Facts with { ReturnVisitOwed = false })
            .Closes(ReturnVisit).Records(Registers.RepairRecord)
            .Cites("IN-P.3-3", "RS-2.8-1", "IN-B.5", "C-41");
        p.From(Accepted, Archived).On(PayReturnVisit.Kind, "feedback").By(CsStaff, CsLead, EngineeringDept).Unless(ResidentIsSatisfied)
            .Expects(VisitedInTime, by: LateForReturnVisit).Expects(VisitedByTheDepartment)
            .Then(static (in s, _) => s.Facts with { ReturnVisitOwed = false, FeedbackOwed = true })
            .Closes(ReturnVisit).Opens(Feedback).Records(Registers.RepairRecord)
            .Tells(EngineeringDept, "住户回访有意见，请尽快落实", "the resident has something to say; deal with it soon")
            .Cites("IN-P.3-3", "RS-2.8-1", "RS-2.8-2", "IN-B.5", "C-41");
        p.From(Accepted, Archived).On(HandleFeedback.Kind).By(EngineeringDept, EngineeringManager, CsStaff, CsLead).When(FeedbackIsOwed)
            .Then(static (in s, _) => s.Facts with { FeedbackOwed = false })
            .Closes(Feedback).Records(Registers.RepairRecord)
            .Cites("RS-2.8-2").ReadAs("须再修的另开报修单", "what has to be repaired again is a new order");
    }

    private static Amount LateForReturnVisit(in Situation<RepairOrderFacts> s, Command command) => Amount.Minutes(s.At - s.DueOf(ReturnVisit)!.Value);

    /// <summary>The repair is accepted: the result is to be told, and a return visit paid where the site has one for every order.</summary>
    private static RowBuilder<RepairOrderFacts, T> WithAcceptance<T>(RowBuilder<RepairOrderFacts, T> row)
        where T : Command => row
            .To(Accepted).Then(static (in s, _) => s.Facts.WithAcceptance(s.Site))
            .Opens(ResultToTell)
            .OpensEach(ReturnVisit, static (in s, _) => s.Site.Get(RepairParameters.VisitScope) == ReturnVisitScope.EveryOrder ? [""] : [], provided: new("站点每单回访", "the site pays a visit for every order"))
            .Records(Registers.RepairRecord);

    private static RowBuilder<RepairOrderFacts, T> ToTheManager<T>(RowBuilder<RepairOrderFacts, T> row)
        where T : Command => row
            .To(Disputed).Then(static (in s, _) => s.Facts.WithDispute())
            .Opens(Ruling)
            .Tells(EngineeringManager, "住户对维修有异议，请裁决", "a resident disputes a repair; decide")
            .Starts(ComplaintHandling.Procedure, "住户与维修员谈不拢，按投诉登记", "resident and repairer do not agree; registered as a complaint");
}
