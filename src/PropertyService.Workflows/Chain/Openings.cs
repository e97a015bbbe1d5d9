using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Chain;

/// <summary>
/// The texts of a sealed journal that have not been erased, of one case or of many, in the order of their commitments. Immutable. A host keeps them in a store
/// of its own, from which they can be deleted.
/// </summary>
public sealed class Openings : IEnumerable<Opening>
{
    private static readonly ImmutableDictionary<string, string> NoTexts = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    private readonly ImmutableSortedDictionary<string, Opening> byCommitment;
    private readonly ImmutableDictionary<(string Procedure, string Case), ImmutableDictionary<string, string>> byCase;

    private Openings(ImmutableSortedDictionary<string, Opening> byCommitment, ImmutableDictionary<(string Procedure, string Case), ImmutableDictionary<string, string>> byCase) =>
        (this.byCommitment, this.byCase) = (byCommitment, byCase);

    /// <summary>None.</summary>
    public static Openings None { get; } = new(ImmutableSortedDictionary.Create<string, Opening>(StringComparer.Ordinal), ImmutableDictionary<(string Procedure, string Case), ImmutableDictionary<string, string>>.Empty);

    /// <summary>These.</summary>
    /// <param name="openings">The openings.</param>
    public static Openings Of(IEnumerable<Opening> openings) => None.With(openings);

    /// <summary>These and those.</summary>
    /// <param name="openings">The others.</param>
    public Openings With(IEnumerable<Opening> openings)
    {
        var (commitments, cases) = (byCommitment.ToBuilder(), byCase.ToBuilder());
        foreach (var opening in openings)
        {
            var (commitment, owner) = (opening.Commitment, (opening.Procedure, opening.Case));
            commitments[commitment] = opening;
            var texts = cases.TryGetValue(owner, out var known) ? known : NoTexts;
            // A text may have two openings, one from before it was erased: the same one of them in whatever order they come.
            if (!texts.TryGetValue(opening.Text, out var other) || string.CompareOrdinal(commitment, other) < 0) cases[owner] = texts.SetItem(opening.Text, commitment);
        }

        return new(commitments.ToImmutable(), cases.ToImmutable());
    }

    /// <summary>What is left when some are erased. What other cases say of the same person has openings of its own.</summary>
    /// <param name="isErased">Which.</param>
    public Openings Without(Func<Opening, bool> isErased) => Of(byCommitment.Values.Where(o => !isErased(o)));

    /// <summary>What is left when everything is erased that was told of persons in a case, also what the handovers of its post were shown of it.</summary>
    /// <param name="procedure">The id of the procedure.</param>
    /// <param name="caseId">The id of the case.</param>
    public Openings WithoutCase(string procedure, string caseId)
    {
        var owner = LedgerKey.Of(procedure, caseId);
        return Without(o => (o.Procedure == procedure && o.Case == caseId) || LedgerKey.IsOf(o.Text, owner));
    }

    /// <summary>The text for which a commitment stands, or null where it was erased.</summary>
    /// <param name="commitment">64 lower-case hexadecimal digits.</param>
    public Opening? Find(string commitment) => byCommitment.TryGetValue(commitment, out var found) ? found : null;

    /// <summary>The commitment of a text of a case, or null when the case has no such text.</summary>
    internal string? CommitmentOf(string procedure, string caseId, string text) =>
        byCase.TryGetValue((procedure, caseId), out var texts) && texts.TryGetValue(text, out var found) ? found : null;

    /// <summary>The texts of a case.</summary>
    internal IEnumerable<string> TextsOf(string procedure, string caseId) => byCase.TryGetValue((procedure, caseId), out var texts) ? texts.Keys : [];

    /// <inheritdoc/>
    public IEnumerator<Opening> GetEnumerator() => byCommitment.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
