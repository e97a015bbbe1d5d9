using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Emergency;

/// <summary>Why a guard goes into the show flat (进入样板房的缘由). SF-5.1, SF-5.2.1, SF-11.7-2, N-25, N-26.</summary>
public enum EntryCause
{
    /// <summary>Fire (火灾).</summary>
    Fire,

    /// <summary>Typhoon (台风).</summary>
    Typhoon,

    /// <summary>Rain coming in (暴雨侵入).</summary>
    Rainstorm,

    /// <summary>A door or window found unlocked (门窗未锁).</summary>
    Unlocked,

    /// <summary>Anything else, such as a burst pipe, a smell of gas, somebody trapped, a burglary (其他).</summary>
    Other,

    /// <summary>The sweep of all areas after works (完工逐区排查). SF-5.7.4-1: a printed duty, no emergency.</summary>
    SweepAfterWorks,

    /// <summary>The watch over works at night (夜间施工监护). SF-5.7.3-1: a printed duty, no emergency.</summary>
    NightWorksWatch,

    /// <summary>The fire-safety check (消防检查). SF-5.8-1: a printed duty, no emergency.</summary>
    FireCheck,

    /// <summary>The check inside by the weather (按天气做室内检查). SF-5.4-2: a printed duty, no emergency.</summary>
    WeatherCheck,
}

/// <summary>Who is on the spot when a door is opened or somebody goes in (在场的人). SF-5.2.1, SF-11.7-2.</summary>
public enum Presence
{
    /// <summary>Somebody of supervisor rank or above (主管级或以上).</summary>
    Supervisor,

    /// <summary>A key holder (持钥匙人).</summary>
    KeyHolder,

    /// <summary>Neither (都不在).</summary>
    Nobody,
}

/// <summary>Under whose eyes a guard goes in (安管员进入须谁在场, C-37).</summary>
public enum PresenceRule
{
    /// <summary>Always somebody of supervisor rank or above (一律须主管级或以上). SF-5.2.1.</summary>
    SupervisorAlways,

    /// <summary>At night a key holder will do (夜间持钥匙人亦可). SF-11.7-2.</summary>
    KeyHolderAtNight,
}

/// <summary>The shapes of what is said about entries.</summary>
public static class EmergencyShapes
{
    /// <summary>One of the causes.</summary>
    public static ChoiceShape<EntryCause> Cause { get; } = new(
        (EntryCause.Fire, "fire", "火灾", "fire"),
        (EntryCause.Typhoon, "typhoon", "台风", "typhoon"),
        (EntryCause.Rainstorm, "rainstorm", "暴雨侵入", "rain coming in"),
        (EntryCause.Unlocked, "unlocked", "门窗未锁", "door or window unlocked"),
        (EntryCause.Other, "other", "其他", "another cause"),
        (EntryCause.SweepAfterWorks, "sweep-after-works", "完工逐区排查", "sweep after works"),
        (EntryCause.NightWorksWatch, "night-works-watch", "夜间施工监护", "watch over night works"),
        (EntryCause.FireCheck, "fire-check", "消防检查", "fire-safety check"),
        (EntryCause.WeatherCheck, "weather-check", "按天气做室内检查", "check inside by the weather"));

    /// <summary>The causes that are emergencies and can stand on a site's list.</summary>
    public static ChoiceShape<EntryCause> Emergency { get; } = Cause.Among(EntryCause.Fire, EntryCause.Typhoon, EntryCause.Rainstorm, EntryCause.Unlocked);

    /// <summary>Who is on the spot.</summary>
    public static ChoiceShape<Presence> Presence { get; } = new(
        (Domain.Emergency.Presence.Supervisor, "supervisor", "主管级或以上", "supervisor rank or above"),
        (Domain.Emergency.Presence.KeyHolder, "key-holder", "持钥匙人", "a key holder"),
        (Domain.Emergency.Presence.Nobody, "nobody", "都不在", "neither"));

    /// <summary>Under whose eyes a guard goes in.</summary>
    public static ChoiceShape<PresenceRule> PresenceRule { get; } = new(
        (Domain.Emergency.PresenceRule.SupervisorAlways, "supervisor-always", "一律须主管级或以上", "always supervisor rank or above"),
        (Domain.Emergency.PresenceRule.KeyHolderAtNight, "key-holder-at-night", "夜间持钥匙人亦可", "at night a key holder will do"));

    /// <summary>Whether a cause is a duty that the clauses print, and no emergency (N-25).</summary>
    /// <param name="cause">The cause.</param>
    public static bool IsPrintedDuty(EntryCause cause) => cause >= EntryCause.SweepAfterWorks;
}
