using PropertyService.Domain;
using PropertyService.Domain.Complaints;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using static PropertyService.Domain.People.Roles;

namespace PropertyService.Workflows.Procedures.Complaints;

/// <summary>Who deals with complaints (投诉处理的岗位). Residents' complaints are customer service's, those about the show flat the property department's.</summary>
internal static class ComplaintPeople
{
    /// <summary>Who follows a complaint from registration to the end. CP-3.3.4, SF-8.6.</summary>
    public static readonly ByArea Handler = new(CsStaff, PropertySupervisor);

    /// <summary>The leader who decides on plans and withdrawals. CP-3.3.3, SF-9.2-1.</summary>
    public static readonly ByArea Leader = new(CsSupervisor, PropertyDeptHead);

    /// <summary>Who is told when something is overdue or goes wrong.</summary>
    public static readonly ByArea Head = new(CsManager, PropertyDeptHead);

    /// <summary>Who works on complaints and draws up plans, in either area; none of them approves one.</summary>
    public static readonly Role[] Clerks = [CsStaff, CsLead, PropertyDept, PropertySupervisor];

    /// <summary>Everybody in the two offices that deal with complaints.</summary>
    public static readonly Role[] Office = [.. Clerks, CsSupervisor, CsManager, PropertyDeptHead];

    /// <summary>A role of the department that deals with the area.</summary>
    internal sealed record ByArea(Role Residence, Role ShowFlat)
    {
        public Wording Text { get; } = new(
            $"住户投诉：{Residence.Text.Zh}；样板房投诉：{ShowFlat.Text.Zh}", $"residents' complaint: {Residence.Text.En}; show-flat complaint: {ShowFlat.Text.En}");

        public Role Of(Case<ComplaintFacts> owner) => owner.Facts.Area == ComplaintArea.ShowFlat ? ShowFlat : Residence;
    }
}
