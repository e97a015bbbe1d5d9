using System;
using System.Linq.Expressions;
using NodaTime;
using PropertyService.Domain.Kpi;

namespace PropertyService.Domain.Specifications;

/// <summary>
/// The conditions that registers are mostly asked by, over whichever fields a record or a host's own row has (常用规约). The
/// selectors are read as expressions, so that a query provider can translate what comes out; the host tells it how instants are
/// stored, in an order that is that of time, such as ticks or date and time in UTC.
/// </summary>
public static class Specify
{
    /// <summary>Every record: what conditions are joined to one by one.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public static Specification<T> Everything<T>() => new(static _ => true);

    /// <summary>What happened, or falls due, in a period: from its first moment, inclusive, to the first after it, exclusive.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="when">Its time, such as when a repair was reported.</param>
    /// <param name="window">The period as moments, as of <see cref="KpiContext.Window"/>.</param>
    public static Specification<T> In<T>(Expression<Func<T, Instant>> when, Window window)
    {
        var (start, end) = (window.Start, window.End);
        return Of<T, Instant>(when, moment => moment >= start && moment < end);
    }

    /// <summary>What happened, or falls due, in a period, where it need not have: what has no time is in none.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="when">Its time, such as when a repair was done, or null.</param>
    /// <param name="window">The period as moments, as of <see cref="KpiContext.Window"/>.</param>
    public static Specification<T> In<T>(Expression<Func<T, Instant?>> when, Window window)
    {
        var (start, end) = (window.Start, window.End);
        return Of<T, Instant?>(when, moment => moment != null && moment >= start && moment < end);
    }

    /// <summary>What was due before a moment and is still open then. What has no due time is not due; what was done later was open then.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="due">When it was due, or null.</param>
    /// <param name="done">When it was done, or null while it is not.</param>
    /// <param name="moment">The moment; what is due at it is not due before it.</param>
    public static Specification<T> Overdue<T>(Expression<Func<T, Instant?>> due, Expression<Func<T, Instant?>> done, Instant moment) =>
        Of<T, Instant?>(due, d => d != null && d < moment).And(Open(done, moment));

    /// <summary>What is still open at a moment.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="done">When it was done, or null while it is not.</param>
    /// <param name="moment">The moment; what is done at it is open no longer.</param>
    public static Specification<T> Open<T>(Expression<Func<T, Instant?>> done, Instant moment) => Of<T, Instant?>(done, d => d == null || d > moment);

    /// <summary>What has a value in a field, such as a building or a category.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <typeparam name="TValue">The field's type.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    public static Specification<T> With<T, TValue>(Expression<Func<T, TValue>> field, TValue value)
    {
        // A captured variable and not a constant: providers turn it into a parameter of the query, and it may be null.
        Expression<Func<TValue>> captured = () => value;
        return new(Expression.Lambda<Func<T, bool>>(Expression.Equal(Selected(field), captured.Body), field.Parameters));
    }

    private static Specification<T> Of<T, TValue>(Expression<Func<T, TValue>> field, Expression<Func<TValue, bool>> holds) =>
        new(Expression.Lambda<Func<T, bool>>(Substitute.In(holds, Selected(field)), field.Parameters));

    private static Expression Selected<T, TValue>(Expression<Func<T, TValue>> field) => (field ?? throw new ArgumentNullException(nameof(field))).Body;
}
