using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;

namespace PropertyService.Domain.Specifications;

/// <summary>
/// A condition on records of one type (规约): an expression that a query provider can translate, and the same as a function for
/// records in memory. Conditions are put together with <see cref="And"/>, <see cref="Or"/> and <see cref="Not"/>. Immutable.
/// </summary>
/// <typeparam name="T">The record, or a host's own row.</typeparam>
public sealed class Specification<T>
{
    private readonly Lazy<Func<T, bool>> function;

    /// <summary>A condition.</summary>
    /// <param name="condition">The condition; whether it can be translated depends on the provider.</param>
    public Specification(Expression<Func<T, bool>> condition)
    {
        Condition = condition ?? throw new ArgumentNullException(nameof(condition));
        function = new(condition.Compile);
    }

    /// <summary>The condition, for a query provider: <c>query.Where(specification.Condition)</c>.</summary>
    public Expression<Func<T, bool>> Condition { get; }

    /// <summary>Whether a record satisfies it.</summary>
    /// <param name="record">The record.</param>
    public bool IsSatisfiedBy(T record) => function.Value(record);

    /// <summary>The records that satisfy it, in their order; read as they are asked for.</summary>
    /// <param name="records">Records in memory.</param>
    public IEnumerable<T> In(IEnumerable<T> records) => records.Where(function.Value);

    /// <summary>The rows that satisfy it, found by the query's provider.</summary>
    /// <param name="query">The query.</param>
    public IQueryable<T> In(IQueryable<T> query) => query.Where(Condition);

    /// <summary>Holds where both hold.</summary>
    /// <param name="other">The other condition.</param>
    public Specification<T> And(Specification<T> other) => Joined(other, Expression.AndAlso);

    /// <summary>Holds where one of both holds, or both.</summary>
    /// <param name="other">The other condition.</param>
    public Specification<T> Or(Specification<T> other) => Joined(other, Expression.OrElse);

    /// <summary>Holds where this does not.</summary>
    public Specification<T> Not() => new(Expression.Lambda<Func<T, bool>>(Expression.Not(Condition.Body), Condition.Parameters));

    /// <summary>The condition as text, for logs.</summary>
    public override string ToString() => Condition.ToString();

    private Specification<T> Joined(Specification<T> other, Func<Expression, Expression, BinaryExpression> join)
    {
        var theirs = Substitute.In((other ?? throw new ArgumentNullException(nameof(other))).Condition, Condition.Parameters[0]);
        return new(Expression.Lambda<Func<T, bool>>(join(Condition.Body, theirs), Condition.Parameters));
    }
}
