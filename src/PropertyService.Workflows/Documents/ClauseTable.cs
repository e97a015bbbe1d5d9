using System.Collections.Generic;
using System.Linq;
using System.Text;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Verification;

namespace PropertyService.Workflows.Documents;

/// <summary>
/// The clause matrix as a table for programs: one line per clause and element that encodes it. The last column says what
/// proves it: properties citing the clause that hold, else <c>search</c> for an element that the search exercises, else
/// nothing (a form, a script line and a book are handed to the host; no search can judge what becomes of them).
/// </summary>
internal static class ClauseTable
{
    public static string Write(Catalogue catalogue, IReadOnlyList<Evidence> evidence)
    {
        var text = new StringBuilder("clause,procedure,element,id,proved_by\n");
        var all = evidence.Select(static e => (Evidence: e, Elements: Elements.Of(e.Procedure))).ToArray();
        foreach (var clause in catalogue.Clauses.All)
            foreach (var (one, elements) in all)
                foreach (var element in elements.Where(e => e.Source.Clauses.Contains(clause.Id)))
                    text.Append(clause.Id).Append(',').Append(one.Procedure.Id).Append(',').Append(Elements.Name(element.Kind)).Append(',')
                        .Append(element.Id).Append(',').Append(ProvedBy(one, element, clause)).Append('\n');
        return text.ToString();
    }

    private static string ProvedBy(Evidence evidence, Element element, Clause clause)
    {
        if (element.Kind is ElementKind.Register or ElementKind.Script or ElementKind.Book) return "";
        if (element.Kind == ElementKind.Property) return evidence.Holds(element.Id) ? element.Id : "";
        var properties = evidence.Procedure.Properties.Where(p => p.Source.Clauses.Contains(clause.Id) && evidence.Holds(p.Id)).Select(static p => p.Id).ToArray();
        if (properties.Length > 0) return string.Join(";", properties);
        var searched = element.Kind is ElementKind.Row or ElementKind.State or ElementKind.Guard or ElementKind.Duty;
        return searched && evidence.Holds(Laws.NoDeadWeight) ? "search" : "";
    }
}
