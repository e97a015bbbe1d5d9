using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;
using static PropertyService.Workflows.Tests.Engine.ToyPair;
using static PropertyService.Workflows.Tests.Verification.Small;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>Two cases on one ledger: what the one enters, the other sees, and what third cases left, both see.</summary>
public sealed class JointLedgers
{
    private static readonly JointTest<Parcel, Loan> IsTaken = static (in s) => !s.IsOfLinked && s.Command is Take;

    [Fact]
    public void What_is_asked_about_only_after_it_was_entered_is_searched_anew()
    {
        var awaited = Of(static p => p.From(Asked).On(Vouch.Kind).AtDesk().Enters(Broken, static (_, _) => ["U-1"]));
        var p = Pair.Of(awaited, static (p, link) =>
        {
            p.States(Halfway, Lent);
            p.From(Waiting).On(Inspect.Kind).To(Halfway).AtDesk();
            p.From(Halfway).On(SignOn.Kind).To(Lent).AtDesk();
            p.From(Lent).On(Take.Kind).To(Taken).AtDesk().When(Entered("C-1"));
            p.Never(link, "taken", IsTaken);
        });

        var report = Pair.Run(p);

        Assert.Equal("taken (): bring, inspect, sign-on, agree, vouch, take", Assert.Single(report.Findings).Line());
        // What was decided before it was searched anew counts as tried; the situations are those of the second time.
        Assert.Equal((40, 140L), (report.Situations, report.Decisions));
    }

    [Fact]
    public void What_was_entered_before_the_waiting_case_took_another_stays_under_one_id_for_all()
    {
        var awaited = Of(static p =>
        {
            p.Duties(RepairDuty);
            p.From(Asked).On(Vouch.Kind).AtDesk().Enters(Broken, static (_, _) => ["U-1"]).Opens(RepairDuty).Then(static (in s, _) => s.Facts with { ToRepair = true });
            p.From(Asked).On(ReportRepair.Kind).AtDesk().Closes(RepairDuty).Then(static (in s, _) => s.Facts with { ToRepair = false });
        });
        var p = Pair.Of(awaited, static (p, link) =>
        {
            p.From(Waiting).On(Inspect.Kind).AtDesk().Then(static (in s, _) => s.Facts with { CheckedAs = null });
            p.From(Waiting).On(Take.Kind).To(Taken).AtDesk().When(Entered(Verifier.FormerId)).When(OfParcel("owed", static (in _, ledger) => ledger.Owes("repair", "small", Verifier.FormerId)));
            p.From(Waiting).On(Vouch.Kind).To(Taken).AtDesk().When(OfParcel("named", static (in s, ledger) => s.Facts.CheckedAs is null && ledger.Entry(Broken, "U-1") == "C-1"));
            p.Never(link, "taken", IsTaken);
            p.Never(link, "named", static (in s) => !s.IsOfLinked && s.Command is Vouch);
        });

        Assert.Equal("taken (): bring, agree, vouch, inspect, take", Assert.Single(Pair.Run(p).Findings).Line());
    }

