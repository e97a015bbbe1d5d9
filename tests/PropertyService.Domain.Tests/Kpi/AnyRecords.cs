using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;
using Xunit;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>
/// Records of any register, made from numbers, with which nothing is wrong; and what was known of them at an earlier moment,
/// said anew by the names of their fields, so that a register which forgets one of its moments is found out.
/// </summary>
internal sealed class AnyRecords<T>
    where T : notnull
{
    /// <summary>Long after everything that these records tell of.</summary>
    public static readonly Instant Today = Given.At("2030-01-01 00:00");

    // What is only planned may lie ahead.
    private static readonly string[] Plans = ["dueAt", "dueFrom", "dueTo", "appointmentAt", "promisedAt", "visitDueAt", "agreedAt", "billedFrom", "startsAt", "worksFrom", "roundClosesAt"];

    // What is told together with a moment was not known before it.
    private static readonly Dictionary<string, string[]> ToldWith = new()
    {
        ["repair-orders.foundAt"] = ["check", "signature"],
        ["repair-orders.promiseGivenAt"] = ["promisedAt"],
        ["complaints.closedAt"] = ["signature"],
        ["post-entries.trainedAt"] = ["testPassed"],
        ["patrol-rounds.startedAt"] = ["walked"],
    };

    private static readonly Duration[] Steps =
        [Duration.Zero, Duration.FromSeconds(10), Duration.FromHours(1), Duration.FromHours(2), Duration.FromHours(10), Duration.FromDays(1), Duration.FromDays(3), Duration.FromDays(12)];

    private static readonly string[] Clock = ["00:00", "08:00", "09:00", "18:00", "23:59"];

    private readonly RecordShape<T> shape;
    private readonly Dictionary<string, Datum[]> options;

    public AnyRecords(RecordKind<T> kind)
    {
        (Kind, shape) = (kind, (RecordShape<T>)kind.Shape);
        options = kind.Fields.Where(static f => !IsTime(f)).ToDictionary(static f => f.Name, Options);
    }

    public RecordKind<T> Kind { get; }

    /// <summary>Records made from numbers, without those of which the times came out in an order that cannot be.</summary>
    public T[] From(IEnumerable<int> numbers) => [.. numbers.Select(From).Where(r => Kind.FaultOf(r, Today) is null)];

    /// <summary>What was known of a record, by the names of its fields.</summary>
    public bool IsKnownAt(T record, Instant at, out T known)
    {
        (known, var later) = (record, new HashSet<string>());
        foreach (var field in Kind.Fields.Where(static f => IsTime(f) && !Plans.Contains(f.Name)))
            switch (field)
            {
                case Field<T, Instant> always when always.Get(record) > at:
                    return false;
                case Field<T, Instant?> maybe when maybe.Get(record) > at:
                    later.UnionWith(ToldWith.GetValueOrDefault(Kind.Id + "." + field.Name, []).Append(field.Name));
                    break;
                case Field<T, Seq<Instant>> list when list.Get(record).Any(i => i > at):
                    later.Add(field.Name);
                    break;
                default:
                    break;
            }

        if (later.Count == 0) return true;
        var before = shape.Write(record).AsMap.Where(e => !later.Contains(e.Key)).ToList();
        // Of several moments, those that had come; a call that still rings is none.
        before.AddRange(Kind.Fields.OfType<Field<T, Seq<Instant>>>().Where(f => later.Contains(f.Name)).Select(f => new KeyValuePair<string, Datum>(f.Name, Datum.List(f.Get(record).Where(i => i <= at).Select(Written)))));
        if (Kind.Id == PhoneCalls.Kind.Id && !before.Exists(static e => e.Key is "answeredAt" or "abandonedAt")) return false;
        known = Read(before);
        return true;
    }

    private static bool IsTime(Field<T> field) => field is Field<T, Instant> or Field<T, Instant?> or Field<T, Seq<Instant>>;

    private static Datum Written(Instant moment) => new InstantShape().Write(moment);

    private static Datum[] Options(Field<T> field)
    {
        var write = field.Shape.GetType().GetMethod("Write")!;
        var all = field.SampleValues.Select(s => (Datum)write.Invoke(field.Shape, [s])!).ToList();
        if (all.Exists(static d => d.Kind == DatumKind.Text && d.AsText == "x")) all.Add(Datum.Of("y"));
        return [.. all];
    }

    private T From(int number)
    {
        var random = new Random(number);
        // Most things are of the first days of October; some begin with a month, which rosters and bills have to.
        var time = random.Next(5) == 0 ? Given.At(random.Next(2) == 0 ? "2026-10-01 00:00" : "2026-11-01 00:00")
            : Given.At($"2026-10-{1 + random.Next(7):00} {Clock[random.Next(Clock.Length)]}") - Duration.FromDays(random.Next(4) == 0 ? 28 + random.Next(8) : 0);
        var shuffled = random.Next(4) == 0;
        var entries = new List<KeyValuePair<string, Datum>>();
        foreach (var field in Kind.Fields)
        {
            if (field.Name == "id") entries.Add(new("id", Datum.Of("r" + number)));
            else if (!IsTime(field)) entries.Add(new(field.Name, options[field.Name][random.Next(options[field.Name].Length)]));
            else if (field is Field<T, Seq<Instant>>) entries.Add(new(field.Name, Datum.List(Enumerable.Range(0, random.Next(4)).Select(i => Written(time + Duration.FromDays(i * 4))))));
            else if (field is Field<T, Instant> || random.Next(3) > 0) entries.Add(new(field.Name, Written(time)));
            time += (shuffled ? -1 : 1) * (IsTime(field) ? Steps[random.Next(Steps.Length)] : Duration.Zero);
        }

        return Read(entries.Where(static e => e.Value.Kind != DatumKind.Null));
    }

    private T Read(IEnumerable<KeyValuePair<string, Datum>> entries)
    {
        var faults = new List<Fault>();
        Assert.True(shape.TryRead(Datum.Map(entries), "", faults, out var record), string.Join("; ", faults));
        return record;
    }
}
