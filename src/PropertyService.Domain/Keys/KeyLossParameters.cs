using NodaTime;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Keys;

/// <summary>What sites decide about lost keys (钥匙遗失参数).</summary>
public static class KeyLossParameters
{
    private static readonly TableShape<KeyClass, Seq<Role>> NotifyShape = new(
        KeyShapes.Class, new ListShape<Role>(Roles.Shape, 1, 8),
        static c => c == KeyClass.CustomerRoom ? Seq.Of(Roles.CsLead, Roles.SecurityDept) : Seq.Of(Roles.PropertyDept, Roles.EngineeringDept, Roles.SecurityDept));

    /// <summary>Whom to tell of a loss, per class of key (遗失通知对象). Source KM-5.0-1, SF-11.6-1; conflict C-35.</summary>
    public static readonly Parameter<Table<KeyClass, Seq<Role>>> Notify = new(
        "keyLoss.notify", "遗失通知对象", "Whom to tell of a lost key", NotifyShape, NotifyShape.Default,
        Source.Of("KM-5.0-1", "SF-11.6-1", "SF-11.6-2", "C-35", "N-24").ReadAs(
            "样板房钥匙的条款只写物业部与工程部；加上保安部是本库的选择",
            "the show-flat clauses name the property and engineering departments only; adding security is our choice"));

    /// <summary>Within how many hours the lock is to be changed (换锁时限). 1 to 168 hours, default 24, not in the sources. Source KM-5.0-2; gap G-13.</summary>
    public static readonly Parameter<Duration> LockChangeWithin = new(
        "keyLoss.lockChangeHours", "换锁时限", "Lock change within", DurationShape.Hours(1, 168), Duration.FromHours(24),
        Source.Of("KM-5.0-2", "SF-11.6-2", "G-13", "C-35").OurFigure());

    /// <summary>How soon after it was noticed a loss counts as reported at once (报失宽限). 0 to 240 minutes, default 30, not in the sources. Source KM-5.0-1, SF-11.6-1.</summary>
    public static readonly Parameter<Duration> ReportWithin = new(
        "keyLoss.reportMinutes", "报失宽限", "Loss counts as reported at once within", DurationShape.Minutes(0, 240), Duration.FromMinutes(30),
        Source.Of("KM-5.0-1", "SF-11.6-1").OurFigure().ReadAs(
            "“马上”没有数字；超过宽限记为违规，但报失照收", "\"at once\" has no figure; beyond it a breach is noted, the report is taken all the same"));

    /// <summary>The section.</summary>
    public static readonly PolicySection Section = new("keyLoss", new("钥匙遗失", "Key loss"), [Notify, LockChangeWithin, ReportWithin]);
}
