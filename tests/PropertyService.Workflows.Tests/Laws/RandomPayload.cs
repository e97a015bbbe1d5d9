using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>
/// Payloads at random: those that the search tries, those that mix two of them, those drawn from all that the shapes allow,
/// and those that no shape takes.
/// </summary>
/// <param name="catalogue">The procedures in use.</param>
/// <param name="names">The ids of the cases on the site.</param>
internal sealed class RandomPayload(Catalogue catalogue, IReadOnlyList<string> names)
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <param name="kind">The command.</param>
    /// <param name="sort">From 0 to 99: how far from what the search tries.</param>
    /// <param name="seed">Which one.</param>
    public Command Of(CommandKind kind, int sort, int seed) => sort switch
    {
        < 55 => Sample(kind, seed),
        < 80 => Mixed(kind, new(seed)),
        < 93 => Drawn(kind, new(seed)),
        _ => Broken(kind, new(seed)),
    };

    /// <summary>A command that the procedure may not know.</summary>
    public Command Foreign(int seed)
    {
        var procedure = catalogue.Procedures[seed % catalogue.Procedures.Count];
        return Sample(procedure.Commands[seed / 10 % procedure.Commands.Count], seed);
    }

    private static Command Sample(CommandKind kind, int seed) => kind.Samples[seed % kind.Samples.Count];

    /// <summary>Each field from another sample; sometimes a text that names a case of the site.</summary>
    private Command Mixed(CommandKind kind, Random random)
    {
        var mixed = Datum.Map(kind.Fields.Select(f => (f.Name, Value: kind.Write(Sample(kind, random.Next(1 << 20))).Find(f.Name))).Where(static f => f.Value is not null)
            .Select(f => new KeyValuePair<string, Datum>(f.Name, f.Value!.Kind == DatumKind.Text && random.Next(5) == 0 ? Datum.Of(names[random.Next(names.Count)]) : f.Value)));
        return Read(kind, mixed, random);
    }

    private Command Drawn(CommandKind kind, Random random)
    {
        var draw = new DrawnValues(random, names);
        return Read(kind, Datum.Map(kind.Fields.Where(f => !f.Shape.MayBeAbsent || draw.Chance(2)).Select(f => new KeyValuePair<string, Datum>(f.Name, draw.Of(f.Shape.Schema)))), random);
    }

    private static Command Broken(CommandKind kind, Random random)
    {
        var whole = Sample(kind, random.Next(1 << 20));
        var broken = BrokenRecords.WithNulls(whole, Nullability).Select(static b => b.Broken).Concat(BrokenRecords.WithOddValues(whole)).ToArray();
        return broken.Length == 0 ? whole : (Command)broken[random.Next(broken.Length)];
    }

    /// <summary>What the shapes do not take after all is sent as the search would send it.</summary>
    private static Command Read(CommandKind kind, Datum data, Random random) =>
        kind.Read(data) is { IsOk: true } read ? read.Value : Sample(kind, random.Next(1 << 20));
}
