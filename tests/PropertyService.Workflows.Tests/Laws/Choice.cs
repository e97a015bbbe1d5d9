using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>
/// One random attempt, as numbers that mean something only for the case they are tried on, so that a sequence of them can be
/// shortened and still makes sense.
/// </summary>
internal readonly record struct Choice(int Case, int Command, int Payload, int Role, int Person, int Time, int Version)
{
    private static readonly Gen<Choice> One =
        from owner in Gen.Choose(0, 2)
        from command in Gen.Choose(0, 999)
        from payload in Gen.Choose(0, 999)
        from role in Gen.Choose(0, 999)
        from person in Gen.Choose(1, 2)
        from time in Gen.Choose(0, 19)
        from version in Gen.Choose(0, 19)
        select new Choice(owner, command, payload, role, person, time, version);

    /// <summary>Sequences of a length; shortened by leaving out half, then single attempts.</summary>
    public static Arbitrary<Choice[]> Sequences(int length) => Arb.From(One.ArrayOf(length), Shorter);

    /// <summary>The attempt on one case: mostly something that the state provides for, by somebody who may.</summary>
    public Submission On(Case before, Instant now, string id)
    {
        var procedure = before.Procedure;
        var here = procedure.Rows.Where(r => r.From.Contains(before.State)).ToArray();
        var kind = here.Length > 0 && Command % 10 > 1 ? here[Command % here.Length].Command : procedure.Commands[Command % procedure.Commands.Count];
        var may = here.Where(r => r.Command == kind).SelectMany(static r => r.By).Distinct().ToArray();
        var role = may.Length > 0 && Role % 10 > 1 ? may[Role % may.Length] : Roles.All[Role % Roles.All.Count];
        var command = kind == Escalate.Kind ? Escalation(before) : kind.Samples[Payload % kind.Samples.Count];
        var recorded = Time switch
        {
            0 => before.RecordedAt == Instant.MinValue ? now : before.RecordedAt - Duration.FromMinutes(2),
            1 => before.RecordedAt == Instant.MinValue ? now : before.RecordedAt - Duration.FromMinutes(3),
            _ => now,
        };
        Instant? occurred = (Time, kind.Nature) switch
        {
            (2 or 3, CommandNature.Report) => recorded - Duration.FromHours(Payload % 72),
            (4, _) => recorded + Duration.FromSeconds(1),
            (5, _) => recorded,
            _ => null,
        };
        return new(id, command, new(role, "p" + Person), recorded, occurred, Version switch { 0 => before.Version + 1, < 5 => before.Version, _ => null });
    }

    /// <summary>How far the clock goes on before the attempt; sometimes to just about the next deadline.</summary>
    public Instant Later(Instant now, Case before)
    {
        var due = before.ListDuties().Where(d => d.HasDeadline && d.Due > now).Select(static d => d.Due).DefaultIfEmpty(now).Min();
        return Time switch
        {
            6 => due,
            7 => due + Duration.FromSeconds(1),
            8 => now + Duration.FromDays(1 + (Payload % 3)),
            _ => now + Duration.FromMinutes(Payload % 60),
        };
    }

    private Escalate Escalation(Case before)
    {
        var escalated = before.ListDuties().Where(static d => d.Duty.Escalation.Count > 0).ToArray();
        if (escalated.Length == 0) return new(before.Procedure.Duties.Count > 0 ? before.Procedure.Duties[0].Id : "none", null, 1);
        var one = escalated[Payload % escalated.Length];
        return new(one.Duty.Id, one.Item.Length == 0 ? null : one.Item, 1 + (Payload % 3));
    }

    private static IEnumerable<Choice[]> Shorter(Choice[] all)
    {
        if (all.Length > 3)
        {
            yield return all[..(all.Length / 2)];
            yield return all[(all.Length / 2)..];
        }

        for (var i = 0; i < all.Length; i++) yield return [.. all[..i], .. all[(i + 1)..]];
    }
}
