using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Contractors;

/// <summary>Which documents long-term workers show at the gate (施工人员证件模式, C-21).</summary>
public enum ContractorModel
{
    /// <summary>Temporary workers leave a document and get a pass; long-term workers show one works permit (GC).</summary>
    SinglePermit,

    /// <summary>Every worker has a permit of two parts and leaves the deputy part at the gate (规则一 G1).</summary>
    TwoPart,

    /// <summary>Temporary workers as in the first model, long-term workers as in the second.</summary>
    Combined,
}

/// <summary>What somebody who is not a visitor comes to do (来意, N-15).</summary>
public enum WorkKind
{
    /// <summary>Works of any kind (施工、装修).</summary>
    Works,

    /// <summary>Regular delivery of newspapers, milk and the like, which has no duration (送报、送奶等).</summary>
    Delivery,
}

/// <summary>How a worker is dealt with at the gate (人员类别).</summary>
public enum WorkerClass
{
    /// <summary>Works for a few days: a document is held, a temporary works pass is issued (临时施工).</summary>
    Temporary,

    /// <summary>Works for longer, on a works permit (长期施工).</summary>
    LongTerm,

    /// <summary>Delivers regularly, on a permit of two parts (送报、送奶等持证者).</summary>
    Deliverer,
}

/// <summary>Why a permit was found not to be in order (证件不符的原因). GC-1.3.E-3, GC-1.3.E-4, G1-2.D-1.</summary>
public enum PermitFault
{
    /// <summary>It is not the bearer's own (人证不一致). GC-1.3.E-4.</summary>
    NotBearersOwn,

    /// <summary>Today lies outside its dates (不在有效期内). GC-1.3.E-3.</summary>
    OutOfDate,

    /// <summary>Main or deputy part is missing (正副两证不齐). G1-2.D-1.</summary>
    PartMissing,
}

/// <summary>What is done with a temporary worker's document (临时工证件处理, C-01).</summary>
public enum DocumentRule
{
    /// <summary>It is held until the worker leaves (押存).</summary>
    Hold,

    /// <summary>It is shown, registered and handed straight back (只登记).</summary>
    RegisterOnly,
}

/// <summary>The shapes of what is said about workers and permit holders.</summary>
public static class WorkerShapes
{
    /// <summary>Which documents long-term workers show.</summary>
    public static ChoiceShape<ContractorModel> Model { get; } = new(
        (ContractorModel.SinglePermit, "gc", "单证", "single permit"),
        (ContractorModel.TwoPart, "two-part", "正副两证", "permit of two parts"),
        (ContractorModel.Combined, "combined", "短期押证，长期正副两证", "temporary workers leave a document, long-term workers a deputy permit"));

    /// <summary>What somebody comes to do.</summary>
    public static ChoiceShape<WorkKind> Kind { get; } = new(
        (WorkKind.Works, "works", "施工、装修", "works"),
        (WorkKind.Delivery, "delivery", "送报、送奶等", "newspaper, milk and the like"));

    /// <summary>How a worker is dealt with.</summary>
    public static ChoiceShape<WorkerClass> Class { get; } = new(
        (WorkerClass.Temporary, "temporary", "临时施工", "temporary worker"),
        (WorkerClass.LongTerm, "long-term", "长期施工", "long-term worker"),
        (WorkerClass.Deliverer, "deliverer", "送报、送奶等持证者", "deliverer"));

    /// <summary>Why a permit is not in order.</summary>
    public static ChoiceShape<PermitFault> Fault { get; } = new(
        (PermitFault.NotBearersOwn, "not-bearers-own", "人证不一致", "not the bearer's own"),
        (PermitFault.OutOfDate, "out-of-date", "不在有效期内", "outside its dates"),
        (PermitFault.PartMissing, "part-missing", "正副两证不齐", "a part is missing"));

    /// <summary>What is done with a temporary worker's document.</summary>
    public static ChoiceShape<DocumentRule> DocumentRule { get; } = new(
        (Contractors.DocumentRule.Hold, "hold", "押存", "hold"),
        (Contractors.DocumentRule.RegisterOnly, "register-only", "只登记", "register only"));
}
