using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PropertyService.Domain.Regulation;

namespace PropertyService.Workflows.Engine;

/// <summary>A procedure is written in a way that breaks a law of the engine. All faults are listed together.</summary>
public sealed class DefinitionException : Exception
{
    /// <summary>Lists the faults.</summary>
    /// <param name="procedure">The id of the procedure.</param>
    /// <param name="faults">Each with the element, the law it breaks and the fix.</param>
    public DefinitionException(string procedure, IReadOnlyList<string> faults)
        : base($"The procedure '{procedure}' has {faults.Count} fault(s):\n - " + string.Join("\n - ", faults)) => Faults = faults;

    /// <summary>Each with the element, the law it breaks and the fix.</summary>
    public IReadOnlyList<string> Faults { get; }
}

internal static class DefinitionCheck
{
    private static readonly Regex Kebab = new("^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?\\z", RegexOptions.CultureInvariant);

    public static IReadOnlyList<string> FaultsOf<TFacts>(ProcedureParts<TFacts> p, ClauseCatalogue clauses)
        where TFacts : notnull
    {
        var faults = new List<string>();
        Ids("state", p.States.Select(static s => s.Id), faults);
        Ids("duty", p.Duties.Select(static d => d.Id), faults);
        Ids("row", p.Rows.Select(static r => r.Id), faults);
        Ids("property", p.Properties.Select(static q => q.Id).Concat(p.JointProperties.Select(static q => q.Id)), faults);
        Ids("milestone", p.Milestones.Select(static m => m.Id), faults);
        Ids("command", p.Rows.Select(static r => r.Command).Distinct().Select(static c => c.Id), faults);
        Ids("guard", Guards(p).Select(static g => g.Id), faults);
        Ids("book", p.Rows.SelectMany(static r => r.Effects).OfType<BookEffect>().Select(static e => e.Book).Distinct().Select(static b => b.Id), faults);
        Ids("thing", p.Duties.Select(static d => d.Thing).OfType<Thing>().Concat(p.Rows.SelectMany(static r => r.Things)).Distinct().Select(static t => t.Id), faults);

        Cited("procedure", p.Id, p.Source, clauses, faults);
        foreach (var state in p.States)
        {
            Cited("state", state.Id, state.Source, clauses, faults);
            if (!p.Rows.Any(r => r.From.Contains(state)) && !state.IsEnd) faults.Add($"state '{state.Id}': no row leads out of it; add one, or declare it an end (law 4)");
            if (!p.Rows.Any(r => r.To == state)) faults.Add($"state '{state.Id}': no row leads into it; add one, or take the state out (law 4)");
        }

        foreach (var guard in Guards(p)) Cited("guard", guard.Id, guard.Source, clauses, faults);
        foreach (var property in p.Properties) Cited("property", property.Id, property.Source, clauses, faults);
        foreach (var milestone in p.Milestones) Cited("milestone", milestone.Id, milestone.Source, clauses, faults);
        foreach (var property in p.JointProperties)
        {
            Cited("property", property.Id, property.Source, clauses, faults);
            if (!p.Rows.Any(r => r.Effects.OfType<StartEffect>().Any(e => e.Link == property.Link)))
                faults.Add($"property '{property.Id}': no row starts the case that it is about; add Starts with its link");
            if (property.BrokenWithout.Count == 0) faults.Add($"property '{property.Id}': it does not say without which parts it is broken; name them, so that a test can take them away");
        }

        foreach (var parameter in p.Parameters) Cited("parameter", parameter.Id, parameter.Source, clauses, faults);
        foreach (var note in p.Notes) Cited("note", note.Text.En, note.Source, clauses, faults);
        foreach (var duty in p.Duties)
        {
            Cited("duty", duty.Id, duty.Source, clauses, faults);
            if (duty.Owed is null) faults.Add($"duty '{duty.Id}': it does not say when it is owed; add OwedWhile, OwedFor or OwedForOne (law 5)");
            if (duty.Holder is null) faults.Add($"duty '{duty.Id}': it does not say who owes it; add HeldBy");
            if (!p.Rows.Any(r => r.Opens.Any(o => o.Duty == duty) || r.Expects.Any(e => e.Otherwise == duty))) faults.Add($"duty '{duty.Id}': no row opens it (law 5)");
            if (!p.Rows.Any(r => r.Closes.Any(o => o.Duty == duty))) faults.Add($"duty '{duty.Id}': no row closes it (law 5)");
            if (duty.Escalation.Count > 0 && duty.Deadline is null && !p.Rows.Any(r => r.Opens.Any(o => o.Duty == duty))) faults.Add($"duty '{duty.Id}': it escalates but has no deadline");
        }

        foreach (var row in p.Rows)
        {
            Cited("row", row.Id, row.Source, clauses, faults);
            faults.AddRange(row.SaidTwice.Select(said => $"row '{row.Id}': {said}"));
            if (row.Command == Escalate.Kind && row is not EscalationRow<TFacts>) faults.Add($"row '{row.Id}': the engine adds this row wherever a duty escalates; leave yours out");
            if (row.By.Count == 0) faults.Add($"row '{row.Id}': it does not say who may; add By (an empty list would let anybody)");
            if (row.From.Count == 0) faults.Add($"row '{row.Id}': it starts from no state");
            foreach (var state in row.From.Where(s => s != State.Unopened && !p.States.Contains(s)))
                faults.Add($"row '{row.Id}': the state '{state.Id}' is not declared; add it to States");
            if (row.To is { } to && !p.States.Contains(to)) faults.Add($"row '{row.Id}': the state '{to.Id}' is not declared; add it to States");
            if (row.From.Contains(State.Unopened) && row.To is null) faults.Add($"row '{row.Id}': an opening row must lead to a state; add To");
            if (row.Expects.Count > 0 && row.Command.Nature == CommandNature.Request) faults.Add($"row '{row.Id}': a request has no breaches; use When");
            if (row.From.Any(static s => s.IsEnd) && (row.Command.Nature == CommandNature.Request || row.To is not null || row.Opens.Count > 0 || row.Expects.Any(static e => e.Otherwise is not null)))
                faults.Add($"row '{row.Id}': after an end only a report may come, which stays and opens no duty (law 5)");
            foreach (var duty in row.Opens.Concat(row.Closes).Select(static c => c.Duty).Concat(row.Expects.Select(static e => e.Otherwise).OfType<Duty>()).Where(d => !p.Duties.Contains(d)))
                faults.Add($"row '{row.Id}': the duty '{duty.Id}' belongs to another procedure");
            foreach (var effect in row.Effects) EffectCited(effect, clauses, faults);
            foreach (var start in row.Effects.OfType<StartEffect>().Where(e => e.Link is { } l && !row.When.Any(u => u.MustHold && (e.IsOpen ? u.Guard.FreeCaseOf : u.Guard.NewCaseOf) == l)))
                faults.Add(start.IsOpen
                    ? $"row '{row.Id}': it waits for a case of '{start.Procedure.Id}' for which another case may be waiting; add When with IsFree of the same link"
                    : $"row '{row.Id}': it starts a case of '{start.Procedure.Id}' and waits for it under an id that may be in use; add When with IsNew of the same link");
        }

        foreach (var linked in p.Rows.SelectMany(static r => r.Effects).OfType<StartEffect>().Select(static e => e.Link).OfType<Link>().Distinct().GroupBy(static l => l.Procedure.Id).Where(static g => g.Count() > 1))
            faults.Add($"procedure '{p.Id}': it has {linked.Count()} links to '{linked.Key}', and a case waits for one case of a procedure at a time; keep one");

        foreach (var group in p.Survivors.GroupBy(static s => s.Mutant, StringComparer.Ordinal))
        {
            if (!p.Rows.Any(r => group.Key.StartsWith(r.Id + ": ", StringComparison.Ordinal))) faults.Add($"survivor '{group.Key}': it names no row; write the row's id, a colon and what is taken away");
            if (group.Count() > 1) faults.Add($"survivor '{group.Key}': it stands {group.Count()} times; keep one");
        }

        return faults;
    }

