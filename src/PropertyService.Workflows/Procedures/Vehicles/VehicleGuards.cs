using PropertyService.Domain;
using PropertyService.Domain.Access;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Vehicles;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Access;
using static PropertyService.Domain.Vehicles.VehicleKind;

namespace PropertyService.Workflows.Procedures.Vehicles;

/// <summary>The conditions of going in, in the order in which they are met (车辆进入的条件).</summary>
internal static class VehicleGuards
{
    public static readonly Guard<VehicleFacts, MeetVehicle> NotInsideAlready = Guard.OverLedger<VehicleFacts, MeetVehicle>(
        "not-inside-already", "该车上次离场已登记", "the vehicle's last exit was logged", Source.Of("G6-7-1", "GC-2.2-3").ReadAs(
            "车在门前而簿上仍在区内，可见上次离场漏记；记违规，在上次的个案中补报", "a vehicle that stands at the gate while the log has it inside left unlogged: a breach, made up for in the earlier case"),
        static (in _, c, ledger) => !ledger.IsElsewhere(Things.OutsideVehicle, c.Plate), new("在上次的个案中补报离场", "report its exit in the earlier case"), ReportDrivenOff.Kind);

    public static readonly Guard<VehicleFacts, ClassifyVehicle> ShowsCard = Comes(
        "shows-a-parking-card", "出示停车卡", "the vehicle shows a parking card", Source.Of("GC-2.2-1", "G6-7-1"), ResidentCard, CompanyCard);

    public static readonly Guard<VehicleFacts, ClassifyVehicle> IsAskedItsPurpose = Comes(
        "is-asked-its-purpose", "须叫停询问来意的外来车", "it is an outside vehicle that is stopped and asked", Source.Of("GC-2.3-1", "GC-2.3.A-1", "GC-2.3.B-1", "GC-2.3.C-1", "C-18"), OutsideBusiness, HouseViewing, Delivery);

    public static readonly Guard<VehicleFacts, ClassifyVehicle> IsBarredTaxi = Comes(
        "is-a-barred-taxi", "出租车，本站点停在门外", "it is a taxi, which the site stops at the gate", Source.Of("SD-1.7-1", "C-18"), Taxi);

    public static readonly Guard<VehicleFacts, ClassifyVehicle> IsOnCall = Comes(
        "is-on-a-call", "执行任务的消防、救护、警务车", "it is a fire engine, an ambulance or a police car on a call", VehicleScripts.CallsAreOurs, EmergencyCall);

    public static readonly Guard<VehicleFacts, ClassifyVehicle> IsSuspicious = Comes(
        "is-suspicious", "可疑车辆", "the vehicle is suspicious", Source.Of("SD-1.4", "L-09", "N-10"), Suspicious);

    public static readonly Guard<VehicleFacts> WasSuspicious = Guard.Over<VehicleFacts>(
        "was-taken-for-suspicious", "曾认定为可疑", "the vehicle was taken for suspicious", Source.Of("SD-1.4"),
        static (in s) => s.Facts.Kind == Suspicious, new("由带班人员更正", "a leader corrects it"));

    public static readonly Guard<VehicleFacts> LoadDecides = Guard.Over<VehicleFacts>(
        "load-decides", "未因别的原因拦下，由车载物与吨位决定", "the vehicle was not stopped for another reason, and its load decides", Source.Of("G6-7-2", "G6-8"),
        static (in s) => s.Facts.Kind is not (EmergencyCall or Suspicious or Taxi) && s.Facts.Denial is null or VehicleDenial.BannedCargo or VehicleDenial.TooHeavy, new("先了结拦下的原因", "settle first why it was stopped"));

    public static readonly Guard<VehicleFacts> IsLookedAt = Guard.Over<VehicleFacts>(
        "load-is-looked-at", "须查看车载物与吨位的车", "it is a vehicle whose load is looked at", Source.Of("G6-7-2", "G6-8").ReadAs(
            "别的原因拦下的车，查出禁运或超重照样记下", "what is found in a vehicle that was stopped for another reason counts all the same"),
        static (in s) => s.Facts.Kind != EmergencyCall, new("执行任务的车不查看", "a vehicle on a call is not looked at"));

