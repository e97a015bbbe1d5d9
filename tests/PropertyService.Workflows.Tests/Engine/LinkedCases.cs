using System;
using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;
using static PropertyService.Workflows.Tests.Engine.ToyPair;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>A case starts a case of another procedure and waits for what it comes to.</summary>
public sealed class LinkedCases
{
    private Ledger ledger = Ledger.Empty;

    [Fact]
    public void The_start_says_which_case_to_open_and_by_which_command()
    {
        var brought = Do(Parcels, Parcels.New("parcel-1", Policy), new Bring("check-1"));

        var start = Assert.Single(brought.Effects.OfType<StartEffect>());
        Assert.Equal("{\"procedure\":\"toy-check\",\"case\":\"check-1\",\"command\":\"inspect\",\"data\":{}}", start.ValuesOf(brought).ToString());
        Assert.Equal(new("toy-check", "check-1", "toy-parcel/parcel-1", default), Assert.Single(ledger.Links));
    }

    [Fact]
    public void It_waits_until_the_milestone_and_then_nothing_of_the_link_is_kept()
    {
        var parcel = Do(Parcels, Parcels.New("parcel-1", Policy), new Bring("check-1")).Case;
        var check = Do(Checks, Checks.New("check-1", Policy), new Inspect()).Case;

        var early = Parcels.Decide(parcel, By(Desk, new Take(), Nine), ledger);
        var why = early.Explain();
        Assert.Equal(("check-passed", new AwaitedCase(Checks, "check-1")), (Assert.Single(why.Unmet).Use.Guard.Id, why.Unmet[0].Awaited));
        Assert.EndsWith($"(in case check-1 of \"{Checks.Text.En}\")", Assert.Single(why.WhatWouldHelp).En, StringComparison.Ordinal);
        Assert.Contains(Parcels.Permitted(parcel, ledger, Desk, Nine), static o => o.Command == Take.Kind && o.Verdict == OutlookVerdict.Refused);

        Do(Checks, check, new Find(true));
        Assert.Equal(["passed"], Assert.Single(ledger.Links).Reached);
        var taken = Do(Parcels, parcel, new Take());
        Assert.Equal("reached toy-check check-1", Assert.Single(taken.Reads).Question);
        Assert.Empty(ledger.Links);
    }

    [Fact]
    public void A_case_that_fails_is_no_milestone_and_another_one_can_be_started()
    {
        var parcel = Do(Parcels, Parcels.New("parcel-1", Policy), new Bring("check-1")).Case;
        Do(Checks, Do(Checks, Checks.New("check-1", Policy), new Inspect()).Case, new Find(false));
        Assert.False(Parcels.Decide(parcel, By(Desk, new Take(), Nine), ledger).IsAccepted);

        parcel = Do(Parcels, parcel, new Bring("check-2")).Case;
        Assert.Equal("check-2", Assert.Single(ledger.Links).Case);
        Do(Checks, Do(Checks, Checks.New("check-2", Policy), new Inspect()).Case, new Find(true));
        Do(Parcels, parcel, new Take());
        Assert.Empty(ledger.Links);
    }

    [Fact]
    public void Nobody_waits_for_a_case_that_somebody_waits_for_already()
    {
        Do(Parcels, Parcels.New("parcel-1", Policy), new Bring("check-1"));

        var second = Parcels.Decide(Parcels.New("parcel-2", Policy), By(Desk, new Bring("check-1"), Nine), ledger);
        Assert.Equal("check-is-new", Assert.Single(second.Explain().Unmet).Use.Guard.Id);
    }

    [Fact]
    public void What_is_only_noted_of_a_case_that_is_over_is_no_milestone_for_who_waits_for_it_anew()
    {
        Do(Parcels, Parcels.New("parcel-1", Policy), new Bring("check-1"));
        var check = Do(Checks, Do(Checks, Checks.New("check-1", Policy), new Inspect()).Case, new Find(true)).Case;
        ledger = Ledger.Empty;
        var parcel = Do(Parcels, Parcels.New("parcel-2", Policy), new Bring("check-1")).Case;

        var late = Do(Checks, check, new Find(true));
        Assert.True(late.Case.IsEnded);
        Assert.Empty(Assert.Single(ledger.Links).Reached);
        Assert.False(Parcels.Decide(parcel, By(Desk, new Take(), Nine), ledger).IsAccepted);
    }

    [Fact]
    public void An_id_is_used_for_one_awaited_case_only_also_when_nobody_waits_any_more()
    {
        var parcel = Do(Parcels, Parcels.New("parcel-1", Policy), new Bring("check-1")).Case;
        Do(Checks, Do(Checks, Checks.New("check-1", Policy), new Inspect()).Case, new Find(true));
        Do(Parcels, parcel, new Take());
        Assert.Empty(ledger.Links);

        var second = Parcels.Decide(Parcels.New("parcel-2", Policy), By(Desk, new Bring("check-1"), Nine), ledger);
        Assert.Equal("check-is-new", Assert.Single(second.Explain().Unmet).Use.Guard.Id);
        Assert.Equal(("awaited-cases", "toy-check/check-1", "parcel-1"), Assert.Single(ledger.Entries));
    }

    [Fact]
    public void A_milestone_once_reached_stays_reached()
    {
        var parcel = Do(Parcels, Parcels.New("parcel-1", Policy), new Bring("check-1")).Case;
        Do(Checks, Do(Checks, Checks.New("check-1", Policy), new Inspect()).Case, new Find(true));
        ledger = ledger.WithReached(Assert.Single(ledger.Links), "archived");

        Assert.Equal(["archived", "passed"], Assert.Single(ledger.Links).Reached);
        Do(Parcels, parcel, new Take());
    }

