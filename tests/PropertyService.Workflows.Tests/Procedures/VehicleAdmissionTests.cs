using NodaTime;
using NodaTime.Text;
using PropertyService.Domain;
using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Vehicles;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Access;
using PropertyService.Workflows.Procedures.Vehicles;
using Xunit;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Vehicles.VehicleAdmission;

namespace PropertyService.Workflows.Tests.Procedures;

/// <summary>Vehicles at the gate (GC-2, G6-4, G6-7, G6-8, SD-1.4, SD-1.7, SD-1.9).</summary>
public sealed partial class VehicleAdmissionTests
{
    private static readonly CheckVehicle PlainCar = new(new(VehicleBuild.Car, VehicleCargo.Ordinary, null));
    private static readonly DocumentLeft WorkCard = new(DocumentKind.WorkCard, "D-1");
    private static readonly AdmitVehicle WithDocumentAndCard = new("Li", 1, WorkCard, null, "C-1");
    private static readonly AdmitVehicle WithCardOnly = new("Li", 1, null, null, "C-1");

    // Card vehicles: GC-2.2.

    [Theory]
    [InlineData(VehicleKind.ResidentCard)]
    [InlineData(VehicleKind.CompanyCard)]
    public void A_vehicle_with_a_parking_card_passes_unquestioned_without_an_ic_card_and_is_logged(VehicleKind kind) =>
        Met(kind).Do(GateGuard, PlainCar).Is(Cleared)
            .Cannot(GateGuard, WithDocumentAndCard, RefusalCode.GuardUnmet)
            .Do(GateGuard, new PassOnCard(null, null)).Is(PassedOnCard).Records(Registers.VehicleLog).Says(VehicleScripts.GuideParking).Tells().Owes();

    [Theory]
    [InlineData(VehicleKind.ResidentCard)]
    [InlineData(VehicleKind.CompanyCard)]
    public void Its_way_out_is_logged_too(VehicleKind kind) =>
        Day.Usual().Open(VehicleAdmission.Procedure).Do(GateGuard, new MeetCardVehicleLeaving(Post.Gate, "A-1", kind, Lorry: false)).Is(Leaving)
            .Cannot(GateGuard, new PassOut(), "passes-on-its-card")
            .Do(GateGuard, new PassOnCard(null, null)).Is(PassedOnCard).Records(Registers.VehicleLog).Owes();

    [Fact]
    public void A_site_may_log_driver_and_passengers_of_card_vehicles_always() =>
        Met(VehicleKind.ResidentCard, Day.Where(VehicleParameters.CardLog, CardLogRule.Always)).Do(GateGuard, PlainCar)
            .Cannot(GateGuard, new PassOnCard("Chen", null), "logged-as-the-site-asks").Cannot(GateGuard, new PassOnCard(null, 2), "logged-as-the-site-asks")
            .Do(GateGuard, new PassOnCard("Chen", 2)).Is(PassedOnCard);

    [Theory]
    [InlineData(SaluteRule.All, VehicleKind.CompanyCard, "salute-vehicle")]
    [InlineData(SaluteRule.Residents, VehicleKind.ResidentCard, "salute-vehicle")]
    [InlineData(SaluteRule.Residents, VehicleKind.CompanyCard, "wave-on")]
    [InlineData(SaluteRule.None, VehicleKind.ResidentCard, "wave-on")]
    public void Which_vehicles_are_saluted_the_site_says(SaluteRule rule, VehicleKind kind, string said) =>
        Met(kind, Day.Where(VehicleParameters.Salute, rule)).Says(said == "wave-on" ? VehicleScripts.WaveOn : VehicleScripts.SaluteVehicle);

    // Outside vehicles on business: GC-2.3.A.