    [Fact]
    public void While_the_waiting_case_names_it_it_keeps_its_id()
    {
        var awaited = Of(static p => p.From(Asked).On(Vouch.Kind).AtDesk().Enters(Broken, static (_, _) => ["U-1"]));
        var p = Pair.Of(awaited, static (p, link) =>
        {
            p.States(Halfway);
            p.From(Waiting).On(Inspect.Kind).To(Halfway).AtDesk();
            p.From(Halfway).On(Take.Kind).To(Taken).AtDesk().When(Entered(Verifier.FormerId));
            p.Never(link, "taken", IsTaken);
        });

        Assert.Empty(Pair.Run(p).Findings);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_third_cases_left_is_met_by_any_step_of_either(bool byAwaited)
    {
        var third = Ledger.Empty.With(Broken, "U-1", "x");
        var awaited = Of(p =>
        {
            if (byAwaited) p.From(Asked).On(Take.Kind).AtDesk().When(IfLedger("entered", static (in _, ledger) => ledger.Entry(Broken, "U-1") == "x"));
        });
        var p = Pair.Of(awaited, (p, link) =>
        {
            if (!byAwaited) p.From(Waiting).On(Take.Kind).AtDesk().When(Entered("x"));
            p.Never(link, "taken", static (in s) => s.Command is Take);
        });

        Assert.Empty(Pair.Run(p).Findings);
        Assert.Equal(byAwaited ? "taken (): bring, agree, take" : "taken (): bring, take", Assert.Single(Pair.Run(p, third).Findings).Line());
    }

    [Fact]
    public void Third_cases_are_those_that_the_search_of_the_one_alone_met()
    {
        var third = Of(static p => p.From(Asked).On(Take.Kind).AtDesk().Enters(Broken, static (_, _) => ["U-1"]), "third");
        var awaited = Of(static _ => { });
        var p = Pair.Of(awaited, static (p, link) =>
        {
            p.From(Waiting).On(Take.Kind).AtDesk().When(Entered(Verifier.PeerId)).Unless(Entered("nobody"));
            p.From(Waiting).On(Vouch.Kind).AtDesk().When(Entered("case"));
            p.Never(link, "taken", IsTaken);
        });

        Assert.Equal("law-4-no-dead-weight (row take, row vouch): ", Assert.Single(Verify(p, awaited).Findings).Line());
        Assert.Equal(["law-4-no-dead-weight (row vouch): ", "taken (together with small): bring, take"], Verify(p, awaited, third).Findings.Select(static f => f.Line()).Order());
    }

    [Fact]
    public void What_was_there_only_when_the_case_opened_is_none_of_them()
    {
        var third = Of(static p => p.From(Asked).On(Take.Kind).AtDesk().Enters(Broken, static (_, _) => ["U-1"]), "third");
        var awaited = Of(static p => p.From(Asked).On(Take.Kind).AtDesk().When(IfLedger("entered", static (in _, ledger) => ledger.Entry(Broken, "U-1") is not null)));
        var p = Pair.Of(awaited, static (p, link) =>
        {
            p.Open().On(Vouch.Kind).To(Taken).AtDesk().When(Entered(Verifier.PeerId));
            p.Never(link, "taken", static (in s) => s.Command is Take);
        });

        Assert.Empty(Verify(p, awaited, third).Findings);
        Assert.Single(Pair.Run(p, Ledger.Empty.With(Broken, "U-1", "x")).Findings);
    }

    [Fact]
    public void Each_link_has_a_search_and_properties_of_its_own()
    {
        var (one, two) = (Of(static p => p.From(Asked).On(Take.Kind).AtDesk(), "one"), Of(static p => p.From(Asked).On(Vouch.Kind).AtDesk(), "two"));
        var p = Pair.Of(one, (p, link) =>
        {
            var second = new Link<Parcel, Loan>("另一件", "another", two, static f => f.CheckedAs);
            p.From(Waiting).On(Inspect.Kind).AtDesk().When(Guard.OverLedger<Parcel, Inspect>("is-new-too", "新", "new", Why, static (in s, _, ledger) => !ledger.WasAwaited("two", s.Facts.CheckedAs!), new("等", "wait")))
                .When(second.IsNew<Inspect>("second-is-new", Why, static _ => "C-9")).Starts(second, "另办", "another", static (_, _) => new Agree());
            p.Never(link, "one-taken", static (in s) => s.IsOfLinked);
            p.Never(second, "two-vouched", static (in s) => s.IsOfLinked && s.Command is Vouch);
        });
        var report = new Verifier(Policy, [p, one, two]).VerifyUnderPolicy(p);

        Assert.Equal(
            ["one: one-taken (): bring, agree", "two: two-vouched (): bring, agree, vouch"],
            report.Joint.Select(static j => $"{j.Link.Procedure.Id}: {string.Join("; ", j.Findings.Select(static f => f.Line()))}"));
        Assert.Equal(["one-taken", "two-vouched"], new Verifier(Policy, [p, one, two]).VerifyUnderPolicy(p).Findings.Select(static f => f.Rule));
    }

    private static Guard<Parcel> Entered(string by) => OfParcel("entered-" + by.ToLowerInvariant(), (in _, ledger) => ledger.Entry(Broken, "U-1") == by);

    private static Guard<Parcel> OfParcel(string id, LedgerReading<Parcel, bool> test) => Guard.OverLedger(id, "条件", "a condition", Why, test, new("等一等", "wait"));
}
