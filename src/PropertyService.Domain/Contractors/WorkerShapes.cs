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

/// <summary>A kind of document that a temporary worker may offer (可出示的证件, L-01).</summary>
public enum WorkerDocument
{
    /// <summary>Resident identity card, which nobody but the police may hold (居民身份证).</summary>
    IdentityCard,

    /// <summary>Work card (工作证).</summary>
    WorkCard,

    /// <summary>Driving licence (驾驶证).</summary>
    DrivingLicence,

    /// <summary>Trade or training certificate (职业、上岗证书).</summary>
    TradeCertificate,
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

    /// <summary>A kind of document.</summary>
    public static ChoiceShape<WorkerDocument> Document { get; } = new(
        (WorkerDocument.IdentityCard, "identity-card", "居民身份证", "resident identity card"),
        (WorkerDocument.WorkCard, "work-card", "工作证", "work card"),
        (WorkerDocument.DrivingLicence, "driving-licence", "驾驶证", "driving licence"),
        (WorkerDocument.TradeCertificate, "trade-certificate", "职业、上岗证书", "trade certificate"));

    /// <summary>What is done with a temporary worker's document.</summary>
    public static ChoiceShape<DocumentRule> DocumentRule { get; } = new(
        (Contractors.DocumentRule.Hold, "hold", "押存", "hold"),
        (Contractors.DocumentRule.RegisterOnly, "register-only", "只登记", "register only"));
}
