using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Access;
using PropertyService.Workflows.Procedures.Custody;
using Xunit;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Access.VisitorAdmission;
using Register = PropertyService.Workflows.Procedures.Access.Register;

namespace PropertyService.Workflows.Tests.Procedures;

/// <summary>Who comes in at gate and lobby, row by row as the regulations have it (GC-1, G1-1, G1-2, G3-1, LA-T1 to LA-T8).</summary>
public sealed partial class VisitorAdmissionTests
{
    private const string Flat = "3-1201";

    private static readonly ConfirmWithHost HostSaysYes = new(HostChannel.Intercom, Answer.Consents);
    private static readonly ConfirmWithHost HostSaysNo = new(HostChannel.Intercom, Answer.Declines);
    private static readonly ConfirmWithHost NobodyAnswers = new(HostChannel.Intercom, Answer.NobodyAnswers);
    private static readonly Command[] GuestOfTheFlat = [new Classify(VisitorKind.ResidentGuest), new AskVisit(true, "Chen", Flat, "Ding")];

    // The fourteen kinds of persons who own nothing here: G3-1.2, G-06.

    [Theory]
    [InlineData(VisitorKind.ResidentGuest, "the resident")]
    [InlineData(VisitorKind.MealDelivery, "the resident")]
    [InlineData(VisitorKind.Installer, "the resident")]
    [InlineData(VisitorKind.HourlyHelper, "the resident")]
    [InlineData(VisitorKind.AgentWithViewers, "the resident")]
    [InlineData(VisitorKind.OfficeCaller, "the host")]
    [InlineData(VisitorKind.Sightseer, "the duty officer")]
    [InlineData(VisitorKind.CivilServant, "the duty officer")]
    [InlineData(VisitorKind.DismissedStaff, "the duty officer")]
    [InlineData(VisitorKind.CompanyStaff, "the work card")]
    [InlineData(VisitorKind.NewspaperMilk, "the permit")]
    [InlineData(VisitorKind.Decoration, "the permit")]
    [InlineData(VisitorKind.ClubhouseCustomer, "nobody: the clubhouse is told")]
    [InlineData(VisitorKind.Solicitor, "nothing")]
    public void Each_of_the_fourteen_kinds_has_its_own_way_in(VisitorKind kind, string by)
    {
        var person = Comes("gate", kind);
        _ = by switch
        {
            "the resident" or "the host" => person.Is(Identified).Do(GateGuard, new AskVisit(true, "Chen", Flat), HostSaysYes).Is(Cleared),
            "the duty officer" => person.Is(Identified).Do(GateGuard, new AskDutyOfficer(Answer.Consents)).Is(Cleared),
            "the work card" => person.Is(Identified).Do(GateGuard, new CheckWorkCard(InOrder: true)).Is(Cleared),
            "the permit" => person.Is(PassedOn).Starts("contractor-pass"),
            "nothing" => person.Is(Denied),
            _ => person.Is(Cleared).Do(GateGuard, new Register("He", DocumentShown: true), new Admit()).Tells(Clubhouse),
        };
        if (by == "the resident") person.Cannot(GateGuard, new HoldDocument(DocumentKind.WorkCard, "D-1"), "document-is-held-here");
        if (by == "the host") person.Do(GateGuard, new HoldDocument(DocumentKind.WorkCard, "D-1"));
    }

    [Fact]
    public void A_site_may_give_a_kind_without_a_printed_way_in_another_one()
    {
        var flows = Catalogue.Standard.DefaultPolicy().Get(AdmissionParameters.DefaultFlow).With(VisitorKind.DismissedStaff, VisitorCategory.Banned);

        Comes("gate", VisitorKind.DismissedStaff, Day.Where(AdmissionParameters.DefaultFlow, flows)).Is(Denied);
    }

    // Known residents: G1-2.B, LA-T1.

    [Theory]
    [InlineData("gate")]
    [InlineData("lobby")]
    public void A_known_resident_comes_in_by_sight_and_nothing_is_written_down(string post) =>
        Comes(post, VisitorKind.KnownResident).Is(Cleared)
            .Do(Door(post), new Admit()).Is(Closed).Owes().Tells().Records();

    [Fact]
    public void A_known_resident_who_forgot_the_card_is_let_in_and_reminded() =>
        Comes("lobby", VisitorKind.KnownResident).Do(LobbyAssistant, new Admit()).Says(VisitorScripts.BringCard);

