using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Access;
using PropertyService.Domain.Contractors;
using PropertyService.Domain.People;
using PropertyService.Domain.Shifts;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Access;
using PropertyService.Workflows.Procedures.Shifts;
using Xunit;
using static PropertyService.Domain.People.Roles;
using static PropertyService.Workflows.Procedures.Shifts.ShiftHandover;
using Contractors = PropertyService.Workflows.Procedures.Contractors;

namespace PropertyService.Workflows.Tests.Procedures;

/// <summary>No gap and no lost facts between shifts (SH, G1-4, LA-T16). The shift ends at ten.</summary>
public sealed class ShiftHandoverTests
{
    private static readonly Actor Outgoing = new(GateGuard, "g-01");
    private static readonly Actor Incoming = new(GateGuard, "g-02");
    private static readonly ReadLogs TwoShifts = new(Shifts: 2, Days: 0);
    private static readonly SignHandover EmptyDrawer = new(new(HeldDocuments: 0, DeputyPermits: 0));

    [Fact]
    public void A_handover_goes_from_the_tidy_desk_to_two_signatures_and_the_leaders_review() =>
        Prepared().Is(Preparing).Records(Registers.DutyRecord).Owes("handover-to-finish", "relief")
            .Do(Incoming, new ArriveForRelief(AfterRest: false)).Is(ReliefCame).Owes("handover-to-finish")
            .Cannot(Outgoing, EmptyDrawer, RefusalCode.NotNow)
            .Do(Incoming, TwoShifts).Is(Reading)
            .Do(Incoming, AllInOrder()).Is(Checking).Records(Registers.ShiftCheck)
            .Cannot(Incoming, EmptyDrawer, RefusalCode.GuardUnmet)
            .Do(Outgoing, EmptyDrawer).Is(Checking)
            .Do(Incoming, EmptyDrawer).Is(BothSigned).Records(Registers.ShiftCheck).Owes("leader-review")
            .Do(Outgoing, new LeavePost())
            .Do(SquadLeader, new ReviewHandover()).Is(Reviewed).Owes();

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true, "desk-is-tidy")]
    [InlineData(true, false, "log-is-written")]
    [InlineData(false, false, "desk-is-tidy", "log-is-written")]
    public void An_untidy_desk_and_an_unwritten_log_are_breaches(bool tidy, bool written, params string[] rules) =>
        Day.Usual().Open(ShiftHandover.Procedure).DoInBreachOf(Outgoing, new PrepareHandover(Post.Gate, Ten(Day.Usual()), tidy, written), rules).Is(Preparing);

    [Theory]
    [InlineData("gate", "gate-guard", "security-captain")]
    [InlineData("lobby", "lobby-assistant", "cs-supervisor")]
    [InlineData("desk", "cs-staff", "cs-supervisor")]
    [InlineData("control-room", "control-room", "security-captain")]
    [InlineData("show-flat", "sf-attendant", "property-supervisor")]
    public void What_is_owed_at_a_handover_is_owed_by_the_people_of_the_post(string post, string staff, string superior) =>
        Prepared(post: Post.Parse(post)!).IsOwedBy(Find(staff)!, "relief")
            .Do(Outgoing, new ReportLeftover("leak")).IsOwedBy(Find(staff)!, "leftover leak")
            .DoInBreachOf(Outgoing, new LeavePost(), "relief-has-signed").IsOwedBy(Find(superior)!, "cover");

    [Fact]
    public void Somebody_else_than_the_holder_and_a_second_handover_at_the_post_are_breaches_and_taken_all_the_same()
    {
        var day = Day.Usual();
        var another = new Actor(GateGuard, "g-09");
        day.Open(ShiftHandover.Procedure).Do(Outgoing, new PrepareHandover(Post.Gate, Ten(day), DeskTidy: true, LogWritten: true))
            .Do(Incoming, new ArriveForRelief(AfterRest: false), TwoShifts, AllInOrder()).Do(Outgoing, EmptyDrawer).Do(Incoming, EmptyDrawer).Is(BothSigned);

        day.Open(ShiftHandover.Procedure).DoInBreachOf(another, new PrepareHandover(Post.Gate, Ten(day), DeskTidy: true, LogWritten: true), "outgoing-holds-the-post").Is(Preparing);
        day.Open(ShiftHandover.Procedure).DoInBreachOf(Incoming, new PrepareHandover(Post.Gate, Ten(day), DeskTidy: true, LogWritten: true), "only-handover-at-the-post").Is(Preparing);
        day.Open(ShiftHandover.Procedure).Do(another, new PrepareHandover(Post.Desk, Ten(day), DeskTidy: true, LogWritten: true)).Is(Preparing);
    }

    // On time: G1-4-1, N-19.

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_late_relief_is_a_breach_never_a_refusal_and_the_leader_is_shown_it(int seconds, bool late)
    {
        var handover = Prepared();
        handover.Day.At(Ten(handover.Day) + Duration.FromSeconds(seconds));

        handover.DoInBreachOf(Incoming, new ArriveForRelief(AfterRest: false), late ? ["relief-is-on-time"] : []).Is(ReliefCame).Owes(late ? ["handover-to-finish", "late-relief-to-review"] : ["handover-to-finish"]);
    }

    [Theory]
    [Threshold("shift-handover", "handover.reliefOverdueMinutes")]
    [InlineData(15, -1, false)]
    [InlineData(15, 0, false)]
    [InlineData(15, 1, true)]
    [InlineData(5, -1, false)]
    [InlineData(5, 0, false)]
    [InlineData(5, 1, true)]
    public void The_superior_is_told_of_a_relief_that_does_not_come(int minutes, int secondsLater, bool told)
    {
        var handover = Prepared(Day.Where(HandoverParameters.ReliefOverdue, Duration.FromMinutes(minutes)));
        handover.Day.At(Ten(handover.Day) + Duration.FromMinutes(minutes) + Duration.FromSeconds(secondsLater));

        Assert.Equal(told ? [SecurityCaptain] : [], handover.ToldOf("relief"));
        handover.Owes("handover-to-finish", "relief");
    }

    // What is read: G1-4-2, SH-1.4, C-30.

    [Theory]
    [Threshold("shift-handover", "handover.lookback")]
    [InlineData(2, -1, "gate")]
    [InlineData(2, 0, "gate")]
    [InlineData(2, 1, "gate")]
    [InlineData(1, -1, "lobby")]
    [InlineData(1, 0, "lobby")]
    [InlineData(1, 1, "lobby")]
    [InlineData(1, -1, "desk")]
    [InlineData(1, 0, "desk")]
    [InlineData(1, -1, "control-room")]
    [InlineData(1, 0, "control-room")]
    [InlineData(1, -1, "show-flat")]
    [InlineData(1, 0, "show-flat")]
    public void The_gate_reads_two_shifts_back_and_every_other_post_one(int shifts, int more, string post) =>
        EnoughRead(Prepared(post: Post.Parse(post)!), afterRest: false, new ReadLogs(shifts + more, 0), more >= 0);

    [Theory]
    [Threshold("shift-handover", "handover.lookback")]
    [InlineData(4, -1)]
    [InlineData(4, 0)]
    [InlineData(4, 1)]
    public void A_site_may_want_more_shifts_read(int shifts, int more)
    {
        var lookback = Catalogue.Standard.DefaultPolicy().Get(HandoverParameters.Lookback).With(PostKind.Gate, shifts);

        EnoughRead(Prepared(Day.Where(HandoverParameters.Lookback, lookback)), afterRest: false, new ReadLogs(shifts + more, 0), more >= 0);
    }

    [Theory]
    [Threshold("shift-handover", "handover.lookbackDaysAfterRest")]
    [InlineData(2, -1)]
    [InlineData(2, 0)]
    [InlineData(2, 1)]
    [InlineData(5, -1)]
    [InlineData(5, 0)]
    [InlineData(5, 1)]
    public void A_gate_guard_who_comes_from_a_rest_day_reads_days_back(int days, int more) =>
        EnoughRead(
            Prepared(Day.Where(HandoverParameters.LookbackDaysAfterRest, Catalogue.Standard.DefaultPolicy().Get(HandoverParameters.LookbackDaysAfterRest).With(PostKind.Gate, days))),
            afterRest: true, new ReadLogs(2, days + more), more >= 0);

    [Theory]
    [Threshold("shift-handover", "handover.lookbackDaysAfterRest")]
    [InlineData(0, 1, "lobby")]
    [InlineData(0, 1, "desk")]
    [InlineData(0, 1, "control-room")]
    [InlineData(0, 1, "show-flat")]
    public void After_a_rest_only_the_gate_reads_days_back_and_every_other_post_its_shift(int days, int more, string post)
    {
        EnoughRead(Prepared(post: Post.Parse(post)!), afterRest: true, new ReadLogs(1, days), true);
        EnoughRead(Prepared(post: Post.Parse(post)!), afterRest: true, new ReadLogs(0, days + more), false);
    }

    // Checks and questions: SH-1.5, SH-1.6, SH-2.1, SH-2.4.

    [Fact]
    public void Every_check_item_is_marked_before_anybody_signs() =>
        Relieved().DoInBreachOf(Incoming, new CheckTogether(Seq.From(AllInOrder().Marks.Skip(1))), "every-item-is-marked")
            .Cannot(Outgoing, EmptyDrawer, "checks-are-complete")
            .Do(Incoming, AllInOrder()).Do(Outgoing, EmptyDrawer);

    [Fact]
    public void The_site_says_what_is_checked()
    {
        var items = Catalogue.Standard.DefaultPolicy().Get(HandoverParameters.CheckItems).With(PostKind.Gate, Seq.Of("barrier"));

        Relieved(Prepared(Day.Where(HandoverParameters.CheckItems, items)))
            .DoInBreachOf(Incoming, AllInOrder(), "every-item-is-marked").Do(Incoming, new CheckTogether(Seq.Of(new CheckMark("barrier", true))));
    }

    [Fact]
    public void A_cross_becomes_a_question_and_nobody_signs_until_it_is_answered_clearly() =>
        Relieved().Do(Incoming, new CheckTogether(AllInOrder().Marks.Remove(new("keys", true)).Add(new("keys", false)))).Owes("handover-to-finish", "question keys")
            .Cannot(Outgoing, EmptyDrawer, "questions-are-answered")
            .Do(Outgoing, new AnswerQuestion("keys", Clear: false)).Owes("handover-to-finish", "question keys")
            .Do(Outgoing, new AnswerQuestion("keys", Clear: true)).Owes("handover-to-finish")
            .Do(Outgoing, EmptyDrawer).Do(Incoming, EmptyDrawer).Is(BothSigned);

    [Fact]
    public void Without_a_clear_answer_the_relief_may_decline_the_superior_decides_and_both_still_sign() =>
        CheckedInOrder().Cannot(Incoming, new DeclineTakeover("no clear answer"), "questions-are-answered")
            .Do(Incoming, new RaiseQuestion("a radio is missing"), new DeclineTakeover("no clear answer")).Is(Declined).Tells(SecurityCaptain)
            .Owes("handover-to-finish", "question a radio is missing", "superior-decision")
            .Cannot(SquadLeader, new DecideHandover(TakeOver: true, "noted"), "is-the-superior")
            .DoInBreachOf(Outgoing, new LeavePost(), "relief-has-signed").Owes("cover", "handover-to-finish", "question a radio is missing", "superior-decision")
            .Do(SquadLeader, new CoverPost("g-03"))
            .Do(SecurityCaptain, new DecideHandover(TakeOver: true, "noted")).Is(Checking).Owes("handover-to-finish")
            .Cannot(Incoming, EmptyDrawer, RefusalCode.GuardUnmet)
            .Do(new Actor(GateGuard, "g-03"), EmptyDrawer).Do(Incoming, EmptyDrawer).Is(BothSigned);

    [Fact]
    public void A_superior_may_have_things_checked_again() =>
        CheckedInOrder().Do(Incoming, new RaiseQuestion("a radio is missing"), new DeclineTakeover("no clear answer"))
            .Do(SecurityCaptain, new DecideHandover(TakeOver: false, "look again")).Is(Checking).Owes("handover-to-finish", "question a radio is missing")
            .Cannot(Outgoing, EmptyDrawer, "questions-are-answered");

    // Signatures: SH-1.2, SH-1.7, SH-2.3.

    [Fact]
    public void One_person_does_not_hand_over_to_himself_nor_sign_for_another()
    {
        Prepared().DoInBreachOf(Outgoing, new ArriveForRelief(AfterRest: false), "out-of-order").Is(Preparing);
        CheckedInOrder().Cannot(new Actor(GateGuard, "g-09"), EmptyDrawer, RefusalCode.GuardUnmet)
            .Do(Outgoing, EmptyDrawer).Cannot(Outgoing, EmptyDrawer, RefusalCode.GuardUnmet).Is(Checking);
    }

    [Fact]
    public void Nobody_leaves_before_the_relief_has_come_and_finished_the_check()
    {
        Prepared().DoInBreachOf(Outgoing, new LeavePost(), "relief-has-signed").Tells(SecurityCaptain).Owes("cover", "handover-to-finish", "relief")
            .Do(SquadLeader, new CoverPost("g-03")).Owes("handover-to-finish", "relief");
        CheckedInOrder().DoInBreachOf(Outgoing, new LeavePost(), "relief-has-signed").Cannot(Outgoing, EmptyDrawer, "post-is-manned");
    }

    [Theory]
    [InlineData(2, 1, true)]
    [InlineData(1, 1, false)]
    [InlineData(3, 1, false)]
    [InlineData(2, 0, false)]
    [InlineData(2, 2, false)]
    public void The_drawer_is_counted_and_must_agree_with_what_the_post_holds(int documents, int deputies, bool agrees)
    {
        var day = Day.Usual();
        HoldsADocument(day, "D-1");
        HoldsADocument(day, "D-2");
        HoldsADeputyPermit(day);
        var count = new SignHandover(new(documents, deputies));

        if (agrees) CheckedInOrder(day).Do(Outgoing, count).Do(Incoming, count).Is(BothSigned);
        else CheckedInOrder(day).Cannot(Outgoing, count, "drawer-agrees");
    }

    [Fact]
    public void What_is_open_at_the_post_is_shown_to_the_relief_and_passes_to_the_relief_on_signature()
    {
        var day = Day.Usual();
        HoldsADocument(day, "D-1");
        var one = new SignHandover(new(HeldDocuments: 1, DeputyPermits: 0));
        var two = new SignHandover(new(HeldDocuments: 2, DeputyPermits: 0));
        var handover = CheckedInOrder(day).Do(Outgoing, one);

        HoldsADocument(day, "D-2");
        handover.Cannot(Incoming, two, "open-duties-were-shown").Do(Incoming, new LookAtOpenDuties(), two).Is(BothSigned);
        Assert.All(day.Ledger.Duties.Where(static d => d.Duty.Id == "id-held"), static d => Assert.Equal("g-02", d.TakenOverBy));
    }

    [Fact]
    public void A_matter_left_over_passes_to_the_next_shift_and_keeps_nobody_from_reviewing()
    {
        var handover = Relieved(Prepared().Do(Outgoing, new ReportLeftover("leak")).Owes("handover-to-finish", "leftover leak", "relief"));
        handover.Do(Incoming, AllInOrder()).Do(Outgoing, EmptyDrawer).Do(Incoming, EmptyDrawer).Owes("leader-review")
            .Do(SquadLeader, new ReviewHandover()).Is(Reviewed);

        Prepared(handover.Day, outgoing: Incoming).DoInBreachOf(Incoming, new SettleLeftover("another leak"), "out-of-order").Do(Incoming, new SettleLeftover("leak"))
            .DoInBreachOf(Incoming, new SettleLeftover("leak"), "out-of-order");
    }

    // The leader's review: SH-2.3-2, C-32.

    [Theory]
    [Threshold("shift-handover", "handover.reviewHours")]
    [InlineData(24, -1, false)]
    [InlineData(24, 0, false)]
    [InlineData(24, 1, true)]
    [InlineData(8, -1, false)]
    [InlineData(8, 0, false)]
    [InlineData(8, 1, true)]
    public void A_review_that_is_missing_is_told_to_the_superior_and_stays_owed(int hours, int secondsLater, bool overdue)
    {
        var handover = CheckedInOrder(Day.Where(HandoverParameters.ReviewWithin, Duration.FromHours(hours))).Do(Outgoing, EmptyDrawer).Do(Incoming, EmptyDrawer);
        handover.Day.Later(Duration.FromHours(hours) + Duration.FromSeconds(secondsLater));

        Assert.Equal(overdue, handover.IsOverdue("leader-review"));
        Assert.Equal(overdue ? [SecurityCaptain] : [], handover.ToldOf("leader-review"));
        handover.Owes("leader-review").Do(SquadLeader, new ReviewHandover()).Is(Reviewed);
    }

    [Theory]
    [InlineData("desk", "cs-lead")]
    [InlineData("show-flat", "sf-duty-lead")]
    [InlineData("gate", "squad-leader")]
    [InlineData("lobby", "lobby-lead")]
    [InlineData("control-room", "squad-leader")]
    public void The_lead_of_the_post_reviews_and_no_other(string post, string reviewer)
    {
        var (lead, other) = (Roles.Find(reviewer)!, reviewer == "cs-lead" ? SquadLeader : CsLead);
        var handover = Relieved(Prepared(post: Post.Parse(post)!)).Do(Incoming, AllInOrder()).Do(Outgoing, EmptyDrawer).Do(Incoming, EmptyDrawer);

        handover.Cannot(other, new ReviewHandover(), "is-the-reviewer").Do(lead, new ReviewHandover()).Is(Reviewed);
    }

    private static Instant Ten(Day day) => Day.Monday.At(new LocalTime(10, 0)).InZoneStrictly(day.Policy.Zone).ToInstant();

    private static CheckTogether AllInOrder() =>
        new(Seq.From(Catalogue.Standard.DefaultPolicy().Get(HandoverParameters.CheckItems)[PostKind.Gate].Select(static i => new CheckMark(i, Normal: true))));

    private static Story<ShiftHandoverFacts> Prepared(Day? day = null, Post? post = null, Actor? outgoing = null) =>
        (day ??= Day.Usual()).Open(ShiftHandover.Procedure).Do(outgoing ?? Outgoing, new PrepareHandover(post ?? Post.Gate, Ten(day), DeskTidy: true, LogWritten: true));

    private static Story<ShiftHandoverFacts> Relieved(Story<ShiftHandoverFacts>? prepared = null) =>
        (prepared ?? Prepared()).Do(Incoming, new ArriveForRelief(AfterRest: false), TwoShifts);

    private static Story<ShiftHandoverFacts> CheckedInOrder(Day? day = null) => Relieved(Prepared(day)).Do(Incoming, AllInOrder());

    private static void EnoughRead(Story<ShiftHandoverFacts> prepared, bool afterRest, ReadLogs read, bool enough)
    {
        prepared.Do(Incoming, new ArriveForRelief(afterRest)).DoInBreachOf(Incoming, read, enough ? [] : ["enough-was-read"]).Do(Incoming, AllInOrder());
        if (enough) prepared.Do(Outgoing, EmptyDrawer);
        else prepared.Cannot(Outgoing, EmptyDrawer, "logs-are-read");
    }

    private static void HoldsADocument(Day day, string number) => day.Open(VisitorAdmission.Procedure).Do(
        GateGuard, new Greet(Post.Gate), new Classify(VisitorKind.OfficeCaller), new AskVisit(true, "Li", "office"),
        new ConfirmWithHost(HostChannel.Phone, Answer.Consents), new HoldDocument(DocumentKind.WorkCard, number));

    private static void HoldsADeputyPermit(Day day) => day.Open(Contractors.ContractorPass.Procedure).Do(
        GateGuard, new Contractors.ReceiveWorker(Post.Gate, "W-1", WorkKind.Delivery, 1),
        new Contractors.CheckPermit(new("MP-1", Day.Monday, Day.Monday, BearersOwn: true, "DP-1")), new Contractors.AdmitLeavingDeputy("DP-1"));
}
