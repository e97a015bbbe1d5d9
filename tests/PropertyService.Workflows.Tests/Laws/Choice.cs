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
/// shortened and still makes sense. All noughts is the plainest: the first command that the state provides for, as the
/// search tries it, by somebody who may, in good time.
/// </summary>
internal readonly record struct Choice(int Case, int Command, int Payload, int Kind, int Role, int Person, int Time, int Version, int Odd)
{
    /// <summary>Odd things about the attempt as a whole, each of them one in so many.</summary>
    private const int OddIn = 300;

    public static Gen<Choice> Any { get; } =
        from owner in Gen.Choose(0, 999)
        from command in Gen.Choose(0, 999)
        from payload in Gen.Choose(0, 9999)
        from kind in Gen.Choose(0, 99)
        from role in Gen.Choose(0, 999)
        from person in Gen.Choose(0, 1)
        from time in Gen.Choose(0, 24)
        from version in Gen.Choose(0, 19)
        from odd in Gen.Choose(0, OddIn)
        select new Choice(owner, command, payload, kind, role, person, time, version, odd);

    /// <summary>Whether the host starts again here and loads everything from its journal, in place of an attempt.</summary>
    public bool Restarts => Odd is 100 or 101 or 102;

    /// <summary>Whether the command id is one that the case has on file; with the command on file, or with another one.</summary>
    public (bool Id, bool Command) Repeats => (Odd is >= 110 and < 120, Odd is >= 110 and < 116);

    /// <summary>The same with one thing plainer.</summary>
    public IEnumerable<Choice> Plainer()
    {
        if (Odd != 0) yield return this with { Odd = 0 };
        if (Kind != 0) yield return this with { Kind = 0 };
        if (Time != 0) yield return this with { Time = 0 };
        if (Version != 0) yield return this with { Version = 0 };
        if (Person != 0) yield return this with { Person = 0 };
        if (Role != 0) yield return this with { Role = 0 };
        if (Payload != 0) yield return this with { Payload = 0 };
    }

    /// <summary>The attempt on one case: mostly something that the state provides for, by somebody who may.</summary>
    public Submission On(Case before, Instant now, string id, RandomPayload payloads)
    {
        var procedure = before.Procedure;
        var (step, who) = (Command, Role);
        var here = procedure.Rows.Where(r => r.From.Contains(before.State)).ToArray();
        var kind = here.Length > 0 && step % 10 < 8 ? here[step / 10 % here.Length].Command : procedure.Commands[step / 10 % procedure.Commands.Count];
        var may = here.Where(r => r.Command == kind).SelectMany(static r => r.By).Distinct().ToArray();
        var role = may.Length > 0 && who % 10 < 8 ? may[who / 10 % may.Length] : Roles.All[who / 10 % Roles.All.Count];
        var command = kind == Escalate.Kind ? Escalation(before) : payloads.Of(kind, Kind, Payload);
        var (recorded, occurred) = Moments(before, now, command.Definition.Nature);
        int? version = Version switch { 1 => before.Version + 1, 2 => before.Version - 1, < 7 and > 2 => before.Version, _ => null };
        return OddlySent(new(id, command, new(role, "p" + (1 + Person)), recorded, occurred, version), payloads);
    }

    /// <summary>How far the clock goes on before the attempt; sometimes to just about the next deadline.</summary>
    public Instant Later(Instant now, Case before)
    {
        if (Time < 6) return now + Duration.FromMinutes(Payload % 60);
        var due = before.ListDuties().Where(d => d.HasDeadline && d.Due > now).Select(static d => d.Due).DefaultIfEmpty(now).Min();
        return Time switch
        {
            6 => due - Duration.Epsilon > now ? due - Duration.Epsilon : now,
            7 => due,
            8 => due + Duration.FromSeconds(1),
            9 => now + Duration.FromDays(1 + (Payload % 3)),
            _ => now + Duration.FromMinutes(Payload % 60),
        };
    }

    /// <summary>When it is recorded and when it is said to have happened: mostly now, sometimes before the last record, sometimes ahead.</summary>
    private (Instant Recorded, Instant? Occurred) Moments(Case before, Instant now, CommandNature nature)
    {
        var last = before.Version == 0 ? now : before.RecordedAt;
        var tolerance = before.Policy.Get(PropertyService.Domain.Policy.SiteParameters.ClockTolerance);
        var recorded = Time switch { 20 => last - tolerance, 21 => last - tolerance - Duration.Epsilon, 22 => last - Duration.FromDays(Payload % 400), _ => now };
        Instant? occurred = (Time, nature) switch
        {
            (2 or 3, CommandNature.Report) => recorded - Duration.FromHours(Payload % 72),
            (4, _) => recorded + Duration.FromSeconds(1),
            (5, _) => recorded,
            (23, _) => recorded - Duration.FromDays(Payload % 4000),
            _ => null,
        };
        return (recorded, occurred);
    }

    /// <summary>What only a program can get wrong, or a hand on purpose: ids, people and moments that are none; a command of another procedure.</summary>
    private Submission OddlySent(Submission plain, RandomPayload payloads) => Odd switch
    {
        120 => plain with { CommandId = "" },
        121 => plain with { CommandId = null! },
        122 => plain with { CommandId = new('c', 81) },
        123 => plain with { CommandId = "c\u0007" },
        124 => plain with { Actor = null! },
        125 => plain with { Actor = new(null!, "p1") },
        126 => plain with { Actor = plain.Actor with { Id = "\u3000" } },
        127 => plain with { RecordedAt = Instant.MinValue },
        128 => plain with { RecordedAt = Instant.MaxValue },
        129 => plain with { OccurredAt = Instant.MinValue },
        130 => plain with { Version = int.MinValue },
        131 => plain with { Version = int.MaxValue },
        >= 132 and < 136 => plain with { Command = payloads.Foreign(Payload) },
        _ => plain,
    };

    private Escalate Escalation(Case before)
    {
        var escalated = before.ListDuties().Where(static d => d.Duty.Escalation.Count > 0).ToArray();
        if (escalated.Length == 0) return new(before.Procedure.Duties.Count > 0 ? before.Procedure.Duties[0].Id : "none", null, 1);
        var one = escalated[Payload % escalated.Length];
        return new(one.Duty.Id, one.Item.Length == 0 ? null : one.Item, Payload % 2 == 0 ? one.Level + 1 : 1 + (Payload % 3));
    }
}
