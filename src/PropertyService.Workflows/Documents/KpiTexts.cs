using System.Collections.Generic;
using PropertyService.Domain;
using PropertyService.Domain.Kpi;

namespace PropertyService.Workflows.Documents;

/// <summary>The headings, labels and longer texts of the pages of measures, in both languages.</summary>
internal static class KpiTexts
{
    public static readonly IReadOnlyList<Wording> Intro =
    [
        new("指标由站点交来的登记计算；条款只给名称、目标和单位，分子、分母和剔除都是解读，逐项注明。", "Measures are computed from the registers that a site hands over; the clauses give names, targets and units only, so that every numerator, denominator and exclusion is a reading and says so."),
        new("等于目标算达标；比较时不取整。没有应计的记录是不适用，不是 100 ％；登记没有交来、或统计期内没有一直在记，是无数据；交来空的登记是没有发生。", "The target itself meets it, and nothing is rounded before it is compared. Nothing to count is not applicable, never 100 %; a register that was not handed over, or not kept for the whole period, is no data, and an empty one says that nothing happened."),
        new("数值属于一个统计时刻：其后发生的事那时还不知道，不计；同一时刻的数值日后再算，结果相同。", "A figure is of a moment: what happened later was not known then and does not count, so that the figure of that moment comes out the same whenever it is computed again."),
        new("剔除须有人决定并留名，由记录本身看得出的除外；不可用的记录另列，不进分子分母；可能属于本期的逐条按不利计，目标若因此达不到，结论是未能证实，不是达标。", "What is left out was left out by somebody with a name, unless the record itself shows it; records of no use are listed apart and stand in neither part of a figure. Where enough of them may belong to the period that with them the target might be missed, the verdict is unproven instead of met."),
    ];

    public static readonly Wording Measures = new("指标一览", "Measures");
    public static readonly Wording Measure = new("指标", "Measure");
    public static readonly Wording Group = new("指标分组", "Group of measures");
    public static readonly Wording Number = new("指标数", "Measures");
    public static readonly Wording WithTarget = new("有目标的", "With a target");
    public static readonly Wording Cited = new("所依条款数", "Clauses cited");
    public static readonly Wording Content = new("内容", "Content");
    public static readonly Wording Numerator = new("分子", "Numerator");
    public static readonly Wording Denominator = new("分母", "Denominator");
    public static readonly Wording PlainCount = new("没有，只计数", "none: it is not a share");
    public static readonly Wording Target = new("目标", "Target");
    public static readonly Wording NoTarget = new("没有", "none");
    public static readonly Wording AtLeast = new("不低于，等于也达标", "at least; the target itself meets it");
    public static readonly Wording AtMost = new("不高于，等于也达标", "at most; the target itself meets it");
    public static readonly Wording TargetBySite = new("随站点参数而定", "the site parameters decide on it");
    public static readonly Wording UsualTargetBySite = new("随站点参数而定，这里是默认的", "the site parameters decide on it, this is the default");
    public static readonly Wording Unit = new("单位", "Unit");
    public static readonly Wording Period = new("统计期", "Period");
    public static readonly Wording PeriodOfClause = new("条款所定", "as the clauses say");
    public static readonly Wording PeriodNotPrinted = new("NOT IN SOURCE（条款未写）", "NOT IN SOURCE");
    public static readonly Wording PeriodIsOurs = new("统计期由本库所定，条款没有印出，须由现场确认", "the period is ours and printed in no clause; the site must confirm it");
    public static readonly Wording Basis = new("抽样或全数", "Sample or full count");
    public static readonly Wording Sample = new("抽样，附置信区间", "a sample, with its interval of confidence");
    public static readonly Wording FullCount = new("全数", "full count");
    public static readonly Wording Memory = new("计算所占内存", "Memory that it takes");
    public static readonly Wording Register = new("登记", "Register");
    public static readonly Wording Registers = new("登记与字段", "Registers and their fields");
    public static readonly Wording RegistersIntro = new("本页指标所用的登记。记录文件的样子见其 JSON Schema。", "The registers from which the measures of this page are computed. What a file of records looks like stands in its JSON Schema.");
    public static readonly Wording Fields = new("所用字段", "Fields needed");
    public static readonly Wording Field = new("字段", "Field");
    public static readonly Wording Rolls = new("所用名册", "Rolls needed");
    public static readonly Wording LeftOut = new("剔除", "Left out");
    public static readonly Wording Unusable = new("不可用", "Of no use");
    public static readonly Wording UselessRecords = new("任何指标都不能用的记录", "Records of no use for any measure");
    public static readonly Wording BadField = new("字段缺失或超出范围", "a field is missing or out of its bounds");
    public static readonly Wording Parameters = new("现场参数", "Site parameters");
    public static readonly Wording NoParameters = new("没有。", "None.");
    public static readonly Wording EncodedByMeasure = new("由指标衡量", "counted by a measure");

    public static Wording Of(KpiMemory memory) => memory switch
    {
        KpiMemory.Constant => new("只记计数，与记录多少无关", "counts only, the same for any number of records"),
        KpiMemory.ByKey => new("每一项（或每一项的每日、周、月）一条", "one entry for each thing, or for each thing and day, week or month"),
        _ => new("每一项互不相接的时间段或其间的时刻", "the stretches of time of each thing that do not touch, or the moments between which they lie"),
    };
}
