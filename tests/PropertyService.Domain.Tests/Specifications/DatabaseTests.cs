using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Specifications;
using PropertyService.Domain.Tests.Kpi;
using Xunit;

namespace PropertyService.Domain.Tests.Specifications;

/// <summary>A database and memory select the same rows, and it is the database that selects.</summary>
public sealed class DatabaseTests : IDisposable
{
    private static readonly Instant Noon = Given.At("2026-10-05 12:00");

    /// <summary>Few moments, a tick apart around the ones that are asked for, so that bounds are met.</summary>
    private static readonly Instant[] Moments = [.. new[] { -30, -1, 0, 1, 25 }.SelectMany(static h => new[] { -1, 0, 1 }.Select(t => Noon + Duration.FromHours(h) + Duration.FromTicks(t)))];

    private static readonly OrderRow[] Rows = MadeUp(new(20261005), 400);

    /// <summary>Every ready-made condition, and the columns that it asks about.</summary>
    private static readonly Dictionary<string, (Specification<OrderRow> Condition, string[] Columns)> Ready = new()
    {
        ["everything"] = (Specify.Everything<OrderRow>(), []),
        ["in a period"] = (Specify.In<OrderRow>(static o => o.ReportedAt, new(Noon - Duration.FromHours(1), Noon + Duration.FromHours(1), Noon, Given.Shanghai)), ["ReportedAt"]),
        ["done in a period"] = (Specify.In<OrderRow>(static o => o.FixedAt, new(Noon - Duration.FromHours(1), Noon + Duration.FromHours(1), Noon, Given.Shanghai)), ["FixedAt"]),
        ["overdue"] = (Specify.Overdue<OrderRow>(static o => o.DueAt, static o => o.FixedAt, Noon), ["DueAt", "FixedAt"]),
        ["open"] = (Specify.Open<OrderRow>(static o => o.FixedAt, Noon + Duration.FromHours(1)), ["FixedAt"]),
        ["with a text"] = (Specify.With<OrderRow, string>(static o => o.Building, "3"), ["Building"]),
        ["with a choice"] = (Specify.With<OrderRow, RepairKind>(static o => o.Kind, RepairKind.Urgent), ["Kind"]),
        ["with a choice that may be missing"] = (Specify.With<OrderRow, RepairFinding?>(static o => o.Check, RepairFinding.Failed), ["Check"]),
        ["without one"] = (Specify.With<OrderRow, RepairFinding?>(static o => o.Check, null), ["Check"]),
    };

    private static readonly Gen<Specification<OrderRow>> Any = Gen.Sized(static size => Tree(Math.Min(size, 8)));

    private readonly HostDatabase[] hosts = [new TicksDatabase().With(Rows), new UtcDatabase().With(Rows)];

    public static TheoryData<string> Names => [.. Ready.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_ready_made_condition_and_its_opposite_select_the_same_rows_in_the_database(string name)
    {
        var (condition, columns) = Ready[name];
        var selected = AsInMemory(condition);
        if (columns.Length > 0) Assert.InRange(selected, 1, Rows.Length - 1);
        Assert.Equal(Rows.Length - selected, AsInMemory(condition.Not()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_database_is_asked_for_the_rows_and_not_for_all_of_them(string name)
    {
        var (condition, columns) = Ready[name];
        foreach (var host in hosts)
        {
            var where = condition.In(host.Orders).ToQueryString().Split("WHERE").Skip(1).SingleOrDefault() ?? "";
            Assert.All(columns, column => Assert.Contains($"\"{column}\"", where, StringComparison.Ordinal));
            Assert.Equal(columns.Length == 0, where.Length == 0);
        }
    }

    [Fact]
    public void However_conditions_are_joined_the_database_selects_the_same_rows()
    {
        var sizes = new HashSet<int>();
        Prop.ForAll(Any.ToArbitrary(), condition => sizes.Add(AsInMemory(condition)) || true).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.True(sizes.Count > 20, "The conditions are too much alike to say anything.");
    }

    [Fact]
    public void What_a_provider_cannot_translate_is_refused_and_not_looked_for_in_memory() =>
        Assert.Throws<InvalidOperationException>(() => new Specification<OrderRow>(static o => IsOdd(o)).And(Ready["open"].Condition).In(hosts[0].Orders).Count());

    public void Dispose()
    {
        foreach (var host in hosts) host.Dispose();
    }

    /// <summary>How many rows satisfy a condition, which are the same in memory and by every host's database.</summary>
    private int AsInMemory(Specification<OrderRow> condition)
    {
        var expected = condition.In(Rows).Select(static o => o.Id).Order(StringComparer.Ordinal).ToArray();
        foreach (var host in hosts) Assert.Equal(expected, condition.In(host.Orders).Select(static o => o.Id).AsEnumerable().Order(StringComparer.Ordinal));
        return expected.Length;
    }

    private static Gen<Specification<OrderRow>> Tree(int size) => size == 0
        ? Leaf
        : Gen.OneOf(
            Leaf,
            from one in Tree(size / 2) select one.Not(),
            from one in Tree(size / 2) from other in Tree(size / 2) select one.And(other),
            from one in Tree(size / 2) from other in Tree(size / 2) select one.Or(other));

    private static Gen<Specification<OrderRow>> Leaf => Gen.OneOf(
        Gen.Elements(Ready.Values.Select(static r => r.Condition).ToArray()),
        from at in Gen.Elements(Moments) select Specify.Open<OrderRow>(static o => o.FixedAt, at),
        from at in Gen.Elements(Moments) select Specify.Overdue<OrderRow>(static o => o.DueAt, static o => o.FixedAt, at),
        from building in Gen.Elements("3", "4", "’; --") select Specify.With<OrderRow, string>(static o => o.Building, building),
        from start in Gen.Elements(Moments)
        from end in Gen.Elements(Moments)
        from isDone in Gen.Elements(false, true)
        select isDone ? Specify.In<OrderRow>(static o => o.FixedAt, new(start, end, end, Given.Shanghai)) : Specify.In<OrderRow>(static o => o.ReportedAt, new(start, end, end, Given.Shanghai)));

    private static OrderRow[] MadeUp(Random random, int count)
    {
        Instant Moment() => Moments[random.Next(Moments.Length)];
        Instant? Maybe() => random.Next(3) == 0 ? null : Moment();
        return [.. Enumerable.Range(0, count).Select(i => new OrderRow
        {
            Id = "o" + i,
            Building = random.Next(2) == 0 ? "3" : "4",
            Kind = (RepairKind)random.Next(2),
            Check = random.Next(3) is < 2 and var check ? (RepairFinding)check : null,
            ReportedAt = Moment(),
            DueAt = Maybe(),
            FixedAt = Maybe(),
        })];
    }

    private static bool IsOdd(OrderRow row) => row.Id.Length % 2 == 1;
}
