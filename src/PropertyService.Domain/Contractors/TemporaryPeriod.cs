using NodaTime;

namespace PropertyService.Domain.Contractors;

/// <summary>
/// How the days of a temporary worker are counted (临时施工天数): calendar days of the site; day 1 is the day of first entry,
/// the last day is valid. A first entry that lies long enough back, or ahead, counts for nothing. Source GC-1.3.E-1, N-16.
/// </summary>
public static class TemporaryPeriod
{
    /// <summary>Day 1 for somebody who comes today.</summary>
    /// <param name="recorded">The first entry on record, if any.</param>
    /// <param name="today">The calendar day at the site.</param>
    /// <param name="restartAfter">How many days after a first entry the count begins anew.</param>
    public static LocalDate DayOne(LocalDate? recorded, LocalDate today, int restartAfter) =>
        recorded is { } first && first <= today && today < first.PlusDays(restartAfter) ? first : today;

    /// <summary>The last day on which a temporary pass is valid.</summary>
    /// <param name="dayOne">The day of first entry.</param>
    /// <param name="days">How many days count as temporary.</param>
    public static LocalDate LastDay(LocalDate dayOne, int days) => dayOne.PlusDays(days - 1);

    /// <summary>Whether work that begins today and takes some days ends within the period.</summary>
    /// <param name="dayOne">The day of first entry.</param>
    /// <param name="today">The calendar day at the site.</param>
    /// <param name="planned">How many days the work takes from today on, today included.</param>
    /// <param name="days">How many days count as temporary.</param>
    public static bool Fits(LocalDate dayOne, LocalDate today, int planned, int days) => today.PlusDays(planned - 1) <= LastDay(dayOne, days);
}
