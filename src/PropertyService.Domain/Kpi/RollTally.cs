using System;
using System.Collections.Generic;
using NodaTime;

namespace PropertyService.Domain.Kpi;

/// <summary>The same of a measure that asks a roll.</summary>
internal abstract class RollTally<TRecord>(Kpi<TRecord> kpi, KpiContext context) : Tally<TRecord>(kpi, context)
    where TRecord : notnull
{
    private SitePlan? plan;
    private HashSet<string> names = [];

    /// <summary>What stands on the roll, in order.</summary>
    private protected Seq<string> Names => Context.Plan.Of(Kpi.Rolls[0]) ?? default;

    /// <summary>Whether the register was handed over and the site has said what stands on the roll.</summary>
    private protected bool HasData => HasRegister && Context.Plan.Of(Kpi.Rolls[0]) is not null;

    private protected bool IsOnTheRoll(string name)
    {
        if (!ReferenceEquals(plan, Context.Plan)) (plan, names) = (Context.Plan, new(Names, StringComparer.Ordinal));
        return names.Contains(name);
    }

    /// <summary>Whether one of the roll stands on it on a day.</summary>
    private protected bool Stands(string name, LocalDate date) => Context.Plan.Stands(Kpi.Rolls[0], name, date);

    /// <summary>Whether one of the roll stands on it for the whole of a period.</summary>
    private protected bool StandsFor(string name, ReportingPeriod period) => Stands(name, period.First) && Stands(name, period.After.PlusDays(-1));

    /// <summary>Why one of the roll is not asked about on a day, for a reason that the measure knows; null when it is.</summary>
    private protected Exclusion? OffOn(string name, LocalDate date) => Context.Plan.ExclusionOf(Kpi.Rolls[0], name, date, Kpi.Excludes);
}
