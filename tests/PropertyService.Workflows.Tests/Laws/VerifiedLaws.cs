using System.Linq;
using PropertyService.Domain;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Verification;
using Xunit;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>The laws and properties that the exhaustive search checks on every decision.</summary>
public sealed class VerifiedLaws
{
    /// <summary>Every procedure with every law.</summary>
    public static TheoryData<string, string> LawsOfEveryProcedure
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var procedure in Catalogue.Standard.Procedures)
                foreach (var law in Workflows.Verification.Laws.All) data.Add(procedure.Id, law.Id);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(LawsOfEveryProcedure))]
    public void A_law_holds_in_every_situation(string procedure, string law) => Holds(procedure, finding => finding.Rule == law);

    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void Every_property_holds_in_every_situation(string procedure) => Holds(procedure, static finding => Workflows.Verification.Laws.All.All(l => l.Id != finding.Rule));

    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void Every_end_is_reached_by_a_run_that_can_be_shown(string procedure)
    {
        var report = Verified.Report(EveryProcedure.Of(procedure));
        Assert.Equal(report.Procedure.States.Where(static s => s.IsEnd), report.Examples.Select(static e => e.End));
        foreach (var step in report.Examples.SelectMany(static e => e.Run))
        {
            Assert.DoesNotContain("→ !", step.Show(Language.Zh), System.StringComparison.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(step.Show(Language.En)));
        }
    }

    private static void Holds(string procedure, System.Func<Finding, bool> concerned)
    {
        var found = Verified.Report(EveryProcedure.Of(procedure)).Findings.Where(concerned).ToArray();
        Assert.True(found.Length == 0, string.Join("\n", found.Select(static f => f.Show(Language.Zh) + "\n" + f.Show(Language.En))));
    }
}
