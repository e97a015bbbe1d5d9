using System.Linq;
using NodaTime;
using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Vehicles;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Access;
using static PropertyService.Domain.Vehicles.VehicleKind;

namespace PropertyService.Workflows.Procedures.Vehicles;

/// <summary>What must never, or always, be so of vehicles that come in; a second statement that asks no guard (车辆进入的性质).</summary>
internal static class VehicleProperties
{
    public static void State(ProcedureBuilder<VehicleFacts> p)
    {
        Clearing(p);
        Admitting(p);
        Telling(p);
        VehicleExitProperties.State(p);
    }

    internal static SitePolicy Site(in Step<VehicleFacts> s) => s.CaseAfter.Policy;

    /// <summary>By the clock of the site: a gate whose closing time is midnight is shut from then until it opens.</summary>
    internal static bool IsNight(in Step<VehicleFacts> s)
    {
        var now = s.At.InZone(Site(s).Zone).TimeOfDay;
        var (opens, shuts) = (Site(s).Get(VehicleParameters.OpenFrom), Site(s).Get(VehicleParameters.OpenTo));
        return shuts == LocalTime.Midnight ? now < opens : opens < shuts ? now < opens || now >= shuts : now >= shuts && now < opens;
    }

    private static void Clearing(ProcedureBuilder<VehicleFacts> p)
    {
        p.Always(
            "kept-as-met", "到门前的车记下岗位与车牌", "of a vehicle at the gate post and plate are kept", Source.Of("GC-2.2-3", "G6-7-1"),
            static (in s) => s.IsNoted || s.Command switch
            {
                MeetVehicle c => s.After.Post == c.Post && s.After.Plate == c.Plate,
                MeetCardVehicleLeaving c => s.After.Post == c.Post && s.After.Plate == c.Plate && s.After.Kind == c.As && s.After.Lorry == c.Lorry,
                _ => true,
            });
        p.Always(
            "unlogged-exit-is-a-breach", "簿上仍在区内的车到门前，上次离场漏记，记为违规", "a vehicle that comes to the gate while the log has it inside is a breach: its last exit was not logged", Source.Of("G6-7-1", "GC-2.2-3"),
            static (in s) => s.IsNoted || s.Command is not MeetVehicle c || s.Breached("not-inside-already") == IsOut(s, Things.OutsideVehicle, c.Plate));
        p.Always(
            "classified-as-taken-for", "辨别为哪一类即按哪一类：可疑的拦下，出租车停在门外（站点另定的除外），执行任务的放行，其余待查看", "every kind by its own rules: suspicious ones are stopped, taxis too unless the site asks them like outside vehicles, those on a call are cleared, the others looked at", Source.Of("GC-2.2-1", "GC-2.3.A-1", "SD-1.4", "SD-1.7-1", "C-18"),
            static (in s) =>
            {
                if (s.IsNoted || s.Command is not ClassifyVehicle { As: var taken }) return true;
                var asked = taken == Taxi && Site(s).Get(VehicleParameters.Taxis) == TaxiRule.TreatAsOutside;
                return s.After.Kind == (asked ? OutsideBusiness : taken) && (taken, s.After.Denial) switch
                {
                    (Suspicious, var denial) => s.CaseAfter.State == VehicleAdmission.Denied && denial == VehicleDenial.Suspicious,
                    (Taxi, var denial) when !asked => s.CaseAfter.State == VehicleAdmission.Denied && denial == VehicleDenial.Taxi,
                    (EmergencyCall, _) => s.CaseAfter.State == VehicleAdmission.Cleared,
                    _ => s.CaseAfter.State == VehicleAdmission.Classified,
                };
            });
        p.Never(
            "suspicion-lifted-by-guard", "门岗自行解除可疑", "a guard lifts a suspicion", Source.Of("SD-1.4"),
            static (in s) => s.Before.Kind == Suspicious && s.Command is WithdrawClassification && s.Actor.Role.Equals(Roles.GateGuard));
        p.Never(
            "call-looked-at", "查看执行任务的车辆，或因此拦下", "a vehicle on a call is looked at, or stopped for it", VehicleScripts.CallsAreOurs,
            static (in s) => !s.IsNoted && s.Command is CheckVehicle && s.Before.Kind == EmergencyCall);
        p.Never(
            "let-in-under-suspicion", "名册上的可疑车辆未经带班人员解除就放行入内", "a vehicle on the list of suspicious ones is let in before a leader has lifted it", Source.Of("SD-1.4", "N-10"),
            static (in s) =>
            {
                var plate = s.Before.Plate;
                return s.Command is AdmitVehicle or PassOnCard && s.CaseBefore.State == VehicleAdmission.Cleared && s.Before.Kind != EmergencyCall
                    && s.LedgerBefore.Entries.Any(e => e.Book == VehicleAdmission.SuspiciousPlates.Id && e.Key == plate);
            });
        p.Always(
            "suspicion-is-on-the-list", "认定可疑即上名册，带班人员解除即除名", "a vehicle taken for suspicious is on the list, and off it once a leader has lifted it", Source.Of("SD-1.4", "N-10"),
            static (in s) =>
            {
                if (s.IsNoted || s.Command is not (ClassifyVehicle { As: Suspicious } or WithdrawClassification)) return true;
                var plate = s.After.Plate;
                var listed = s.LedgerAfter.Entries.Any(e => e.Book == VehicleAdmission.SuspiciousPlates.Id && e.Key == plate);
                return s.Command is ClassifyVehicle ? listed : s.Actor.Role.Equals(Roles.GateGuard) || !listed;
            });
        p.Never(
            "starts-anew-with-something-kept", "更正辨别后仍留着前一次的结果", "something is still known after the classification was withdrawn", Source.Of("GC-2.3-2"),
            static (in s) => s.Command is WithdrawClassification && s.After != VehicleFacts.Nothing with { Post = s.Before.Post, Plate = s.Before.Plate });
        p.Always(
            "banned-cargo-is-stopped", "载有禁运物的一律拦下，停车卡与豁免都不例外", "banned cargo is always stopped, whatever card or exemption there is", Source.Of("G6-7-2"),
            static (in s) => s.Command is not CheckVehicle { Seen.Cargo: not VehicleCargo.Ordinary } || !IsBeforeTheGate(s)
                || (s.CaseAfter.State == VehicleAdmission.Denied && s.After.Denial == VehicleDenial.BannedCargo));
        p.Never(
            "stopped-load-forgotten", "因禁运物或超重拦下的车，未重新查看就可以进入", "a vehicle stopped for its load goes on without its load having been looked at again", Source.Of("G6-7-2", "G6-8"),
            static (in s) => !s.IsNoted && s.Before.Denial is VehicleDenial.BannedCargo or VehicleDenial.TooHeavy && s.Command is not (CheckVehicle or ReportEntryWithoutLeave)
                && (IsWaiting(s.CaseAfter.State) || s.After.Inside));
        p.Always(
            "exempt-only-at-first", "因超重拦下后改称可豁免的车型，记为违规", "calling a vehicle exempt after it was stopped as too heavy is a breach", Source.Of("G6-8", "C-16"),
            static (in s) => s.IsNoted || s.Command is not CheckVehicle { Seen: { Cargo: VehicleCargo.Ordinary } later } || s.Before.Denial != VehicleDenial.TooHeavy
                || s.Breached("not-exempted-after-all") == Site(s).Get(VehicleParameters.Exemptions).Any(e => e == later.Build));
        p.Always(
            "banned-cargo-inside-is-a-breach", "区内车辆查出禁运物记为违规，即报分队长与中控室，须跟进；没有禁运物的不记", "banned cargo found inside is a breach, of which squad leader and control room are told, and is followed up; any other load is none", Source.Of("G6-7-2"),
            static (in s) => s.IsNoted || s.Command is not CheckVehicle c || !s.Before.Inside
                || (c.Seen.Cargo != VehicleCargo.Ordinary && s.Breached("banned-cargo-stays-out") && s.Tells(Roles.SquadLeader) && s.Tells(Roles.ControlRoom) && s.After.FollowUpOwed));
        p.Always(
            "build-is-kept", "查看过的车记下是不是货车", "of a vehicle that was looked at and may go on it is kept whether it is a lorry", Source.Of("GC-3.2-1"),
            static (in s) => s.IsNoted || s.Command is not CheckVehicle { Seen.Build: var build } || s.CaseAfter.State == VehicleAdmission.Denied || s.Before.Inside
                || s.After.Lorry == build is VehicleBuild.Lorry or VehicleBuild.MovingVan);
        p.Always(
            "heavy-vehicle-is-stopped", "没有禁运物的，恰在达到或超过吨位又无豁免（或吨位不明的非小车）时拦下", "without banned cargo a vehicle is stopped exactly when it is at or above the limit and not exempt, or when nobody knows its mass and it is no car", Source.Of("G6-8", "C-16"),
            static (in s) => s.Command is not CheckVehicle { Seen: { Cargo: VehicleCargo.Ordinary } seen } || !IsBeforeTheGate(s) || (!IsTooHeavy(seen, Site(s)) && s.IsNoted)
                || IsTooHeavy(seen, Site(s)) == (s.CaseAfter.State == VehicleAdmission.Denied && s.After.Denial == VehicleDenial.TooHeavy));
        p.Never(
            "stopped-for-more-than-its-load", "因别的原因拦下的车靠查看放行，或拦查执行任务的车", "a vehicle stopped for another reason is cleared by its load, or one on a call is looked at", Source.Of("SD-1.4", "SD-1.7-1", "GC-2.3.A-1", "SP-5.1"),
            static (in s) => !s.IsNoted && s.Command is CheckVehicle && !s.Before.Inside && s.CaseAfter.State != VehicleAdmission.Denied && (s.Before.Kind is EmergencyCall or Suspicious or Taxi
                || s.Before.Denial is VehicleDenial.Suspicious or VehicleDenial.Taxi or VehicleDenial.NoAppointment or VehicleDenial.HostDeclined or VehicleDenial.NobodyAnswered));
        p.Never(
            "business-cleared-unconfirmed", "业务车未经证实就可以进入", "a vehicle on business is cleared without the host's word", Source.Of("GC-2.3.A-1", "GC-2.3.A-2"),
            static (in s) => s.Entered(VehicleAdmission.Cleared) && s.After.Kind == OutsideBusiness && s.Command is not ConfirmWithHost { Answer: Answer.Consents });
        p.Always(
            "appointment-by-the-sites-rule", "没有预约的：站点要求先约的不放行，其余去问被访人", "without an appointment the vehicle is turned down where the site asks for one, else the host is asked", Source.Of("GC-2.3.A-1", "C-04", "G-04"),
            static (in s) => s.IsNoted || s.Command is not AskAppointment c
                || (s.CaseAfter.State == VehicleAdmission.Denied) == (c.Host is null || (!c.Arranged && Site(s).Get(AdmissionParameters.OnNoAppointment) == NoAppointmentRule.Refuse)));
        p.Never(
            "host-asked-out-of-turn", "不由被访人决定的车却由其决定", "a host decides on a vehicle that is not for him to decide", Source.Of("GC-2.3.A-1", "G6-7-2", "G6-8", "SD-1.4"),
            static (in s) => !s.IsNoted && s.Command is ConfirmWithHost && (s.Before.Kind != OutsideBusiness
                || s.Before.Denial is VehicleDenial.BannedCargo or VehicleDenial.TooHeavy or VehicleDenial.NoAppointment or VehicleDenial.Suspicious or VehicleDenial.Taxi));
        p.Always(
            "denied-on-its-ground", "不予放行的记下原因，可以进入的不留原因", "whoever is denied is so on the ground that was found, and nobody else has one", Source.Of("G6-7-2", "G6-8", "GC-2.3.A-1"),
            static (in s) => s.IsNoted || s.CaseAfter.State == VehicleAdmission.TurnedAway || (s.CaseAfter.State == VehicleAdmission.Denied
                ? s.Command switch
                {
                    AskAppointment => s.After.Denial == VehicleDenial.NoAppointment,
                    ConfirmWithHost { Answer: Answer.NobodyAnswers } => s.After.Denial == VehicleDenial.NobodyAnswered,
                    ConfirmWithHost => s.After.Denial == VehicleDenial.HostDeclined,
                    _ => s.After.Denial is not null,
                }
                : s.After.Denial is null || !(IsWaiting(s.CaseAfter.State) || s.CaseAfter.State == VehicleAdmission.AtTheGate)));
    }

