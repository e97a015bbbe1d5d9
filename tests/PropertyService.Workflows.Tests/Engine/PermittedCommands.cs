using System.Linq;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;

namespace PropertyService.Workflows.Tests.Engine;

public sealed class PermittedCommands
{
    [Fact]
    public void A_screen_shows_what_is_possible_what_is_not_and_what_depends()
    {
        var asked = Do((Loans.New("loan-1", Policy), Ledger.Empty), Desk, new Ask(Post.Desk, "b1"), Nine);

        Assert.Equal(
            ["ask Refused NotNow", "agree Refused WrongRole", "lend Refused GuardUnmet", "return Allowed noted", "report-repair Allowed", "find-elsewhere Allowed", "sign-on Allowed", "finish Allowed", "escalate Refused WrongRole"],
            Shown(asked, Desk));
        Assert.Equal("agree Allowed", Shown(asked, Lead)[1]);

        asked = Do(asked, Lead, new Agree(), Nine);
        Assert.Equal("lend Depends", Shown(asked, Desk)[2]);
        Assert.Equal("lend Refused WrongRole", Shown(asked, Lead)[2]);
    }

    [Fact]
    public void What_stands_in_the_way_comes_with_its_remedy_and_the_roles_that_may()
    {
        var asked = Do((Loans.New("loan-1", Policy), Ledger.Empty), Desk, new Ask(Post.Desk, "b1"), Nine);

        var outlook = Loans.Permitted(asked.Case, asked.Ledger, Desk, Nine);

        Assert.Equal("agreed", Assert.Single(outlook[2].Unmet).Use.Guard.Id);
        Assert.Equal([Agree.Kind], outlook[2].Unmet[0].Remedy.Commands);
        Assert.Equal([Roles.CsLead], outlook[1].Roles);
        Assert.Equal(["not-out", "whole"], Loans.Permitted(Do(asked, Lead, new Agree(), Nine).Case, asked.Ledger, Desk, Nine)[2].Open.Select(static u => u.Guard.Id));
    }

    [Fact]
    public void An_end_with_something_owed_is_not_possible()
    {
        var lent = LentAtNine();

        Assert.Equal("finish Refused DutyOpen", Shown(lent, Desk)[7]);
        Assert.Equal(
            "settle first: umbrella to come back, by \"Return\", done by front desk",
            Assert.Single(Loans.Permitted(lent.Case, lent.Ledger, Desk, Nine)[7].Refusal!.WhatWouldHelp).En);
        Assert.Equal("finish Allowed", Shown(Do(lent, Desk, new Return("U-1", Condition.Good), Nine), Desk)[7]);
    }

    [Fact]
    public void An_end_that_settles_the_one_thing_named_depends_on_the_name_and_with_two_open_is_not_possible()
    {
        var back = new Duty<Loan>("umbrella-back", "归还雨伞", "umbrella to come back", Why).HeldBy(Roles.FrontDesk).OwedFor(static f => f.Out);
        var p = new ProcedureBuilder<Loan>("toy-last", 1, new("借伞", "Loan"), new("测试。", "A test."), Why, Loan.Shape, Loan.Nothing, static f => f.Post?.Id);
        p.States(Lent, Over);
        p.Duties(back);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Lent).Then(static (in s, c) => s.Facts with { Post = c.Post }).Cites("LA-5.1");
        p.From(Lent).On(Lend.Kind).By(Roles.FrontDesk).Then(static (in s, c) => s.Facts with { Out = s.Facts.Out.Add(c.Umbrella) }).Opens(back, static (in _, c) => c.Umbrella).Cites("LA-5.1");
        p.From(Lent).On(TakeLast.Kind).By(Roles.FrontDesk).To(Over)
            .Then(static (in s, c) => s.Facts with { Out = s.Facts.Out.Remove(c.Umbrella) }).Closes(back, static (in _, c) => c.Umbrella).Cites("LA-5.1");
        var procedure = p.Build();
        var none = Done(procedure.New("l-1", Policy), new Ask(Post.Desk, "b1"));
        var one = Done(none, new Lend("U-1", 1));
        var two = Done(one, new Lend("U-2", 1));

