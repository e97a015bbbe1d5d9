using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>A procedure under verification together with one for whose cases its own wait.</summary>
internal abstract class JointSubject
{
    public abstract JointReport Verify();

    /// <summary>For each joint property what is seen once the parts that it names are taken away.</summary>
    public abstract IReadOnlyList<JointMutant> Mutate();

    /// <summary>The procedures for whose cases a procedure waits and about which it states properties.</summary>
    /// <param name="procedure">The waiting procedure.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="thirds">What third cases can have left in the ledger.</param>
    public static IReadOnlyList<JointSubject> Of<TFacts>(Procedure<TFacts> procedure, SitePolicy policy, Func<IReadOnlyList<Ledger>> thirds)
        where TFacts : notnull =>
        procedure.JointProperties.Select(static p => p.Link).Distinct().Select(l => l.Procedure.Visit(new Making<TFacts>(procedure, l, policy, thirds))).ToArray();

    private sealed class Making<TFacts>(Procedure<TFacts> procedure, Link link, SitePolicy policy, Func<IReadOnlyList<Ledger>> thirds) : IProcedureVisitor<JointSubject>
        where TFacts : notnull
    {
        public JointSubject Visit<TLinked>(Procedure<TLinked> linked)
            where TLinked : notnull => new JointSubject<TFacts, TLinked>(procedure, linked, (Link<TFacts, TLinked>)link, policy, thirds);
    }
}

/// <summary>Two procedures under verification together, with the types of their facts.</summary>
internal sealed class JointSubject<TFacts, TLinked>(
    Procedure<TFacts> procedure, Procedure<TLinked> linked, Link<TFacts, TLinked> link, SitePolicy policy, Func<IReadOnlyList<Ledger>> thirds) : JointSubject
    where TFacts : notnull
    where TLinked : notnull
{
    private readonly Lazy<JointReport> report = new(() => new JointSearch<TFacts, TLinked>(link, procedure, linked, policy, thirds()).Run());

    public override JointReport Verify() => report.Value;

    public override IReadOnlyList<JointMutant> Mutate() =>
        procedure.JointProperties.Where(p => p.Link == link).Select(p => Without(p.Id, p.BrokenWithout)).ToArray();

    private JointMutant Without(string property, IReadOnlyList<string> parts)
    {
        var (mine, theirs, texts) = (procedure, linked, new List<Domain.Wording>());
        var of = linked.Id + ", ";
        foreach (var part in parts)
        {
            var isTheirs = part.StartsWith(of, StringComparison.Ordinal);
            if (isTheirs) theirs = Taken(theirs, part.Substring(of.Length), texts);
            else mine = Taken(mine, part, texts);
        }

        var found = new JointSearch<TFacts, TLinked>(link, mine, theirs, policy, thirds(), property).Run().Findings.Where(f => f.Rule == property).ToArray();
        return new(property, parts, new(string.Join("；", texts.Select(static t => t.Zh)), string.Join("; ", texts.Select(static t => t.En))), found);
    }

    private static Procedure<T> Taken<T>(Procedure<T> from, string part, List<Domain.Wording> texts)
        where T : notnull
    {
        var mutant = Mutation.MutantsOf(from).FirstOrDefault(m => m.Id == part);
        if (mutant.Procedure is null) throw new ArgumentException($"The procedure '{from.Id}' has no part '{part}' to take away.", nameof(part));
        var row = from.Rows.First(r => part.StartsWith(r.Id + ": ", StringComparison.Ordinal));
        texts.Add(new($"{from.Text.Zh}“{row.Command.Text.Zh}”（{row.Id}）{mutant.Text.Zh}", $"{from.Text.En}, {row.Command.Text.En} ({row.Id}), {mutant.Text.En}"));
        return mutant.Procedure;
    }
}
