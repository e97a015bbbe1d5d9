using System.Globalization;
using System.Linq;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Verification;
using Xunit;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>
/// The approved figures of each search, so that a search cannot quietly shrink and a behaviour cannot quietly change: the
/// digest may change only together with the procedure's revision.
/// </summary>
public sealed class ApprovedFigures
{
    private const string File = "verification.tsv";
    private static readonly string[] Columns = ["procedure", "revision", "fingerprint", "digest", "situations", "decisions", "payloads", "ledgers"];

    [Fact]
    public void The_figures_of_every_search_are_the_approved_ones()
    {
        var approved = Approved.Read(File).Split('\n').Skip(1).Where(static l => l.Length > 0).Select(static l => l.Split('\t')).ToDictionary(static r => r[0]);
        var found = Catalogue.Standard.Procedures.Select(RowOf).ToArray();
        foreach (var row in found.Where(r => approved.TryGetValue(r[0], out var old) && old[1] == r[1] && old[3] != r[3]))
        {
            Assert.Fail(
                $"The behaviour of {row[0]} changed (digest {approved[row[0]][3]} → {row[3]}) but its revision is still {row[1]}.\n"
                + $"Raise the revision of the procedure. Only before a first release: delete its row from Approved/{File} and run with UPDATE_APPROVED=1.");
        }

        Approved.Matches(File, string.Concat(found.Prepend(Columns).Select(static r => string.Join("\t", r) + "\n")));
    }

    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void A_second_search_gives_the_same_figures(string procedure) =>
        Assert.Equal(EveryProcedure.Of(procedure).Visit(new Figures()), EveryProcedure.Of(procedure).Visit(new Figures()));

    private static string[] RowOf(Procedure procedure)
    {
        var report = Verified.Report(procedure);
        return
        [
            procedure.Id, Text(procedure.Revision), procedure.Fingerprint, report.Digest,
            Text(report.Situations), Text(report.Decisions), Text(report.Payloads), Text(report.Ledgers),
        ];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Figures : IProcedureVisitor<(string Digest, int Situations, int Decisions)>
    {
        public (string Digest, int Situations, int Decisions) Visit<TFacts>(Procedure<TFacts> procedure)
            where TFacts : notnull
        {
            var found = new Search<TFacts>(procedure, EveryProcedure.Policy, digest: true).Explore([Peer.None]).Finish();
            return (found.Digest, found.Situations, found.Decisions);
        }
    }
}
