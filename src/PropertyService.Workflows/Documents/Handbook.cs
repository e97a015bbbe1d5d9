using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Documents;

/// <summary>One generated file.</summary>
/// <param name="Path">Where it stands beneath the folder of the documents, with forward slashes.</param>
/// <param name="Text">Its text; lines end in a line feed.</param>
public sealed record Document(string Path, string Text);

/// <summary>
/// The handbook (操作手册): for each language an index, a page per procedure, a page per group of measures, the readings, the entries about
/// contradictions and gaps, and the clause matrix; the
/// matrix as a table for programs; and the JSON Schema files of everything that other programs send and receive. A function of its arguments only: no clock, no machine, no culture.
/// </summary>
public static class Handbook
{
    /// <summary>Writes every document, in ordinal order of their paths.</summary>
    /// <param name="catalogue">The procedures.</param>
    /// <param name="policy">The policy in force, under which the evidence was found.</param>
    /// <param name="evidence">
    /// What was found out about each procedure of the catalogue, in its order. A procedure without evidence has no page; index and
    /// clause matrix link to it all the same, so of a handbook of few pages take these only.
    /// </param>
    public static IReadOnlyList<Document> Write(Catalogue catalogue, SitePolicy policy, IReadOnlyList<Evidence> evidence) =>
        PagesIn(Language.Zh, catalogue, policy, evidence)
            .Concat(PagesIn(Language.En, catalogue, policy, evidence))
            .Concat(SchemaDocuments.Write(catalogue))
            .Append(new("clauses.csv", ClauseTable.Write(catalogue, evidence)))
            .OrderBy(static d => d.Path, System.StringComparer.Ordinal)
            .ToArray();

    private static IEnumerable<Document> PagesIn(Language language, Catalogue catalogue, SitePolicy policy, IReadOnlyList<Evidence> evidence)
    {
        var folder = language == Language.Zh ? "zh/" : "en/";
        yield return new(folder + "README.md", IndexPage.Write(language, catalogue, policy, evidence));
        yield return new(folder + "clauses.md", ClausePage.Write(language, catalogue));
        yield return new(folder + "entries.md", EntriesPage.Write(language, catalogue, policy));
        yield return new(folder + "readings.md", ReadingsPage.Write(language, catalogue));
        foreach (var group in Kpis.Groups) yield return new(folder + Chapter.IdOf(group) + ".md", KpiPage.Write(language, group, policy));
        foreach (var one in evidence) yield return new(folder + one.Procedure.Id + ".md", ProcedurePage.Write(language, catalogue, policy, one));
    }
}
