using PropertyService.Domain;
using PropertyService.Domain.Access;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Access;
using PropertyService.Workflows.Procedures.Custody;
using Xunit;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Access.VisitorAdmission;
using Register = PropertyService.Workflows.Procedures.Access.Register;

namespace PropertyService.Workflows.Tests.Procedures;

/// <content>Callers on office business, residents' guests, house viewers: somebody is asked, or told.</content>
public sealed partial class VisitorAdmissionTests
{
    // Office business at the gate: GC-1.3.A.

    [Fact]
    public void An_office_visitor_leaves_a_document_gets_a_card_and_both_go_back_on_leaving() =>
        OnOfficeBusiness().Is(Confirming)
            .Do(GateGuard, new ConfirmWithHost(HostChannel.Phone, Answer.Consents)).Is(Cleared)
            .Cannot(GateGuard, new IssueCard("V-7"), "recorded-where-due", "document-settled")
            .Do(GateGuard, new HoldDocument(DocumentKind.WorkCard, "D-1")).Owes("id-held D-1").Says(VisitorScripts.PromiseReturn)
            .Do(GateGuard, new Register("Li", DocumentShown: true)).Records(Registers.VisitorRecord)
            .Cannot(GateGuard, new Admit(), "card-in-hand-where-due")
            .Do(GateGuard, new IssueCard("V-7"), new Admit()).Is(Inside).Tells(PatrolGuard, ControlRoom)
            .Owes("id-held D-1", "patrol-follow-up", "person-inside Li", "visitor-card-out V-7")
            .Do(GateGuard, new BeginExit()).Is(Leaving)
            .CannotEnd(GateGuard, new CloseVisit(), "id-held D-1", "patrol-follow-up", "visitor-card-out V-7")
            .Do(GateGuard, new ReturnDocument(), new CollectCard("V-7"))
            .CannotEnd(GateGuard, new CloseVisit(), "patrol-follow-up")
            .Do(ControlRoom, new CloseFollowUp(Satisfactory: true))
            .Do(GateGuard, new CloseVisit()).Is(Closed).Owes();

    [Fact]
    public void The_document_is_handed_back_on_leaving_and_not_before() =>
        Admitted(OnOfficeBusiness()).DoInBreachOf(GateGuard, new ReturnDocument(), "is-leaving");

    [Theory]
    [InlineData(DocumentKind.WorkCard, true)]
    [InlineData(DocumentKind.DrivingLicence, true)]
    [InlineData(DocumentKind.IdentityCard, false)]
    [InlineData(DocumentKind.Other, false)]
    public void Work_card_and_driving_licence_may_be_held_and_an_identity_card_never(DocumentKind document, bool mayBeHeld)
    {
        var visit = OnOfficeBusiness().Do(GateGuard, HostSaysYes);

        if (mayBeHeld) visit.Do(GateGuard, new HoldDocument(document, "D-1")).Owes("id-held D-1");
        else visit.Cannot(GateGuard, new HoldDocument(document, "D-1"), "document-may-be-held").Owes();
    }

    [Theory]
    [InlineData(FallBackReason.NothingHoldable)]
    [InlineData(FallBackReason.Declined)]
    public void Where_no_document_is_left_it_is_registered_only_and_the_fall_back_is_on_record(FallBackReason reason) =>
        OnOfficeBusiness().Do(GateGuard, HostSaysYes)
            .Cannot(GateGuard, new Register("Li", DocumentShown: true), "document-settled")
            .Do(GateGuard, new FallBackToRegister(reason, "only an identity card")).Records(Registers.DutyRecord)
            .Cannot(GateGuard, new Register("Li", DocumentShown: false), "document-shown")
            .Do(GateGuard, new Register("Li", DocumentShown: true), new IssueCard("V-7"), new Admit()).Is(Inside)
            .Owes("patrol-follow-up", "person-inside Li", "visitor-card-out V-7");