    private static void Admitting(ProcedureBuilder<VehicleFacts> p)
    {
        p.Never(
            "passed-by-the-wrong-way", "持卡车被盘问发卡，或外来车凭卡通行", "a card vehicle is treated as an outside one, or the other way round", Source.Of("GC-2.2-1", "GC-2.2-2"),
            static (in s) => s.Command switch
            {
                PassOnCard => s.Before.Kind is not (ResidentCard or CompanyCard),
                AdmitVehicle or PassOut => s.Before.Kind is ResidentCard or CompanyCard,
                _ => false,
            });
        p.Never(
            "card-vehicle-logged-in-part", "要求五项都记的站点，持卡车登记不全", "a card vehicle passes without driver or passengers in the log where the site logs them always", Source.Of("GC-2.2-3", "C-20"),
            static (in s) => s.Command is PassOnCard c && Site(s).Get(VehicleParameters.CardLog) == CardLogRule.Always && (c.Driver is null || c.Passengers is null));
        p.Never(
            "passed-without-document", "须押证而未押，又没有写明原因", "a vehicle comes in with no document held where one is due, and nobody says why", Source.Of("GC-2.3.A-2", "GC-2.3.C-6", "N-01", "N-03"),
            static (in s) => s.Command is AdmitVehicle { Left: null, Reason: null } && IsHeld(s.Before.Kind, Site(s)));
        p.Never(
            "unholdable-document-held", "押了不得押存的证件，或押了无须押的", "a document is held that may not be, or where none is due", Source.Of("GC-2.3.A-2", "C-14", "C-15", "L-01"),
            static (in s) => s.Command is AdmitVehicle { Left: { } left } && (!IsHeld(s.Before.Kind, Site(s)) || Site(s).Get(AdmissionParameters.HoldableDocuments).All(d => d != left.Kind)));
        p.Always(
            "permit-and-registration", "该发卡的都发卡，不该发的不发", "a card is issued exactly where it is due", Source.Of("G6-7-1", "GC-2.3.A-3", "GC-2.3.C-2", "C-14", "N-13"),
            static (in s) => s.Command is not AdmitVehicle c
                || c.Card is not null == (s.Before.Kind is OutsideBusiness or Delivery || (s.Before.Kind == HouseViewing && Site(s).Get(VehicleParameters.ViewingCard))));
        p.Never(
            "thing-taken-twice", "同一证件、卡、车牌在两个个案中", "a document, a card or a plate stands in two cases at once", Source.Of("GC-2.3.A-2", "GC-2.3.A-3", "G6-7-1"),
            static (in s) => s.Command is AdmitVehicle c && (IsOut(s, Things.HeldDocument, c.Left?.Number) || IsOut(s, Things.VehicleCard, c.Card) || IsOut(s, Things.OutsideVehicle, s.Before.Plate)));
        p.Never(
            "admitted-unlogged", "没有登记驾驶人或乘员就放行（执行任务的除外）", "a vehicle that is not on a call is let in without driver or passengers in the log", Source.Of("GC-2.3.A-4", "GC-2.2-3"),
            static (in s) => s.Command is AdmitVehicle c && s.Before.Kind != EmergencyCall && (c.Driver is null || c.Passengers is null));
        p.Never(
            "blocked-card-issued", "发出已停用的卡", "a blocked card is issued", Source.Of("GC-2.3.A-6", "G-01"),
            static (in s) => s.Command is AdmitVehicle { Card: { } card } && s.LedgerBefore.Entries.Any(e => e.Book == VehicleAdmission.BlockedCards.Id && e.Key == card));
        p.Always(
            "admission-is-kept", "放行的外来车记在区内，押的证、发的卡都记下；送货车须跟进", "an outside vehicle that is let in counts as inside, with document and card; a delivery is to be followed up", Source.Of("GC-2.3.A-2", "GC-2.3.A-3", "GC-2.3.C-4", "G6-7-1"),
            static (in s) => s.Command is not AdmitVehicle c
                || (s.After.Inside && s.After.Unlogged == (s.Before.Kind == HouseViewing && !Site(s).Get(VehicleParameters.ViewingRegister)) && s.After.Document == c.Left?.Number && s.After.Card == c.Card && s.After.FollowUpOwed == (s.Before.Kind == Delivery)));
        p.Always(
            "every-passage-is-logged", "一进一出都登记入簿；站点不登记看房车的除外", "every passage in or out is logged, but for viewers where the site does not log them", Source.Of("G6-7-1", "GC-2.2-3", "GC-2.3.A-4", "GC-2.3.C-1", "C-14", "N-13"),
            static (in s) => s.IsNoted || s.Command is not (PassOnCard or AdmitVehicle or PassOut or ReportDrivenOff or ReportEntryWithoutLeave)
                || s.Records(Registers.VehicleLog) == s.Command switch
                {
                    AdmitVehicle => s.Before.Kind != HouseViewing || Site(s).Get(VehicleParameters.ViewingRegister),
                    PassOut => !s.Before.Unlogged,
                    _ => true,
                });
        p.Always(
            "night-gate-is-shut-again", "关门时段每放一车，门都要再关好；开门时段不必", "after every passage while the gate is shut it is to be shut again, and by day it is not", Source.Of("G6-4-1", "G6-4-2", "C-17", "N-14"),
            static (in s) => s.IsNoted || s.Command switch
            {
                PassOnCard or AdmitVehicle or PassOut or ReportDrivenOff or ReportEntryWithoutLeave => s.After.GateOpened == IsNight(s),
                _ => true,
            });
    }

