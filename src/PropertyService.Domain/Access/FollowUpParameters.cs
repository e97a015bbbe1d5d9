using NodaTime;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Access;

/// <summary>What sites decide about following up those who were let in (跟进参数).</summary>
public static class FollowUpParameters
{
    /// <summary>How soon the patrol is to report back on somebody who was let in (跟进时限). 1 to 480 minutes, default 30, not in the sources. Source G1-1.B3-7, G1-2.D-4, LA-T2-3; gap G-40.</summary>
    public static readonly Parameter<Duration> Timeout = new(
        "followUp.timeoutMinutes", "跟进时限", "Follow-up to be reported back within", DurationShape.Minutes(1, 480), Duration.FromMinutes(30),
        Source.Of("G1-1.B3-7", "G1-2.D-4", "LA-T2-3", "G-40").OurFigure().ReadAs("跟进只凭回报了结；逾时上报，不自动了结", "only the report back closes a follow-up; the deadline flags it and tells the next level"));

    /// <summary>The section.</summary>
    public static readonly PolicySection Section = new("followUp", new("跟进", "Follow-up"), [Timeout]);
}
