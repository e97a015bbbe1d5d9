using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using PropertyService.Domain;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Verification;
using Xunit;

namespace PropertyService.Workflows.Tests.Samples;

/// <summary>The example sites: each can be read, and under each every law and every rule of every procedure holds.</summary>
public sealed class PolicySamplesTests
{
    [Fact]
    public void The_default_site_names_every_parameter_with_its_default()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1") File.WriteAllText(At("default"), PolicyFile.Write(Catalogue.Standard.DefaultPolicy()));
        Assert.Equal(PolicyFile.Write(Catalogue.Standard.DefaultPolicy()), File.ReadAllText(At("default")));
    }

    [Theory]
    [InlineData("strict")]
    [InlineData("lenient")]
    public void Under_an_example_site_every_law_and_every_rule_holds(string site)
    {
        var policy = Read(site);
        Assert.NotEqual(Catalogue.Standard.DefaultPolicy().Fingerprint, policy.Fingerprint);
        var verifier = new Verifier(policy, Catalogue.Standard.Procedures);
        Assert.All(Catalogue.Standard.Procedures, p => Assert.Empty(verifier.VerifyUnderPolicy(p).Findings.Select(static f => f.Show(Language.En))));
    }

    [Fact]
    public void Every_procedure_differs_between_the_strict_and_the_lenient_site() =>
        Assert.All(Catalogue.Standard.Procedures, static p => Assert.Contains(p.Parameters, static x => Read("strict").Show(x, Language.En) != Read("lenient").Show(x, Language.En)));

    [Fact]
    public void All_faults_of_a_policy_come_together_with_value_bounds_and_clause()
    {
        var faults = PolicyFile.Read(Catalogue.Standard, """{"v":1,"keyLoss.lockChangeHours":0,"keyLoss.lockChangeHour":1,"contractor.temporaryDays":"three","card.onLost":"nobody"}""").Faults;

        Assert.Equal(["keyLoss.lockChangeHours", "keyLoss.lockChangeHour", "contractor.temporaryDays", "card.onLost"], faults.Select(static f => f.Path));
        Assert.Equal("0 is out of range; expected 1 to 168 whole hours (source KM-5.0-2, SF-11.6-2, G-13, C-35)", faults[0].Message.En);
        Assert.Contains("lockChangeHours", faults[1].Message.En, StringComparison.Ordinal);
        Assert.Contains("N-16", faults[2].Message.En, StringComparison.Ordinal);
        Assert.Contains("G-01", faults[3].Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_of_another_format_is_refused() => Assert.Equal("v", Assert.Single(PolicyFile.Read(Catalogue.Standard, """{"v":2}""").Faults).Path);

    private static SitePolicy Read(string site)
    {
        var read = PolicyFile.Read(Catalogue.Standard, File.ReadAllText(At(site)));
        Assert.True(read.IsOk, string.Join("; ", read.Faults));
        return read.Value;
    }

    private static string At(string site, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "samples", "policies", site + ".json"));
}