    [Fact]
    public void A_visitor_who_carries_no_document_at_all_comes_in_on_a_leaders_word_only() =>
        OnOfficeBusiness().Do(GateGuard, HostSaysYes)
            .Cannot(GateGuard, new FallBackToRegister(FallBackReason.NoneCarried, "left at home"), "none-carried")
            .Do(SquadLeader, new FallBackToRegister(FallBackReason.NoneCarried, "left at home")).Records(Registers.DutyRecord)
            .Do(GateGuard, new Register("Li", DocumentShown: false), new IssueCard("V-7"), new Admit()).Is(Inside);

    [Fact]
    public void Without_an_appointment_the_host_is_asked() =>
        Comes("gate", VisitorKind.OfficeCaller).Do(GateGuard, new AskVisit(false, "Li", "office")).Is(Confirming).Says(VisitorScripts.MakeAppointment)
            .Do(GateGuard, HostSaysYes).Is(Cleared);

    [Theory]
    [InlineData(VisitorKind.OfficeCaller)]
    [InlineData(VisitorKind.ResidentGuest)]
    public void A_site_may_turn_away_whoever_comes_to_the_gate_without_an_appointment(VisitorKind kind)
    {
        var strict = Day.Where(AdmissionParameters.OnNoAppointment, NoAppointmentRule.Refuse);

        Comes("gate", kind, strict).Do(GateGuard, new AskVisit(false, "Li", Flat)).Is(Denied)
            .Cannot(GateGuard, new Admit(), RefusalCode.NotNow).Do(GateGuard, new TurnAway()).Is(TurnedAway);
        Comes("gate", kind, strict).Do(GateGuard, new AskVisit(true, "Li", Flat)).Is(Confirming);
    }

    [Theory]
    [InlineData(Answer.Declines)]
    [InlineData(Answer.NobodyAnswers)]
    public void An_office_visitor_whom_the_host_does_not_receive_is_turned_away_and_recorded_as_such(Answer answer) =>
        OnOfficeBusiness().Do(GateGuard, new ConfirmWithHost(HostChannel.Phone, answer)).Is(Denied)
            .Cannot(GateGuard, new HoldDocument(DocumentKind.WorkCard, "D-1"), RefusalCode.NotNow)
            .Do(GateGuard, new TurnAway()).Is(TurnedAway).Records(Registers.TurnAwayLog).Says(VisitorScripts.AnotherDay);

    [Fact]
    public void A_card_that_is_out_and_a_document_that_is_held_are_not_there_for_another_visitor()
    {
        var day = Day.Usual();
        var first = Admitted(OnOfficeBusiness(day));
        OnOfficeBusiness(day, "Zhou").Do(GateGuard, HostSaysYes)
            .Cannot(GateGuard, new HoldDocument(DocumentKind.WorkCard, "D-1"), "document-held-nowhere")
            .Do(GateGuard, new HoldDocument(DocumentKind.WorkCard, "D-2"), new Register("Zhou", DocumentShown: true))
            .Cannot(GateGuard, new IssueCard("V-7"), "card-is-in")
            .Do(GateGuard, new IssueCard("V-8"));

        first.Do(GateGuard, new BeginExit(), new CollectCard("V-7"));
        OnOfficeBusiness(day, "Sun").Do(GateGuard, HostSaysYes)
            .Do(GateGuard, new HoldDocument(DocumentKind.WorkCard, "D-3"), new Register("Sun", DocumentShown: true), new IssueCard("V-7"));
    }

    [Fact]
    public void A_lost_card_is_blocked_and_a_leader_checks_the_person_before_the_document_goes_back()
    {
        var visit = Admitted(OnOfficeBusiness()).Do(GateGuard, new BeginExit(), new ReportCardLost()).Tells(SquadLeader)
            .Owes("id-held D-1", "lost-card-open V-7", "patrol-follow-up", "person-inside Li");

        OnOfficeBusiness(visit.Day, "Zhou").Do(GateGuard, HostSaysYes)
            .Do(GateGuard, new HoldDocument(DocumentKind.WorkCard, "D-2"), new Register("Zhou", DocumentShown: true))
            .Cannot(GateGuard, new IssueCard("V-7"), "card-is-in", "card-not-blocked");
        visit.Cannot(GateGuard, new SettleLostCard(), "guard-may-settle").Do(SquadLeader, new SettleLostCard())
            .Do(GateGuard, new ReturnDocument()).Owes("patrol-follow-up", "person-inside Li");
    }

