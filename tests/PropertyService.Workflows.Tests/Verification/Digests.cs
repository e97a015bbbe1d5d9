using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Tests.Engine;
using PropertyService.Workflows.Verification;
using Xunit;
using static PropertyService.Workflows.Tests.Engine.Toy;
using static PropertyService.Workflows.Tests.Verification.Small;

namespace PropertyService.Workflows.Tests.Verification;

/// <summary>The digest of a search: another behaviour gives another one, another wording does not.</summary>
public sealed class Digests
{
    [Fact]
    public void Wording_and_order_of_declarations_make_no_difference()
    {
        var usual = Digest(static p => p.From(Asked).On(Take.Kind).AtDesk().When(If("agreed", static (in s) => s.Facts.Agreed)).Tells(Roles.CsLead, "告知", "told"));
        var other = Digest(static p =>
        {
            p.Note("一句话", "a remark", Why);
            p.Never("never", "从不", "never", Why, static (in _) => false);
            p.From(Asked).On(Take.Kind).AtDesk().When(If("another", static (in s) => s.Facts.Agreed)).Tells(Roles.CsLead, "告知", "told");
        });

        Assert.Equal(usual, other);
    }

    [Fact]
    public void Every_behaviour_has_a_digest_of_its_own()
    {
        var never = If("never", static (in _) => false);
        Action<ProcedureBuilder<Loan>>[] behaviours =
        [
            static _ => { },
            static p => p.From(Asked).On(Take.Kind).AtDesk(),
            static p => p.From(Asked).On(Take.Kind, "again").AtDesk(),
            static p => p.From(Asked).On(Vouch.Kind).AtDesk(),
            static p => p.From(Asked).On(Take.Kind).By(Roles.CsLead).Cites("LA-5.1"),
            static p => p.From(Asked).On(Take.Kind).To(Over).AtDesk(),
            p => p.From(Asked).On(Take.Kind).AtDesk().When(never),
            static p => p.From(Asked).On(Take.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Agreed = true }),
            static p => p.From(Asked).On(Take.Kind).AtDesk().Then(static (in s, _) => s.Facts with { Borrower = "x" }),
            static p => p.From(Asked).On(Take.Kind).AtDesk().Records(LoanRegister),
            static p => p.From(Asked).On(Take.Kind).AtDesk().Enters(LentOut, static (_, _) => ["U-1"]),
            static p => p.From(Asked).On(Take.Kind).AtDesk().Enters(LentOut, static (_, _) => ["U-2"]),
            static p => p.From(Asked).On(Take.Kind).AtDesk().Tells(Roles.CsLead, "告知", "told"),
            static p => p.From(Asked).On(Take.Kind).AtDesk().Tells(Roles.CsManager, "告知", "told"),
            static p => p.From(Asked).On(ReportRepair.Kind).AtDesk(),
            p => p.From(Asked).On(ReportRepair.Kind).AtDesk().Expects(never),
            p => p.From(Asked).On(ReportRepair.Kind).AtDesk().Expects(never, by: static (in _, _) => Amount.Minutes(Duration.FromMinutes(1))),
            p => p.From(Asked).On(ReportRepair.Kind).AtDesk().Expects(never, by: static (in _, _) => Amount.Minutes(Duration.FromMinutes(2))),
            static p => Owing(p, RepairDuty),
            static p => Owing(p, new Duty<Loan>("repair-it", "修理", "repair", Why).HeldBy(Roles.EngineeringDept).OwedWhile(static f => f.ToRepair)),
            static p => Owing(p, RepairDuty, "U-1"),
            static p => Owing(p, RepairDuty.Within(LoanHours)),
            static p => Owing(p, RepairDuty.Within(SecondLevelHours)),
            static p => Owing(p, RepairDuty.Within(LoanHours).EscalatesTo(Roles.CsLead, Why)),
            static p => Owing(p, RepairDuty.Within(LoanHours).EscalatesTo(Roles.CsLead, Why).EscalatesTo(Roles.CsLead, Why)),
            LooksBack,
        ];
        var digests = behaviours.Select(Digest).ToArray();

