using System;
using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>The fields that many registers have.</summary>
internal static class RecordFields
{
    /// <summary>A name or number: 1 to 80 characters.</summary>
    public static readonly TextShape Short = new(TextShape.ShortLimit);

    /// <summary>A moment as it was known at another one: nothing of what came later.</summary>
    public static Instant? Until(this Instant? moment, Instant at) => moment <= at ? moment : null;

    private static readonly InstantShape Moment = new();
    private static readonly OptionalValueShape<Instant> MaybeMoment = new(Moment);

    public static Field<T, string> Id<T>(Func<T, string> get) => new("id", "编号", "Id", Short, get);

    public static Field<T, string> Name<T>(string name, string zh, string en, Func<T, string> get) => new(name, zh, en, Short, get);

    public static Field<T, Instant> At<T>(string name, string zh, string en, Func<T, Instant> get) => new(name, zh, en, Moment, get);

    public static Field<T, Instant?> MaybeAt<T>(string name, string zh, string en, Func<T, Instant?> get) => new(name, zh, en, MaybeMoment, get);

    public static Field<T, Exclusion?> Exclusion<T>(Func<T, Exclusion?> get, params Reason[] reasons) => new("exclusion", "剔除", "Left out", Exclusions.Shape(reasons), get);
}