    [Theory]
    [InlineData("gate")]
    [InlineData("lobby")]
    public void A_resident_who_lost_the_card_for_good_is_asked_for_like_an_unknown_one(string post) =>
        Comes(post, VisitorKind.ResidentLostCard).Is(Identified).Cannot(Door(post), new Admit(), RefusalCode.NotNow);

    // Unknown self-claimed residents: LA-T2, C-13 at the gate too.

    [Theory]
    [InlineData("gate")]
    [InlineData("lobby")]
    public void An_unknown_resident_comes_in_on_the_flats_word_and_is_recorded_but_not_followed_up(string post) =>
        ClaimsToLiveHere(post).Cannot(Door(post), new Admit(), RefusalCode.NotNow)
            .Do(Door(post), HostSaysYes).Is(Cleared)
            .Cannot(Door(post), new Admit(), "recorded-where-due")
            .Do(Door(post), new Register("Wang", DocumentShown: false)).Records(Registers.VisitorRecord)
            .Do(Door(post), new Admit()).Is(Closed).Owes().Tells();

    [Theory]
    [InlineData("gate")]
    [InlineData("lobby")]
    public void An_unknown_resident_whom_the_flat_does_not_permit_is_turned_away(string post) =>
        ClaimsToLiveHere(post).Do(Door(post), HostSaysNo).Is(Denied)
            .Cannot(Door(post), new Admit(), RefusalCode.NotNow)
            .Do(Door(post), new TurnAway()).Is(TurnedAway);

    [Theory]
    [InlineData("gate")]
    [InlineData("lobby")]
    public void With_nobody_home_the_data_are_matched_and_the_patrol_follows_up(string post) =>
        ClaimsToLiveHere(post).Do(Door(post), NobodyAnswers).Is(NobodyHome).Cannot(Door(post), new Admit(), RefusalCode.NotNow)
            .Do(Door(post), new MatchResidentData(Seq.Of(ResidentDatum.Name, ResidentDatum.Phone))).Is(Cleared)
            .Cannot(Door(post), new Admit(), "recorded-where-due")
            .Do(Door(post), new Register("Wang", DocumentShown: false), new Admit()).Tells(PatrolGuard).Owes("patrol-follow-up")
            .CannotEnd(Door(post), new CloseVisit(), "patrol-follow-up")
            .Do(PatrolGuard, new CloseFollowUp(Satisfactory: true)).Owes()
            .Do(Door(post), new CloseVisit()).Is(Closed);

    [Theory]
    [InlineData("gate")]
    [InlineData("lobby")]
    public void A_refusal_is_not_undone_by_nobody_answering_later(string post)
    {
        ClaimsToLiveHere(post).Do(Door(post), HostSaysNo).Is(Denied).Do(Door(post), NobodyAnswers).Is(Denied);
        ClaimsToLiveHere(post).Do(Door(post), NobodyAnswers, new MatchResidentData(Seq.Of(ResidentDatum.Name))).Is(Denied).Do(Door(post), NobodyAnswers).Is(Denied);
    }

    [Theory]
    [InlineData(true, ResidentDatum.Name, ResidentDatum.Phone)]
    [InlineData(true, ResidentDatum.Name, ResidentDatum.IdDigits)]
    [InlineData(true, ResidentDatum.Name, ResidentDatum.Phone, ResidentDatum.IdDigits)]
    [InlineData(false)]
    [InlineData(false, ResidentDatum.Name)]
    [InlineData(false, ResidentDatum.Phone)]
    [InlineData(false, ResidentDatum.Phone, ResidentDatum.IdDigits)]
    public void A_match_is_the_name_and_one_more_datum(bool matches, params ResidentDatum[] agreeing) =>
        ClaimsToLiveHere("lobby").Do(LobbyAssistant, NobodyAnswers, new MatchResidentData(Seq.From(agreeing)))
            .Is(matches ? Cleared : Denied).Tells(matches ? [] : [DutyOfficer]);

    [Theory]
    [InlineData(true, ResidentDatum.Name)]
    [InlineData(false, ResidentDatum.Phone)]
    public void A_site_may_match_the_name_only_as_printed(bool matches, ResidentDatum agreeing) =>
        ClaimsToLiveHere("lobby", Day.Where(AdmissionParameters.MatchFields, default)).Do(LobbyAssistant, NobodyAnswers, new MatchResidentData(Seq.Of(agreeing)))
            .Is(matches ? Cleared : Denied);