    internal static IEnumerable<Guard> Guards<TFacts>(ProcedureParts<TFacts> p)
        where TFacts : notnull =>
        p.Rows.SelectMany(static r => r.When.Select(static w => w.Guard).Concat(r.Expects.Select(static e => e.Guard))).Distinct();

    private static void EffectCited(Effect effect, ClauseCatalogue clauses, List<string> faults)
    {
        switch (effect)
        {
            case RecordEffect record:
                foreach (var register in record.Registers) Cited("register", register.Id, register.Source, clauses, faults);
                break;
            case SayEffect say: Cited("script", say.Script.Id, say.Script.Source, clauses, faults); break;
            case SayOneOfEffect say:
                foreach (var script in say.Scripts) Cited("script", script.Id, script.Source, clauses, faults);
                break;
            case BookEffect book: Cited("book", book.Book.Id, book.Book.Source, clauses, faults); break;
        }
    }

    private static void Ids(string what, IEnumerable<string> ids, List<string> faults)
    {
        foreach (var group in ids.GroupBy(static i => i, StringComparer.Ordinal))
        {
            if (!Kebab.IsMatch(group.Key) || (what != "row" && group.Key.Contains('/'))) faults.Add($"{what} '{group.Key}': ids are kebab-case");
            if (group.Count() > 1) faults.Add($"{what} '{group.Key}': the id stands {group.Count()} times; ids are unique{(what == "row" ? ", give the row a suffix" : "")}");
        }
    }

    private static void Cited(string what, string id, Source source, ClauseCatalogue clauses, List<string> faults)
    {
        if (source.IsMissing) faults.Add($"{what} '{id}': neither a clause nor a reason for proposing it; add Cites or Proposed (law 8)");
        foreach (var clause in source.Clauses.Where(c => clauses.Find(c) is null))
            faults.Add($"{what} '{id}': the clause '{clause}' is not in the catalogue");
        foreach (var entry in source.Entries.Where(e => clauses.FindEntry(e) is null))
            faults.Add($"{what} '{id}': the entry '{entry}' is not in the catalogue");
    }
}
