using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Keys;

/// <summary>Which of the three sets of a show flat's keys it is, by who keeps it (样板房钥匙的三套, SF-11.1, N-28).</summary>
public enum ShowFlatSet
{
    /// <summary>The set of the cleaning supervisor or somebody above (保洁主管的一套). SF-11.3-2.</summary>
    Cleaning,

    /// <summary>The set of the property supervisor, which attendants draw for a shift (物业主管的一套). SF-11.4-1.</summary>
    Property,

    /// <summary>The sealed set of the security manager (安管部经理封存的一套). SF-11.7-1.</summary>
    Security,
}

/// <summary>Where the show flat's day key goes when the day closes (样板房日用钥匙闭馆后交何处, C-34).</summary>
public enum DayKeyKeeper
{
    /// <summary>To security post 005, against a signature (安管 005 岗签收). SF-6.2.11.4-3.</summary>
    Post005,

    /// <summary>Back to the property supervisor (交还物业主管). SF-11.4-2.</summary>
    PropertySupervisor,
}

/// <summary>By when an issued key comes back (领用钥匙何时归还, G-12).</summary>
public enum KeyReturnBy
{
    /// <summary>By the end of the shift in which it was issued (当班归还).</summary>
    ShiftEnd,

    /// <summary>By the end of the calendar day (当日归还).</summary>
    DayEnd,
}

/// <summary>What is done before a customer borrows the company's spare key (客户借备用钥匙的手续, KM-6.0, G-16).</summary>
public enum SpareLoanFormality
{
    /// <summary>The identity of the customer is checked (核对身份).</summary>
    IdentityCheck,

    /// <summary>The loan is entered in the key issue register (登记).</summary>
    RegisterEntry,

    /// <summary>Security countersigns (保安会签).</summary>
    SecurityCountersigns,
}

/// <summary>The shapes of what is said about keys in custody.</summary>
public static class KeyCustodyShapes
{
    /// <summary>One of the three sets.</summary>
    public static ChoiceShape<ShowFlatSet> Set { get; } = new(
        (ShowFlatSet.Cleaning, "cleaning", "保洁主管的一套", "the cleaning supervisor's set"),
        (ShowFlatSet.Property, "property", "物业主管的一套", "the property supervisor's set"),
        (ShowFlatSet.Security, "security", "安管部封存的一套", "security's sealed set"));

    /// <summary>Where the day key goes at close.</summary>
    public static ChoiceShape<DayKeyKeeper> DayKeyKeeper { get; } = new(
        (Keys.DayKeyKeeper.Post005, "post-005", "交安管 005 岗", "security post 005"),
        (Keys.DayKeyKeeper.PropertySupervisor, "property-supervisor", "交还物业主管", "the property supervisor"));

    /// <summary>By when a key comes back.</summary>
    public static ChoiceShape<KeyReturnBy> ReturnBy { get; } = new(
        (KeyReturnBy.ShiftEnd, "shift-end", "当班归还", "by the end of the shift"),
        (KeyReturnBy.DayEnd, "day-end", "当日归还", "by the end of the day"));

    /// <summary>One of the formalities.</summary>
    public static ChoiceShape<SpareLoanFormality> Formality { get; } = new(
        (SpareLoanFormality.IdentityCheck, "identity-check", "核对身份", "identity checked"),
        (SpareLoanFormality.RegisterEntry, "register-entry", "登记", "entered in the register"),
        (SpareLoanFormality.SecurityCountersigns, "security-countersigns", "保安会签", "security countersigns"));

    /// <summary>The roles that can keep the key cabinet after working hours.</summary>
    public static ChoiceShape<Role> Custodian { get; } = Roles.Shape.Among(Roles.ControlRoom, Roles.DutyOfficer);
}
