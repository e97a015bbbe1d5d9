using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Verification;
using Xunit;

namespace PropertyService.Workflows.Tests;

/// <summary>What the verifier says of each procedure, found once per test run whoever asks first: a search takes seconds.</summary>
internal static class Verified
{
    private static readonly ConcurrentDictionary<Procedure, Lazy<VerificationReport>> Reports = [];
    private static readonly ConcurrentDictionary<Procedure, Lazy<IReadOnlyList<Mutant>>> AllMutants = [];
    private static readonly ConcurrentDictionary<Procedure, Lazy<IReadOnlyList<JointMutant>>> AllJointMutants = [];

    /// <summary>The policy under which everything is verified.</summary>
    public static SitePolicy Policy { get; } = Catalogue.Standard.DefaultPolicy();

    /// <summary>The verifier of all procedures of the catalogue.</summary>
    private static Verifier Verifier { get; } = new(Policy, Catalogue.Standard.Procedures);

    /// <summary>The search of a procedure, with every procedure of the catalogue as a peer.</summary>
    public static VerificationReport Report(Procedure procedure) =>
        Reports.GetOrAdd(procedure, static p => new(() => Verifier.Verify(p))).Value;

    /// <summary>The mutants of a procedure and what killed each.</summary>
    public static IReadOnlyList<Mutant> Mutants(Procedure procedure) =>
        AllMutants.GetOrAdd(procedure, static p => new(() => Verifier.Mutate(p))).Value;

    /// <summary>What, taken away, breaks the properties that a procedure has together with others.</summary>
    public static IReadOnlyList<JointMutant> JointMutants(Procedure procedure) =>
        AllJointMutants.GetOrAdd(procedure, static p => new(() => Verifier.MutateTogether(p))).Value;

    /// <summary>The ids of the procedures, as the data of a theory.</summary>
    public static TheoryData<string> Ids => [.. Catalogue.Standard.Procedures.Select(static p => p.Id)];
}