    private static void Telling(ProcedureBuilder<VehicleFacts> p)
    {
        p.Always(
            "suspicious-vehicle-is-reported", "拦下可疑车辆即报分队长与中控室", "of a suspicious vehicle squad leader and control room are told",
            Source.Proposed("条款只写先敬礼后拦下", "the clause prints the salute and the stop only").And("SD-1.4", "L-09", "N-10"),
            static (in s) => s.Command is not ClassifyVehicle { As: Suspicious } || (s.Tells(Roles.SquadLeader) && s.Tells(Roles.ControlRoom)));
        p.Always(
            "suspect-gone-is-reported", "拦下的可疑车辆自行离开，即报分队长与中控室", "when a suspicious vehicle goes away by itself squad leader and control room are told", Source.Of("SD-1.4", "L-09"),
            static (in s) => s.IsNoted || s.Command is not GiveUp || s.Before.Kind != Suspicious || (s.Tells(Roles.SquadLeader) && s.Tells(Roles.ControlRoom)));
        p.Always(
            "sales-hear-of-viewers", "看房车放行即报销售部", "the sales department is told of a viewer's vehicle", Source.Of("GC-2.3.B-2"),
            static (in s) => s.Command is not AdmitVehicle || s.Before.Kind != HouseViewing || s.Tells(Roles.SalesDept));
        p.Always(
            "delivery-is-passed-on", "送货车放行即报分队长与巡逻", "squad leader and patrol are told of a delivery vehicle", Source.Of("GC-2.3.C-4", "N-09"),
            static (in s) => s.Command is not AdmitVehicle || s.Before.Kind != Delivery || (s.Tells(Roles.SquadLeader) && s.Tells(Roles.PatrolGuard)));
        p.Always(
            "call-is-passed-on", "执行任务的车放行即报分队长与中控室", "squad leader and control room are told of a vehicle on a call", VehicleScripts.CallsAreOurs,
            static (in s) => s.Command is not AdmitVehicle || s.Before.Kind != EmergencyCall || (s.Tells(Roles.SquadLeader) && s.Tells(Roles.ControlRoom)));
        p.Always(
            "entry-without-leave-is-a-breach", "未经放行入内记为违规，即报巡逻、中控与分队长，须跟进，并记在区内", "going in without leave is a breach, of which patrol, control room and squad leader are told; it is followed up and counts as inside", Source.Of("GC-2.3-1", "G6-7-1"),
            static (in s) => s.IsNoted || s.Command is not ReportEntryWithoutLeave
                || (s.Decision.Breaches.Count > 0 && s.Tells(Roles.PatrolGuard) && s.Tells(Roles.ControlRoom) && s.Tells(Roles.SquadLeader) && s.After.FollowUpOwed && s.After.Inside
                    && s.Tells(Roles.SecurityCaptain) == s.Before.Denial is VehicleDenial.BannedCargo or VehicleDenial.TooHeavy or VehicleDenial.Suspicious));
        p.Always(
            "turned-away-is-on-record", "劝返的登记入劝返登记簿", "whoever is turned away stands in the log", Source.Proposed("条款没有要求登记被劝返的车", "no clause asks for a record of vehicles turned away"),
            static (in s) => s.Command is not TurnAway || s.Records(Registers.TurnAwayLog));
    }

