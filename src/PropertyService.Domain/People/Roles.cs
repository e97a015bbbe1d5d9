using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.People;

/// <summary>The roles that the regulations name (岗位一览).</summary>
public static class Roles
{
    /// <summary>Gate guard (门岗).</summary>
    public static readonly Role GateGuard = new("gate-guard", "门岗", "gate guard");

    /// <summary>Patrol guard (巡逻岗).</summary>
    public static readonly Role PatrolGuard = new("patrol-guard", "巡逻岗", "patrol guard");

    /// <summary>Control room (中控室).</summary>
    public static readonly Role ControlRoom = new("control-room", "中控室", "control room");

    /// <summary>Squad leader (班长、分队长).</summary>
    public static readonly Role SquadLeader = new("squad-leader", "分队长", "squad leader");

    /// <summary>Deputy captain (保安副队长).</summary>
    public static readonly Role DeputyCaptain = new("deputy-captain", "保安副队长", "deputy captain");

    /// <summary>Security captain (保安队长).</summary>
    public static readonly Role SecurityCaptain = new("security-captain", "保安队长", "security captain");

    /// <summary>Security supervisor (分管保安主管).</summary>
    public static readonly Role SecuritySupervisor = new("security-supervisor", "分管保安主管", "security supervisor");

    /// <summary>Security manager (安管部经理).</summary>
    public static readonly Role SecurityManager = new("security-manager", "安管部经理", "security manager");

    /// <summary>Security department (保安部).</summary>
    public static readonly Role SecurityDept = new("security-dept", "保安部", "security department");

    /// <summary>Security post 005 of the show flat (安管 005 岗).</summary>
    public static readonly Role SecurityPost005 = new("security-post-005", "安管 005 岗", "security post 005");

    /// <summary>Lobby assistant (大堂助理).</summary>
    public static readonly Role LobbyAssistant = new("lobby-assistant", "大堂助理", "lobby assistant");

    /// <summary>Lobby lead (大堂领班).</summary>
    public static readonly Role LobbyLead = new("lobby-lead", "大堂领班", "lobby lead");

    /// <summary>Front desk (前台接待).</summary>
    public static readonly Role FrontDesk = new("front-desk", "前台接待", "front desk");

    /// <summary>Customer-service staff (客服人员).</summary>
    public static readonly Role CsStaff = new("cs-staff", "客服人员", "customer-service staff");

    /// <summary>Customer-service lead (客服领班).</summary>
    public static readonly Role CsLead = new("cs-lead", "客服领班", "customer-service lead");

    /// <summary>Customer-service supervisor (客服主管).</summary>
    public static readonly Role CsSupervisor = new("cs-supervisor", "客服主管", "customer-service supervisor");

    /// <summary>Customer-service manager (客服经理).</summary>
    public static readonly Role CsManager = new("cs-manager", "客服经理", "customer-service manager");

    /// <summary>Duty officer of the management office (管理处值班人员).</summary>
    public static readonly Role DutyOfficer = new("mgmt-duty-officer", "管理处值班人员", "duty officer");

    /// <summary>Management office, also called management centre or service centre (管理处、管理中心、服务中心).</summary>
    public static readonly Role MgmtOffice = new("mgmt-office", "管理处", "management office");

    /// <summary>Sales department (销售部).</summary>
    public static readonly Role SalesDept = new("sales-dept", "销售部", "sales department");

    /// <summary>Clubhouse (会所).</summary>
    public static readonly Role Clubhouse = new("clubhouse", "会所", "clubhouse");

    /// <summary>Show-flat attendant (样板房管理员).</summary>
    public static readonly Role ShowFlatAttendant = new("sf-attendant", "样板房管理员", "show-flat attendant");

    /// <summary>Show-flat duty lead (样板房当值负责人).</summary>
    public static readonly Role ShowFlatDutyLead = new("sf-duty-lead", "样板房当值负责人", "show-flat duty lead");

    /// <summary>Property department (物业部).</summary>
    public static readonly Role PropertyDept = new("property-dept", "物业部", "property department");

    /// <summary>Property supervisor (物业主管).</summary>
    public static readonly Role PropertySupervisor = new("property-supervisor", "物业主管", "property supervisor");

    /// <summary>Property department head (物业部负责人).</summary>
    public static readonly Role PropertyDeptHead = new("property-dept-head", "物业部负责人", "property department head");

    /// <summary>Cleaning supervisor (保洁主管).</summary>
    public static readonly Role CleaningSupervisor = new("cleaning-supervisor", "保洁主管", "cleaning supervisor");

    /// <summary>Engineering department (工程部).</summary>
    public static readonly Role EngineeringDept = new("eng-dept", "工程部", "engineering department");

    /// <summary>Repairer (维修员).</summary>
    public static readonly Role Repairer = new("repairer", "维修员", "repairer");

    /// <summary>Engineering manager (工程部经理).</summary>
    public static readonly Role EngineeringManager = new("eng-manager", "工程部经理", "engineering manager");

    /// <summary>Project manager (项目经理).</summary>
    public static readonly Role ProjectManager = new("project-manager", "项目经理", "project manager");

    /// <summary>Company manager (公司经理).</summary>
    public static readonly Role CompanyManager = new("company-manager", "公司经理", "company manager");

    /// <summary>Resident: owner or tenant (住户:业主或租户).</summary>
    public static readonly Role Resident = new("resident", "住户", "resident", Standing.Outsider);

    /// <summary>Owner of a flat, whether or not living there (业主). N-17 keeps the owner apart from the tenant.</summary>
    public static readonly Role Owner = new("owner", "业主", "owner", Standing.Outsider);

    /// <summary>Visitor (访客).</summary>
    public static readonly Role Visitor = new("visitor", "访客", "visitor", Standing.Outsider);

    /// <summary>Contractor (施工人员).</summary>
    public static readonly Role Contractor = new("contractor", "施工人员", "contractor", Standing.Outsider);

    /// <summary>Carrier of goods (携物人).</summary>
    public static readonly Role Carrier = new("carrier", "携物人", "carrier", Standing.Outsider);

    /// <summary>The host program (系统).</summary>
    public static readonly Role System = new("system", "系统", "system", Standing.System);

    /// <summary>Every role named here, in order.</summary>
    public static IReadOnlyList<Role> All { get; } =
    [
        GateGuard, PatrolGuard, ControlRoom, SquadLeader, DeputyCaptain, SecurityCaptain, SecuritySupervisor, SecurityManager, SecurityDept, SecurityPost005,
        LobbyAssistant, LobbyLead, FrontDesk, CsStaff, CsLead, CsSupervisor, CsManager, DutyOfficer, MgmtOffice, SalesDept, Clubhouse,
        ShowFlatAttendant, ShowFlatDutyLead, PropertyDept, PropertySupervisor, PropertyDeptHead, CleaningSupervisor, EngineeringDept,
        Repairer, EngineeringManager, ProjectManager, CompanyManager, Resident, Owner, Visitor, Contractor, Carrier, System,
    ];

    /// <summary>Every role that works for the property service, in order.</summary>
    public static Role[] Staff => All.Where(static r => r.Standing == Standing.Staff).ToArray();

    /// <summary>One of the roles named here, by its id.</summary>
    public static ChoiceShape<Role> Shape { get; } = new(All.Select(static r => (r, r.Id, r.Text.Zh, r.Text.En)).ToArray());

    /// <summary>The role with an id, or null.</summary>
    /// <param name="id">A role id.</param>
    public static Role? Find(string id) => All.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal));
}
