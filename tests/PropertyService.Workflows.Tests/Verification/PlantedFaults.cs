using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;
using static PropertyService.Workflows.Tests.Verification.Small;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>Parts that are taken away one after the other, and what notices.</summary>
public sealed class PlantedFaults
{
    [Fact]
    public void Every_part_of_every_row_is_taken_away_but_for_what_no_rule_can_see() =>
        Assert.Equal(
            [
                "ask: learns nothing", "ask: by anybody",
                "agree: learns nothing", "agree: by anybody",
                "lend: when agreed", "lend: when not-out", "lend: when whole", "lend: opens umbrella-back", "lend: enter lent-out", "lend: tell 1", "lend: learns nothing", "lend: by anybody",
                "return: expects in-time", "return: expects undamaged", "return: closes umbrella-back", "return: strike lent-out", "return: learns nothing", "return: by anybody",
                "report-repair: closes repair", "report-repair: learns nothing", "report-repair: by anybody",
                "find-elsewhere: convert umbrella", "find-elsewhere: enter broken", "find-elsewhere: by anybody",
                "sign-on: take-over duties", "sign-on: enter post-holder", "sign-on: by anybody",
                "finish: by anybody",
            ],
            Mutation.MutantsOf(Loans).Select(static m => m.Id));

    [Fact]
    public void Of_several_alike_one_is_taken_away_and_the_rest_stay()
    {
        var duty = new Duty<Loan>("second", "第二项", "second", Why).HeldBy(Roles.FrontDesk).OwedWhile(static _ => false);
        var p = Of(p =>
        {
            p.Duties(RepairDuty, duty);
            p.From(Asked).On(ReportRepair.Kind, "all").AtDesk().When(If("a", static (in _) => true)).Unless(If("b", static (in _) => false))
                .Expects(If("c", static (in _) => true)).Expects(If("d", static (in _) => true)).Opens(RepairDuty).Opens(duty).Closes(RepairDuty).Closes(duty)
                .Records(LoanRegister).Tells(Roles.CsLead, "一", "one").Tells(Roles.CsManager, "二", "two");
        });
        var left = Mutation.MutantsOf(p).Where(static m => m.Id.StartsWith("report-repair/all: ", StringComparison.Ordinal)).ToDictionary(static m => m.Id.Substring(19), m => RowText(m.Procedure.Rows.Single(static r => r.Id == "report-repair/all")));

        const string All = "a !b|c d|repair second|repair second|record tell tell|1|front-desk";
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["when a"] = All.Replace("a !b", "!b", StringComparison.Ordinal), ["unless b"] = All.Replace("a !b", "a", StringComparison.Ordinal),
                ["expects c"] = All.Replace("c d", "d", StringComparison.Ordinal), ["expects d"] = All.Replace("c d", "c", StringComparison.Ordinal),
                ["opens repair"] = All.Replace("|repair second|repair", "|second|repair", StringComparison.Ordinal), ["opens second"] = All.Replace("|repair second|repair", "|repair|repair", StringComparison.Ordinal),
                ["closes repair"] = All.Replace("second|repair second", "second|second", StringComparison.Ordinal), ["closes second"] = All.Replace("second|repair second", "second|repair", StringComparison.Ordinal),
                ["tell 1"] = All.Replace("record tell tell|1", "record tell|2", StringComparison.Ordinal), ["tell 2"] = All.Replace("tell tell", "tell", StringComparison.Ordinal),
                ["by anybody"] = All.Replace("front-desk", "", StringComparison.Ordinal),
            },
            left);
        Assert.Equal(All, RowText(p.Rows.Single(static r => r.Id == "report-repair/all")));
        Assert.All(Mutation.MutantsOf(p), m => Assert.Equal(3, m.Procedure.Rows.Count));
    }

    [Fact]
    public void What_was_taken_away_is_said_in_words()
    {
        var texts = Mutation.MutantsOf(Loans).ToDictionary(static m => m.Id, static m => m.Text);

        Assert.Equal(new("去掉条件“已同意”", "without the condition \"the lead has agreed\""), texts["lend: when agreed"]);
        Assert.Equal(new("不再核对“按时归还”", "no longer checked \"it came back in time\""), texts["return: expects in-time"]);
        Assert.Equal(new("不开立义务“归还雨伞”", "does not open the duty \"umbrella to come back\""), texts["lend: opens umbrella-back"]);
        Assert.Equal(new("不了结义务“修理”", "does not close the duty \"repair\""), texts["report-repair: closes repair"]);
        Assert.Equal(new("去掉后果“记入台账“借出台账””", "without the effect \"enter in the site book \"lent out\"\""), texts["lend: enter lent-out"]);
        Assert.Equal(new("不更新事实", "the facts stay as they were"), texts["ask: learns nothing"]);
        Assert.Equal(new("任何人都可办理", "anybody may"), texts["finish: by anybody"]);
    }

    [Theory]
    [InlineData("lend/again: when a-b", "lend/again", "when", "a-b")]
    [InlineData("finish: take-over duties", "finish", "take-over", "duties")]
    public void The_id_says_of_which_row_what_was_taken_away(string id, string row, string change, string part)
    {
        var mutant = new Mutant(id, new("文", "text"), [], false);

        Assert.Equal((row, change, part), (mutant.Row, mutant.Change, mutant.Part));
    }

    [Fact]
    public void Each_kind_of_part_is_noticed_by_what_states_it_a_second_time()
    {
        var p = Of(static p =>
        {
            var agreed = If("agreed", static (in s) => s.Facts.Agreed);
            p.Duties(RepairDuty);
            p.From(Asked).On(Vouch.Kind).AtDesk().Unless(agreed).Then(static (in s, _) => s.Facts with { Agreed = true });
            p.From(Asked).On(Take.Kind).AtDesk().When(agreed).Then(static (in s, _) => s.Facts with { ToRepair = true }).Opens(RepairDuty).Enters(LentOut, static (_, _) => ["U-1"]);
            p.From(Asked).On(ReportRepair.Kind).AtDesk().Expects(agreed).Then(static (in s, _) => s.Facts with { ToRepair = false }).Closes(RepairDuty);
            p.Never("taken-unasked", "未同意而取走", "taken without leave", Why, static (in s) => s.Command is Take && !s.Before.Agreed);
            p.Never("vouched-twice", "再次担保", "vouched for again", Why, static (in s) => s.Command is Vouch && s.Before.Agreed);
            p.Never("taken-unwritten", "取走而未记", "taken and not entered", Why, static (in s) => s.Command is Take && s.LedgerAfter.Entry(LentOut.Id, "U-1") is null);
            p.Always("repaired-in-order", "先同意", "repaired with leave only", Why, static (in s) => s.Command is not ReportRepair || s.Before.Agreed || s.Breached("agreed") || s.IsNoted);
        });
        var killers = new Verifier(Policy, [p]).Mutate(p).ToDictionary(static m => m.Id, static m => m.Killers.Count == 0 ? "" : Assert.Single(m.Killers).Line());

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["agree: by anybody"] = "law-10-outsiders-do-not-act (): agree",
                ["finish: by anybody"] = "law-10-outsiders-do-not-act (): agree, finish",
                ["vouch: unless agreed"] = "vouched-twice (): agree, vouch, vouch",
                ["vouch: learns nothing"] = "",
                ["vouch: by anybody"] = "law-10-outsiders-do-not-act (): agree, vouch",
                ["take: when agreed"] = "taken-unasked (): agree, take",
                ["take: opens repair"] = "law-5-owed-is-open (repair): agree, vouch, take",
                ["take: enter lent-out"] = "taken-unwritten (): agree, vouch, take",
                ["take: learns nothing"] = "law-5-owed-is-open (repair): agree, vouch, take",
                ["take: by anybody"] = "law-10-outsiders-do-not-act (): agree, vouch, take",
                ["report-repair: expects agreed"] = "repaired-in-order (): agree, report-repair",
                ["report-repair: closes repair"] = "law-5-owed-is-open (repair): agree, vouch, take, report-repair",
                ["report-repair: learns nothing"] = "law-5-owed-is-open (repair): agree, vouch, take, report-repair",
                ["report-repair: by anybody"] = "law-10-outsiders-do-not-act (): agree, report-repair",
            },
            killers);
    }

    private static string RowText(Transition row) => string.Join("|",
        string.Join(" ", row.When.Select(static u => (u.MustHold ? "" : "!") + u.Guard.Id)), string.Join(" ", row.Expects.Select(static e => e.Guard.Id)),
        string.Join(" ", row.Opens.Select(static o => o.Duty.Id)), string.Join(" ", row.Closes.Select(static c => c.Duty.Id)),
        string.Join(" ", row.Effects.Select(static e => e.Kind)),
        row.Effects.OfType<TellEffect>().First().Message.En == "one" ? "1" : "2", string.Join(" ", row.By.Select(static r => r.Id)));
}
