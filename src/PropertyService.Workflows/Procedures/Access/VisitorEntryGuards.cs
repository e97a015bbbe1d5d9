using PropertyService.Domain;
using PropertyService.Domain.Access;
using PropertyService.Domain.People;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures.Custody;
using static PropertyService.Domain.Access.VisitorCategory;

namespace PropertyService.Workflows.Procedures.Access;

/// <summary>The conditions of going in and out, once a person is cleared (登记、发卡、进出的条件).</summary>
internal static class VisitorEntryGuards
{
    public static readonly Guard<VisitorFacts> DocumentIsHeldHere = Guard.Over<VisitorFacts>(
        "document-is-held-here", "本岗位对该类别押存证件", "the post holds documents of this category", Source.Of("GC-1.3.A-3", "C-01"),
        static (in s) => s.Site.Get(AdmissionTables.IdHandling)[s.Facts.Cell] == IdPolicy.Hold, new("登记后当场交还", "register it and hand it straight back"), Register.Kind);

    public static readonly Guard<VisitorFacts> DocumentIsAskedHere = Guard.Over<VisitorFacts>(
        "document-is-asked-here", "本岗位对该类别查看证件", "the post asks this category for a document", Source.Of("GC-1.3.A-3", "G1-1.B3-5", "C-01"),
        static (in s) => s.Site.Get(AdmissionTables.IdHandling)[s.Facts.Cell] != IdPolicy.None, new("无需证件", "no document is needed"), Register.Kind);

    public static readonly Guard<VisitorFacts> DocumentUnsettled = Guard.Over<VisitorFacts>(
        "document-unsettled", "证件尚未押存，也未改为只登记", "no document is held yet and no fall-back recorded", Source.Of("GC-1.3.A-3", "N-01"),
        static (in s) => !s.Facts.DocumentTaken && s.Facts.FellBack is null, new("证件已处理", "the document has been dealt with"));

    public static readonly Guard<VisitorFacts, HoldDocument> MayBeHeld = Guard.Over<VisitorFacts, HoldDocument>(
        "document-may-be-held", "该种证件可以押存", "this kind of document may be held", Source.Of("GC-1.3.A-3", "L-01", "N-01"),
        static (in s, c) => s.Site.Get(AdmissionParameters.HoldableDocuments).Contains(c.Document),
        new("换一种证件，或改为只登记并记明原因", "take another document, or fall back to registering only, with the reason"), FallBackToRegister.Kind);

    public static readonly Guard<VisitorFacts, HoldDocument> HeldNowhere = Guard.OverLedger<VisitorFacts, HoldDocument>(
        "document-held-nowhere", "该证件未在别处押存", "no other case holds this document", Source.Of("GC-1.3.A-3", "GC-1.3.A-5").ReadAs("证件只有一份", "a document exists once"),
        static (in _, c, ledger) => !ledger.IsElsewhere(Things.HeldDocument, c.Number), new("先结清上次来访", "close the earlier visit first"), ReturnDocument.Kind);

    public static readonly Guard<VisitorFacts, FallBackToRegister> NoneCarried = Guard.Over<VisitorFacts, FallBackToRegister>(
        "none-carried", "未带证件", "no document is carried", Source.Of("GC-1.3.A-3", "L-01", "N-01"),
        static (in _, c) => c.Reason == FallBackReason.NoneCarried, new("未带证件的由带班人员决定", "a leader decides where no document is carried"));

    public static readonly Guard<VisitorFacts> NotYetRegistered = Guard.Over<VisitorFacts>(
        "not-yet-registered", "尚未登记", "the person is not registered yet", Source.Of("GC-1.3.B-4", "LA-5.2"),
        static (in s) => !s.Facts.Registered, new("已经登记", "nothing to do: the person is registered already"));

    public static readonly Guard<VisitorFacts> DocumentSettled = Guard.Over<VisitorFacts>(
        "document-settled", "须押存的证件已押存，或已记明改为只登记", "a document to be held is held, or the fall-back is recorded", Source.Of("GC-1.3.A-3", "GC-1.3.A-4", "N-01"),
        static (in s) => s.Facts.DocumentTaken || s.Facts.FellBack is not null || s.Site.Get(AdmissionTables.IdHandling)[s.Facts.Cell] != IdPolicy.Hold,
        new("押存证件，或改为只登记并记明原因", "hold the document, or fall back to registering only, with the reason"), HoldDocument.Kind, FallBackToRegister.Kind);

    public static readonly Guard<VisitorFacts, Register> DocumentShown = Guard.Over<VisitorFacts, Register>(
        "document-shown", "须出示的证件已出示", "the document that is asked for was shown", Source.Of("G1-1.B3-5", "C-01", "N-05"),
        static (in s, c) => c.DocumentShown || s.Facts.DocumentTaken || s.Facts.FellBack == FallBackReason.NoneCarried || s.Site.Get(AdmissionTables.IdHandling)[s.Facts.Cell] == IdPolicy.None,
        new("请出示证件；未带的由带班人员决定", "ask for a document; where none is carried a leader decides"), FallBackToRegister.Kind);

