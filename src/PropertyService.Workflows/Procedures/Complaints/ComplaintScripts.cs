using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Procedures.Complaints;

/// <summary>How to speak with complainants (投诉接待话术).</summary>
internal static class ComplaintScripts
{
    /// <summary>Let them finish (让对方说完). CD-3.2.</summary>
    public static readonly Script LetThemFinish = new(
        "let-them-finish", new("对方激动时放缓语气，听完再答", "when somebody is upset, slow down and hear them out before you answer"), Source.Of("CD-3.2"));

    /// <summary>On the telephone (电话中). HT-2.5-5.</summary>
    public static readonly Script WarmOnThePhone = new(
        "warm-on-the-phone", new("电话里要有耐心，措辞恳切，让对方听出关心", "on the telephone be patient and sincere, and let your concern be heard"), Source.Of("HT-2.5-5"));

    /// <summary>Face to face (当面). G5-2.4-2.</summary>
    public static readonly Script StayCalm = new(
        "stay-calm", new("沉住气听，能办的当场就办", "keep calm, listen, and do at once what can be done"), Source.Of("G5-2.4-2"));

    /// <summary>Favour no side (不偏袒). CW-2.2-3.</summary>
    public static readonly Script BeFair = new(
        "be-fair", new("只看事实，哪一方都不偏", "go by the facts and favour no side"), Source.Of("CW-2.2-3"));
}
