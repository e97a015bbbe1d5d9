using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>A random day of a site: what its policy decides otherwise, the procedures with a case each, and what is tried. Printed in words.</summary>
internal sealed record RandomRun(Catalogue Catalogue, Datum Policy, IReadOnlyList<Procedure> Cases, Choice[] Choices)
{
    /// <summary>Runs around a procedure: two cases of its own, one of each procedure with which it is linked, and one of any.</summary>
    public static Arbitrary<RandomRun> Around(Catalogue catalogue, Procedure lead, int length)
    {
        var linked = catalogue.Procedures.Where(p => p.Awaiting.Any(a => a.Procedure == lead) || lead.Awaiting.Any(a => a.Procedure == p)).ToArray();
        var any =
            from policy in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 1_000_000)))
            from other in Gen.Choose(0, catalogue.Procedures.Count - 1)
            from choices in Choice.Any.ArrayOf(length)
            select new RandomRun(catalogue, RandomPolicy.Drawn(catalogue, policy), [lead, lead, .. linked, catalogue.Procedures[other]], choices);
        return Arb.From(any, static run => run.Shorter());
    }

    /// <summary>Tries everything on a site, with the laws checked all along.</summary>
    public Site Play(List<string>? told = null)
    {
        var site = new Site(Catalogue, RandomPolicy.Of(Catalogue, Policy), Cases, told);
        foreach (var choice in Choices) site.Try(choice);
        site.Finish();
        return site;
    }

    /// <summary>What the site decides otherwise, and what is tried until a law is broken, in words.</summary>
    public override string ToString()
    {
        var told = new List<string>();
        try
        {
            Play(told);
            told.Add("no law is broken");
        }
#pragma warning disable CA1031 // Whatever comes out, of any type, is what there is to tell.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            told.Add("broken: " + broken.Message);
        }

        return string.Join("\n", (Policy.AsMap.Count == 0 ? [] : new[] { "under " + Policy }).Concat(told));
    }

    /// <summary>Without half of it, or without one thing; once it is short, with one thing plainer.</summary>
    private IEnumerable<RandomRun> Shorter()
    {
        for (var part = Choices.Length / 2; part > 0; part /= 2)
            for (var from = 0; from < Choices.Length; from += part) yield return this with { Choices = [.. Choices[..from], .. Choices[Math.Min(from + part, Choices.Length)..]] };
        if (Policy.AsMap.Count > 0) yield return this with { Policy = Datum.Map() };
        foreach (var decided in Policy.AsMap) yield return this with { Policy = Datum.Map(Policy.AsMap.Where(e => e.Key != decided.Key)) };
        for (var i = 0; i < Choices.Length; i++)
            foreach (var plainer in Choices[i].Plainer()) yield return this with { Choices = [.. Choices[..i], plainer, .. Choices[(i + 1)..]] };
    }
}