    [Fact]
    public void A_vehicle_on_business_is_stopped_asked_confirmed_and_gets_a_card_for_a_document() =>
        Met(VehicleKind.OutsideBusiness).Says(VehicleScripts.SignalToStop).Says(VehicleScripts.AskPurpose)
            .Do(GateGuard, PlainCar).Is(Checked)
            .Cannot(GateGuard, WithDocumentAndCard, RefusalCode.NotNow)
            .Do(GateGuard, new AskAppointment(true, "office")).Is(Confirming)
            .Do(GateGuard, new ConfirmWithHost(HostChannel.Phone, Answer.Consents)).Is(Cleared)
            .Cannot(GateGuard, new PassOnCard(null, null), "passes-on-its-card")
            .Do(GateGuard, WithDocumentAndCard).Is(Inside).Records(Registers.VehicleLog).Says(VehicleScripts.ShowPlace).Tells()
            .Owes("id-held D-1", "vehicle-card-out C-1", "vehicle-inside A-1");

    [Theory]
    [InlineData(Answer.Declines)]
    [InlineData(Answer.NobodyAnswers)]
    public void An_appointment_that_nobody_confirms_keeps_it_out_until_somebody_does(Answer answer) =>
        Met(VehicleKind.OutsideBusiness).Do(GateGuard, PlainCar, new AskAppointment(true, "office"), new ConfirmWithHost(HostChannel.Phone, answer)).Is(Denied)
            .Do(GateGuard, new ConfirmWithHost(HostChannel.Phone, Answer.Consents)).Is(Cleared)
            .Do(GateGuard, new ConfirmWithHost(HostChannel.Phone, Answer.Declines)).Is(Denied)
            .DoInBreachOf(GateGuard, new ConfirmWithHost(HostChannel.Phone, Answer.NobodyAnswers), "out-of-order").Is(Denied)
            .Do(GateGuard, new TurnAway()).Is(TurnedAway).Records(Registers.TurnAwayLog).Owes();

    [Fact]
    public void Without_an_appointment_the_host_is_asked_or_the_vehicle_sent_away_as_the_site_says()
    {
        Met(VehicleKind.OutsideBusiness).Do(GateGuard, PlainCar, new AskAppointment(false, "office")).Is(Confirming);
        Met(VehicleKind.OutsideBusiness, Day.Where(AdmissionParameters.OnNoAppointment, NoAppointmentRule.Refuse))
            .Do(GateGuard, PlainCar, new AskAppointment(false, "office")).Is(Denied)
            .DoInBreachOf(GateGuard, new ConfirmWithHost(HostChannel.Phone, Answer.Consents), "out-of-order").Is(Denied);
    }

    [Theory]
    [InlineData(DocumentKind.WorkCard, true)]
    [InlineData(DocumentKind.DrivingLicence, true)]
    [InlineData(DocumentKind.IdentityCard, false)]
    public void A_drivers_identity_card_is_never_held(DocumentKind kind, bool mayBeHeld)
    {
        var admit = WithDocumentAndCard with { Left = new(kind, "D-1") };
        if (mayBeHeld) OnBusiness().Do(GateGuard, admit).Is(Inside);
        else OnBusiness().Cannot(GateGuard, admit, "document-may-be-held");
    }

    [Fact]
    public void Where_nothing_may_be_held_the_driver_is_only_registered_and_the_reason_is_on_record() =>
        OnBusiness().Cannot(GateGuard, WithCardOnly, "document-settled")
            .Do(GateGuard, WithCardOnly with { Reason = "only an identity card" }).Is(Inside).Records(Registers.VehicleLog).Owes("vehicle-card-out C-1", "vehicle-inside A-1");

    [Fact]
    public void Permit_and_registration_are_both_due() =>
        OnBusiness().Cannot(GateGuard, WithDocumentAndCard with { Card = null }, "card-as-due");

    [Fact]
    public void A_document_and_a_card_exist_once()
    {
        var day = Day.Usual();
        OnBusiness(day).Do(GateGuard, WithDocumentAndCard);
        OnBusiness(day, "B-2").Cannot(GateGuard, WithDocumentAndCard, "document-held-nowhere", "card-is-in")
            .Do(GateGuard, new AdmitVehicle("Wang", 0, new(DocumentKind.WorkCard, "D-2"), null, "C-2")).Is(Inside);
    }

