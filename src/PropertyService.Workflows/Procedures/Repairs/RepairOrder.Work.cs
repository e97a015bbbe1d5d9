using PropertyService.Domain.Repairs;
using PropertyService.Workflows.Engine;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Repairs.RepairOrderDuties;
using static PropertyService.Workflows.Procedures.Repairs.RepairOrderGuards;

namespace PropertyService.Workflows.Procedures.Repairs;

/// <content>What happens on site (现场维修).</content>
public static partial class RepairOrder
{
    private static void Work(ProcedureBuilder<RepairOrderFacts> p)
    {
        p.From(OnSite).On(BeginRepair.Kind).By(Repairer, EngineeringDept).When(ChargeIsTold)
            .To(InRepair).Then(static (in s, _) => s.Facts with { SiteToClean = true })
            .Opens(Cleaning).Says(RepairScripts.NoDelay)
            .Cites("CM-3.4.1", "IN-W.1-2", "RS-2.6", "MS-4.2", "C-47");

        p.From(OnSite, InRepair).On(CallHelp.Kind).By(Repairer)
            .Tells(Repairer, "同事在现场解决不了，请马上支援", "a colleague cannot solve it on site; go and help at once")
            .Says(RepairScripts.SayWhatYouCannot)
            .Cites("SD-2.5-1", "SD-2.5-2");

        p.From(OnSite, InRepair).On(ReferToWorks.Kind).By(Repairer, EngineeringDept)
            .To(ReferredToWorks).Then(static (in s, _) => s.Facts.WithToTell(ResidentMatter.Works))
            .Opens(WorksToTell)
            .Tells(EngineeringDept, "报修须工程修理，请安排", "a repair takes engineering works; arrange them")
            .Cites("IN-B.4-4", "N-30").ReadAs("转工程期间时限照走，可向住户承诺时间", "the limits go on during the works; the resident can be promised a time");
        p.From(ReferredToWorks).On(ResumeRepair.Kind).By(EngineeringDept, EngineeringManager)
            .To(OnSite)
            .Cites("IN-B.4-4", "N-30").Proposed("工程做完后由维修员收尾，并照样确认、验收", "after the works the repairer finishes, and it is confirmed and accepted like any other repair");
    }

    private static void Promise(ProcedureBuilder<RepairOrderFacts> p) =>
        p.From(OnSite, InRepair, ReferredToWorks).On(PromiseDeadline.Kind).By(Repairer, EngineeringDept, EngineeringManager, FrontDesk, CsStaff).When(PromiseLiesAhead)
            .Expects(PromisedInTime, by: static (in s, _) => Amount.Minutes(s.At - TimeInForce(in s)!.Value))
            .Expects(PromiseIsTheFirst)
            .Expects(PromiseIsNotTooFar, by: static (in s, c) => Amount.Minutes(c.Until - s.At - s.Site.Get(RepairParameters.PromiseMax)))
            .Then(static (in s, _) => s.Facts with { Promised = true })
            .Closes(Repair).Closes(PromisedRepair).Opens(PromisedRepair, due: static (in _, c) => c.Until)
            .Records(Registers.RepairRequests)
            .Tells(CsStaff, "已向住户承诺完成时间，请跟踪", "the resident was promised a time; keep track of it")
            .Tells(new("改期时：工程部经理", "where a promise is put off: the engineering manager"), "对住户的承诺改期", "a promise to a resident was put off", static (d, _) => d.CaseBefore.Facts.Promised ? [EngineeringManager] : [])
            .Cites("IN-B.4-3", "CM-3.3.2", "G-28", "N-36").ReadAs(
                "承诺是对住户说出的话，时限过后才说也照收并记为违规", "a promise is a word already given; one given after the limit is taken too, as a breach");

    private static void Finish(ProcedureBuilder<RepairOrderFacts> p)
    {
        p.From(OnSite, InRepair).On(FinishRepair.Kind).By(Repairer, EngineeringDept)
            .Expects(RepairedInTime, by: static (in s, _) => Amount.Minutes(s.At - s.DueOf(Repair)!.Value))
            .Expects(PromiseIsKept, by: static (in s, _) => Amount.Minutes(s.At - s.DueOf(PromisedRepair)!.Value))
            .Expects(SiteIsCleaned, otherwise: Cleaning).Expects(ChargeIsTold)
            .To(Fixed).Then(static (in s, c) => s.Facts with { WorkOwed = false, Promised = false, SiteToClean = !c.SiteCleaned, ToConfirm = true })
            .Closes(Repair).Closes(PromisedRepair).Closes(Cleaning).Opens(Confirmation)
            .Says(RepairScripts.ClearMaterials)
            .Cites("IN-B.4-2", "IN-B.4-3", "RS-2.6", "IN-P.3-1", "IN-B.2-4", "IN-W.1-2", "N-36").ReadAs(
                "没有报开工就修好的也照收；收费未告知即为违规，仍须告知", "a repair done without a report of its beginning is taken too; an untold charge is a breach and still to be told");
        p.FromAny().On(CleanSite.Kind).By(Repairer, EngineeringDept).When(SiteIsToBeCleaned)
            .Then(static (in s, _) => s.Facts with { SiteToClean = false })
            .Closes(Cleaning)
            .Cites("RS-2.6", "IN-P.3-1", "IN-B.2-4");

        p.From(Fixed).On(ConfirmWithResident.Kind, "solved").By(Repairer, FrontDesk, CsStaff, CsLead).When(IsSolved)
            .To(Confirmed).Then(static (in s, _) => s.Facts with { ToConfirm = false, AcceptanceToCome = s.Site.Get(RepairParameters.Acceptance) })
            .Closes(Confirmation)
            .OpensEach(QualityCheck, static (in s, _) => IfAsked(in s, AcceptanceStep.QualityCheck), provided: new("站点的验收步骤含质检", "the site's acceptance has the check"))
            .OpensEach(Signature, static (in s, _) => IfAsked(in s, AcceptanceStep.ResidentSignature), provided: new("站点的验收步骤含签收", "the site's acceptance has the signature"))
            .Cites("CM-3.4.2", "RS-2.7", "IN-P.3-2", "C-42");
        DoneAgain(p.From(Fixed).On(ConfirmWithResident.Kind, "unsolved").By(Repairer, FrontDesk, CsStaff, CsLead).Unless(IsSolved).Closes(Confirmation))
            .Cites("CM-3.4.2");
    }

    /// <summary>The work goes on: nothing that was accepted counts any more.</summary>
    private static RowBuilder<RepairOrderFacts, T> DoneAgain<T>(RowBuilder<RepairOrderFacts, T> row)
        where T : Command => row
            .To(InRepair).Then(static (in s, _) => s.Facts.WithWorkToDoAgain())
            .Opens(Repair, due: NoLimit).Opens(Cleaning)
            .Tells(Repairer, "维修未过关，请返工", "the repair did not pass; do it again");

    private static string[] IfAsked(in Situation<RepairOrderFacts> s, AcceptanceStep step) => s.Site.Get(RepairParameters.Acceptance).Contains(step) ? [""] : [];
}