        Assert.Equal((OutlookVerdict.Allowed, OutlookVerdict.Depends, OutlookVerdict.Refused), (Asked(none), Asked(one), Asked(two)));
        Assert.True(procedure.Decide(one, By(Desk, new TakeLast("U-1"), Nine), Ledger.Empty).IsAccepted);
        Assert.Equal(RefusalCode.DutyOpen, procedure.Decide(one, By(Desk, new TakeLast("U-2"), Nine), Ledger.Empty).Code);
        Assert.Equal(RefusalCode.DutyOpen, procedure.Decide(two, By(Desk, new TakeLast("U-1"), Nine), Ledger.Empty).Code);

        OutlookVerdict Asked(Case<Loan> owner) => procedure.Permitted(owner, Ledger.Empty, Desk, Nine)[2].Verdict;

        Case<Loan> Done(Case<Loan> before, Command command) => procedure.Decide(before, By(Desk, command, Nine), Ledger.Empty).Case;
    }

    [Fact]
    public void Where_several_rows_lack_one_condition_each_whatever_would_help_is_said()
    {
        var agreed = Guard.Over<Loan>("agreed", "已同意", "the lead has agreed", Why, static (in s) => s.Facts.Agreed, new("请领班同意", "ask the lead"));
        var toRepair = Guard.Over<Loan>("to-repair", "待修", "it is to be repaired", Why, static (in s) => s.Facts.ToRepair, new("报修", "report it broken"));
        var p = new ProcedureBuilder<Loan>("toy-either", 1, new("借伞", "Loan"), new("测试。", "A test."), Why, Loan.Shape, Loan.Nothing, static f => f.Post?.Id);
        p.States(Asked, Over);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Asked).Then(static (in s, c) => s.Facts with { Post = c.Post }).Cites("LA-5.1");
        p.From(Asked).On(Finish.Kind, "agreed").By(Roles.FrontDesk).When(agreed).Unless(toRepair).To(Over).Cites("LA-5.1");
        p.From(Asked).On(Finish.Kind, "broken").By(Roles.FrontDesk).Unless(agreed).When(toRepair).To(Over).Cites("LA-5.1");
        var procedure = p.Build();
        var asked = procedure.Decide(procedure.New("e-1", Policy), By(Desk, new Ask(Post.Desk, "b1"), Nine), Ledger.Empty).Case;

        var refusal = procedure.Decide(asked, By(Desk, new Finish(), Nine), Ledger.Empty).Explain();

        Assert.Equal("agreed", Assert.Single(refusal.Unmet).Use.Guard.Id);
        Assert.Equal(["ask the lead", "report it broken"], refusal.WhatWouldHelp.Select(static w => w.En));
        Assert.Equal(refusal.WhatWouldHelp, procedure.Permitted(asked, Ledger.Empty, Desk, Nine)[1].Refusal!.WhatWouldHelp);
    }

    [Fact]
    public void What_is_not_possible_is_explained_as_the_refusal_itself_would_be()
    {
        var asked = Do((Loans.New("loan-1", Policy), Ledger.Empty), Desk, new Ask(Post.Desk, "b1"), Nine);
        var over = Do(Do(LentAtNine(), Desk, new Return("U-1", Condition.Good), Nine), Desk, new Finish(), Nine);

        Same(asked, Desk, new Agree(), Nine, RefusalCode.WrongRole);
        Same(asked, Desk, new Ask(Post.Desk, "x"), Nine, RefusalCode.NotNow);
        Same(asked, Desk, new Lend("U-1", 1), Nine, RefusalCode.GuardUnmet);
        Same(LentAtNine(), Desk, new Finish(), Nine, RefusalCode.DutyOpen);
        Same(over, Desk, new Finish(), Nine, RefusalCode.CaseEnded);
    }

    [Fact]
    public void A_moment_before_the_last_record_is_refused_beyond_the_tolerance_only()
    {
        var asked = Do((Loans.New("loan-1", Policy), Ledger.Empty), Desk, new Ask(Post.Desk, "b1"), Nine);
        var least = Nine - Policy.Get(PropertyService.Domain.Policy.SiteParameters.ClockTolerance);

        Assert.Contains(Loans.Permitted(asked.Case, asked.Ledger, Desk, least), static o => o.Verdict == OutlookVerdict.Allowed);
        Assert.All(Loans.Permitted(asked.Case, asked.Ledger, Desk, least - Duration.FromSeconds(1)), static o => Assert.Equal((OutlookVerdict.Refused, RefusalCode.ClockBack), (o.Verdict, o.Code)));
        Assert.All(Loans.Permitted(asked.Case, asked.Ledger, new(null!, "d1"), Nine), static o => Assert.Equal(RefusalCode.Malformed, o.Code));
        Same(asked, Desk, new Finish(), least - Duration.FromSeconds(1), RefusalCode.ClockBack);
    }

    [Fact]
    public void A_condition_over_the_ledger_that_reads_no_payload_is_answered_beforehand()
    {
        var quiet = Guard.OverLedger<Loan>("quiet", "本岗无他人欠伞", "nobody else owes an umbrella at this post", Why,
            static (in s, ledger) => ledger.OpenAt(s.Case.PostId!).Count == 0, new("先收回", "have it returned"), Return.Kind);
        var p = new ProcedureBuilder<Loan>("toy-quiet", 1, new("借伞", "Loan"), new("测试。", "A test."), Why, Loan.Shape, Loan.Nothing, static f => f.Post?.Id);
        p.States(Asked, Over);
        p.Open().On(Ask.Kind).By(Roles.FrontDesk).To(Asked).Then(static (in s, c) => s.Facts with { Post = c.Post }).Cites("LA-5.1");
        p.From(Asked).On(Finish.Kind).By(Roles.FrontDesk).When(quiet).To(Over).Cites("LA-5.1");
        var procedure = p.Build();
        var asked = procedure.Decide(procedure.New("q-1", Policy), By(Desk, new Ask(Post.Desk, "b1"), Nine), Ledger.Empty).Case;
        var busy = LentAtNine().Ledger;

        Assert.Equal((false, true), (quiet.ReadsPayload, quiet.ReadsLedger));
        Assert.Equal(OutlookVerdict.Allowed, procedure.Permitted(asked, Ledger.Empty, Desk, Nine)[1].Verdict);
        Assert.Equal((OutlookVerdict.Refused, RefusalCode.GuardUnmet), (procedure.Permitted(asked, busy, Desk, Nine)[1].Verdict, procedure.Permitted(asked, busy, Desk, Nine)[1].Code));
        var decided = procedure.Decide(asked, By(Desk, new Finish(), Nine), Ledger.Empty);
        Assert.True(decided.IsAccepted);
        Assert.Single(decided.Reads);
        Assert.Equal(RefusalCode.GuardUnmet, procedure.Decide(asked, By(Desk, new Finish(), Nine), busy).Code);
    }

    [Fact]
    public void After_the_end_only_reports_are_possible_and_they_are_noted()
    {
        var over = Do(Do(LentAtNine(), Desk, new Return("U-1", Condition.Good), Nine), Desk, new Finish(), Nine);

        Assert.All(Loans.Permitted(over.Case, over.Ledger, Desk, Nine), static o => Assert.Equal(
            o.Command.Nature == CommandNature.Report ? (OutlookVerdict.Allowed, null, true) : (OutlookVerdict.Refused, (RefusalCode?)RefusalCode.CaseEnded, false),
            (o.Verdict, o.Code, o.OutOfOrder)));
    }

    private static void Same((Case<Loan> Case, Ledger Ledger) on, Actor actor, Command command, Instant at, RefusalCode code)
    {
        var refusal = Loans.Decide(on.Case, By(actor, command, at), on.Ledger).Explain();
        var outlook = Loans.Permitted(on.Case, on.Ledger, actor, at).Single(o => o.Command == command.Definition);

        Assert.Equal((code, code), (refusal.Code, outlook.Refusal!.Code));
        Assert.Equal((refusal.Text, refusal.Clauses), (outlook.Refusal.Text, outlook.Refusal.Clauses));
        Assert.Equal(refusal.WhatWouldHelp, outlook.Refusal.WhatWouldHelp);
        Assert.Equal(refusal.Owed, outlook.Refusal.Owed);
        Assert.Equal(refusal.Roles, outlook.Refusal.Roles);
        Assert.Equal(refusal.Unmet, outlook.Refusal.Unmet);
    }

    private static string[] Shown((Case<Loan> Case, Ledger Ledger) on, Actor actor) => Loans.Permitted(on.Case, on.Ledger, actor, Nine)
        .Select(static o => $"{o.Command.Id} {o.Verdict}{(o.Code is { } code ? " " + code : "")}{(o.OutOfOrder ? " noted" : "")}").ToArray();
}