    [Fact]
    public void A_site_may_turn_away_whoever_finds_nobody_home_at_the_gate()
    {
        var paths = Catalogue.Standard.DefaultPolicy().Get(AdmissionParameters.UnknownResidentPath).With(PostKind.Gate, UnknownPath.Refuse);

        ClaimsToLiveHere("gate", Day.Where(AdmissionParameters.UnknownResidentPath, paths)).Do(GateGuard, NobodyAnswers).Is(Denied);
        ClaimsToLiveHere("lobby", Day.Where(AdmissionParameters.UnknownResidentPath, paths)).Do(LobbyAssistant, NobodyAnswers).Is(NobodyHome);
    }

    // Solicitors, scavengers, hawkers: GC-1.3.D, G6-5.

    [Theory]
    [InlineData("gate", VisitorKind.Solicitor)]
    [InlineData("gate", VisitorKind.Scavenger)]
    [InlineData("gate", VisitorKind.Hawker)]
    [InlineData("lobby", VisitorKind.Solicitor)]
    [InlineData("lobby", VisitorKind.Scavenger)]
    [InlineData("lobby", VisitorKind.Hawker)]
    public void Solicitors_scavengers_and_hawkers_are_always_turned_away_politely(string post, VisitorKind kind) =>
        Comes(post, kind).Is(Denied).Says(VisitorScripts.AskTactfully)
            .DoInBreachOf(Door(post), HostSaysYes, "out-of-order").DoInBreachOf(Door(post), new AskDutyOfficer(Answer.Consents), "out-of-order").Is(Denied)
            .Cannot(Door(post), new Admit(), RefusalCode.NotNow)
            .Do(Door(post), new TurnAway()).Is(TurnedAway).Says(VisitorScripts.NotNeeded).Records(Registers.TurnAwayLog);

    [Theory]
    [InlineData(RefusalPhrase.NotNeeded, "not-needed")]
    [InlineData(RefusalPhrase.PersonAbsent, "person-absent")]
    public void One_of_the_two_printed_phrases_is_used(RefusalPhrase phrase, string script) =>
        Comes("gate", VisitorKind.Solicitor, Day.Where(AdmissionParameters.RefusalScript, phrase)).Do(GateGuard, new TurnAway())
            .Says(script == "not-needed" ? VisitorScripts.NotNeeded : VisitorScripts.PersonAbsent);

    [Theory]
    [InlineData(VisitorKind.Hawker, true)]
    [InlineData(VisitorKind.MealDelivery, true)]
    [InlineData(VisitorKind.Solicitor, false)]
    public void The_site_says_who_is_banned(VisitorKind kind, bool banned) =>
        Comes("gate", kind, Day.Where(AdmissionParameters.BannedKinds, Seq.Of(VisitorKind.Hawker, VisitorKind.MealDelivery))).Is(banned ? Denied : Identified);

    // Suspicious persons: SD-1.4.

    [Theory]
    [InlineData("gate")]
    [InlineData("lobby")]
    public void A_suspicious_person_is_saluted_stopped_and_kept_out_and_only_a_leader_lifts_the_suspicion(string post) =>
        Comes(post, VisitorKind.Suspicious).Is(Denied).Says(VisitorScripts.SaluteAndStop).Tells(SquadLeader, ControlRoom)
            .DoInBreachOf(Door(post), HostSaysYes, "out-of-order").Cannot(Door(post), new Admit(), RefusalCode.NotNow)
            .Cannot(Door(post), new WithdrawClassification("a mistake"), "was-taken-for-suspicious")
            .Do(SquadLeader, new WithdrawClassification("a mistake")).Is(Arrived)
            .Do(Door(post), new Classify(VisitorKind.KnownResident)).Is(Cleared);

    [Fact]
    public void A_suspicious_person_is_turned_away() =>
        Comes("gate", VisitorKind.Suspicious).Do(GateGuard, new TurnAway()).Is(TurnedAway).Records(Registers.TurnAwayLog);

    // The gate's clauses are the gate guard's, the lobby's the lobby assistant's: GC-1, G1-2, LA-T.

