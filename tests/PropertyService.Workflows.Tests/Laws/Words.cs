using System.Linq;
using PropertyService.Domain;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>Attempts and answers in words, for a person who has to find out why a law is broken.</summary>
internal static class Words
{
    public static string Of(int number, Case before, Submission submission)
    {
        var (kind, by) = (submission.Command.Definition, submission.Actor?.Role is null ? "nobody" : $"{submission.Actor.Role.Text.En} {submission.Actor.Id}");
        var fields = kind.Check(submission.Command, null)
            ? string.Join(", ", kind.Show(submission.Command, Language.En).Select(static f => f.Field + ": " + f.Value))
            : "a broken payload " + submission.Command;
        var occurred = submission.OccurredAt is { } at ? $", of {at}" : "";
        var version = submission.Version is { } seen ? $", seeing version {seen}" : "";
        return $"{number}. {submission.RecordedAt}{occurred}: {kind.Text.En}{(fields.Length == 0 ? "" : $" ({fields})")}, by {by}{version}, in {before.Procedure.Id} {before.Id}, {before.State.Text.En}";
    }

    public static string Of(Decision decision) => decision.IsAccepted
        ? $"accepted by the row {decision.Transition!.Id}: {decision.After.State.Text.En}"
            + (decision.After.Duties.Length == 0 ? "" : ", owed " + string.Join(", ", decision.After.ListDuties().Select(static d => d.Duty.Text.En + (d.Item.Length == 0 ? "" : " " + d.Item))))
            + (decision.Breaches.Count == 0 ? "" : ", broke " + string.Join(", ", decision.Breaches.Select(static b => b.Rule)))
        : "refused: " + Refusals.Codes[decision.Code!.Value].Id;
}