    /// <summary>Whether its kind is known and it has not gone in, so that its load counts; of a vehicle on a call nobody asks.</summary>
    private static bool IsBeforeTheGate(in Step<VehicleFacts> s) => s.Before.Kind is not (null or EmergencyCall)
        && (IsWaiting(s.CaseBefore.State) || s.CaseBefore.State == VehicleAdmission.Denied);

    private static bool IsWaiting(State state) =>
        state == VehicleAdmission.Classified || state == VehicleAdmission.Checked || state == VehicleAdmission.Confirming || state == VehicleAdmission.Cleared;

    private static bool IsTooHeavy(VehicleAsSeen seen, SitePolicy site)
    {
        if (site.Get(VehicleParameters.Exemptions).Any(e => e == seen.Build)) return false;
        var tonnes = site.Get(VehicleParameters.Basis) switch { MassBasis.Kerb => seen.Mass?.Kerb, MassBasis.Payload => seen.Mass?.Payload, _ => seen.Mass?.Gross };
        return tonnes is null ? seen.Build != VehicleBuild.Car : tonnes >= site.Get(VehicleParameters.MaxMass);
    }

    private static bool IsHeld(VehicleKind? kind, SitePolicy site) =>
        kind == OutsideBusiness || (kind == HouseViewing && site.Get(VehicleParameters.ViewingHold)) || (kind == Delivery && site.Get(VehicleParameters.DeliveryHold));

    private static bool IsOut(in Step<VehicleFacts> s, Thing thing, string? item)
    {
        var self = s.CaseBefore;
        return item is not null && s.LedgerBefore.Duties.Any(d => !d.IsOf(self) && d.Duty.Thing == thing && d.Item == item);
    }
}
