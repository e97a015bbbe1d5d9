using System;
using System.Linq;
using System.Linq.Expressions;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Specifications;
using PropertyService.Domain.Tests.Kpi;
using Xunit;

namespace PropertyService.Domain.Tests.Specifications;

public sealed class SpecificationTests
{
    private static readonly Specification<int> Even = new(static n => n % 2 == 0);
    private static readonly Specification<int> Large = new(static number => number > 5);

    private sealed record Row(string Building, RepairKind? Kind, Instant At, Instant? Due, Instant? Done);

    [Fact]
    public void Conditions_are_joined_as_their_words_say_for_every_record_in_memory_and_by_a_provider()
    {
        Prop.ForAll(Gen.Choose(-20, 20).ToArbitrary(), static n =>
        {
            var (even, large) = (n % 2 == 0, n > 5);
            return Says(Even.And(Large), n, even && large) && Says(Even.Or(Large), n, even || large) && Says(Even.Not(), n, !even)
                && Says(Even.And(Large).Not(), n, !even || !large) && Says(Even.Or(Large.Not()).And(Even), n, even) && Says(Specify.Everything<int>(), n, true)
                && Says(Even.And(Even.Not()), n, false) && Says(Even.And(Large).Or(Even.Not()), n, (even && large) || !even);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

        static bool Says(Specification<int> specification, int n, bool expected) =>
            specification.IsSatisfiedBy(n) == expected && specification.In([n]).Any() == expected && specification.In(new[] { n }.AsQueryable()).Any() == expected;
    }

    [Fact]
    public void A_joined_condition_speaks_of_one_record_and_calls_nothing_that_a_provider_could_not_translate()
    {
        var joined = Even.And(Large.Or(Even.Not())).Condition;
        Assert.Equal("n => (((n % 2) == 0) AndAlso ((n > 5) OrElse Not(((n % 2) == 0))))", joined.ToString());
        var seen = new Calls();
        seen.Visit(joined);
        Assert.Equal((0, 1), (seen.Invocations, seen.Parameters.Count));
    }

    [Fact]
    public void The_second_condition_is_not_asked_where_the_first_decides()
    {
        var never = new Specification<string>(static s => s.Length > 0);
        Assert.False(new Specification<string>(static s => s != null).And(never).IsSatisfiedBy(null!));
        Assert.True(new Specification<string>(static s => s == null).Or(never).IsSatisfiedBy(null!));
    }

    [Fact]
    public void What_happened_in_a_period_lies_from_its_first_moment_to_before_the_next()
    {
        var october = Specify.In<Row>(static r => r.At, Given.Context("2026-10").Window);
        var tick = Duration.FromNanoseconds(1);
        Assert.False(october.IsSatisfiedBy(At(Given.At("2026-10-01 00:00") - tick)));
        Assert.True(october.IsSatisfiedBy(At(Given.At("2026-10-01 00:00"))));
        Assert.True(october.IsSatisfiedBy(At(Given.At("2026-11-01 00:00") - tick)));
        Assert.False(october.IsSatisfiedBy(At(Given.At("2026-11-01 00:00"))));
    }

    [Fact]
    public void What_need_not_have_happened_is_in_no_period_until_it_has()
    {
        var october = Specify.In<Row>(static r => r.Done, Given.Context("2026-10").Window);
        var tick = Duration.FromNanoseconds(1);
        var row = At(Given.At("2026-10-05 09:00"));
        Assert.False(october.IsSatisfiedBy(row));
        Assert.True(october.Not().IsSatisfiedBy(row));
        Assert.Equal(
            [false, true, true, false],
            new[] { Given.At("2026-10-01 00:00") - tick, Given.At("2026-10-01 00:00"), Given.At("2026-11-01 00:00") - tick, Given.At("2026-11-01 00:00") }.Select(at => october.IsSatisfiedBy(row with { Done = at })));
        Assert.Empty(october.In([row, row with { Done = Given.At("2026-11-01 00:00") }]));
        Assert.Single(october.In(new[] { row, row with { Done = Given.At("2026-10-05 09:00") } }.AsQueryable()));
    }

    [Fact]
    public void A_time_that_is_always_there_is_in_the_same_periods_as_one_that_need_not_be()
    {
        var window = Given.Context("2026-10").Window;
        var (always, maybe) = (Specify.In<Row>(static r => r.At, window), Specify.In<Row>(static r => (Instant?)r.At, window));
        foreach (var at in new[] { "2026-09-30 23:59", "2026-10-01 00:00", "2026-10-31 23:59", "2026-11-01 00:00" })
            Assert.Equal(always.IsSatisfiedBy(At(Given.At(at))), maybe.IsSatisfiedBy(At(Given.At(at))));
    }

    [Theory]
    [InlineData("2026-10-05 08:59", null, true)]
    [InlineData("2026-10-05 09:00", null, false)]
    [InlineData("2026-10-05 09:01", null, false)]
    [InlineData(null, null, false)]
    [InlineData("2026-10-05 08:00", "2026-10-05 08:59", false)]
    [InlineData("2026-10-05 08:00", "2026-10-05 09:00", false)]
    [InlineData("2026-10-05 08:00", "2026-10-05 09:01", true)]
    public void What_was_due_before_a_moment_and_is_not_done_by_then_is_overdue(string? due, string? done, bool overdue)
    {
        var row = At(Given.At("2026-10-05 07:00")) with { Due = due is null ? null : Given.At(due), Done = done is null ? null : Given.At(done) };
        Assert.Equal(overdue, Specify.Overdue<Row>(static r => r.Due, static r => r.Done, Given.At("2026-10-05 09:00")).IsSatisfiedBy(row));
    }

    [Fact]
    public void Records_are_found_by_building_and_category()
    {
        Row[] rows = [At(default) with { Building = "3" }, At(default) with { Building = "3", Kind = RepairKind.Urgent }, At(default) with { Building = "4", Kind = RepairKind.Urgent }];
        Assert.Equal(2, Specify.With<Row, string>(static r => r.Building, "3").In(rows).Count());
        Assert.Same(rows[1], Specify.With<Row, string>(static r => r.Building, "3").And(Specify.With<Row, RepairKind?>(static r => r.Kind, RepairKind.Urgent)).In(rows).Single());
        Assert.Same(rows[0], Specify.With<Row, RepairKind?>(static r => r.Kind, null).In(rows.AsQueryable()).Single());
    }

    [Fact]
    public void The_records_of_figures_are_asked_in_the_same_way()
    {
        RepairOrder[] orders = [Given.Urgent("a", "2026-10-05 09:00"), Given.Urgent("b", "2026-10-05 09:00") with { FixedAt = Given.At("2026-10-05 10:00") }, Given.Scheduled("c", "2026-11-05 09:00", "2026-11-06 09:00")];
        var open = Specify.In<RepairOrder>(static o => o.ReportedAt, Given.Context("2026-10").Window).And(Specify.Open<RepairOrder>(static o => o.FixedAt, Given.At("2026-11-30 00:00")));
        Assert.Equal(["a"], open.In(orders).Select(static o => o.Id));
        Assert.Equal(["c"], Specify.With<RepairOrder, RepairKind>(static o => o.Kind, RepairKind.Scheduled).In(orders).Select(static o => o.Id));
    }

    [Fact]
    public void A_condition_is_there()
    {
        Assert.Throws<ArgumentNullException>(static () => new Specification<int>(null!));
        Assert.Throws<ArgumentNullException>(static () => Even.And(null!));
        Assert.Throws<ArgumentNullException>(static () => Specify.With<Row, string>(null!, "3"));
    }

    private static Row At(Instant at) => new("", null, at, null, null);

    private sealed class Calls : ExpressionVisitor
    {
        public System.Collections.Generic.HashSet<ParameterExpression> Parameters { get; } = [];

        public int Invocations { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Parameters.Add(node);
            return base.VisitParameter(node);
        }

        protected override Expression VisitInvocation(InvocationExpression node)
        {
            Invocations++;
            return base.VisitInvocation(node);
        }
    }
}
