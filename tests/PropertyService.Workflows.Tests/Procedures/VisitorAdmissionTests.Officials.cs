using PropertyService.Domain;
using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Access;
using Xunit;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Access.VisitorAdmission;
using Register = PropertyService.Workflows.Procedures.Access.Register;

namespace PropertyService.Workflows.Tests.Procedures;

/// <content>Officials, sightseers, permit holders, staff, leaders: a word, a permit, a card or a list.</content>
public sealed partial class VisitorAdmissionTests
{
    // Government personnel and sightseers: LA-T6, LA-T7.

    [Theory]
    [InlineData("gate", VisitorKind.CivilServant)]
    [InlineData("gate", VisitorKind.Sightseer)]
    [InlineData("lobby", VisitorKind.CivilServant)]
    [InlineData("lobby", VisitorKind.Sightseer)]
    public void Officials_and_sightseers_come_in_once_the_duty_officer_was_told_and_permits(string post, VisitorKind kind) =>
        Comes(post, kind).Is(Identified).Tells(DutyOfficer)
            .Cannot(Door(post), new Admit(), RefusalCode.NotNow)
            .Do(Door(post), new AskDutyOfficer(Answer.Consents)).Is(Cleared)
            .Cannot(Door(post), new Admit(), "recorded-where-due")
            .Do(Door(post), new Register("Liu", DocumentShown: true)).Records(Registers.VisitorRecord)
            .Do(Door(post), new Admit()).Is(post == "gate" ? Inside : Closed).Tells().Owes(post == "gate" ? ["person-inside Liu"] : []);

    [Theory]
    [InlineData(VisitorKind.CivilServant, Answer.Declines)]
    [InlineData(VisitorKind.CivilServant, Answer.NobodyAnswers)]
    [InlineData(VisitorKind.Sightseer, Answer.Declines)]
    [InlineData(VisitorKind.Sightseer, Answer.NobodyAnswers)]
    public void Officials_and_sightseers_without_permission_are_turned_away(VisitorKind kind, Answer answer) =>
        Comes("lobby", kind).Do(LobbyAssistant, new AskDutyOfficer(answer)).Is(Denied)
            .Cannot(LobbyAssistant, new Admit(), RefusalCode.NotNow).Do(LobbyAssistant, new TurnAway()).Is(TurnedAway);

    // Permit holders: LA-T8 at the lobby, G1-2.D at the gate.

    [Theory]
    [InlineData(VisitorKind.Decoration)]
    [InlineData(VisitorKind.NewspaperMilk)]
    public void A_permit_holder_at_the_lobby_is_checked_recorded_and_let_in_in_this_order(VisitorKind kind) =>
        Comes("lobby", kind).Is(Identified).Cannot(LobbyAssistant, new Register("Zhao", DocumentShown: true), RefusalCode.NotNow)
            .Do(LobbyAssistant, new CheckPermit(InOrder: true)).Cannot(LobbyAssistant, new Admit(), "recorded-where-due")
            .Do(LobbyAssistant, new Register("Zhao", DocumentShown: true)).Records(Registers.VisitorRecord)
            .Do(LobbyAssistant, new Admit()).Is(Closed).Owes().Tells();

    [Fact]
    public void A_permit_that_is_not_in_order_keeps_its_holder_out() =>
        Comes("lobby", VisitorKind.Decoration).Do(LobbyAssistant, new CheckPermit(InOrder: false)).Is(Denied)
            .Cannot(LobbyAssistant, new Admit(), RefusalCode.NotNow).Do(LobbyAssistant, new TurnAway()).Is(TurnedAway);

    [Fact]
    public void Nothing_but_a_permit_in_order_lets_a_permit_holder_in() =>
        Comes("lobby", VisitorKind.Decoration).Cannot(LobbyAssistant, new Admit(), RefusalCode.NotNow)
            .DoInBreachOf(LobbyAssistant, new AskDutyOfficer(Answer.Consents), "out-of-order")
            .DoInBreachOf(LobbyAssistant, new CheckWorkCard(InOrder: true), "out-of-order").Is(Identified)
            .Do(LobbyAssistant, new CheckPermit(InOrder: false), new CheckPermit(InOrder: true)).Is(Cleared);

    [Theory]
    [InlineData(VisitorKind.Decoration)]
    [InlineData(VisitorKind.NewspaperMilk)]
    public void A_permit_holder_at_the_gate_goes_by_the_rules_for_permits(VisitorKind kind) =>
        Comes("gate", kind).Is(PassedOn).Starts("contractor-pass");