    [Fact]
    public void A_vehicle_at_the_gate_that_the_log_still_has_inside_is_a_breach_until_its_exit_is_made_up_for()
    {
        var first = OnBusiness().Do(GateGuard, WithDocumentAndCard);
        first.Day.Open(VehicleAdmission.Procedure).DoInBreachOf(GateGuard, new MeetVehicle(Post.Gate, "A-1"), "not-inside-already").Is(AtTheGate);

        first.DoInBreachOf(GateGuard, new ReportDrivenOff(Lorry: false), "left-with-leave", "exchanged-before-leaving");
        first.Day.Open(VehicleAdmission.Procedure).Do(GateGuard, new MeetVehicle(Post.Gate, "A-1")).Is(AtTheGate);
    }

    // House viewers: GC-2.3.B, C-14.

    [Fact]
    public void A_viewers_vehicle_parks_at_the_clubhouse_with_a_card_and_sales_are_told() =>
        Met(VehicleKind.HouseViewing).Do(GateGuard, PlainCar).Is(Cleared)
            .Cannot(GateGuard, WithDocumentAndCard, "document-may-be-held")
            .Do(GateGuard, WithCardOnly).Is(Inside).Records(Registers.VehicleLog).Tells(SalesDept).Says(VehicleScripts.ParkAtClubhouse).Owes("vehicle-card-out C-1", "vehicle-inside A-1");

    [Fact]
    public void A_site_may_hold_viewers_documents_issue_them_no_card_and_log_neither_entry_nor_exit()
    {
        Met(VehicleKind.HouseViewing, Day.Where(VehicleParameters.ViewingHold, true)).Do(GateGuard, PlainCar)
            .Cannot(GateGuard, WithCardOnly, "document-settled").Do(GateGuard, WithDocumentAndCard).Is(Inside);
        Met(VehicleKind.HouseViewing, Day.Where(VehicleParameters.ViewingCard, false)).Do(GateGuard, PlainCar)
            .Cannot(GateGuard, WithCardOnly, "card-as-due").Do(GateGuard, WithCardOnly with { Card = null }).Owes("vehicle-inside A-1");
        Met(VehicleKind.HouseViewing, Day.Where(VehicleParameters.ViewingRegister, false)).Do(GateGuard, PlainCar, WithCardOnly).Records()
            .Do(GateGuard, new BeginVehicleExit(Post.Gate, Lorry: false), new Workflows.Procedures.Custody.CollectCard("C-1"), new PassOut()).Is(Left).Records();
    }

    // Deliveries: GC-2.3.C, C-15, N-03, N-09.

    [Fact]
    public void A_delivery_is_registered_carded_briefed_and_followed_up_by_squad_leader_or_patrol() =>
        Met(VehicleKind.Delivery).Do(GateGuard, PlainCar).Is(Cleared)
            .Do(GateGuard, WithDocumentAndCard).Is(Inside).Records(Registers.VehicleLog).Tells(SquadLeader, PatrolGuard).Says(VehicleScripts.BriefDriver)
            .Owes("id-held D-1", "vehicle-card-out C-1", "vehicle-follow-up", "vehicle-inside A-1")
            .Do(SquadLeader, new CloseFollowUp(Satisfactory: true)).Tells().Records(Registers.DutyRecord).Owes("id-held D-1", "vehicle-card-out C-1", "vehicle-inside A-1")
            .DoInBreachOf(PatrolGuard, new CloseFollowUp(Satisfactory: true), "out-of-order");

    [Fact]
    public void What_a_follow_up_finds_wrong_goes_to_the_captain() =>
        Met(VehicleKind.Delivery).Do(GateGuard, PlainCar, WithDocumentAndCard).Do(PatrolGuard, new CloseFollowUp(Satisfactory: false)).Tells(SecurityCaptain);

    [Fact]
    public void A_site_need_not_hold_delivery_drivers_documents() =>
        Met(VehicleKind.Delivery, Day.Where(VehicleParameters.DeliveryHold, false)).Do(GateGuard, PlainCar)
            .Cannot(GateGuard, WithDocumentAndCard, "document-may-be-held").Do(GateGuard, WithCardOnly).Is(Inside);

    // Taxis: SD-1.7, C-18.

