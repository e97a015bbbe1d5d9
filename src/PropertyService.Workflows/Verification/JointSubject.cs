using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>A procedure under verification together with one for whose cases its own wait.</summary>
internal abstract class JointSubject
{
    public abstract JointReport Verify();

    /// <summary>For each joint property a part of either procedure that, taken away, breaks it; fewer where nothing does.</summary>
    public abstract IReadOnlyList<JointMutant> Mutate();

    /// <summary>The procedures for whose cases a procedure waits and about which it states properties.</summary>
    public static IReadOnlyList<JointSubject> Of<TFacts>(Procedure<TFacts> procedure, SitePolicy policy)
        where TFacts : notnull =>
        procedure.JointProperties.Select(static p => p.Link).Distinct().Select(l => l.Procedure.Visit(new Making<TFacts>(procedure, l, policy))).ToArray();

    private sealed class Making<TFacts>(Procedure<TFacts> procedure, Link link, SitePolicy policy) : IProcedureVisitor<JointSubject>
        where TFacts : notnull
    {
        public JointSubject Visit<TLinked>(Procedure<TLinked> linked)
            where TLinked : notnull => new JointSubject<TFacts, TLinked>(procedure, linked, (Link<TFacts, TLinked>)link, policy);
    }
}

/// <summary>Two procedures under verification together, with the types of their facts.</summary>
internal sealed class JointSubject<TFacts, TLinked>(Procedure<TFacts> procedure, Procedure<TLinked> linked, Link<TFacts, TLinked> link, SitePolicy policy) : JointSubject
    where TFacts : notnull
    where TLinked : notnull
{
    private readonly Lazy<JointReport> report = new(() => new JointSearch<TFacts, TLinked>(link, procedure, linked, policy).Run());

    public override JointReport Verify() => report.Value;

    public override IReadOnlyList<JointMutant> Mutate()
    {
        var open = new HashSet<string>(procedure.JointProperties.Where(p => p.Link == link).Select(static p => p.Id), StringComparer.Ordinal);
        var found = new List<JointMutant>();
        foreach (var (of, id, text, search) in Mutants())
        {
            if (open.Count == 0) break;
            var killers = search().Findings.Where(f => open.Remove(f.Rule)).ToArray();
            if (killers.Length > 0) found.Add(new(of, new(id, text, killers, false)));
        }

        return found;
    }

    /// <summary>What waits for a milestone comes first: it is there for the sake of the other case.</summary>
    private IEnumerable<(Procedure Of, string Id, Domain.Wording Text, Func<JointReport> Search)> Mutants()
    {
        var waiting = procedure.Rows.SelectMany(static r => r.When.Select(static w => w.Guard)).Where(static g => g.ReadsLedger).Select(static g => "when " + g.Id).Distinct().ToArray();
        var mine = Mutation.MutantsOf(procedure).Select(m => (Of: (Procedure)procedure, m.Id, m.Text, Search: (Func<JointReport>)(() => new JointSearch<TFacts, TLinked>(link, m.Procedure, linked, policy).Run())));
        var theirs = Mutation.MutantsOf(linked).Select(m => (Of: (Procedure)linked, m.Id, m.Text, Search: (Func<JointReport>)(() => new JointSearch<TFacts, TLinked>(link, procedure, m.Procedure, policy).Run())));
        return mine.OrderBy(m => waiting.Any(w => m.Id.EndsWith(": " + w, StringComparison.Ordinal)) ? 0 : 1).Concat(theirs);
    }
}
