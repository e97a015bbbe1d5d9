using System.Collections.Generic;
using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi;

/// <summary>Makes the measures of what has to be checked on each day, in each week or in each month (按日、周、月检查).</summary>
internal static class CheckKpis
{
    /// <summary>A measure that asks for a number of checks of each one of a roll; 100 % is the target.</summary>
    /// <param name="id">The permanent id.</param>
    /// <param name="zh">The Chinese name.</param>
    /// <param name="en">The English name.</param>
    /// <param name="records">From which register.</param>
    /// <param name="source">Clauses and reading.</param>
    /// <param name="numerator">What is counted.</param>
    /// <param name="denominator">Of what.</param>
    /// <param name="roll">Of whom or what it is asked; what is asked of the site is met by any check, whatever it names.</param>
    /// <param name="each">In each of which unit.</param>
    /// <param name="times">How many checks each has to have.</param>
    /// <param name="excludes">Why a day may be off.</param>
    /// <param name="by">Says in which roles somebody has to have made them; null for anybody.</param>
    public static CoverageKpi<Check> Of(
        string id, string zh, string en, RecordKind<Check> records, Source source, Wording numerator, Wording denominator, Roll roll, PeriodUnit each, int times, IReadOnlyList<Reason> excludes, Parameter<Seq<Role>>? by = null) =>
        new(id, zh, en, records, source, numerator, denominator, roll, each, times, policy =>
        {
            var roles = by is null ? default : policy.Get(by);
            return (in c, in w, out of, out date) =>
            {
                (of, date) = (roll == Rolls.Site ? Rolls.Site.Id : c.Of, w.DateOf(c.At));
                return by is null || roles.Contains(c.By) ? Judgement.Counted : Judgement.Outside;
            };
        })
        {
            Target = Target.AtLeast(100),
            Period = each,
            Excludes = excludes,
            Parameters = by is null ? [] : [by],
            Fields = by is null ? ["of", "at"] : ["of", "at", "by"],
        };
}