    // Company staff: GC-1.1-1, G1-2.C, LA-T4.

    [Fact]
    public void Staff_show_the_work_card_at_the_gate_are_registered_and_the_duty_officer_is_told_after() =>
        Comes("gate", VisitorKind.CompanyStaff).Is(Identified).Tells()
            .Do(GateGuard, new CheckWorkCard(InOrder: true)).Tells().Cannot(GateGuard, new Admit(), "recorded-where-due")
            .Do(GateGuard, new Register("Xu", DocumentShown: false)).Records(Registers.VisitorRecord)
            .Do(GateGuard, new Admit()).Is(Inside).Tells(DutyOfficer).Owes("person-inside Xu");

    [Fact]
    public void Staff_show_the_work_card_on_the_way_out_as_well() =>
        StaffInside().Do(GateGuard, new BeginExit()).Owes("person-inside Xu", "staff-exit-check")
            .CannotEnd(GateGuard, new CloseVisit(), "staff-exit-check")
            .Do(GateGuard, new CheckWorkCard(InOrder: true)).Owes("person-inside Xu")
            .Do(GateGuard, new CloseVisit()).Is(Closed);

    [Fact]
    public void Staff_who_go_out_without_the_card_break_a_rule_are_reported_and_not_detained()
    {
        StaffInside().Do(GateGuard, new BeginExit()).DoInBreachOf(GateGuard, new CheckWorkCard(InOrder: false), "work-card-in-order").Tells(SquadLeader)
            .Do(GateGuard, new CloseVisit()).Is(Closed);
        StaffInside().DoInBreachOf(PatrolGuard, new ReportGone(), "staff-checked-out").Is(Departed);
    }

    [Fact]
    public void Staff_at_the_lobby_show_the_work_card_and_are_recorded_and_nobody_is_told() =>
        Comes("lobby", VisitorKind.CompanyStaff).Do(LobbyAssistant, new CheckWorkCard(InOrder: true)).Cannot(LobbyAssistant, new Admit(), "recorded-where-due")
            .Do(LobbyAssistant, new Register("Xu", DocumentShown: false)).Records(Registers.VisitorRecord)
            .Do(LobbyAssistant, new Admit()).Is(Closed).Owes().Tells();

    [Theory]
    [InlineData("gate")]
    [InlineData("lobby")]
    public void Staff_without_a_card_do_not_pass(string post) =>
        Comes(post, VisitorKind.CompanyStaff).Do(Door(post), new CheckWorkCard(InOrder: false)).Is(Denied)
            .Cannot(Door(post), new Admit(), RefusalCode.NotNow).Do(Door(post), new TurnAway()).Is(TurnedAway);

    [Theory]
    [InlineData("gate")]
    [InlineData("lobby")]
    public void Nothing_but_a_work_card_in_order_lets_staff_in(string post) =>
        Comes(post, VisitorKind.CompanyStaff).Cannot(Door(post), new Register("Xu", DocumentShown: true), RefusalCode.NotNow)
            .DoInBreachOf(Door(post), new AskDutyOfficer(Answer.Consents), "out-of-order")
            .DoInBreachOf(Door(post), new CheckPermit(InOrder: true), "out-of-order").Is(Identified)
            .Do(Door(post), new CheckWorkCard(InOrder: false), new CheckWorkCard(InOrder: true)).Is(Cleared);

    [Fact]
    public void Staff_who_ask_for_it_are_announced_to_the_squad_leader_instead_who_follows_up() =>
        Comes("gate", VisitorKind.CompanyStaff).Do(GateGuard, new CheckWorkCard(InOrder: true), new AskNotToAnnounce("surprise check"))
            .Do(GateGuard, new Register("Xu", DocumentShown: false), new Admit()).Tells(SquadLeader).Owes("person-inside Xu", "squad-leader-follow-up")
            .Do(GateGuard, new BeginExit(), new CheckWorkCard(InOrder: true)).CannotEnd(GateGuard, new CloseVisit(), "squad-leader-follow-up")
            .Do(SquadLeader, new CloseFollowUp(Satisfactory: true)).Do(GateGuard, new CloseVisit()).Is(Closed);

    [Fact]
    public void A_site_may_announce_staff_whatever_they_ask() =>
        Comes("gate", VisitorKind.CompanyStaff, Day.Where(AdmissionParameters.SuppressNotice, false))
            .Cannot(GateGuard, new AskNotToAnnounce("surprise check"), "may-stay-unannounced");

