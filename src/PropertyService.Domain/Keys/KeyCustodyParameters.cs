using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Keys;

/// <summary>What sites decide about keys in custody (钥匙保管参数).</summary>
public static class KeyCustodyParameters
{
    /// <summary>By when an issued customer-room key, or the sealed set, comes back (归还期限). Default by the end of the shift, not in the sources. Source KM-2.0-2; gap G-12.</summary>
    public static readonly Parameter<KeyReturnBy> ReturnBy = new(
        "key.returnBy", "归还期限", "Issued key back by", KeyCustodyShapes.ReturnBy, KeyReturnBy.ShiftEnd,
        Source.Of("KM-2.0-2", "KM-3.0", "G-12").OurFigure().ReadAs(
            "条款没有写归还；当班何时结束由领用时写明", "the clauses say nothing of a return; when the shift ends is said when the key is issued"));

    /// <summary>Who keeps the key cabinet after working hours (下班后的保管人). Default the control room, not in the sources. Source KM-3.0; gap G-12.</summary>
    public static readonly Parameter<Role> AfterHoursCustodian = new(
        "key.afterHoursCustodian", "下班后的保管人", "Custodian after hours", KeyCustodyShapes.Custodian, Roles.ControlRoom,
        Source.Of("KM-3.0", "KM-2.0-2", "G-12").OurFigure().ReadAs(
            "条款只写工作时间由领班管；下班后由保管人经手，发钥匙仍须当班经理或领班同意并记明何人",
            "the clause says only that the lead manages the cabinet in working hours; afterwards the custodian hands out, on the word of the duty manager or lead, who is named"));

    /// <summary>Whether sealing the set again takes two signatures (重新封存须两人签字). Default yes, not in the sources. Source SF-11.7-1; gap G-14.</summary>
    public static readonly Parameter<bool> ResealRequired = new(
        "key.resealRequired", "重新封存须两人签字", "Resealing takes two signatures", new BooleanShape(), true,
        Source.Of("SF-11.7-1", "SF-11.7-2", "G-14", "N-28").OurFigure().ReadAs(
            "封存的钥匙动用后总要重新封存；由站点定的是要不要第二人签字", "a sealed set is sealed again after every use; what a site decides is whether a second person signs"));

    /// <summary>What is done before a customer borrows the spare key (借备用钥匙的手续). 0 to 3 formalities; default all three, not in the sources. Source KM-6.0; gap G-16.</summary>
    public static readonly Parameter<Seq<SpareLoanFormality>> SpareLoan = new(
        "key.spareLoan", "借备用钥匙的手续", "Formalities for a spare key",
        new ListShape<SpareLoanFormality>(KeyCustodyShapes.Formality, 0, 3),
        Seq.Of(SpareLoanFormality.IdentityCheck, SpareLoanFormality.RegisterEntry, SpareLoanFormality.SecurityCountersigns),
        Source.Of("KM-6.0", "KM-2.0-1", "G-16").OurFigure().ReadAs(
            "条款要求知会保安并办手续，手续内容没有写；当日归还不由站点改", "the clause asks to notify security and to do the formalities, and does not say which; that the key comes back the same day is not for the site to change"));

    /// <summary>Where the show flat's day key goes when the day closes (日用钥匙闭馆后交何处). Default post 005. Source SF-6.2.11.4-3, SF-11.4-2; conflict C-34.</summary>
    public static readonly Parameter<DayKeyKeeper> DayKeyReturnTo = new(
        "showflat.dayKeyReturnTo", "日用钥匙闭馆后交何处", "Day key at close goes to", KeyCustodyShapes.DayKeyKeeper, DayKeyKeeper.Post005,
        Source.Of("SF-6.2.11.4-3", "SF-11.4-2", "SF-11.7-1", "C-34", "N-28").ReadAs(
            "闭馆时交 005 岗，班中用毕交还物业主管；封存的一套不参与", "post 005 at close, the property supervisor within the day; the sealed set has no part in it"));

    /// <summary>The section.</summary>
    public static readonly PolicySection Section = new(
        "key", new("钥匙保管", "Key custody"), [ReturnBy, AfterHoursCustodian, ResealRequired, SpareLoan, DayKeyReturnTo]);
}
