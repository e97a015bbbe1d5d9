using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;

namespace PropertyService.Domain.Access;

/// <summary>What follows from the site's policy for one person at one post (放行规则).</summary>
public static class AdmissionRules
{
    /// <summary>Under which category a kind of person comes in at this site.</summary>
    /// <param name="kind">What the guard takes the person for.</param>
    /// <param name="site">The site's policy.</param>
    public static VisitorCategory CategoryOf(VisitorKind kind, SitePolicy site)
    {
        if (site.Get(AdmissionParameters.BannedKinds).Contains(kind)) return VisitorCategory.Banned;
        return kind switch
        {
            VisitorKind.KnownResident => VisitorCategory.KnownResident,
            VisitorKind.UnknownResident => VisitorCategory.UnknownResident,
            VisitorKind.ResidentLostCard => site.Get(AdmissionParameters.ResidentCardOnLost),
            VisitorKind.Leader => VisitorCategory.Leader,
            VisitorKind.GovernmentHead => site.Get(AdmissionParameters.GovernmentHeadsAreVip) ? VisitorCategory.Leader : VisitorCategory.Government,
            VisitorKind.OfficeCaller => VisitorCategory.OfficeBusiness,
            VisitorKind.CivilServant => VisitorCategory.Government,
            VisitorKind.Sightseer => VisitorCategory.Sightseer,
            VisitorKind.NewspaperMilk or VisitorKind.Decoration => VisitorCategory.PermitHolder,
            VisitorKind.CompanyStaff => VisitorCategory.CompanyStaff,
            VisitorKind.HouseViewer or VisitorKind.AgentWithViewers => site.Get(AdmissionParameters.ViewerKind)[kind],
            VisitorKind.MealDelivery or VisitorKind.ClubhouseCustomer or VisitorKind.Installer or VisitorKind.HourlyHelper or VisitorKind.DismissedStaff =>
                site.Get(AdmissionParameters.DefaultFlow)[kind],
            VisitorKind.Suspicious => VisitorCategory.Suspicious,
            _ => VisitorCategory.ResidentGuest,
        };
    }

    /// <summary>Who is told of a person at one moment.</summary>
    /// <param name="cell">The category and the post.</param>
    /// <param name="timing">Before or after admission.</param>
    /// <param name="unannounced">Whether the person asked that the office not be told (G1-2.C-3): the squad leader is told instead of the duty officer.</param>
    /// <param name="site">The site's policy.</param>
    public static Seq<Role> ToldOf(CategoryAt cell, NoticeTiming timing, bool unannounced, SitePolicy site)
    {
        var told = site.Get(AdmissionTables.Notify)[cell].Where(n => n.Timing == timing).Select(static n => n.Role);
        if (!unannounced) return Seq.From(told);
        told = told.Where(static r => !r.Equals(Roles.DutyOfficer));
        return Seq.From(timing == NoticeTiming.After ? told.Where(static r => !r.Equals(Roles.SquadLeader)).Append(Roles.SquadLeader) : told);
    }

    /// <summary>Who follows up a person who was let in, or null for nobody (N-04, N-07, N-09).</summary>
    /// <param name="cell">The category and the post.</param>
    /// <param name="byDataMatch">Whether a resident was let in on a data match with nobody home (LA-T2-3).</param>
    /// <param name="unannounced">Whether the person asked that the office not be told.</param>
    /// <param name="site">The site's policy.</param>
    public static FollowUpBy? FollowUpOf(CategoryAt cell, bool byDataMatch, bool unannounced, SitePolicy site)
    {
        if (byDataMatch) return FollowUpBy.Patrol;
        var told = site.Get(AdmissionTables.Notify)[cell];
        return unannounced || told.Contains(Notice.SquadLeader) ? FollowUpBy.SquadLeader : told.Contains(Notice.Patrol) ? FollowUpBy.Patrol : null;
    }
}
