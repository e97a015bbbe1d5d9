using System.Linq;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>What is written and read back is the same: cases, ledgers and journal lines. Each gives the copy that was read.</summary>
internal static class RoundTrips
{
    public static Case Of(Catalogue catalogue, Case one, string text)
    {
        var read = CaseCodec.Read(catalogue, text, one.Policy);
        Assert.True(read.IsOk, "the case is not read back: " + string.Join("; ", read.Faults.Take(3)));
        Assert.Equal(one, read.Value);
        Assert.Equal(one.GetHashCode(), read.Value.GetHashCode());
        Assert.Equal(text, CaseCodec.Write(read.Value).ToString());
        return read.Value;
    }

    public static Ledger Of(Catalogue catalogue, Ledger one)
    {
        var text = LedgerCodec.Write(one).ToString();
        var read = LedgerCodec.Read(catalogue, text);
        Assert.True(read.IsOk, "the ledger is not read back: " + string.Join("; ", read.Faults.Take(3)));
        AreAlike(one, read.Value);
        Assert.Equal(text, LedgerCodec.Write(read.Value).ToString());
        return read.Value;
    }

    /// <summary>A ledger has no equality of its own: two are alike where they say the same.</summary>
    public static void AreAlike(Ledger one, Ledger other)
    {
        Assert.Equal(one.Version, other.Version);
        Assert.Equal(one.Duties, other.Duties);
        Assert.Equal(one.Entries, other.Entries);
        Assert.Equal(one.Links, other.Links);
    }

    /// <summary>A journal line of the last command of a file.</summary>
    public static JournalLine Of(Catalogue catalogue, string text, CaseFile file, bool accepted)
    {
        var read = JournalCodec.Read(catalogue, text);
        Assert.True(read.IsOk, "the journal line is not read back: " + string.Join("; ", read.Faults.Take(3)));
        Assert.Equal((file.Case.Procedure, file.Case.Id), (read.Value.Procedure, read.Value.CaseId));
        if (accepted) Assert.Equal((file.Journal[^1], null), (read.Value.Accepted, read.Value.Refused));
        else Assert.Equal((null, file.Evidence[^1]), (read.Value.Accepted, read.Value.Refused));
        return read.Value;
    }
}