        Assert.Equal(digests.Length, digests.Distinct().Count());
        Assert.All(digests, static d => Assert.Equal(64, d.Length));
    }

    [Fact]
    public void The_ledgers_that_are_met_make_a_difference()
    {
        var p = Of(static p => p.From(Asked).On(Take.Kind).AtDesk().When(IfLedger("whole", static (in _, ledger) => ledger.Entry(Broken, "U-1") is null)));
        var broken = Ledger.Empty.With(Broken, "U-1", "x");

        Assert.Equal(4, new[] { Searched(p), Searched(p, broken), Searched(p, Ledger.Empty), Searched(p, Ledger.Empty, broken) }.Select(static f => f.Digest).Distinct().Count());
    }

    [Fact]
    public void A_search_that_is_not_asked_for_a_digest_has_that_of_nothing()
    {
        var (one, two) = (Of(static _ => { }), Rich);

        Assert.Equal(new Search<Loan>(one, Policy, digest: false).Explore([Peer.None]).Finish().Digest, new Search<Loan>(two, Policy, digest: false).Explore([Peer.None]).Finish().Digest);
    }

    [Theory]
    [InlineData("small", 131, 5008, 2, "9d55d294507bc1276553ec284d5fb0f4fa3c14323437b1351790004f62f3b7fd")]
    [InlineData("toy-parcel", 7, 70, 3, "00cbf6fe5a67d425f8dc8c645d9023f8be194b507c9331364b52ce80dbd6fb10")]
    [InlineData("toy-check", 4, 24, 1, "00ef3db7a3d1c8f608281d855cecf1fe82b09542e51121676aee76b04fc5a031")]
    public void The_figures_of_an_unchanged_procedure_stay(string id, int situations, int decisions, int ledgers, string digest)
    {
        Procedure[] all = [Rich, ToyPair.Checks, ToyPair.Parcels];
        var procedure = all.Single(p => p.Id == id);
        var report = new Verifier(Policy, all).VerifyUnderPolicy(procedure);

        Assert.Equal((situations, decisions, ledgers, digest), (report.Situations, report.Decisions, report.Ledgers, report.Digest));
    }

    private static void Owing(ProcedureBuilder<Loan> p, Duty<Loan> duty, string thing = "")
    {
        p.Duties(duty);
        p.Reads(LoanHours, SecondLevelHours);
        p.From(Asked).On(Take.Kind).AtDesk().Opens(duty, (in _, _) => thing);
        p.From(Asked).On(Vouch.Kind).AtDesk().Closes(duty);
    }

    private static void LooksBack(ProcedureBuilder<Loan> p)
    {
        p.Reads(LoanHours);
        p.From(Asked).On(ReportRepair.Kind).AtDesk();
        p.SearchEarlier(ReportRepair.Kind);
    }

    /// <summary>With a deadline and two levels after it, two persons, a clock time, a breach, a look back, a book that others write in, and something to say about the ledger.</summary>
    private static Procedure<Loan> Rich { get; } = Of(static p =>
    {
        var due = RepairDuty.Within(LoanHours).EscalatesTo(Roles.CsLead, Why).EscalatesTo(Roles.CsManager, Why, SecondLevelHours);
        var whole = IfLedger("whole", static (in _, ledger) => ledger.Entry(Broken, "U-1") is null);
        var inTime = If("in-time", static (in s) => s.DueOf(s.Case.Procedure.Duties[0]) is not { } until || s.At <= until);
        p.Duties(due);
        p.Reads(LoanHours, SecondLevelHours);
        p.From(Asked).On(Take.Kind).AtDesk().When(whole).Then(static (in s, _) => s.Facts with { ToRepair = true, Borrower = s.Actor.Id }).Opens(due).Enters(Broken, static (_, _) => ["U-1"]);
        p.From(Asked).On(ReportRepair.Kind).AtDesk().Expects(inTime, by: static (in _, _) => Amount.Minutes(Duration.FromMinutes(1))).Then(static (in s, _) => s.Facts with { ToRepair = false }).Closes(due);
        p.From(Asked).On(Vouch.Kind).AtDesk().Strikes(Broken, static (_, _) => ["U-1"]);
        p.Never("vouched-for-nothing", "无可担保", "vouched for nothing", Why, static (in s) => s.Command is Vouch && s.LedgerBefore.Entry(Broken.Id, "U-1") == "nobody");
        p.SearchPersons(2);
        p.SearchClockTimes(1, LocalTime.Midnight);
        p.SearchEarlier(ReportRepair.Kind);
    });

    private static string Digest(Action<ProcedureBuilder<Loan>> rest) => Searched(Of(rest)).Digest;
}
