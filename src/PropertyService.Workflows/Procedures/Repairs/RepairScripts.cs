using PropertyService.Domain;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Repairs;

/// <summary>What is said and done about a repair (报修的话术与守则). In our own words; never blocks.</summary>
public static class RepairScripts
{
    /// <summary>Warm and by the book (用语规范热情). SS-3.1.1-2.</summary>
    public static readonly Script CivilManner = Line("civil-manner", "接听报修态度热情，使用规范用语", "take the call warmly, in the set expressions", "SS-3.1.1-2");

    /// <summary>Ask in detail (问细). SS-3.1.2-1.</summary>
    public static readonly Script AskInDetail = Line("ask-in-detail", "听来紧急的，把情况问细，判断准，写清楚", "where it sounds urgent, ask in detail, judge it right, write it down clearly", "SS-3.1.2-1");

    /// <summary>Orderly and quiet (有序不扰). RS-1.5.</summary>
    public static readonly Script KeepOrder = Line("keep-order", "作业有条理，不打扰居民", "work in an orderly way and do not disturb the residents", "RS-1.5");

    /// <summary>Tools used properly and safely (正确使用工具). RS-2.4.</summary>
    public static readonly Script UseToolsSafely = Line("use-tools-safely", "工具设备按要求用，注意安全", "use tools and equipment as they are meant, and safely", "RS-2.4");

    /// <summary>No delay, nothing false (不拖延不虚报). MS-4.2.</summary>
    public static readonly Script NoDelay = Line("no-delay", "不故意拖延，不报没做的活", "do not delay on purpose and report nothing that was not done", "MS-4.2");

    /// <summary>Say what you cannot do (不会就说). SD-2.5-2.</summary>
    public static readonly Script SayWhatYouCannot = Line("say-what-you-cannot", "不会就直说，不装懂、不耗时间", "say so when you cannot do it; do not pretend or play for time", "SD-2.5-2");

    /// <summary>Materials away, site clean (料清场净). IN-B.2-4.</summary>
    public static readonly Script ClearMaterials = Line("clear-materials", "收走余料，把现场打扫干净", "take the materials away and leave the site clean", "IN-B.2-4");

    private static Script Line(string id, string zh, string en, string clause) => new(id, new(zh, en), Source.Of(clause));
}
