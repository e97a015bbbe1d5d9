using System.Collections.Generic;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>A case as a host keeps it: its file, its text in the store, and the case as it is read back from that text.</summary>
internal sealed class KeptCase
{
    public KeptCase(CaseFile file, Catalogue catalogue)
    {
        (File, Text, Copy) = (file, "", file.Case);
        Take(file, catalogue);
    }

    public CaseFile File { get; private set; }

    public string Text { get; private set; }

    public Case Copy { get; private set; }

    /// <summary>The first decision of every command id that is on file.</summary>
    public List<Decision> OnFile { get; } = [];

    public void Take(CaseFile file, Catalogue catalogue)
    {
        File = file;
        var text = CaseCodec.Write(file.Case).ToString();
        if (text == Text) return;
        (Text, Copy) = (text, RoundTrips.Of(catalogue, file.Case, text));
    }
}
