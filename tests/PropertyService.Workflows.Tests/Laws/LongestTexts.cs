using System;
using System.Globalization;
using System.Linq;
using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>Whatever is accepted can be stored and loaded: with the longest texts that a command may bring, and many of them.</summary>
public sealed class LongestTexts
{
    private const int Runs = 6;
    private const int Length = 400;
    private static readonly Instant Morning = Instant.FromUtc(2026, 3, 2, 1, 0);

    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void Every_accepted_case_is_read_back(string id)
    {
        var procedure = EveryProcedure.Of(id);
        for (var seed = 1; seed <= Runs; seed++)
        {
            var random = new Random(seed);
            var (one, ledger, accepted) = (procedure.NewCase(new string('例', TextShape.ShortLimit), EveryProcedure.Policy), Ledger.Empty, 0);
            for (var i = 0; i < Length && !one.IsEnded; i++)
            {
                var here = procedure.Rows.Where(r => r.From.Contains(one.State) && r.Command != Escalate.Kind).ToArray();
                var stays = here.Where(static r => r.To is not { IsEnd: true } && r.To is null).ToArray();
                var row = stays.Length > 0 && random.Next(10) > 1 ? stays[random.Next(stays.Length)] : here[random.Next(here.Length)];
                var command = Longest(row.Command.Samples[random.Next(row.Command.Samples.Count)], random.Next(3) == 0 ? "" : i.ToString(CultureInfo.InvariantCulture));
                var actor = new Actor(row.By[random.Next(row.By.Count)], (random.Next(2) == 0 ? "甲" : "乙") + new string('人', TextShape.ShortLimit - 1));
                var decision = procedure.DecideByName(one, new("c" + i.ToString(CultureInfo.InvariantCulture), command, actor, Morning + Duration.FromMinutes(i)), ledger);
                if (!decision.IsAccepted) continue;
                (one, ledger, accepted) = (decision.After, ledger.Apply(decision), accepted + 1);
                var read = CaseCodec.Read(Catalogue.Standard, CaseCodec.Write(one).ToString(), one.Policy);
                Assert.True(read.IsOk, $"seed {seed}, after {accepted} accepted: {(read.IsOk ? "" : string.Join("; ", read.Faults.Take(3)))}");
                Assert.Equal(one, read.Value);
            }
        }
    }

    /// <summary>The command with every text made as long as its field takes it, beginning with something of its own.</summary>
    private static Command Longest(Command command, string own)
    {
        var kind = command.Definition;
        var written = kind.Write(command);
        foreach (var name in written.AsMap.Where(static e => e.Value.Kind == DatumKind.Text).Select(static e => e.Key).ToArray())
        {
            foreach (var limit in new[] { TextShape.LongLimit, TextShape.ShortLimit })
            {
                var longer = Datum.Map(written.AsMap.Select(e => e.Key == name ? new(name, Datum.Of((own + e.Value.AsText).PadRight(limit, '长'))) : e));
                if (!kind.Read(longer).IsOk) continue;
                written = longer;
                break;
            }
        }

        return kind.Read(written).Value;
    }
}
