using NodaTime;
using PropertyService.Domain.People;

namespace PropertyService.Workflows.Engine;

/// <summary>One command as it comes in: who sends it, when it happened, when it is recorded, for which version of the case.</summary>
/// <param name="CommandId">Unique for the attempt within its case, at most 80 characters; a retry keeps it (<see cref="Repeats"/>).</param>
/// <param name="Command">What is asked or told.</param>
/// <param name="Actor">Who sends it.</param>
/// <param name="RecordedAt">When it is recorded; never before the case's last record, within the site's clock tolerance.</param>
/// <param name="OccurredAt">When it happened; for a report it may lie before the last record. The same as recorded when left out.</param>
/// <param name="Version">The version of the case that the sender saw; not checked when left out.</param>
public sealed record Submission(string CommandId, Command Command, Actor Actor, Instant RecordedAt, Instant? OccurredAt = null, int? Version = null)
{
    /// <summary>When it happened.</summary>
    public Instant At => OccurredAt ?? RecordedAt;

    /// <summary>
    /// Whether it is an earlier one of the same case that comes once more: under the same id, by the same person, saying the
    /// same. Times and version may differ. Where a text of the earlier one was erased it cannot be told any more, and is none.
    /// </summary>
    /// <param name="earlier">A well-formed one.</param>
    public bool Repeats(Submission earlier)
    {
        var kind = earlier.Command.Definition;
        if (CommandId != earlier.CommandId || Actor != earlier.Actor || Command?.Definition != kind) return false;
        // A record of a vendor's with a field that has no equality by value is the same where it is written alike.
        return Command.Equals(earlier.Command) || (kind.Check(Command, null) && kind.Write(Command).ToString() == kind.Write(earlier.Command).ToString());
    }
}
