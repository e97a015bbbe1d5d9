using NodaTime;
using PropertyService.Domain.Kpi.Records;

namespace PropertyService.Domain.Kpi;

/// <summary>The questions that most figures ask of a record.</summary>
internal static class Judge
{
    /// <summary>Something that happened in the period: whether it was as it should be.</summary>
    public static Judgement Happened(Instant at, bool good, in Window window) => window.Has(at) ? Judgement.Of(good) : Judgement.Outside;

    /// <summary>Something that falls due in the period: whether it was done by then.</summary>
    public static Judgement Due(Instant? done, Instant due, in Window window) => window.Has(due) ? Judgement.InTime(done, due, window) : Judgement.Outside;

    /// <summary>Something to be done at a set time that ends in the period; too early is not done.</summary>
    public static Judgement Within(Instant? done, Instant from, Instant to, in Window window) =>
        to < from ? InPeriod(window.Has(from) || window.Has(to), Patrols.WindowReversed) : Due(done >= from ? done : null, to, window);

    /// <summary>Something that cannot be used, in the period to which it belongs and no other.</summary>
    public static Judgement InPeriod(bool belongs, Reason fault) => belongs ? Judgement.Unusable(fault) : Judgement.Outside;

    /// <summary>The first moment of a day of the site; of a day that its calendar leaps over, the moment of the leap.</summary>
    public static Instant FirstMomentOf(LocalDate date, in Window window) => ReportingPeriod.Around(PeriodUnit.Day, date).StartIn(window.Zone);

    /// <summary>The last moment of a day of the site.</summary>
    public static Instant LastMomentOf(LocalDate date, in Window window) => FirstMomentOf(date.PlusDays(1), window) - Duration.Epsilon;

    /// <summary>The last day of the month in which a day lies.</summary>
    public static LocalDate LastDayOfMonth(LocalDate date) => date.With(DateAdjusters.EndOfMonth);
}