    public static readonly Guard<VehicleFacts, CheckVehicle> NotExemptedLater = Guard.Over<VehicleFacts, CheckVehicle>(
        "not-exempted-after-all", "不是因超重拦下后才改称可豁免的车型", "it was not stopped as too heavy and then called exempt", Source.Of("G6-8", "C-16").ReadAs(
            "改口放行须留痕，记为违规", "a second word that lets it in leaves a trace: a breach"),
        static (in s, c) => s.Facts.Denial != VehicleDenial.TooHeavy || !s.Site.Get(VehicleParameters.Exemptions).Contains(c.Seen.Build), new("辨别有误的，先更正辨别再查看", "correct the classification first, then look again"), WithdrawClassification.Kind);

    public static readonly Guard<VehicleFacts> BannedCargoStaysOut = Guard.Over<VehicleFacts>(
        "banned-cargo-stays-out", "禁运物不得入内", "banned cargo stays out", Source.Of("G6-7-2"), static (in _) => false, new("派人跟进，送出区外", "follow it up and bring it out"), CloseFollowUp.Kind);

    public static readonly Guard<VehicleFacts> IsCleanOfSuspicion = Guard.OverLedger<VehicleFacts>(
        "not-on-the-list-of-suspicious", "不在可疑车辆名册上，或正在执行任务", "the vehicle is not on the list of suspicious ones, or is on a call", Source.Of("SD-1.4", "N-10").ReadAs(
            "换个个案、换个岗也不能绕过；解除须由带班人员", "no new case and no other post gets round it; only a leader lifts it"),
        static (in s, ledger) => s.Facts.Kind == EmergencyCall || ledger.Entry(VehicleAdmission.SuspiciousPlates, s.Facts.Plate!) is null, new("请带班人员解除可疑", "ask a leader to lift the suspicion"), WithdrawClassification.Kind);

    public static readonly Guard<VehicleFacts> NotLoggedInside = Guard.OverLedger<VehicleFacts>(
        "not-logged-as-inside", "簿上没有同一车牌的外来车在区内", "no outside vehicle with this plate is logged as inside", Source.Of("G6-7-1", "GC-2.2-3").ReadAs(
            "一块车牌只能在区内一次；外来车也不能凭停车卡离场", "a plate is inside once, and an outside vehicle does not leave on a parking card"),
        static (in s, ledger) => !ledger.IsElsewhere(Things.OutsideVehicle, s.Facts.Plate!), new("在原个案中办理或补报离场", "let it out, or report its exit, in the earlier case"), BeginVehicleExit.Kind, ReportDrivenOff.Kind);

    public static readonly Guard<VehicleFacts, AdmitVehicle> LoggedOnEntry = Guard.Over<VehicleFacts, AdmitVehicle>(
        "logged-on-entry", "登记了驾驶人和乘员人数；执行任务的车免", "driver and passengers are logged, but for a vehicle on a call", Source.Of("GC-2.3.A-4", "GC-2.2-3", "G6-7-1"),
        static (in s, c) => s.Facts.Kind == EmergencyCall || (c.Driver is not null && c.Passengers is not null), new("补上驾驶人和乘员人数", "add driver and passengers"), AdmitVehicle.Kind);
    public static readonly Guard<VehicleFacts, CheckVehicle> CargoIsAllowed = Guard.Over<VehicleFacts, CheckVehicle>(
        "cargo-is-allowed", "没有危险、有毒或污染的货物", "nothing dangerous, toxic or polluting is carried", Source.Of("G6-7-2").ReadAs(
            "停车卡与吨位豁免都不管禁运物", "neither a parking card nor an exemption from the mass limit lifts the ban"),
        static (in _, c) => c.Seen.Cargo == VehicleCargo.Ordinary, new("卸下禁运物后再来", "come back without the banned cargo"), TurnAway.Kind);

    public static readonly Guard<VehicleFacts, CheckVehicle> MassIsAllowed = Guard.Over<VehicleFacts, CheckVehicle>(
        "mass-is-allowed", "低于吨位上限，或在豁免之列", "the vehicle is below the mass limit or exempt", Source.Of("G6-8", "C-16").ReadAs(
            "恰好到上限的拦下；吨位不明的，除小车外都拦下", "one at the limit is stopped; so is one whose mass nobody knows, unless it is a car"),
        static (in s, c) => VehicleRules.MayBringItsMass(c.Seen, s.Site), new("换小车来，或出示吨位证明", "come with a lighter vehicle, or show its masses"), TurnAway.Kind);

