using System.Collections.Generic;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi;

/// <summary>Why a record cannot be used for any figure (记录不可用的原因).</summary>
public static class RecordFaults
{
    /// <summary>It has no id (没有编号).</summary>
    public static readonly Reason NoId = new("no-id", new("记录没有编号", "the record has no id"));

    /// <summary>Its id stood on an earlier record already (编号重复).</summary>
    public static readonly Reason DuplicateId = new("duplicate-id", new("编号与前面的记录重复，只计前面的", "an earlier record has the same id and is the one that counts"));

    /// <summary>Something ended before it began (先后颠倒).</summary>
    public static readonly Reason EndedBeforeItBegan = new("ended-before-it-began", new("时间先后颠倒，如关闭早于登记", "its times are in the wrong order, such as closed before opened"));

    /// <summary>It tells what lies after the moment for which figures are asked (时间在统计时刻之后).</summary>
    public static readonly Reason InTheFuture = new("in-the-future", new("记录的时间在统计时刻之后", "it tells of a time after the moment for which the figure is asked"));

    /// <summary>A time lies before 1970 or after 2199 (年代不可能).</summary>
    public static readonly Reason OutOfTime = new("out-of-time", new("时间早于 1970 年或晚于 2199 年", "a time lies before the year 1970 or after 2199"));

    /// <summary>It could not be read (读不出).</summary>
    public static readonly Reason Unreadable = new("unreadable", new("读不出：字段缺失、多余或不合格", "it could not be read: a field is missing, unknown or malformed"));

    /// <summary>All of them that are the same for every register.</summary>
    public static IReadOnlyList<Reason> All { get; } = [NoId, DuplicateId, EndedBeforeItBegan, InTheFuture, OutOfTime, Unreadable];

    /// <summary>A field has no value, or one that its shape does not allow, such as a negative count (字段缺失或超出范围).</summary>
    /// <typeparam name="TRecord">The record.</typeparam>
    /// <param name="field">The field.</param>
    public static Reason BadField<TRecord>(Field<TRecord> field) => new(
        "bad-field:" + field.Name, new($"字段“{field.Text.Zh}”缺失或超出范围；应为{field.Shape.Description.Zh}", $"the field '{field.Name}' is missing or out of its bounds; expected {field.Shape.Description.En}"));
}