    [Fact]
    public void A_taxi_stays_outside_and_the_resident_is_helped_to_unload() =>
        Met(VehicleKind.Taxi).Is(Denied).Says(VehicleScripts.HelpUnload)
            .DoInBreachOf(GateGuard, PlainCar, "out-of-order").Is(Denied)
            .Do(GateGuard, new TurnAway()).Is(TurnedAway).Says(VehicleScripts.HelpUnload);

    [Fact]
    public void A_site_may_ask_taxis_like_any_outside_vehicle() =>
        Met(VehicleKind.Taxi, Day.Where(VehicleParameters.Taxis, TaxiRule.TreatAsOutside)).Is(Classified).Do(GateGuard, PlainCar).Is(Checked);

    // Suspicious vehicles: SD-1.4, N-10. Vehicles on a call: proposed.

    [Fact]
    public void A_suspicious_vehicle_is_saluted_stopped_and_reported_and_only_a_leader_lifts_the_suspicion() =>
        Met(VehicleKind.Suspicious).Is(Denied).Says(VehicleScripts.SaluteAndStop).Tells(SquadLeader, ControlRoom)
            .DoInBreachOf(GateGuard, PlainCar, "out-of-order").Is(Denied)
            .Cannot(GateGuard, new WithdrawClassification("looks fine"), "was-taken-for-suspicious")
            .Do(SquadLeader, new WithdrawClassification("known to the office")).Is(AtTheGate)
            .Do(GateGuard, new ClassifyVehicle(VehicleKind.OutsideBusiness)).Is(Classified);

    [Fact]
    public void A_vehicle_taken_for_the_wrong_kind_is_classified_and_looked_at_anew() =>
        OnBusiness().Do(GateGuard, new WithdrawClassification("it delivers")).Is(AtTheGate)
            .Do(GateGuard, new ClassifyVehicle(VehicleKind.Delivery)).Cannot(GateGuard, WithDocumentAndCard, RefusalCode.NotNow);

    [Fact]
    public void A_fire_engine_on_a_call_is_neither_stopped_nor_asked_only_logged() =>
        Met(VehicleKind.EmergencyCall).Is(Cleared).DoInBreachOf(GateGuard, Seen(VehicleBuild.Special, 20), "out-of-order").Is(Cleared)
            .Cannot(GateGuard, WithDocumentAndCard, "document-may-be-held", "card-as-due")
            .Do(GateGuard, new AdmitVehicle("fire brigade", 5, null, null, null)).Is(Inside).Records(Registers.VehicleLog).Tells(SquadLeader, ControlRoom).Owes("vehicle-inside A-1");

    // What may not come in: G6-7-2, G6-8, C-16.

    [Theory]
    [InlineData(VehicleCargo.InflammableOrExplosive)]
    [InlineData(VehicleCargo.ToxicOrHarmful)]
    [InlineData(VehicleCargo.Polluting)]
    public void Banned_cargo_beats_a_parking_card_and_every_exemption(VehicleCargo cargo)
    {
        foreach (var kind in new[] { VehicleKind.ResidentCard, VehicleKind.CompanyCard, VehicleKind.OutsideBusiness, VehicleKind.HouseViewing, VehicleKind.Delivery })
            foreach (var build in new[] { VehicleBuild.Car, VehicleBuild.Lorry, VehicleBuild.MovingVan, VehicleBuild.Special, VehicleBuild.Other })
                Met(kind).Do(GateGuard, new CheckVehicle(new(build, cargo, new(1, 1, 1)))).Is(Denied)
                    .Do(GateGuard, new TurnAway()).Is(TurnedAway).Says(VehicleScripts.CannotEnter);
    }

    [Fact]
    public void Banned_cargo_that_is_found_late_still_stops_the_vehicle_and_without_it_all_begins_anew() =>
        OnBusiness().Do(GateGuard, new CheckVehicle(new(VehicleBuild.Car, VehicleCargo.Polluting, null))).Is(Denied)
            .Do(GateGuard, PlainCar).Is(Checked);

