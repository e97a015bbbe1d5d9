using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Json;

namespace PropertyService.Workflows.Chain;

/// <summary>The texts of one case that may name a person, those told before and those that the entry being sealed tells.</summary>
internal sealed class PersonalTexts(JournalLine line, Openings known, RandomNumberGenerator salts)
{
    private const int SaltBytes = 16;
    private const int ShortestPart = 2;

    private readonly List<Opening> added = [];

    /// <summary>The openings that were not there before.</summary>
    public IReadOnlyList<Opening> Added => added;

    public bool IsPersonal(string text) => FindCommitment(text) is not null;

    /// <summary>Whether such a text stands somewhere within another; one of a single character is found as a whole only.</summary>
    public bool HasOneIn(string text) => known.TextsOf(line.Procedure.Id, line.CaseId).Concat(added.Select(static o => o.Text))
        .Any(t => t.Length >= ShortestPart && text.Contains(t));

    /// <summary>The commitment of a text; where it has none yet, with a salt drawn for it.</summary>
    public string CommitmentOf(string text)
    {
        if (FindCommitment(text) is { } found) return found;
        var salt = new byte[SaltBytes];
        salts.GetBytes(salt);
        added.Add(new(line.Procedure.Id, line.CaseId, Digest.Hex(salt), text));
        return added[added.Count - 1].Commitment;
    }

    private string? FindCommitment(string text) =>
        known.CommitmentOf(line.Procedure.Id, line.CaseId, text) ?? added.Find(o => o.Text == text)?.Commitment;
}