    [Fact]
    public void A_milestone_reached_again_stands_once()
    {
        var link = new LedgerLink("toy-check", "check-1", "toy-parcel/parcel-1", default).With("passed");

        Assert.Same(link, link.With("passed"));
        Assert.Equal(["archived", "passed"], link.With("archived").Reached);
    }

    [Fact]
    public void What_a_case_reached_is_told_only_to_who_waits_for_it()
    {
        Do(Parcels, Parcels.New("parcel-1", Policy), new Bring("check-1"));
        Do(Checks, Do(Checks, Checks.New("check-1", Policy), new Inspect()).Case, new Find(true));

        Assert.Equal("[\"passed\"]", LedgerView.Answer("reached toy-check check-1", ledger, "toy-parcel/parcel-1").ToString());
        Assert.Equal("[]", LedgerView.Answer("reached toy-check check-1", ledger, "toy-parcel/parcel-2").ToString());
    }

    [Fact]
    public void A_case_of_another_name_or_procedure_is_not_the_awaited_one()
    {
        var parcel = Do(Parcels, Parcels.New("parcel-1", Policy), new Bring("check-1")).Case;
        Do(Checks, Do(Checks, Checks.New("check-9", Policy), new Inspect()).Case, new Find(true));
        Do(Parcels, Parcels.New("check-1", Policy), new Bring("check-2"));

        Assert.False(Parcels.Decide(parcel, By(Desk, new Take(), Nine), ledger).IsAccepted);
    }

    [Fact]
    public void The_two_are_searched_together_and_each_joint_property_can_be_broken()
    {
        var verifier = new Verifier(Policy, [Parcels, Checks]);
        var report = verifier.Verify(Parcels);

        Assert.Empty(report.Findings);
        var joint = Assert.Single(report.Joint);
        // Nothing yet; then for each of two checks: to be begun as asked, to be begun somehow, begun, failed, passed, passed and the parcel taken.
        // That a third parcel may wait for one of them at any step adds no situation.
        Assert.Equal(13, joint.Situations);
        Assert.Equal("taken-unchecked", Assert.Single(Assert.Single(verifier.MutateTogether(Parcels)).Killers).Rule);
    }

    [Fact]
    public void A_step_that_leaves_both_cases_as_they_were_and_only_enters_something_is_followed()
    {
        var byWord = DefineParcel(waits: false, byWord: true);
        var report = new JointSearch<Parcel, Check>((Link<Parcel, Check>)byWord.JointProperties[0].Link, byWord, Checks, Policy, [Ledger.Empty]).Run();

        Assert.Equal([Bring.Kind, Vouch.Kind, Take.Kind], Assert.Single(report.Findings).Trace.Select(static s => s.Submission.Command.Definition));
    }

    [Fact]
    public void A_row_that_starts_an_awaited_case_asks_for_a_new_id_and_a_procedure_has_one_link_to_another()
    {
        var (one, two) = (NewLink(), NewLink());
        var p = new ProcedureBuilder<Parcel>("toy-links", 1, new("包裹", "Parcel"), new("测试关联。", "Tests links."), Why, Parcel.Shape, Parcel.Nothing, static _ => null);
        p.States(Waiting, Taken);
        p.Open().On(Bring.Kind).By(Roles.FrontDesk).When(two.IsNew<Bring>("check-is-new", Why, static c => c.CheckedAs)).To(Waiting).Starts(one, "检查", "a check").Cites("LA-5.1");
        p.From(Waiting).On(Take.Kind).By(Roles.FrontDesk).To(Taken).Starts(two, "检查", "a check").Cites("LA-5.1");

        var faults = Assert.Throws<DefinitionException>(() => p.Build()).Faults;

        Assert.Equal(
            [
                "row 'bring': it starts a case of 'toy-check' and waits for it under an id that may be in use; add When with IsNew of the same link",
                "row 'take': it starts a case of 'toy-check' and waits for it under an id that may be in use; add When with IsNew of the same link",
                "procedure 'toy-links': it has 2 links to 'toy-check', and a case waits for one case of a procedure at a time; keep one",
            ],
            faults);
    }

    [Theory]
    [InlineData("\"reached\":\"lock-changed\"")]
    [InlineData("\"milestones\":[\"lock-changed\"]")]
    public void A_stored_ledger_of_the_older_form_says_what_was_reached_last(string reached)
    {
        var read = LedgerCodec.Read(Catalogue.Standard, "{\"v\":1,\"duties\":[],\"entries\":[],\"links\":[{\"procedure\":\"key-loss\",\"case\":\"KL-1\",\"owner\":\"key-custody/k\"," + reached + "}]}");

        Assert.Equal(["lock-changed"], Assert.Single(read.Value.Links).Reached);
    }

    [Fact]
    public void What_the_two_break_together_is_found_with_the_way_there()
    {
        var hasty = DefineParcel(waits: false);
        var finding = new Verifier(Policy, [hasty, Checks]).Verify(hasty).Findings.Single(static f => f.Rule == "taken-unchecked");

        Assert.Equal("together with toy-check", finding.Detail);
        Assert.Equal([Bring.Kind, Take.Kind], finding.Trace.Select(static s => s.Submission.Command.Definition));
    }

    private Decision<T> Do<T>(Procedure<T> procedure, Case<T> owner, Command command)
        where T : notnull
    {
        var decision = procedure.Decide(owner, By(Desk, command, Nine), ledger);
        Assert.True(decision.IsAccepted, decision.IsAccepted ? "" : decision.Explain().Text.En);
        ledger = ledger.Apply(decision);
        return decision;
    }
}