    [Theory]
    [Threshold("vehicle-admission", "vehicle.maxMassTonnes")]
    [InlineData(4, -1, false)]
    [InlineData(4, 0, true)]
    [InlineData(4, 1, true)]
    [InlineData(3, -1, false)]
    [InlineData(3, 0, true)]
    [InlineData(3, 1, true)]
    public void A_vehicle_at_or_above_the_mass_limit_is_stopped(int limit, int kilogrammesTimesTen, bool stopped) =>
        Met(VehicleKind.Delivery, Day.Where(VehicleParameters.MaxMass, (decimal)limit))
            .Do(GateGuard, Seen(VehicleBuild.Lorry, limit + (kilogrammesTimesTen / 100m))).Is(stopped ? Denied : Cleared);

    [Theory]
    [InlineData(VehicleBuild.Car, true)]
    [InlineData(VehicleBuild.Lorry, true)]
    [InlineData(VehicleBuild.MovingVan, false)]
    [InlineData(VehicleBuild.Special, false)]
    public void Only_special_vehicles_and_moving_vans_are_exempt_from_the_limit(VehicleBuild build, bool stopped) =>
        Met(VehicleKind.Delivery).Do(GateGuard, Seen(build, 8)).Is(stopped ? Denied : Cleared);

    [Fact]
    public void A_site_may_exempt_nobody() =>
        Met(VehicleKind.Delivery, Day.Where(VehicleParameters.Exemptions, default)).Do(GateGuard, Seen(VehicleBuild.MovingVan, 8)).Is(Denied);

    [Theory]
    [InlineData(MassBasis.Gross, true, true, true)]
    [InlineData(MassBasis.Kerb, false, true, false)]
    [InlineData(MassBasis.Payload, false, false, true)]
    public void Which_mass_counts_the_site_says(MassBasis basis, bool gross, bool kerb, bool payload)
    {
        Assert.Equal(gross, IsStopped(new(4, 3, 1)));
        Assert.Equal(kerb, IsStopped(new(6, 4, 2)));
        Assert.Equal(payload, IsStopped(new(7, 3, 4)));

        bool IsStopped(VehicleMass mass) => Met(VehicleKind.Delivery, Day.Where(VehicleParameters.Basis, basis))
            .Do(GateGuard, new CheckVehicle(new(VehicleBuild.Lorry, VehicleCargo.Ordinary, mass))).Case.State == Denied;
    }

    [Theory]
    [InlineData(VehicleBuild.Car, false)]
    [InlineData(VehicleBuild.Lorry, true)]
    [InlineData(VehicleBuild.MovingVan, false)]
    public void A_lorry_whose_mass_nobody_knows_is_stopped_until_it_is_known(VehicleBuild build, bool stopped)
    {
        var vehicle = Met(VehicleKind.Delivery).Do(GateGuard, new CheckVehicle(new(build, VehicleCargo.Ordinary, null))).Is(stopped ? Denied : Cleared);
        if (stopped) vehicle.Do(GateGuard, Seen(build, 2)).Is(Cleared);
    }

    // The gate at night: G6-4, C-17, N-14.

