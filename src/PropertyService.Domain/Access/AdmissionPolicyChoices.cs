using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Access;

/// <summary>What happens to a visitor at the gate without an appointment (未预约的处理). C-04, G-04.</summary>
public enum NoAppointmentRule
{
    /// <summary>The host is asked whether to receive (询问被访人). GC-1.3.A-7.</summary>
    AskHost,

    /// <summary>Asked to come another day (请改日). G1-2.E-2.</summary>
    Refuse,
}

/// <summary>What happens to an unknown resident when nobody is home (户内无人时的处理). C-13.</summary>
public enum UnknownPath
{
    /// <summary>Match with the resident data (比对住户资料). LA-T2-2.</summary>
    DataMatch,

    /// <summary>Not let in (不予放行).</summary>
    Refuse,
}

/// <summary>The set phrase for solicitors (婉拒用语). C-09, L-04.</summary>
public enum RefusalPhrase
{
    /// <summary>Nothing is needed at present (目前不需要).</summary>
    NotNeeded,

    /// <summary>The person is not in, which may be untrue (要找的人不在).</summary>
    PersonAbsent,
}

/// <summary>How a refusal is worded (拒绝的说法). C-10.</summary>
public enum RefusalStyle
{
    /// <summary>By offering the next step, without a bare no (给出下一步).</summary>
    Redirect,

    /// <summary>Plainly (直接说明).</summary>
    Plain,
}

/// <summary>Who settles a lost visitor card (访客卡遗失的处理). G-01.</summary>
public enum LostCardRule
{
    /// <summary>A leader checks the identity and releases the document (由带班人员核对后放还证件).</summary>
    Leader,

    /// <summary>The guard does (由当值门岗核对).</summary>
    Guard,
}

/// <summary>What happens when the resident data do not match (资料不符时的处理). G-03.</summary>
public enum MismatchRule
{
    /// <summary>Not let in, and the duty officer is told (不放行并报值班).</summary>
    RefuseAndTell,

    /// <summary>Not let in (不放行).</summary>
    Refuse,
}

/// <summary>What happens to a leader whom nobody recognises (领导未能认定时的处理). G-05.</summary>
public enum UnrecognisedRule
{
    /// <summary>The duty officer is asked (请示值班人员).</summary>
    AskDutyOfficer,

    /// <summary>Not let in (不放行).</summary>
    Refuse,
}

/// <summary>The shapes of the policy choices.</summary>
public static class AdmissionPolicyShapes
{
    /// <summary>Without an appointment.</summary>
    public static ChoiceShape<NoAppointmentRule> NoAppointment { get; } = new(
        (NoAppointmentRule.AskHost, "ask-host", "询问被访人", "ask the host"),
        (NoAppointmentRule.Refuse, "refuse", "请改日再来", "ask to come another day"));

    /// <summary>Nobody home.</summary>
    public static ChoiceShape<UnknownPath> UnknownPath { get; } = new(
        (Access.UnknownPath.DataMatch, "data-match", "比对住户资料", "match with the resident data"),
        (Access.UnknownPath.Refuse, "refuse", "不予放行", "do not let in"));

    /// <summary>Phrase for solicitors.</summary>
    public static ChoiceShape<RefusalPhrase> Phrase { get; } = new(
        (RefusalPhrase.NotNeeded, "not-needed", "目前不需要", "not needed at present"),
        (RefusalPhrase.PersonAbsent, "person-absent", "要找的人不在", "the person is not in"));

    /// <summary>Style of refusals.</summary>
    public static ChoiceShape<RefusalStyle> Style { get; } = new(
        (RefusalStyle.Redirect, "redirect", "给出下一步", "offer the next step"),
        (RefusalStyle.Plain, "plain", "直接说明", "say it plainly"));

    /// <summary>Lost card.</summary>
    public static ChoiceShape<LostCardRule> LostCard { get; } = new(
        (LostCardRule.Leader, "leader", "登记、停卡，由带班人员核对身份后放还证件，不收费", "record, block the card, a leader checks the identity and releases the document; no fee"),
        (LostCardRule.Guard, "guard", "登记、停卡，由当值人员核对身份后放还证件，不收费", "record, block the card, the guard checks the identity and releases the document; no fee"));

    /// <summary>Data do not match.</summary>
    public static ChoiceShape<MismatchRule> Mismatch { get; } = new(
        (MismatchRule.RefuseAndTell, "refuse-and-tell", "不放行并报值班人员", "do not let in, tell the duty officer"),
        (MismatchRule.Refuse, "refuse", "不放行", "do not let in"));

    /// <summary>Leader not recognised.</summary>
    public static ChoiceShape<UnrecognisedRule> Unrecognised { get; } = new(
        (UnrecognisedRule.AskDutyOfficer, "ask-duty-officer", "核对名单并请示值班人员", "check the list and ask the duty officer"),
        (UnrecognisedRule.Refuse, "refuse", "不放行", "do not let in"));

    /// <summary>Resident without a card for good.</summary>
    public static ChoiceShape<VisitorCategory> LostResidentCard { get; } = new(
        (VisitorCategory.UnknownResident, "unknown-resident", "补办前按自称住户核实", "as an unknown resident until re-issued"),
        (VisitorCategory.KnownResident, "known-resident", "认得即放行", "by sight, where known"));
}
