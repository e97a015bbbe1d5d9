using System.Linq;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>The procedures that every law is tried on, by id so that a failure names them.</summary>
public static class EveryProcedure
{
    /// <summary>The id of each procedure of the standard catalogue.</summary>
    public static TheoryData<string> Ids
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var procedure in Catalogue.Standard.Procedures) data.Add(procedure.Id);
            return data;
        }
    }

    internal static SitePolicy Policy { get; } = Catalogue.Standard.DefaultPolicy();

    internal static Procedure Of(string id) => Catalogue.Standard.Procedures.Single(p => p.Id == id);
}
