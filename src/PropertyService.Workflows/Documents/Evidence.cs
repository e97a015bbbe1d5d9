using System.Collections.Generic;
using System.Linq;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Verification;

namespace PropertyService.Workflows.Documents;

/// <summary>What was found out about one procedure, as the documents print it.</summary>
/// <param name="Report">The search of the procedure.</param>
/// <param name="Mutants">Its mutants and what noticed each.</param>
/// <param name="JointMutants">What, taken away, breaks the properties that it has together with others.</param>
public sealed record Evidence(VerificationReport Report, IReadOnlyList<Mutant> Mutants, IReadOnlyList<JointMutant> JointMutants)
{
    /// <summary>The procedure.</summary>
    public Procedure Procedure => Report.Procedure;

    /// <summary>Searches and mutates a procedure. Takes seconds to minutes.</summary>
    /// <param name="verifier">A verifier for the policy and all procedures of the catalogue.</param>
    /// <param name="procedure">One of its procedures.</param>
    public static Evidence Find(Verifier verifier, Procedure procedure) => new(verifier.Verify(procedure), verifier.Mutate(procedure), verifier.MutateTogether(procedure));

    internal bool Holds(string rule) => Report.Findings.All(f => f.Rule != rule);

    internal Mutant? OnlyKilledBy(string rule) => Mutants.FirstOrDefault(m => m.ByOneOnly && m.Killers[0].Rule == rule);

    /// <summary>The rules that notice when a part, or something of a row, is taken away.</summary>
    internal IReadOnlyList<string> Noticing(Element element) =>
        Mutants.Where(m => element.Kind switch
        {
            ElementKind.Row => m.Row == element.Id,
            ElementKind.Guard => m.Change is "when" or "unless" or "expects" && m.Part == element.Id,
            ElementKind.Duty => m.Change is "opens" or "closes" && m.Part == element.Id,
            _ => false,
        }).SelectMany(static m => m.Killers).Select(static k => k.Rule).Distinct().ToArray();

    internal int KilledBy(string rule) => Mutants.Count(m => m.Killers.Any(k => k.Rule == rule));
}