    [Fact]
    public void A_lost_card_that_is_found_before_it_is_settled_is_used_again()
    {
        var visit = Admitted(OnOfficeBusiness()).Do(GateGuard, new ReportCardLost()).Do(PatrolGuard, new CollectCard("V-7"))
            .Owes("id-held D-1", "patrol-follow-up", "person-inside Li");

        OnOfficeBusiness(visit.Day, "Zhou").Do(GateGuard, HostSaysYes)
            .Do(GateGuard, new HoldDocument(DocumentKind.WorkCard, "D-2"), new Register("Zhou", DocumentShown: true), new IssueCard("V-7"));
    }

    [Fact]
    public void Another_card_than_the_one_that_is_out_settles_nothing() =>
        Admitted(OnOfficeBusiness()).Do(GateGuard, new BeginExit()).DoInBreachOf(GateGuard, new CollectCard("V-8"), "out-of-order")
            .Owes("id-held D-1", "patrol-follow-up", "person-inside Li", "visitor-card-out V-7");

    [Fact]
    public void A_document_that_the_post_loses_is_a_breach_its_owner_goes_out_all_the_same_and_a_leader_settles_it() =>
        Admitted(OnOfficeBusiness()).DoInBreachOf(GateGuard, new ReportHeldLost(), "held-is-kept-safe").Tells(SquadLeader).Records(Registers.DutyRecord)
            .Owes("lost-at-post-open D-1", "patrol-follow-up", "person-inside Li", "visitor-card-out V-7")
            .Do(PatrolGuard, new CloseFollowUp(Satisfactory: true))
            .Do(GateGuard, new BeginExit(), new CollectCard("V-7"), new ReportGone()).Is(Departed)
            .CannotEnd(GateGuard, new CloseVisit(), "lost-at-post-open D-1")
            .Cannot(GateGuard, new SettleHeldLost("replaced"), RefusalCode.WrongRole)
            .Do(SquadLeader, new SettleHeldLost("replaced")).Owes().Do(GateGuard, new CloseVisit()).Is(Closed);

    // A resident's guest at the gate: GC-1.3.B, G1-1.B3, G1-2.E.

    [Fact]
    public void A_guest_is_registered_after_consent_only_gets_a_card_and_is_followed_up_by_patrol_and_control_room() =>
        AtGate(GuestOfTheFlat).Is(Confirming).Says(VisitorScripts.PleaseWait)
            .Cannot(GateGuard, new Register("Chen", DocumentShown: true), RefusalCode.NotNow)
            .Do(GateGuard, HostSaysYes)
            .Cannot(GateGuard, new IssueCard("V-7"), "recorded-where-due")
            .Cannot(GateGuard, new Register("Chen", DocumentShown: false), "document-shown")
            .Cannot(GateGuard, new HoldDocument(DocumentKind.WorkCard, "D-1"), "document-is-held-here")
            .Do(GateGuard, new Register("Chen", DocumentShown: true), new IssueCard("V-7"), new Admit()).Is(Inside).Tells(PatrolGuard, ControlRoom).Says(VisitorScripts.PointTheWay)
            .Owes("patrol-follow-up", "person-inside Chen", "visitor-card-out V-7")
            .Do(PatrolGuard, new CloseFollowUp(Satisfactory: true))
            .Do(GateGuard, new BeginExit()).CannotEnd(GateGuard, new CloseVisit(), "visitor-card-out V-7")
            .Do(GateGuard, new CollectCard("V-7"), new CloseVisit()).Is(Closed).Owes();

    [Fact]
    public void Consent_holds_for_the_name_that_the_host_was_asked_about_and_for_nobody_else()
    {
        var guest = AtGate(GuestOfTheFlat).Do(GateGuard, HostSaysYes).Cannot(GateGuard, new Register("Zhou", DocumentShown: true), "is-whom-the-host-was-asked-about")
            .Do(GateGuard, new WithdrawClassification("the document says Zhou")).Is(Arrived)
            .Do(GateGuard, new Classify(VisitorKind.ResidentGuest), new AskVisit(true, "Zhou", Flat), HostSaysYes);

        guest.Cannot(GateGuard, new Register("Chen", DocumentShown: true), "is-whom-the-host-was-asked-about")
            .Do(GateGuard, new Register("Zhou", DocumentShown: true)).Records(Registers.VisitorRecord);
    }