    public static readonly Guard<VehicleFacts> IsOnBusiness = Guard.Over<VehicleFacts>(
        "is-on-business", "外来业务车", "it is an outside vehicle on business", Source.Of("GC-2.3.A-1", "C-18"),
        static (in s) => s.Facts.Kind == OutsideBusiness, new("只有业务车须问预约", "only vehicles on business are asked for an appointment"));

    public static readonly Guard<VehicleFacts, AskAppointment> LacksAppointment = Guard.Over<VehicleFacts, AskAppointment>(
        "lacks-an-appointment", "没有预约而本站点要求先约，或说不出找谁", "there is no appointment where the site asks for one, or nobody to ask is named", Source.Of("GC-2.3.A-1", "C-04", "G-04"),
        static (in s, c) => c.Host is null || (!c.Arranged && s.Site.Get(AdmissionParameters.OnNoAppointment) == NoAppointmentRule.Refuse), new("请其先约", "ask for an appointment to be made first"));

    public static readonly Guard<VehicleFacts> HostDecides = Guard.Over<VehicleFacts>(
        "host-decides", "由被访人决定的业务车", "it is a vehicle on business and the host decides", Source.Of("GC-2.3.A-1", "GC-2.3.A-2"),
        static (in s) => s.Facts is { Kind: OutsideBusiness, Denial: null or VehicleDenial.HostDeclined or VehicleDenial.NobodyAnswered }, new("先问有无预约", "ask about the appointment first"), AskAppointment.Kind);

    public static readonly Guard<VehicleFacts, ConfirmWithHost> HostConsents = Answers("host-consents", "被访人证实有约或愿意接待", "the host confirms it, or receives", Answer.Consents);

    public static readonly Guard<VehicleFacts, ConfirmWithHost> HostDeclines = Answers("host-declines", "被访人不同意", "the host declines", Answer.Declines);

    public static readonly Guard<VehicleFacts, ConfirmWithHost> NobodyAnswers = Answers("nobody-answers", "无人应答", "nobody answers", Answer.NobodyAnswers);

    public static readonly Guard<VehicleFacts> PassesOnCard = Guard.Over<VehicleFacts>(
        "passes-on-its-card", "凭停车卡通行的车", "the vehicle passes on its parking card", Source.Of("GC-2.2-1", "GC-2.2-2"),
        static (in s) => s.Facts.Kind is ResidentCard or CompanyCard, new("持卡车凭卡通行，外来车办手续放行", "card vehicles pass on their card, outside vehicles are admitted"), PassOnCard.Kind, AdmitVehicle.Kind);

    public static readonly Guard<VehicleFacts, PassOnCard> LoggedInFull = Guard.Over<VehicleFacts, PassOnCard>(
        "logged-as-the-site-asks", "本站点要求的登记项目齐全", "everything that the site logs of card vehicles is there", Source.Of("GC-2.2-3", "C-20"),
        static (in s, c) => s.Site.Get(VehicleParameters.CardLog) == CardLogRule.WhenSeen || (c.Driver is not null && c.Passengers is not null), new("补上驾驶人和乘员人数", "add driver and passengers"), PassOnCard.Kind);

    public static readonly Guard<VehicleFacts> GateIsShut = Guard.Over<VehicleFacts>(
        "gate-is-shut", "在关门时段内", "the gate is shut at this hour", Source.Of("G6-4-1", "G6-4-2", "C-17").ReadAs("按站点时区；到点即关，开门时刻起算开着", "by the site's clock: shut from the closing time on, open from the opening time on"),
        static (in s) => VehicleRules.GateIsShut(s.At, s.Site), new("按时段办理", "follow the hour"));

    public static readonly Guard<VehicleFacts, AdmitVehicle> DocumentSettled = Guard.Over<VehicleFacts, AdmitVehicle>(
        "document-settled", "须押的证件已交来，或写明不押的原因", "a document that is due is handed over, or it is said why not", Source.Of("GC-2.3.A-2", "GC-2.3.C-6", "C-14", "C-15", "L-01", "N-01"),
        static (in s, c) => c.Left is not null || c.Reason is not null || !VehicleRules.HoldsDocument(s.Facts.Kind, s.Site), new("押存可押的证件，或写明原因只登记", "hold a document that may be held, or register only and say why"), AdmitVehicle.Kind);

