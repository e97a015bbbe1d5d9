using NodaTime;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Kpi.Records;

/// <summary>One document that is to be filed (应归档文件). SS-2.2.</summary>
/// <param name="Id">Its id: 1 to 80 characters.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="DueAt">By when it is to be filed, where it has a time of its own.</param>
/// <param name="FiledAt">When it was filed.</param>
public readonly record struct ArchiveDocument(string Id, Instant CreatedAt, Instant? DueAt, Instant? FiledAt);

/// <summary>The register of documents that are to be filed.</summary>
public static class ArchiveDocuments
{
    private static readonly Field<ArchiveDocument, string> IdField = RecordFields.Id<ArchiveDocument>(static d => d.Id);
    private static readonly Field<ArchiveDocument, Instant> CreatedField = RecordFields.At<ArchiveDocument>("createdAt", "形成时间", "Created at", static d => d.CreatedAt);
    private static readonly Field<ArchiveDocument, Instant?> DueField = RecordFields.MaybeAt<ArchiveDocument>("dueAt", "应归档时间", "Due at", static d => d.DueAt);
    private static readonly Field<ArchiveDocument, Instant?> FiledField = RecordFields.MaybeAt<ArchiveDocument>("filedAt", "归档时间", "Filed at", static d => d.FiledAt);

    /// <summary>The register.</summary>
    public static RecordKind<ArchiveDocument> Kind { get; } = new(
        "archive-documents", "应归档文件", "Documents to be filed",
        new(static v => new(v.Get(IdField), v.Get(CreatedField), v.Get(DueField), v.Get(FiledField)), IdField, CreatedField, DueField, FiledField),
        static (in d) => d.Id, static (in d) => Moments.From(d.CreatedAt).Then(d.FiledAt).Planned(d.DueAt, d.CreatedAt))
    {
        AsKnown = static (in d, at, out known) =>
        {
            known = d with { FiledAt = d.FiledAt.Until(at) };
            return d.CreatedAt <= at;
        },
    };
}
