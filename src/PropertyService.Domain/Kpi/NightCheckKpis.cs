using PropertyService.Domain.Kpi.Records;
using PropertyService.Domain.Regulation;

namespace PropertyService.Domain.Kpi;

/// <summary>What is asked of a closed show flat (样板房闭馆后). Source SF.</summary>
public static class NightCheckKpis
{
    /// <summary>Half-hourly checks after closing (闭馆后半小时巡查). SF-6.2.12.2-1.</summary>
    public static readonly GapKpi<ShowFlatMark> HalfHourlyChecks = new(
        "K50", "半小时巡查", "Half-hourly check after closing", ShowFlatMarks.Kind,
        Source.Of("SF-6.2.12.2-1", "SF-6.2.12.1", "C-36", "G-38", "N-16", "N-33").ReadAs(
            "从闭馆到开馆，距上一次查看（第一次距闭馆）每满半小时没有查看，就漏一次；多查不抵漏查；按每次应查的时刻归日；名册上从无闭馆记录的，算漏一次",
            "from closing to opening, each half hour since the last check (the first since closing) that passes without one is a check missed; more checks than due make up for none; a check belongs to the day on which it is due; a show flat of the roll without any closing on record is one missed"),
        new("按时查看的次数", "checks made within the time"),
        new("从闭馆到开馆应查的次数", "checks due from closing to opening"),
        Rolls.ShowFlats,
        static policy => new(policy.Get(KpiParameters.ShowFlatCheckEvery), policy.Get(KpiParameters.ShowFlatCheckTolerance)),
        static _ => static (in ShowFlatMark m, in Window _, out Mark mark) =>
        {
            mark = new(m.ShowFlat, m.At, m.Kind);
            return Judgement.Counted;
        })
    {
        Target = Target.AtLeast(100),
        Period = PeriodUnit.Day,
        Parameters = [KpiParameters.ShowFlatCheckEvery, KpiParameters.ShowFlatCheckTolerance],
        Fields = ["showFlat", "kind", "at"],
    };
}
