using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>
/// A procedure small enough to be read at a glance, with one of everything: the desk lends umbrellas. Used by the tests of the
/// engine, so that they do not change with the regulations.
/// </summary>
internal static class Toy
{
    public static readonly Source Why = Source.Proposed("测试用", "for the tests");
    public static readonly State Asked = new("asked", "已申请", "Asked", Why);
    public static readonly State Lent = new("lent", "已借出", "Lent", Why);
    public static readonly State Over = new("over", "已结束", "Over", Why, isEnd: true);
    public static readonly Thing Umbrella = new("umbrella", new("雨伞", "umbrella"), Whereabouts.HandedOut);
    public static readonly Book LentOut = new("lent-out", new("借出台账", "lent out"), Why);
    public static readonly Book Broken = new("broken", new("损坏台账", "broken ones"), Why);
    public static readonly Register LoanRegister = new("loan-register", new("《借用登记表》", "loan register"), Why);

    public static readonly Parameter<Duration> LoanHours = new("toy.loanHours", "借用时限", "Loan time", DurationShape.Hours(1, 48), Duration.FromHours(4), Why);
    public static readonly Parameter<Duration> SecondLevelHours = new("toy.secondLevelHours", "第二级上报", "Second level after", DurationShape.Hours(0, 24), Duration.FromHours(2), Why);
    public static readonly PolicySection Section = new("toy", new("测试", "Toy"), [LoanHours, SecondLevelHours]);
    public static readonly SitePolicy Policy = SitePolicy.Default([Section]);
    public static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 1, 0);

    public static readonly Actor Desk = new(Roles.FrontDesk, "d1");
    public static readonly Actor Lead = new(Roles.CsLead, "l1");
    public static readonly Actor Clock = new(Roles.System, "clock");
    public static readonly Actor Visitor = new(Roles.Visitor, "v1");

    public static Procedure<Loan> Loans { get; } = Define("toy-loan", 1);

    public static Procedure<Loan> Define(string id, int revision, bool twoRowsForAgree = false)
    {
        var p = new ProcedureBuilder<Loan>(id, revision, new("借伞", "Umbrella loan"), new("测试引擎。", "Tests the engine."), Why, Loan.Shape, Loan.Nothing, static f => f.Post?.Id);
        p.States(Asked, Lent, Over);
        p.Reads(LoanHours, SecondLevelHours);
        var back = new Duty<Loan>("umbrella-back", "归还雨伞", "umbrella to come back", Why)
            .HeldBy(Roles.FrontDesk).About(Umbrella).Within(LoanHours).OwedFor(static f => f.Out)
            .EscalatesTo(Roles.CsLead, Why).EscalatesTo(Roles.CsManager, Why, SecondLevelHours);
        var repair = new Duty<Loan>("repair", "修理", "repair", Why).HeldBy(Roles.EngineeringDept).OwedWhile(static f => f.ToRepair);
        p.Duties(back, repair);

        var agreed = Guard.Over<Loan>("agreed", "已同意", "the lead has agreed", Why, static (in s) => s.Facts.Agreed, new("请领班同意", "ask the lead"), Agree.Kind);
        var notOut = Guard.OverLedger<Loan, Lend>("not-out", "不在外借中", "it is not out elsewhere", Why,
            static (in _, c, ledger) => !ledger.IsElsewhere(Umbrella, c.Umbrella), new("换一把", "take another"));
        var whole = Guard.OverLedger<Loan, Lend>("whole", "没有损坏", "it is not broken", Why,
            static (in _, c, ledger) => ledger.Entry(Broken, c.Umbrella) is null, new("换一把", "take another"));
        var inTime = Guard.Over<Loan, Return>("in-time", "按时归还", "it came back in time", Why,
            static (in s, _) => s.DueOf(s.Case.Procedure.Duties[0]) is not { } due || s.At <= due, new("下次按时", "be in time"));
        var undamaged = Guard.Over<Loan, Return>("undamaged", "完好", "it came back undamaged", Why, static (in _, c) => c.State == Condition.Good, new("请修理", "have it repaired"));

        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Asked).Then(static (in s, c) => s.Facts with { Post = c.Post, Borrower = c.Borrower }).Cites("LA-5.1");
        p.From(Asked).On(Agree.Kind).By(Roles.CsLead).Then(static (in s, _) => s.Facts with { Agreed = true }).Cites("LA-5.1");
        if (twoRowsForAgree) p.From(Asked).On(Agree.Kind, "again").By(Roles.CsLead, Roles.CsManager).Then(static (in s, _) => s.Facts with { Agreed = true }).Cites("LA-5.1");
        p.From(Asked, Lent).On(Lend.Kind).By(Roles.FrontDesk).When(agreed).When(notOut).When(whole)
            .To(Lent).Then(static (in s, c) => s.Facts with { Out = s.Facts.Out.Remove(c.Umbrella).Add(c.Umbrella) })
            .Opens(back, static (in _, c) => c.Umbrella)
            .Records(LoanRegister).Enters(LentOut, static (_, c) => [c.Umbrella]).Tells(Roles.CsLead, "借出一把", "one is lent")
            .Cites("LA-5.1");
        p.From(Lent).On(Return.Kind).By(Roles.FrontDesk)
            .Expects(inTime, by: static (in s, _) => Amount.Minutes(s.At - s.DueOf(s.Case.Procedure.Duties[0])!.Value))
            .Expects(undamaged, otherwise: repair)
            .Then(static (in s, c) => s.Facts with { Out = s.Facts.Out.Remove(c.Umbrella), ToRepair = s.Facts.ToRepair || c.State == Condition.Broken })
            .Closes(back, static (in _, c) => c.Umbrella).Strikes(LentOut, static (_, c) => [c.Umbrella])
            .Cites("LA-5.1");
        p.FromAny().On(ReportRepair.Kind).By(Roles.EngineeringDept).Then(static (in s, _) => s.Facts with { ToRepair = false }).Closes(repair).Cites("LA-5.1");
        p.From(Asked, Lent).On(FindElsewhere.Kind).By(Roles.FrontDesk)
            .Converts(Umbrella, static d => ((FindElsewhere)d.Submission.Command).Umbrella).Enters(Broken, static (_, c) => [c.Umbrella]).Cites("LA-5.1");
        p.FromAny().On(SignOn.Kind).By(Roles.FrontDesk).TakesOver(static d => d.Submission.Actor.Id)
            .Enters(Book.PostHolder, static (d, _) => [d.Case.PostId!], static (d, _) => d.Submission.Actor.Id).Cites("LA-5.1");
        p.From(Asked, Lent).On(Finish.Kind).By(Roles.FrontDesk, Roles.CsLead).To(Over).Cites("LA-5.1");
        return p.Build();
    }

    public static Submission By(Actor actor, Command command, Instant at, string id = "c", Instant? occurred = null, int? version = null) =>
        new(id, command, actor, at, occurred, version);

    /// <summary>An umbrella lent at nine, due at one.</summary>
    public static (Case<Loan> Case, Ledger Ledger) LentAtNine(string umbrella = "U-1", string caseId = "loan-1", Ledger? ledger = null)
    {
        var owner = (Case: Loans.New(caseId, Policy), Ledger: ledger ?? Ledger.Empty);
        owner = Do(owner, Desk, new Ask(Post.Desk, "b1"), Nine);
        owner = Do(owner, Lead, new Agree(), Nine);
        return Do(owner, Desk, new Lend(umbrella, 1), Nine);
    }

    public static (Case<Loan> Case, Ledger Ledger) Do((Case<Loan> Case, Ledger Ledger) on, Actor actor, Command command, Instant at)
    {
        var decision = Loans.Decide(on.Case, By(actor, command, at), on.Ledger);
        Xunit.Assert.True(decision.IsAccepted, decision.IsAccepted ? "" : decision.Explain().Text.En);
        return (decision.Case, on.Ledger.Apply(decision));
    }
}
