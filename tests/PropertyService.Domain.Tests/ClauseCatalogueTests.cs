using System;
using System.Linq;
using PropertyService.Domain.Regulation;
using Xunit;

namespace PropertyService.Domain.Tests;

public sealed class ClauseCatalogueTests
{
    private static readonly ClauseCatalogue All = ClauseCatalogue.Standard;

    [Fact]
    public void It_has_968_clauses_of_33_documents_and_no_id_twice()
    {
        Assert.Equal((968, 33), (All.All.Count, All.Documents.Count));
        Assert.Equal(968, All.All.Select(static c => c.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Every_clause_belongs_to_a_document_and_has_both_texts()
    {
        Assert.All(All.All, static c =>
        {
            Assert.Contains(c.Document, All.Documents.Keys);
            Assert.DoesNotContain(new[] { c.Id, c.Kind, c.Procedure, c.Actors, c.Numbers, c.Text.Zh, c.Text.En, c.Encodable }, string.IsNullOrWhiteSpace);
            Assert.Same(c, All.Find(c.Id));
        });
        Assert.All(All.Documents, static d => Assert.False(string.IsNullOrWhiteSpace(d.Value.Zh) || string.IsNullOrWhiteSpace(d.Value.En)));
    }

    [Theory]
    [InlineData("KM-5.0-1", true)]
    [InlineData("km-5.0-1", false)]
    [InlineData("KM-5.0-1 ", false)]
    [InlineData("", false)]
    public void A_clause_is_found_by_its_exact_id(string id, bool known) => Assert.Equal(known, All.Find(id) is not null);

    [Fact]
    public void It_has_157_entries_whose_clauses_exist_and_no_id_twice()
    {
        Assert.Equal(157, All.Entries.Select(static e => e.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal([('C', 66), ('G', 40), ('L', 9), ('N', 42)], All.Entries.GroupBy(static e => e.Kind).Select(static g => (g.Key, g.Count())));
        Assert.All(All.Entries, static e =>
        {
            Assert.Same(e, All.FindEntry(e.Id));
            Assert.All(e.Clauses, static c => Assert.NotNull(All.Find(c)));
            Assert.False(string.IsNullOrWhiteSpace(e.Text.Zh) || string.IsNullOrWhiteSpace(e.Text.En));
        });
        Assert.Null(All.FindEntry("N-41"));
    }

    [Fact]
    public void A_vendor_adds_a_document_without_touching_ours()
    {
        var clause = new Clause("ZZ-1", "step", "-", "-", "-", new("甲", "a"), "machine");
        var more = All.With("ZZ", new("厂商", "Vendor"), clause);
        Assert.Equal((969, 968), (more.All.Count, All.All.Count));
        Assert.Same(clause, more.Find("ZZ-1"));
        Assert.Throws<ArgumentException>(() => more.With("ZZ", new("厂商", "Vendor")));
        Assert.Throws<ArgumentException>(() => All.With("ZY", new("厂商", "Vendor"), clause));
    }

    [Fact]
    public void Entries_of_the_conflict_list_are_told_from_clauses()
    {
        var source = Source.Of("KM-5.0-1", "C-35", "N-23", "G-13", "L-01", "GC-1.1-1");
        Assert.Equal(["KM-5.0-1", "GC-1.1-1"], source.Clauses.ToArray());
        Assert.Equal(["C-35", "N-23", "G-13", "L-01"], source.Entries.ToArray());
        Assert.True(Source.None.IsMissing);
        Assert.False(Source.Proposed("因为", "because").IsMissing);
        Assert.True(Source.Of("C-35").IsMissing);
    }
}
