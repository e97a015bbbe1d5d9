using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Verification;

namespace PropertyService.Workflows.Tests;

/// <summary>What the exhaustive search found of each procedure; searched once per run of the tests.</summary>
internal static class Verified
{
    private static readonly ConcurrentDictionary<Procedure, Lazy<VerificationReport>> Reports = new();
    private static readonly ConcurrentDictionary<Procedure, Lazy<IReadOnlyList<Mutant>>> AllMutants = new();

    public static VerificationReport Report(Procedure procedure) =>
        Reports.GetOrAdd(procedure, static p => new(() => Verifier.Verify(p, Catalogue.Standard.DefaultPolicy()))).Value;

    public static IReadOnlyList<Mutant> Mutants(Procedure procedure) =>
        AllMutants.GetOrAdd(procedure, static p => new(() => Verifier.Mutate(p, Catalogue.Standard.DefaultPolicy()))).Value;
}
