#pragma warning disable CA1008, CA1034, CA1036, CA1051, CA1305, CA2225, CA1000 // odd on purpose
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace PropertyService.Surface.Tests.Api;

/// <summary>Whatever a public surface can have, to be seen in its text.</summary>
public abstract class Everything<T> : IComparable<string>
    where T : class?, IDisposable
{
    public const string Name = "a \"name\"";
    public static readonly int? Maybe = 1;
    public string? Open;
    private protected int hidden;

    protected Everything(T given) => hidden = given is null ? 0 : 1;

    public string? First { get; init; }

    public required IReadOnlyDictionary<string, string?> Second { get; init; }

    public int Third { get; protected set; }

    public (int Count, List<string?>? Names) Pair { get; private set; }

    [Obsolete("gone soon")]
    public event EventHandler? Changed { add { } remove { } }

    public string this[int at] => "";

    public abstract T Take(in int a, ref string b, out T? c, params string?[] more);

    public virtual TOther Free<TOther>(TOther other, TOther? maybe, DayOfWeek day = DayOfWeek.Monday, string? text = null, decimal number = 1.5m, bool sure = true, Guid id = default) => other;

    public bool TryGet<TKey>(TKey key, [NotNullWhen(true)] out string? value)
        where TKey : notnull, IComparable<TKey>, new()
    {
        value = null;
        return key is null;
    }

    public int CompareTo(string? other) => 0;

    public override string ToString() => "";

    protected static TValue Value<TValue>(TValue? value)
        where TValue : struct, Enum => value ?? default;

    public static Everything<T> operator +(Everything<T> left, Everything<T> right) => right;

    public readonly record struct Inner(T Held, int Size = 2);
}

public sealed record Told(string Who, IReadOnlyList<string>? What = null)
{
    public int Size => Who.Length;
}

[Flags]
public enum Marks : byte
{
    None = 0,
    Both = 3,
    One = 1,
}

public delegate TResult? Asks<in TAsked, out TResult>(TAsked asked)
    where TResult : class;

public static class Extensions
{
    public static ref readonly int Longest(this int[] of) => ref of[0];
}