    public static readonly Guard<VehicleFacts, AdmitVehicle> MayBeHeld = Guard.Over<VehicleFacts, AdmitVehicle>(
        "document-may-be-held", "该类车押证，且该种证件可以押存", "the site holds documents of such vehicles, and this one may be held", Source.Of("GC-2.3.A-2", "C-14", "C-15", "L-01"),
        static (in s, c) => c.Left is not { } left || (VehicleRules.HoldsDocument(s.Facts.Kind, s.Site) && s.Site.Get(AdmissionParameters.HoldableDocuments).Contains(left.Kind)),
        new("不押该证件，登记并写明原因", "do not hold it; register and say why"), AdmitVehicle.Kind);

    public static readonly Guard<VehicleFacts, AdmitVehicle> HeldNowhere = Guard.OverLedger<VehicleFacts, AdmitVehicle>(
        "document-held-nowhere", "该证件未在别处押存", "no other case holds this document", Source.Of("GC-2.3.A-2", "GC-2.3.A-7").ReadAs("证件只有一份", "a document exists once"),
        static (in _, c, ledger) => c.Left is not { } left || !ledger.IsElsewhere(Things.HeldDocument, left.Number), new("先结清上次来访", "close the earlier visit first"), ReturnDocument.Kind);

    public static readonly Guard<VehicleFacts, AdmitVehicle> CardAsDue = Guard.Over<VehicleFacts, AdmitVehicle>(
        "card-as-due", "该发 IC 卡的发卡，不发的不发", "an IC card is issued exactly where it is due", Source.Of("GC-2.3.A-3", "GC-2.3.C-2", "C-14", "N-13"),
        static (in s, c) => c.Card is not null == VehicleRules.IssuesCard(s.Facts.Kind, s.Site), new("按类别发卡或不发卡", "issue a card, or none, by the kind of vehicle"), AdmitVehicle.Kind);

    public static readonly Guard<VehicleFacts, AdmitVehicle> CardIsIn = Guard.OverLedger<VehicleFacts, AdmitVehicle>(
        "card-is-in", "该卡不在外", "this card is not out", Source.Of("GC-2.3.A-3", "GC-2.3.A-6").ReadAs("一张卡不能同时在外两次", "a card cannot be out twice"),
        static (in _, c, ledger) => c.Card is not { } card || !ledger.IsElsewhere(Things.VehicleCard, card), new("换一张卡", "take another card"), AdmitVehicle.Kind);

    public static readonly Guard<VehicleFacts, AdmitVehicle> CardNotBlocked = Guard.OverLedger<VehicleFacts, AdmitVehicle>(
        "card-not-blocked", "该卡未停用", "this card is not blocked", Source.Of("GC-2.3.A-6", "G-01"),
        static (in _, c, ledger) => c.Card is not { } card || ledger.Entry(VehicleAdmission.BlockedCards, card) is null, new("换一张卡", "take another card"), AdmitVehicle.Kind);

    public static readonly Guard<VehicleFacts> LeaveWasGiven = Guard.Over<VehicleFacts>(
        "leave-was-given", "经放行入内", "the vehicle goes in with leave", Source.Of("GC-2.3-1", "G6-7-1"), static (in _) => false, new("派人找到此车，问明来意", "find the vehicle and ask"), CloseFollowUp.Kind);

    private static Guard<VehicleFacts, ClassifyVehicle> Comes(string id, string zh, string en, Source source, params VehicleKind[] kinds) => Guard.Over<VehicleFacts, ClassifyVehicle>(
        id, zh, en, source, (in s, c) => System.Array.IndexOf(kinds, VehicleRules.KindOf(c.As, s.Site)) >= 0, new("按所属类别办理", "follow the rules of that kind"));

    private static Guard<VehicleFacts, ConfirmWithHost> Answers(string id, string zh, string en, Answer answer) => Guard.Over<VehicleFacts, ConfirmWithHost>(
        id, zh, en, Source.Of("GC-2.3.A-1", "GC-2.3.A-2"), (in _, c) => c.Answer == answer, new("询问被访人", "ask the host"), ConfirmWithHost.Kind);
}
