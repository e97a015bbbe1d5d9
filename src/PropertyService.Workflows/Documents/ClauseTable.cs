using System.Collections.Generic;
using System.Linq;
using System.Text;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Verification;

namespace PropertyService.Workflows.Documents;

/// <summary>
/// The clause matrix as a table for programs: one line per clause and element that encodes it. <c>proved_by</c> says what proves
/// what the clause asks for there: for a property itself; for a row, a guard or a duty the properties citing the clause that hold
/// and were seen to notice when it (or something of the row) is taken away. <c>laws</c> are those of the engine that noticed:
/// they say nothing of the clause, but that the element is needed. Where there is neither, <c>search</c>, for what the search exercises.
/// Nothing for what is handed to the host, such as a form or a script line: no search can judge what becomes of it. Nothing
/// for measures and their parameters: no search goes through them, the tests of each try it below its target and at it.
/// </summary>
internal static class ClauseTable
{
    public static string Write(Catalogue catalogue, IReadOnlyList<Evidence> evidence)
    {
        var text = new StringBuilder("clause,procedure,element,id,proved_by,laws\n");
        (Chapter Chapter, Evidence? Evidence)[] all =
            [.. evidence.Select(static e => (Chapter.Of(e.Procedure), (Evidence?)e)), .. Kpis.Groups.Select(static g => (Chapter.Of(g), (Evidence?)null))];
        foreach (var clause in catalogue.Clauses.All)
            foreach (var (chapter, one) in all)
                foreach (var element in chapter.Elements.Where(e => e.Source.Clauses.Contains(clause.Id)))
                {
                    var (proof, laws) = one is null ? ("", "") : ProvedBy(one, element, clause);
                    text.Append(string.Join(",", clause.Id, chapter.Id, Elements.Name(element.Kind), element.Id, proof, laws)).Append('\n');
                }

        return text.ToString();
    }

    private static (string Proof, string Laws) ProvedBy(Evidence evidence, Element element, Clause clause)
    {
        switch (element.Kind)
        {
            case ElementKind.Property: return (evidence.Holds(element.Id) ? element.Id : "", "");
            case ElementKind.State or ElementKind.Milestone or ElementKind.Parameter: return (Searched(evidence), "");
            case ElementKind.Row or ElementKind.Guard or ElementKind.Duty:
                var noticing = evidence.Noticing(element);
                var properties = Those(evidence.Procedure.Properties.Where(p => p.Source.Clauses.Contains(clause.Id)).Select(static p => p.Id));
                var laws = Those(Laws.All.Select(static l => l.Id));
                return (properties.Length + laws.Length > 0 ? properties : Searched(evidence), laws);

                string Those(IEnumerable<string> rules) => string.Join(";", rules.Where(r => noticing.Contains(r) && evidence.Holds(r)));
            default: return ("", "");
        }
    }

    private static string Searched(Evidence evidence) => evidence.Holds(Laws.NoDeadWeight) ? "search" : "";
}
