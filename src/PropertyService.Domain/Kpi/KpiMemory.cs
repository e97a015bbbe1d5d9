namespace PropertyService.Domain.Kpi;

/// <summary>How much of the records a figure has to remember while it is computed.</summary>
public enum KpiMemory
{
    /// <summary>Nothing of a record but the counts: the same memory for any number of records (逐条，内存恒定).</summary>
    Constant,

    /// <summary>One entry for each thing and day, week or month that is asked about (逐键).</summary>
    ByKey,

    /// <summary>The stretches of time that do not touch each other, or the moments between which they lie, for each thing (区间).</summary>
    ByInterval,
}