    [Fact]
    public void A_host_who_changes_his_mind_voids_the_registration_and_what_was_issued_comes_back() =>
        AtGate(GuestOfTheFlat).Do(GateGuard, HostSaysYes, new Register("Chen", DocumentShown: true), new IssueCard("V-7"), HostSaysNo).Is(Denied)
            .Do(GateGuard, new TurnAway()).Is(Leaving).Records(Registers.TurnAwayLog).CannotEnd(GateGuard, new CloseVisit(), "visitor-card-out V-7")
            .Do(GateGuard, new CollectCard("V-7"), new CloseVisit()).Is(Closed).Records();

    [Fact]
    public void A_guest_whom_nobody_expects_waits_while_the_resident_is_asked() =>
        AtGate(new Classify(VisitorKind.ResidentGuest), new AskVisit(false, "Chen", Flat)).Is(Confirming).Do(GateGuard, HostSaysYes).Is(Cleared);

    [Theory]
    [InlineData(Answer.Declines)]
    [InlineData(Answer.NobodyAnswers)]
    public void A_guest_without_consent_is_asked_to_come_another_day(Answer answer) =>
        AtGate(GuestOfTheFlat).Do(GateGuard, new ConfirmWithHost(HostChannel.Intercom, answer)).Is(Denied)
            .Cannot(GateGuard, new Admit(), RefusalCode.NotNow)
            .Do(GateGuard, new TurnAway()).Is(TurnedAway).Says(VisitorScripts.AnotherDay).Records(Registers.TurnAwayLog);

    [Theory]
    [InlineData("gate", HostChannel.Phone, true)]
    [InlineData("gate", HostChannel.Intercom, true)]
    [InlineData("gate", HostChannel.ControlRoom, false)]
    [InlineData("lobby", HostChannel.Phone, false)]
    [InlineData("lobby", HostChannel.Intercom, true)]
    [InlineData("lobby", HostChannel.ControlRoom, false)]
    public void The_gate_asks_by_intercom_or_telephone_and_the_lobby_by_intercom(string post, HostChannel channel, bool right) =>
        At(post, GuestOfTheFlat).DoInBreachOf(Door(post), new ConfirmWithHost(channel, Answer.Consents), right ? [] : ["right-channel"]).Is(Cleared);

    [Theory]
    [InlineData(HostChannel.ControlRoom, true)]
    [InlineData(HostChannel.Intercom, false)]
    public void Special_residents_are_asked_through_the_control_room(HostChannel channel, bool right) =>
        At("lobby", Day.Where(AdmissionParameters.SpecialResidents, Seq.Of(Flat)), GuestOfTheFlat)
            .DoInBreachOf(LobbyAssistant, new ConfirmWithHost(channel, Answer.Consents), right ? [] : ["right-channel"]);

    // A resident's guest at the lobby: LA-T5.

    [Fact]
    public void A_guest_at_the_lobby_comes_in_on_the_residents_word_and_is_recorded_without_document_or_card() =>
        At("lobby", GuestOfTheFlat).Is(Confirming).Do(LobbyAssistant, HostSaysYes)
            .Cannot(LobbyAssistant, new Admit(), "recorded-where-due")
            .Cannot(LobbyAssistant, new IssueCard("V-7"), "card-is-issued-here", "recorded-where-due")
            .Do(LobbyAssistant, new Register("Chen", DocumentShown: false)).Records(Registers.VisitorRecord)
            .Do(LobbyAssistant, new Admit()).Is(Closed).Owes().Tells();

    [Fact]
    public void In_the_lobby_the_visitor_is_asked_whom_he_wishes_to_see() =>
        Comes("lobby", VisitorKind.ResidentGuest).DoInBreachOf(LobbyAssistant, new AskVisit(true, "Chen", Flat), "host-is-named").Is(Confirming);

