using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>What the search of one procedure found.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Policies">How many policies were searched: the default, and each parameter at each alternative and bound.</param>
/// <param name="Situations">Situations under the default policy.</param>
/// <param name="Decisions">Decisions tried under the default policy.</param>
/// <param name="TotalDecisions">Decisions tried under all policies.</param>
/// <param name="Payloads">Representative payloads.</param>
/// <param name="Ledgers">Ledgers that other cases can have left behind.</param>
/// <param name="Findings">Laws and properties seen broken; empty when all hold.</param>
/// <param name="Digest">The behaviour digest, over every decision under the default policy.</param>
/// <param name="Joint">The searches together with the cases for which its cases wait, under the default policy.</param>
/// <param name="Examples">The shortest run to each end: one on which no rule is broken, where there is one.</param>
public sealed record VerificationReport(
    Procedure Procedure, int Policies, int Situations, int Decisions, long TotalDecisions, int Payloads, int Ledgers,
    IReadOnlyList<Finding> Findings, string Digest, IReadOnlyList<JointReport> Joint, IReadOnlyList<(State End, IReadOnlyList<TraceStep> Run)> Examples);

/// <summary>
/// Searches procedures exhaustively, and mutates them to see whether the search would notice a fault. Keeps what it found
/// out, so that one verifier for all procedures of a site does each search once; may be asked from several threads.
/// </summary>
public sealed class Verifier
{
    /// <summary>The id of the case that is searched.</summary>
    internal const string CaseId = SearchPlan.OtherCase;

    /// <summary>The id of another case of the same procedure, whose ledger it meets.</summary>
    internal const string PeerId = "peer";

    /// <summary>The id under which everything stands in the ledger that awaited cases left behind for which nobody waits any more.</summary>
    internal const string FormerId = "former";

    private readonly Dictionary<Procedure, Subject> subjects;

    /// <summary>A verifier for procedures whose cases share a ledger.</summary>
    /// <param name="policy">The policy under which they are searched.</param>
    /// <param name="procedures">The procedures, such as those of a catalogue.</param>
    public Verifier(SitePolicy policy, IEnumerable<Procedure> procedures)
    {
        subjects = [];
        foreach (var procedure in procedures)
            subjects.Add(procedure, procedure.Visit(new Making(policy, () => subjects.Where(s => s.Key != procedure).Select(static s => s.Value.LeftBehind).ToArray())));
    }

    /// <summary>Searches a procedure under the policy and with each parameter at each alternative and bound.</summary>
    /// <param name="procedure">One of its procedures.</param>
    /// <exception cref="ArgumentException">It is not one of its procedures.</exception>
    public VerificationReport Verify(Procedure procedure) => SubjectOf(procedure).Verify(everyParameter: true);

    /// <summary>Searches a procedure under the policy only. Rows that fire under other policies are no findings then.</summary>
    /// <param name="procedure">One of its procedures.</param>
    /// <exception cref="ArgumentException">It is not one of its procedures.</exception>
    public VerificationReport VerifyUnderPolicy(Procedure procedure) => SubjectOf(procedure).Verify(everyParameter: false);

    /// <summary>Takes a part of the procedure away, one after the other, and says which law or property noticed.</summary>
    /// <param name="procedure">One of its procedures.</param>
    /// <exception cref="ArgumentException">It is not one of its procedures.</exception>
    public IReadOnlyList<Mutant> Mutate(Procedure procedure) => SubjectOf(procedure).Mutate();

    /// <summary>
    /// For each property of a case together with the one it waits for: what is seen once the parts that it names are taken away.
    /// </summary>
    /// <param name="procedure">One of its procedures.</param>
    /// <exception cref="ArgumentException">It is not one of its procedures.</exception>
    public IReadOnlyList<JointMutant> MutateTogether(Procedure procedure) => SubjectOf(procedure).MutateTogether();

    private Subject SubjectOf(Procedure procedure) => subjects.TryGetValue(procedure, out var subject)
        ? subject
        : throw new ArgumentException($"The verifier was not made for the procedure '{procedure.Id}'.", nameof(procedure));

    private sealed class Making(SitePolicy policy, Func<IReadOnlyList<IReadOnlyList<Ledger>>> othersLeft) : IProcedureVisitor<Subject>
    {
        public Subject Visit<TFacts>(Procedure<TFacts> procedure)
            where TFacts : notnull => new Subject<TFacts>(procedure, policy, othersLeft);
    }
}