    public static readonly Guard<VisitorFacts, Register> IsWhomTheHostWasAskedAbout = Guard.Over<VisitorFacts, Register>(
        "is-whom-the-host-was-asked-about", "登记的正是问过被访人的那一位", "the person registered is the one the host was asked about", Source.Of("GC-1.3.B-3", "GC-1.3.B-4", "LA-T5-1").ReadAs(
            "同意只对报给被访人的那个姓名有效；姓名有出入的，更正辨别后重新询问", "consent holds for the name that was given to the host; where the name differs, start anew and ask again"),
        static (in s, c) => s.Facts.Visitor is null || s.Facts.Visitor == c.Visitor, new("姓名有出入的，更正辨别后重新询问被访人", "where the name differs, withdraw the classification and ask the host again"), WithdrawClassification.Kind);

    public static readonly Guard<VisitorFacts, Register> NotInsideAlready = Guard.OverLedger<VisitorFacts, Register>(
        "not-inside-already", "此人不在区内", "this person is not inside already", Source.Of("GC-1.3.B-4", "LA-5.2").ReadAs("登记的人只有一个；门岗才点人数", "a registered person exists once; the gate counts"),
        static (in s, c, ledger) => !s.Facts.AtGate || !ledger.IsElsewhere(Things.RegisteredPerson, c.Visitor),
        new("先办结上次来访；同名的，撤回归类，以加注的姓名重新询问", "close the earlier visit first; where two share a name, withdraw the classification and ask again with something added to the name"), CloseVisit.Kind, WithdrawClassification.Kind);

    public static readonly Guard<VisitorFacts> CardIsIssuedHere = Guard.Over<VisitorFacts>(
        "card-is-issued-here", "本岗位对该类别发访客卡", "the post issues cards to this category", Source.Of("GC-1.3.A-4", "GC-1.3.B-5", "C-02"),
        static (in s) => s.Site.Get(AdmissionTables.CardIssued)[s.Facts.Cell], new("无需访客卡", "no card is needed"), Admit.Kind);

    public static readonly Guard<VisitorFacts> RecordedWhereDue = Guard.Over<VisitorFacts>(
        "recorded-where-due", "须登记的已登记", "the person is registered where the site asks for it", Source.Of("GC-1.3.A-3", "GC-1.3.B-5", "G1-2.C-1", "G1-2.E-1", "LA-T2-4", "LA-T4-2", "LA-T5-5", "LA-T8-3", "C-05", "C-07"),
        static (in s) => s.Facts.Registered || !s.Site.Get(AdmissionTables.RecordRequired)[s.Facts.Cell] || (s.Facts.GateConfirmed && !s.Site.Get(AdmissionParameters.RecordGateConfirmed)),
        new("先登记", "register first"), Register.Kind);

    public static readonly Guard<VisitorFacts> NoCardYet = Guard.Over<VisitorFacts>(
        "no-card-yet", "尚未发卡", "the person has no card yet", Source.Of("GC-1.3.A-4"),
        static (in s) => s.Facts.Card is null && s.Facts.LostCard is null, new("已发过卡", "the person has a card already"));

    public static readonly Guard<VisitorFacts, IssueCard> CardIsIn = Guard.OverLedger<VisitorFacts, IssueCard>(
        "card-is-in", "该卡不在外", "this card is not out", Source.Of("GC-1.3.A-4", "GC-1.3.A-6").ReadAs("一张卡不能同时在外两次", "a card cannot be out twice"),
        static (in _, c, ledger) => !ledger.IsElsewhere(Things.VisitorCard, c.Card), new("换一张卡", "take another card"));

    public static readonly Guard<VisitorFacts, IssueCard> CardNotBlocked = Guard.OverLedger<VisitorFacts, IssueCard>(
        "card-not-blocked", "该卡未停用", "this card is not blocked", Source.Of("GC-1.3.A-6", "G-01"),
        static (in _, c, ledger) => ledger.Entry(VisitorAdmission.BlockedCards, c.Card) is null, new("换一张卡", "take another card"));

    public static readonly Guard<VisitorFacts> CardInHandWhereDue = Guard.Over<VisitorFacts>(
        "card-in-hand-where-due", "须发卡的已发卡", "the person has a card where the site issues one", Source.Of("GC-1.3.A-4", "GC-1.3.B-5", "C-02"),
        static (in s) => s.Facts.Card is not null || !s.Site.Get(AdmissionTables.CardIssued)[s.Facts.Cell], new("先发访客卡", "issue a card first"), IssueCard.Kind);

    public static readonly Guard<VisitorFacts> IsViewer = Guard.Over<VisitorFacts>(
        "is-house-viewer", "是看房客", "the person is a house viewer", Source.Of("GC-1.3.C-1", "C-12"),
        static (in s) => s.Facts.Category == HouseViewer, new("看房客引往会所，其他人放行", "viewers are redirected to the clubhouse, others admitted"), Redirect.Kind, Admit.Kind);

