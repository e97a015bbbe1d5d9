using PropertyService.Domain.Access;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Contractors;

/// <summary>What sites decide about workers and permit holders at the gate (施工人员证件参数).</summary>
public static class ContractorParameters
{
    /// <summary>Which documents workers show (证件模式). Default combined. Source GC-1.3.E-1 to E-4, G1-2.D-1, G1-2.D-2, LA-T8-1; conflict C-21.</summary>
    public static readonly Parameter<ContractorModel> Model = new(
        "contractor.model", "施工人员证件模式", "Documents of workers", WorkerShapes.Model, ContractorModel.Combined,
        Source.Of("GC-1.3.E-1", "GC-1.3.E-2", "GC-1.3.E-3", "GC-1.3.E-4", "G1-2.D-1", "G1-2.D-2", "LA-T8-1", "C-21").ReadAs(
            "短期按 GC，长期在门岗按正副两证；送报、送奶者任何模式都按正副两证", "temporary workers by GC, long-term workers by two parts at the gate; deliverers by two parts in every model"));

    /// <summary>How many days count as temporary (临时天数). 1 to 14 calendar days, default 3 as printed. Source GC-1.3.E-1; correction N-16.</summary>
    public static readonly Parameter<int> TemporaryDays = new(
        "contractor.temporaryDays", "临时施工天数", "Days that count as temporary", new IntegerShape(1, 14, new("天", "days")), 3,
        Source.Of("GC-1.3.E-1", "N-16").ReadAs("日历天；首次进入为第一天，最后一天有效", "calendar days; day 1 is the day of first entry, the last day is valid"));

    /// <summary>How many days after a first entry the count begins anew (重新计数). 15 to 365 calendar days, default 30, not in the sources. Source GC-1.3.E-1; correction N-16.</summary>
    public static readonly Parameter<int> RestartAfterDays = new(
        "contractor.restartAfterDays", "重新计数间隔", "Count begins anew after", new IntegerShape(15, 365, new("天", "days")), 30,
        Source.Of("GC-1.3.E-1", "N-16").OurFigure().ReadAs("否则来过一次的人永远不能再作临时工", "or whoever came once could never be a temporary worker again"));

    /// <summary>What is done with a temporary worker's document (临时工证件处理). Default hold. Source GC-1.3.E-1; conflict C-01.</summary>
    public static readonly Parameter<DocumentRule> Documents = new(
        "contractor.idPolicy", "临时工证件处理", "Temporary worker's document", WorkerShapes.DocumentRule, DocumentRule.Hold,
        Source.Of("GC-1.3.E-1", "C-01", "L-01"));

    /// <summary>The documents of a temporary worker that may be held by consent (可押存的证件). 0 to 5. Default work card, driving licence, trade certificate. Source GC-1.3.E-1; legal flag L-01.</summary>
    public static readonly Parameter<Seq<DocumentKind>> HoldableDocuments = new(
        "contractor.holdableDocuments", "可押存的证件", "Documents that may be held", new ListShape<DocumentKind>(AdmissionShapes.Document, 0, 5),
        Seq.Of(DocumentKind.WorkCard, DocumentKind.DrivingLicence, DocumentKind.TradeCertificate),
        Source.Of("GC-1.3.E-1", "L-01", "N-01").OurFigure().ReadAs(
            "居民身份证不在其内；没有可押存的证件时改为只登记，并记明何人、何故", "without the resident identity card; where nothing may be held it is registered only, with who and why"));

    /// <summary>The section.</summary>
    public static readonly PolicySection Section = new(
        "contractor", new("施工人员与持证者", "Workers and permit holders"), [Model, TemporaryDays, RestartAfterDays, Documents, HoldableDocuments]);
}
