using System.Linq;
using OwnProcedure;
using PropertyService.Domain;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Documents;
using PropertyService.Workflows.Verification;
using Xunit;

namespace PropertyService.Workflows.Tests.Samples;

public sealed class OwnProcedureTests
{
    private static readonly SitePolicy Policy = ParcelDesk.Catalogue.DefaultPolicy();
    private static readonly Verifier Verifier = new(Policy, ParcelDesk.Catalogue.Procedures);

    [Fact]
    public void A_procedure_of_ones_own_is_searched_and_every_planted_fault_is_noticed()
    {
        Assert.Empty(Verifier.Verify(ParcelDesk.Procedure).Findings.Select(static f => f.Show(Language.En)));
        Assert.Empty(Verifier.Mutate(ParcelDesk.Procedure).Where(static m => m.Killers.Count == 0).Select(static m => m.Id));
    }

    [Fact]
    public void It_has_its_pages_with_its_own_clauses_beside_ours()
    {
        var documents = Handbook.Write(ParcelDesk.Catalogue, Policy, [Evidence.Find(Verifier, ParcelDesk.Procedure)]);

        Assert.Contains("PX-2", documents.Single(static d => d.Path == "zh/parcel-desk.md").Text, System.StringComparison.Ordinal);
        Assert.Contains("PX-2,parcel-desk,guard,is-addressee,handed-to-another-flat", documents.Single(static d => d.Path == "clauses.csv").Text, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_verifier_knows_its_own_procedures_only() =>
        Assert.Throws<System.ArgumentException>(() => new Verifier(Policy, []).Verify(ParcelDesk.Procedure));
}
