using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Engine;

/// <summary>Whether a command asks leave or tells what has happened.</summary>
public enum CommandNature
{
    /// <summary>Asks leave (请求); refused when a rule forbids it.</summary>
    Request,

    /// <summary>Tells what has already happened (报告); never refused for breaking a rule, but accepted with the breach.</summary>
    Report,
}

/// <summary>What somebody asks or tells, with its payload. One record per command; equality by value.</summary>
public abstract record Command
{
    /// <summary>The declaration of this kind of command.</summary>
    public abstract CommandKind Definition { get; }
}

/// <summary>The declaration of a kind of command: id, texts, nature with its reason, fields.</summary>
public abstract class CommandKind
{
    private protected CommandKind(string id, string zh, string en, CommandNature nature, Wording because) =>
        (Id, Text, Nature, Because) = (id, new(zh, en), nature, because);

    /// <summary>The permanent kebab-case id.</summary>
    public string Id { get; }

    /// <summary>The name for people.</summary>
    public Wording Text { get; }

    /// <summary>Whether it asks or tells.</summary>
    public CommandNature Nature { get; }

    /// <summary>Why it has this nature.</summary>
    public Wording Because { get; }

    /// <summary>The names, texts and shapes of its fields, in order.</summary>
    public abstract IReadOnlyList<(string Name, Wording Text, Shape Shape)> Fields { get; }

    /// <summary>The payloads that stand for all others in an exhaustive search.</summary>
    public abstract IReadOnlyList<Command> Samples { get; }

    /// <summary>Reads a payload, or says everything that is wrong with it.</summary>
    /// <param name="data">The fields by name.</param>
    /// <param name="path">Where the payload stands, for faults.</param>
    public abstract Result<Command> Read(Datum data, string path = "data");

    /// <summary>The payload as plain values by field name.</summary>
    /// <param name="command">A command of this kind.</param>
    public abstract Datum Write(Command command);

    /// <summary>The payload for a person to read, one text per field.</summary>
    /// <param name="command">A command of this kind.</param>
    /// <param name="language">In which language.</param>
    public abstract IReadOnlyList<(string Field, string Value)> Show(Command command, Language language);

    /// <inheritdoc/>
    public override string ToString() => Id;

    internal abstract bool Check(Command command, ICollection<Fault>? faults);

    internal abstract Datum ReplacePersonal(Datum data, Func<string, Datum> personal);

    /// <summary>Declares a command that asks leave.</summary>
    /// <typeparam name="T">The command record.</typeparam>
    /// <param name="id">The permanent kebab-case id.</param>
    /// <param name="zh">The Chinese name.</param>
    /// <param name="en">The English name.</param>
    /// <param name="because">Why it is a request.</param>
    /// <param name="create">Makes the command from its fields.</param>
    /// <param name="fields">Its fields in order.</param>
    public static CommandKind<T> Request<T>(string id, string zh, string en, Wording because, Func<FieldValues<T>, T> create, params Field<T>[] fields)
        where T : Command => new(id, zh, en, CommandNature.Request, because, new(create, fields));

    /// <summary>Declares a command that tells what has happened.</summary>
    /// <typeparam name="T">The command record.</typeparam>
    /// <param name="id">The permanent kebab-case id.</param>
    /// <param name="zh">The Chinese name.</param>
    /// <param name="en">The English name.</param>
    /// <param name="because">Why it is a report.</param>
    /// <param name="create">Makes the command from its fields.</param>
    /// <param name="fields">Its fields in order.</param>
    public static CommandKind<T> Report<T>(string id, string zh, string en, Wording because, Func<FieldValues<T>, T> create, params Field<T>[] fields)
        where T : Command => new(id, zh, en, CommandNature.Report, because, new(create, fields));
}

/// <summary>The declaration of a kind of command with its record type.</summary>
/// <typeparam name="T">The command record.</typeparam>
public sealed class CommandKind<T> : CommandKind
    where T : Command
{
    private readonly RecordShape<T> shape;

    internal CommandKind(string id, string zh, string en, CommandNature nature, Wording because, RecordShape<T> shape)
        : base(id, zh, en, nature, because)
    {
        this.shape = shape;
        Fields = shape.Fields.Select(static f => (f.Name, f.Text, f.Shape)).ToArray();
        Samples = shape.Samples;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, Wording Text, Shape Shape)> Fields { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Command> Samples { get; }

    /// <inheritdoc/>
    public override Result<Command> Read(Datum data, string path = "data")
    {
        var faults = new List<Fault>();
        return shape.TryRead(data, path, faults, out var command) ? new(command) : new(faults);
    }

    /// <inheritdoc/>
    public override Datum Write(Command command) => shape.Write((T)command);

    /// <inheritdoc/>
    public override IReadOnlyList<(string Field, string Value)> Show(Command command, Language language) =>
        shape.Fields.Select(f => (f.Text.In(language), f.Show((T)command, language))).ToArray();

    internal override bool Check(Command command, ICollection<Fault>? faults) => shape.Check((T)command, "", faults);

    internal override Datum ReplacePersonal(Datum data, Func<string, Datum> personal) => shape.ReplacePersonal(data, personal);
}