    [Theory]
    [InlineData("Asia/Shanghai", "2026-03-03T15:59:59Z", false)]
    [InlineData("Asia/Shanghai", "2026-03-03T16:00:00Z", true)]
    [InlineData("Asia/Shanghai", "2026-03-03T20:59:59Z", true)]
    [InlineData("Asia/Shanghai", "2026-03-03T21:00:00Z", false)]
    [InlineData("America/New_York", "2026-03-04T04:59:59Z", false)]
    [InlineData("America/New_York", "2026-03-04T05:00:00Z", true)]
    [InlineData("America/New_York", "2026-03-04T09:59:59Z", true)]
    [InlineData("America/New_York", "2026-03-04T10:00:00Z", false)]
    public void From_midnight_to_five_by_the_sites_clock_the_gate_is_opened_for_each_vehicle_and_shut_again(string zone, string moment, bool shut)
    {
        var day = Day.Where(SiteParameters.TimeZone, zone).At(InstantPattern.General.Parse(moment).Value);
        var resident = Met(VehicleKind.ResidentCard, day).Do(GateGuard, PlainCar, new PassOnCard(null, null)).Is(shut ? NightOpened : PassedOnCard).Owes(shut ? ["gate-to-shut"] : []);
        if (!shut) return;

        resident.Cannot(GateGuard, new PassOut(), RefusalCode.NotNow).Do(GateGuard, new ReportGateClosed()).Is(PassedOnCard).Owes();
        var business = OnBusiness(day).Do(GateGuard, WithDocumentAndCard).Is(NightOpened).Owes("gate-to-shut", "id-held D-1", "vehicle-card-out C-1", "vehicle-inside A-1")
            .Do(GateGuard, new ReportGateClosed()).Is(Inside).Owes("id-held D-1", "vehicle-card-out C-1", "vehicle-inside A-1");
        business.Do(GateGuard, new BeginVehicleExit(Post.Gate, Lorry: false), new Workflows.Procedures.Custody.CollectCard("C-1"), new ReturnDocument(), new PassOut()).Is(NightOpened).Owes("gate-to-shut")
            .Do(PatrolGuard, new ReportGateClosed()).Is(Left).Do(GateGuard, new CloseVisit()).Is(Closed);
        day.Open(VehicleAdmission.Procedure).Do(GateGuard, new MeetCardVehicleLeaving(Post.Gate, "A-1", VehicleKind.ResidentCard, Lorry: false), new PassOnCard(null, null)).Is(NightOpened)
            .Do(GateGuard, new ReportGateClosed()).Is(PassedOnCard);
    }

    [Theory]
    [InlineData(22, 6, 21, false)]
    [InlineData(22, 6, 22, true)]
    [InlineData(22, 6, 5, true)]
    [InlineData(22, 6, 6, false)]
    [InlineData(1, 5, 0, false)]
    [InlineData(1, 5, 1, true)]
    [InlineData(1, 5, 4, true)]
    [InlineData(1, 5, 5, false)]
    [InlineData(0, 0, 0, false)]
    [InlineData(0, 0, 12, false)]
    public void A_site_sets_its_own_gate_hours_before_or_after_midnight_or_none(int shutsAt, int opensAt, int hour, bool shut) =>
        Met(VehicleKind.ResidentCard, Day.Where(VehicleParameters.OpenTo, new LocalTime(shutsAt, 0)).And(VehicleParameters.OpenFrom, new LocalTime(opensAt, 0)).At(1, hour))
            .Do(GateGuard, PlainCar, new PassOnCard(null, null)).Is(shut ? NightOpened : PassedOnCard);

    [Fact]
    public void A_gate_that_was_forgotten_until_it_opens_for_the_day_is_still_to_be_reported()
    {
        var resident = Met(VehicleKind.ResidentCard, Day.Usual().At(1, 4)).Do(GateGuard, PlainCar, new PassOnCard(null, null));
        resident.Day.At(1, 6);
        resident.Owes("gate-to-shut").Do(GateGuard, new ReportGateClosed()).Is(PassedOnCard);
    }

    [Fact]
    public void A_follow_up_is_reported_back_whether_or_not_the_gate_is_shut_yet() =>
        Met(VehicleKind.Delivery, Day.Usual().At(1, 2)).Do(GateGuard, PlainCar, WithDocumentAndCard).Is(NightOpened)
            .Do(PatrolGuard, new CloseFollowUp(Satisfactory: true)).Owes("gate-to-shut", "id-held D-1", "vehicle-card-out C-1", "vehicle-inside A-1");

    private static Story<VehicleFacts> Met(VehicleKind kind, Day? day = null, string plate = "A-1") =>
        (day ?? Day.Usual()).Open(VehicleAdmission.Procedure).Do(GateGuard, new MeetVehicle(Post.Gate, plate), new ClassifyVehicle(kind));

    private static Story<VehicleFacts> OnBusiness(Day? day = null, string plate = "A-1") =>
        Met(VehicleKind.OutsideBusiness, day, plate).Do(GateGuard, PlainCar, new AskAppointment(true, "office"), new ConfirmWithHost(HostChannel.Phone, Answer.Consents));

    private static CheckVehicle Seen(VehicleBuild build, decimal gross) => new(new(build, VehicleCargo.Ordinary, new(gross, 1, 1)));
}