    [Fact]
    public void In_a_lobby_where_nobody_is_told_staff_have_nothing_to_ask_for() =>
        Comes("lobby", VisitorKind.CompanyStaff).Cannot(LobbyAssistant, new AskNotToAnnounce("surprise check"), "would-be-announced");

    [Fact]
    public void A_site_cannot_have_the_duty_officer_told_of_staff_before_they_could_ask_for_it()
    {
        var told = Catalogue.Standard.DefaultPolicy().Get(AdmissionTables.Notify).With(new(VisitorCategory.CompanyStaff, PostKind.Gate), Seq.Of(Notice.DutyOfficerBefore));

        Assert.False(Catalogue.Standard.DefaultPolicy().With(AdmissionTables.Notify, told).IsOk);
    }

    // Leaders and VIPs: G1-2.A, G3-2.3, LA-T3.

    [Theory]
    [InlineData(VisitorKind.Leader, "VIP-1", null)]
    [InlineData(VisitorKind.Leader, null, "N-1")]
    [InlineData(VisitorKind.GovernmentHead, "VIP-1", null)]
    public void A_leader_on_the_list_or_announced_passes_the_gate_unregistered_and_the_duty_officer_is_told_after(VisitorKind kind, string? entry, string? notice) =>
        Comes("gate", kind, WithVipList()).Is(Identified).Tells()
            .Cannot(GateGuard, new Admit(), RefusalCode.NotNow)
            .Do(GateGuard, new CheckLeader(entry, notice)).Tells().Says(VisitorScripts.GreetLeader)
            .Do(GateGuard, new Admit()).Is(Inside).Tells(DutyOfficer).Records();

    [Fact]
    public void A_leader_who_passed_the_gate_unregistered_leaves_it_unregistered()
    {
        Passed().Do(GateGuard, new BeginExit(), new CloseVisit()).Is(Closed).Records();
        Passed().Do(GateGuard, new ReportGone()).Is(Departed).Records();
        StaffInside().Do(GateGuard, new BeginExit(), new CheckWorkCard(InOrder: true), new CloseVisit()).Is(Closed).Records(Registers.VisitorRecord);

        static Story<VisitorFacts> Passed() => Comes("gate", VisitorKind.Leader, WithVipList()).Do(GateGuard, new CheckLeader("VIP-1", null), new Admit()).Is(Inside);
    }

    [Fact]
    public void A_leader_at_the_lobby_is_recorded_and_nobody_is_told() =>
        Comes("lobby", VisitorKind.Leader, WithVipList()).Do(LobbyAssistant, new CheckLeader("VIP-1", null))
            .Cannot(LobbyAssistant, new Admit(), "recorded-where-due")
            .Do(LobbyAssistant, new Register("Ma", DocumentShown: false)).Records(Registers.VisitorRecord)
            .Do(LobbyAssistant, new Admit()).Is(Closed).Owes().Tells();

    [Theory]
    [InlineData(VisitorKind.Leader)]
    [InlineData(VisitorKind.GovernmentHead)]
    public void A_leader_whom_nobody_recognises_comes_in_on_the_duty_officers_word_only(VisitorKind kind) =>
        Comes("gate", kind, WithVipList()).Do(GateGuard, new CheckLeader("VIP-2", null)).Is(Denied)
            .Cannot(GateGuard, new Admit(), RefusalCode.NotNow)
            .Do(GateGuard, new AskDutyOfficer(Answer.Consents)).Is(Cleared);

    [Fact]
    public void A_site_may_turn_away_leaders_whom_nobody_recognises() =>
        Comes("gate", VisitorKind.Leader, WithVipList().And(AdmissionParameters.OnUnrecognised, UnrecognisedRule.Refuse)).Do(GateGuard, new CheckLeader(null, null)).Is(Denied)
            .DoInBreachOf(GateGuard, new AskDutyOfficer(Answer.Consents), "out-of-order").Is(Denied);

    [Fact]
    public void Where_heads_of_government_are_no_vips_they_need_permission_like_all_officials() =>
        Comes("gate", VisitorKind.GovernmentHead, WithVipList().And(AdmissionParameters.GovernmentHeadsAreVip, false)).Tells(DutyOfficer)
            .Cannot(GateGuard, new Admit(), RefusalCode.NotNow).Do(GateGuard, new AskDutyOfficer(Answer.Consents)).Is(Cleared);
}
