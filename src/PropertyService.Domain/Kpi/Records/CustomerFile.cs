using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>A section of a customer's file (客户档案的部分). CA-3.1 to CA-3.8.</summary>
public enum FileSection
{
    /// <summary>Data of the customer (客户资料). CA-3.1.</summary>
    CustomerData,

    /// <summary>Payments and deposits (缴费与押金). CA-3.2.</summary>
    Payments,

    /// <summary>Decoration works (装修文件). CA-3.3.</summary>
    Works,

    /// <summary>Move-in forms (迁入表格). CA-3.4.</summary>
    MoveIn,

    /// <summary>Identity documents (证件资料). CA-3.5.1.</summary>
    Identity,

    /// <summary>Contact data (联络资料). CA-3.5.2.</summary>
    Contact,

    /// <summary>Emergency contacts (紧急联系人). CA-3.5.3.</summary>
    EmergencyContact,

    /// <summary>Changes of the customer's personnel (人事变动). CA-3.5.4.</summary>
    Personnel,

    /// <summary>Correspondence (往来函件). CA-3.6.</summary>
    Correspondence,

    /// <summary>Violations and arrears (违规与欠费). CA-3.7.</summary>
    Violations,

    /// <summary>Repair requests (报修记录). CA-3.8.</summary>
    Repairs,
}

/// <summary>What was found in one customer's file when it was looked through (客户档案检查). SS-2.3. One a file and month.</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="Household">Whose file: 1 to 80 characters.</param>
/// <param name="CheckedAt">When it was looked through.</param>
/// <param name="Present">The sections that are there: 0 to 11.</param>
/// <param name="Applicable">The sections that apply because what they tell of happened: 0 to 11.</param>
/// <param name="Exclusion">Who left it out of the figures, and why.</param>
public readonly record struct CustomerFile(string Id, string Household, Instant CheckedAt, Seq<FileSection> Present, Seq<FileSection> Applicable, Exclusion? Exclusion);

/// <summary>The register of customers' files.</summary>
public static class CustomerFiles
{
    /// <summary>The unit was not handed over yet (未交付).</summary>
    public static readonly Reason NotHandedOver = new("not-handed-over", new("单元尚未交付", "the unit is not handed over yet"));

    /// <summary>One of the sections.</summary>
    public static ChoiceShape<FileSection> Section { get; } = new(
        (FileSection.CustomerData, "customer-data", "客户资料", "customer data"),
        (FileSection.Payments, "payments", "缴费与押金", "payments and deposits"),
        (FileSection.Works, "works", "装修文件", "decoration works"),
        (FileSection.MoveIn, "move-in", "迁入表格", "move-in forms"),
        (FileSection.Identity, "identity", "证件资料", "identity documents"),
        (FileSection.Contact, "contact", "联络资料", "contact data"),
        (FileSection.EmergencyContact, "emergency-contact", "紧急联系人", "emergency contacts"),
        (FileSection.Personnel, "personnel", "人事变动", "changes of personnel"),
        (FileSection.Correspondence, "correspondence", "往来函件", "correspondence"),
        (FileSection.Violations, "violations", "违规与欠费", "violations and arrears"),
        (FileSection.Repairs, "repairs", "报修记录", "repair requests"));

    private static readonly ListShape<FileSection> Sections = new(Section, 0, 11);

    private static readonly Field<CustomerFile, string> IdField = RecordFields.Id<CustomerFile>(static f => f.Id);
    private static readonly Field<CustomerFile, string> HouseholdField = RecordFields.Name<CustomerFile>("household", "住户", "Household", static f => f.Household);
    private static readonly Field<CustomerFile, Instant> CheckedField = RecordFields.At<CustomerFile>("checkedAt", "检查时间", "Checked at", static f => f.CheckedAt);
    private static readonly Field<CustomerFile, Seq<FileSection>> PresentField = new("present", "已有部分", "Sections present", Sections, static f => f.Present);
    private static readonly Field<CustomerFile, Seq<FileSection>> ApplicableField = new("applicable", "应有部分", "Sections that apply", Sections, static f => f.Applicable);
    private static readonly Field<CustomerFile, Exclusion?> ExclusionField = RecordFields.Exclusion<CustomerFile>(static f => f.Exclusion, NotHandedOver);

    /// <summary>The register.</summary>
    public static RecordKind<CustomerFile> Kind { get; } = new(
        "customer-files", "客户档案", "Customers' files",
        new(
            static v => new(v.Get(IdField), v.Get(HouseholdField), v.Get(CheckedField), v.Get(PresentField), v.Get(ApplicableField), v.Get(ExclusionField)),
            IdField, HouseholdField, CheckedField, PresentField, ApplicableField, ExclusionField),
        static (in f) => f.Id, static (in f) => Moments.From(f.CheckedAt), static (in f) => f.Exclusion);
}
