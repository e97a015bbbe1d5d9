using System;
using System.Linq;
using PropertyService.Generator;
using Xunit;

namespace PropertyService.Workflows.Tests.Documents;

public class CommittedDocumentsTests
{
    [Fact]
    public void The_committed_documents_are_what_the_definitions_say_now()
    {
        var folder = new DocumentFolder(Generated.Folder);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1") folder.Write(Generated.All);
        var differences = folder.Differences(Generated.All);
        Assert.True(differences.Count == 0, "Run the generator, or the tests with UPDATE_APPROVED=1:\n" + string.Join("\n", differences));
    }
}