    public static readonly Guard<VisitorFacts> IsCountedOut = Guard.Over<VisitorFacts>(
        "is-counted-out", "离开时由本岗位点出", "the person is counted out by this post", Source.Of("GC-1.3.A-5", "GC-1.3.A-6", "N-12").ReadAs(
            "门岗点出住户以外的人；大堂只点出押有证件或领有卡的人", "the gate counts out everybody but residents; the lobby only those whose document it holds or who have its card"),
        static (in s) => s.Facts.SomethingTaken || (s.Facts.AtGate && s.Facts.Category is not (KnownResident or UnknownResident)), new("无需点出", "is not counted out"));

    public static readonly Guard<VisitorFacts> IsFollowedUp = Guard.Over<VisitorFacts>(
        "is-followed-up", "放行后须跟进", "the person is followed up after admission", Source.Of("LA-T2-3", "G1-1.B3-7", "G1-2.C-3", "N-04", "N-07"),
        static (in s) => VisitorAdmission.FollowUpOf(s.Facts, s.Site) is not null, new("无需跟进", "is not followed up"));

    public static readonly Guard<VisitorFacts> LeaveWasGiven = Guard.Over<VisitorFacts>(
        "leave-was-given", "经放行入内", "the person goes in with leave", Source.Of("GC-1.3.A-2", "GC-1.3.B-4", "G3-4", "G6-5"), static (in _) => false, new("派人找到此人，问明来意", "find the person and ask"), CloseFollowUp.Kind);

    public static readonly Guard<VisitorFacts> DocumentIsHeld = Guard.Over<VisitorFacts>(
        "document-is-held", "押有证件", "a document is held", Source.Of("GC-1.3.A-5"), static (in s) => s.Facts.Document is not null, new("没有押存证件", "no document is held"));

    public static readonly Guard<VisitorFacts> IsLeaving = Guard.Over<VisitorFacts>(
        "is-leaving", "离开时才交还证件", "documents are returned on leaving", Source.Of("GC-1.3.A-5"),
        static (in s) => s.Case.State != VisitorAdmission.Inside && s.Case.State != VisitorAdmission.Redirected, new("先办离开", "begin the exit first"), BeginExit.Kind);

    public static readonly Guard<VisitorFacts, CollectCard> IsTheCardOut = Guard.Over<VisitorFacts, CollectCard>(
        "is-the-card-out", "正是发出的那张卡", "it is the card that is out", Source.Of("GC-1.3.A-6"), static (in s, c) => c.Card == s.Facts.Card, new("核对卡号", "check the number"));

    public static readonly Guard<VisitorFacts> PatrolFollows = Follows("patrol-follows-up", "由巡逻跟进", "the patrol follows up", Source.Of("LA-T2-3", "G1-1.B3-7", "N-09"), FollowUpBy.Patrol);

    public static readonly Guard<VisitorFacts> LeaderFollows = Follows("squad-leader-follows-up", "由分队长跟进", "the squad leader follows up", Source.Of("G1-2.C-3", "N-09"), FollowUpBy.SquadLeader);

    public static readonly Guard<VisitorFacts> Exchanged = Guard.Over<VisitorFacts>(
        "exchanged-before-leaving", "离开前证件已还，卡已收回", "document and card were exchanged before the person left", Source.Of("GC-1.3.A-5", "GC-1.3.A-6"),
        static (in s) => (s.Facts.Document ?? s.Facts.Card ?? s.Facts.LostCard) is null, new("补还证件、补收访客卡", "hand back the document and collect the card later"), ReturnDocument.Kind, CollectCard.Kind);

    public static readonly Guard<VisitorFacts> EntryIsOnRecord = Guard.Over<VisitorFacts>(
        "entry-is-on-record", "人在区内，入内时已登记", "the person is inside, and the entry is in the visitor record", Source.Of("LA-5.2", "C-05").ReadAs(
            "入内未登记的（如门岗的贵宾）、没有入内的，不登记离开", "whoever went in unrecorded, such as a VIP at the gate, or never went in has no leaving to record"),
        static (in s) => s.Facts is { Inside: true, Registered: true }, new("没有须登记的离开", "there is no leaving to record"));

    public static readonly Guard<VisitorFacts> ExitCheckIsDue = Guard.Over<VisitorFacts>(
        "exit-check-is-due", "员工离开，尚未查证", "a staff member is leaving and not checked yet", Source.Of("GC-1.1-1", "N-06"),
        static (in s) => s.Facts.ExitCheckDue, new("先办离开", "begin the exit first"), BeginExit.Kind);

    public static readonly Guard<VisitorFacts> StaffCheckedOut = Guard.Over<VisitorFacts>(
        "staff-checked-out", "员工离开时已查证", "staff are checked on the way out", Source.Of("GC-1.1-1", "N-06"),
        static (in s) => s.Facts.Category != CompanyStaff || (s.Case.State == VisitorAdmission.Leaving && !s.Facts.ExitCheckDue), new("离开时查验工作证", "check the work card on the way out"), CheckWorkCard.Kind);

    private static Guard<VisitorFacts> Follows(string id, string zh, string en, Source source, FollowUpBy by) => Guard.Over<VisitorFacts>(
        id, zh, en, source, (in s) => s.Facts.FollowUp == by, new("没有待回报的跟进", "no follow-up is open"));
}