    [Fact]
    public void A_guest_at_the_lobby_without_permission_is_turned_away() =>
        At("lobby", GuestOfTheFlat).Do(LobbyAssistant, HostSaysNo).Cannot(LobbyAssistant, new Admit(), RefusalCode.NotNow)
            .Do(LobbyAssistant, new TurnAway()).Is(TurnedAway);

    [Fact]
    public void A_guest_of_whom_the_gate_sent_word_is_let_into_the_lobby_without_asking_again()
    {
        var day = Day.Usual();
        var atGate = Admitted(At("gate", day, GuestOfTheFlat));

        At("lobby", day, GuestOfTheFlat).Is(Cleared).Do(LobbyAssistant, new Register("Chen", DocumentShown: false), new Admit()).Is(Closed);
        At("lobby", day, new Classify(VisitorKind.ResidentGuest), new AskVisit(true, "Chen", "5-0101", "Ding")).Is(Confirming);
        At("lobby", day, new Classify(VisitorKind.ResidentGuest), new AskVisit(true, "Zhou", Flat, "Ding")).Is(Confirming);

        atGate.Do(GateGuard, new BeginExit(), new CollectCard("V-7")).Do(PatrolGuard, new CloseFollowUp(true)).Do(GateGuard, new CloseVisit());
        At("lobby", day, GuestOfTheFlat).Is(Confirming);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whether_the_lobby_writes_down_whom_the_gate_confirmed_is_the_sites_decision(bool recorded)
    {
        var day = Day.Where(AdmissionParameters.RecordGateConfirmed, recorded);
        Admitted(At("gate", day, GuestOfTheFlat));

        if (recorded) At("lobby", day, GuestOfTheFlat).Cannot(LobbyAssistant, new Admit(), "recorded-where-due");
        else At("lobby", day, GuestOfTheFlat).Do(LobbyAssistant, new Admit()).Is(Closed);
    }

    // House viewers: GC-1.3.C, C-12.

    [Fact]
    public void A_viewer_of_the_developers_sale_is_sent_to_the_clubhouse_sales_are_told_at_once_and_the_viewer_is_counted_out() =>
        Comes("gate", VisitorKind.HouseViewer).Is(Cleared).Tells()
            .Cannot(GateGuard, new Redirect(), "recorded-where-due")
            .Cannot(GateGuard, new Register("Gao", DocumentShown: false), "document-shown")
            .Do(GateGuard, new Register("Gao", DocumentShown: true))
            .Cannot(GateGuard, new Admit(), "is-house-viewer")
            .Do(GateGuard, new Redirect()).Is(Redirected).Tells(SalesDept).Says(VisitorScripts.PointTheWay).Owes("person-inside Gao")
            .Do(GateGuard, new BeginExit(), new CloseVisit()).Is(Closed).Owes();

    [Fact]
    public void A_viewer_who_comes_to_a_lobby_is_sent_on_to_the_clubhouse_and_sales_are_told() =>
        Comes("lobby", VisitorKind.HouseViewer).Do(LobbyAssistant, new Redirect()).Is(PassedOn).Tells(SalesDept).Records();

    [Fact]
    public void An_agent_with_viewers_of_an_owners_flat_needs_the_owners_consent() =>
        Comes("gate", VisitorKind.AgentWithViewers).Is(Identified).Cannot(GateGuard, new Redirect(), RefusalCode.NotNow)
            .Do(GateGuard, new AskVisit(true, "Gao", Flat)).Is(Confirming).Do(GateGuard, HostSaysNo).Is(Denied);

    [Fact]
    public void A_site_may_send_agents_with_viewers_to_the_clubhouse_too()
    {
        var kinds = Catalogue.Standard.DefaultPolicy().Get(AdmissionParameters.ViewerKind).With(VisitorKind.AgentWithViewers, VisitorCategory.HouseViewer);

        Comes("gate", VisitorKind.AgentWithViewers, Day.Where(AdmissionParameters.ViewerKind, kinds))
            .Do(GateGuard, new Register("Gao", DocumentShown: true), new Redirect()).Is(Redirected).Tells(SalesDept);
    }
}