    [Theory]
    [InlineData("gate", "lobby")]
    [InlineData("lobby", "gate")]
    public void Whoever_keeps_one_kind_of_post_lets_nobody_in_at_the_other(string post, string others) =>
        Day.Usual().Open(VisitorAdmission.Procedure).DoInBreachOf(Door(others), new Greet(Post.Parse(post)!), "role-fits-post")
            .Do(Door(post), new Classify(VisitorKind.KnownResident))
            .Cannot(Door(others), new Admit(), "keeps-the-post").Do(Door(post), new Admit()).Is(Closed);

    // Somebody who walked past: a fact, never refused.

    [Fact]
    public void Whoever_goes_in_without_leave_is_a_breach_is_looked_for_and_must_be_counted_out() =>
        Comes("gate", VisitorKind.Hawker).DoInBreachOf(PatrolGuard, new ReportEntryWithoutLeave(), "leave-was-given").Is(Inside)
            .Tells(PatrolGuard, ControlRoom, SquadLeader).Owes("patrol-follow-up", "person-inside")
            .Do(GateGuard, new BeginExit()).CannotEnd(GateGuard, new CloseVisit(), "patrol-follow-up");

    [Theory]
    [Threshold("visitor-admission", "followUp.timeoutMinutes")]
    [InlineData(30, -1, false)]
    [InlineData(30, 0, false)]
    [InlineData(30, 1, true)]
    [InlineData(10, -1, false)]
    [InlineData(10, 0, false)]
    [InlineData(10, 1, true)]
    public void A_follow_up_that_is_not_reported_back_in_time_is_told_to_the_squad_leader_and_stays_owed(int minutes, int secondsLater, bool overdue)
    {
        var visit = Admitted(At("gate", Day.Where(FollowUpParameters.Timeout, Duration.FromMinutes(minutes)), GuestOfTheFlat));
        visit.Day.Later(Duration.FromMinutes(minutes) + Duration.FromSeconds(secondsLater));

        Assert.Equal(overdue, visit.IsOverdue("patrol-follow-up"));
        Assert.Equal(overdue ? [SquadLeader] : [], visit.ToldOf("patrol-follow-up"));
        visit.Owes("patrol-follow-up", "person-inside Chen", "visitor-card-out V-7").Do(PatrolGuard, new CloseFollowUp(Satisfactory: true));
    }

    private static By Door(string post) => post == "gate" ? GateGuard : LobbyAssistant;

    private static Day WithVipList() => Day.Where(AdmissionParameters.VipList, Seq.Of("VIP-1"));

    private static Story<VisitorFacts> At(string post, Day day, params Command[] commands) =>
        day.Open(VisitorAdmission.Procedure).Do(Door(post), new Greet(Post.Parse(post)!)).Do(Door(post), commands);

    private static Story<VisitorFacts> At(string post, params Command[] commands) => At(post, Day.Usual(), commands);

    private static Story<VisitorFacts> AtGate(params Command[] commands) => At("gate", commands);

    private static Story<VisitorFacts> Comes(string post, VisitorKind kind, Day? day = null) => At(post, day ?? Day.Usual(), new Classify(kind));

    private static Story<VisitorFacts> ClaimsToLiveHere(string post, Day? day = null) =>
        Comes(post, VisitorKind.UnknownResident, day).Is(Identified).Do(Door(post), new AskVisit(false, "Wang", Flat)).Is(Confirming);

    private static Story<VisitorFacts> OnOfficeBusiness(Day? day = null, string visitor = "Li") =>
        Comes("gate", VisitorKind.OfficeCaller, day).Do(GateGuard, new AskVisit(true, visitor, "office"));

    private static Story<VisitorFacts> StaffInside() =>
        Comes("gate", VisitorKind.CompanyStaff).Do(GateGuard, new CheckWorkCard(InOrder: true), new Register("Xu", DocumentShown: false), new Admit());

    /// <summary>Let in with card V-7 on the host's consent, and with document D-1 held where one is.</summary>
    private static Story<VisitorFacts> Admitted(Story<VisitorFacts> visit)
    {
        visit.Do(GateGuard, HostSaysYes);
        if (visit.Case.Facts.Category == VisitorCategory.OfficeBusiness) visit.Do(GateGuard, new HoldDocument(DocumentKind.WorkCard, "D-1"));
        return visit.Do(GateGuard, new Register(visit.Case.Facts.Visitor!, DocumentShown: true), new IssueCard("V-7"), new Admit()).Is(Inside);
    }
}
