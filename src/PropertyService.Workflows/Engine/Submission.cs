using NodaTime;
using PropertyService.Domain.People;

namespace PropertyService.Workflows.Engine;

/// <summary>One command as it comes in: who sends it, when it happened, when it is recorded, for which version of the case.</summary>
/// <param name="CommandId">Unique for the attempt, at most 80 characters; the same id again is the same attempt.</param>
/// <param name="Command">What is asked or told.</param>
/// <param name="Actor">Who sends it.</param>
/// <param name="RecordedAt">When it is recorded; never before the case's last record, within the site's clock tolerance.</param>
/// <param name="OccurredAt">When it happened; for a report it may lie before the last record. The same as recorded when left out.</param>
/// <param name="Version">The version of the case that the sender saw; not checked when left out.</param>
public sealed record Submission(string CommandId, Command Command, Actor Actor, Instant RecordedAt, Instant? OccurredAt = null, int? Version = null)
{
    /// <summary>When it happened.</summary>
    public Instant At => OccurredAt ?? RecordedAt;
}
