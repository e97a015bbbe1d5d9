using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Verification;

/// <summary>What the search of one procedure found.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Policies">How many policies were searched: the default, and each parameter at each alternative and bound.</param>
/// <param name="Situations">Situations under the default policy.</param>
/// <param name="Decisions">Decisions tried under the default policy.</param>
/// <param name="TotalDecisions">Decisions tried under all policies.</param>
/// <param name="Payloads">Representative payloads.</param>
/// <param name="Ledgers">Ledgers that other cases can have left behind.</param>
/// <param name="Findings">Laws and properties seen broken; empty when all hold.</param>
/// <param name="Digest">The behaviour digest, over every decision under the default policy.</param>
/// <param name="Examples">The shortest run to each end: one on which no rule is broken, where there is one.</param>
public sealed record VerificationReport(
    Procedure Procedure, int Policies, int Situations, int Decisions, long TotalDecisions, int Payloads, int Ledgers,
    IReadOnlyList<Finding> Findings, string Digest, IReadOnlyList<(State End, IReadOnlyList<TraceStep> Run)> Examples);

/// <summary>Searches procedures exhaustively, and mutates them to see whether the search would notice a fault.</summary>
public static class Verifier
{
    /// <summary>The id of the case that is searched.</summary>
    internal const string CaseId = "case";

    /// <summary>The id of another case of the same procedure, whose ledger it meets.</summary>
    internal const string PeerId = "peer";

    /// <summary>Searches a procedure under the default policy and with each parameter at each alternative and bound.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="policy">The policy to start from.</param>
    /// <param name="peers">Procedures whose cases share the ledger with it; itself always does.</param>
    public static VerificationReport Verify(Procedure procedure, SitePolicy policy, params Procedure[] peers) =>
        procedure.Visit(new Verification(policy, peers, everyParameter: true));

    /// <summary>Searches a procedure under one policy only, such as that of a site.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="peers">Procedures whose cases share the ledger with it; itself always does.</param>
    public static VerificationReport VerifyUnder(Procedure procedure, SitePolicy policy, params Procedure[] peers) =>
        procedure.Visit(new Verification(policy, peers, everyParameter: false));

    /// <summary>Takes away every guard, expectation, opening, closing and role list in turn, and says who noticed.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="policy">The policy to search under.</param>
    /// <param name="peers">Procedures whose cases share the ledger with it; itself always does.</param>
    public static IReadOnlyList<Mutant> Mutate(Procedure procedure, SitePolicy policy, params Procedure[] peers) =>
        procedure.Visit(new Mutating(policy, peers));

    private static IEnumerable<(SitePolicy Policy, string Changed)> Variants(Procedure procedure, SitePolicy policy)
    {
        foreach (var parameter in procedure.Parameters)
            foreach (var value in parameter.Alternatives)
                if (policy.With(parameter, value) is { IsOk: true } variant) yield return (variant.Value, parameter.Id + " = " + parameter.Write(value));
    }

    /// <summary>
    /// Searches against the ledgers that other cases can leave behind, one for each way in which they answer what a
    /// decision of this procedure asks of a ledger. The ledgers come from searching the other cases alone.
    /// </summary>
    private static SearchResult<TFacts> SearchAmongPeers<TFacts>(Procedure<TFacts> procedure, SitePolicy policy, Lazy<Ledger[]> others, bool digest)
        where TFacts : notnull
    {
        Ledger[] chosen = [Ledger.Empty];
        var result = Search<TFacts>.Run(procedure, policy, chosen, digest);
        if (result.Questions.Count == 0) return result;
        var left = result.LedgersSeen.Select(l => l.Renamed(procedure.Id, CaseId, PeerId)).Concat(others.Value).ToArray();
        while (true)
        {
            var better = Chosen(result.Questions, [Ledger.Empty, .. left], LedgerKey.Of(procedure.Id, CaseId), procedure.Parts.Search.MostLedgers + 1);
            if (better.SequenceEqual(chosen)) return result;
            chosen = better;
            result = Search<TFacts>.Run(procedure, policy, chosen, digest);
        }
    }

    /// <summary>
    /// A decision sees nothing of other cases but the answers to what it asks. So it is enough that for each way in which the
    /// questions of one decision are answered together, one of the ledgers answers them so; the fewest that do are taken.
    /// </summary>
    private static Ledger[] Chosen(IEnumerable<string> asked, IReadOnlyList<Ledger> left, string self, int most)
    {
        var together = asked.OrderBy(static q => q, StringComparer.Ordinal).ToArray();
        var ways = left.Select(l => (Ledger: l, Answers: together.Select(q => q + "\n" + string.Join("\n", q.Split('\n').Select(one => Briefly(LedgerView.Answer(one, l, self))))).ToArray()))
            .GroupBy(static w => string.Join("\n", w.Answers), StringComparer.Ordinal).Select(static g => g.First()).ToList();
        var open = new HashSet<string>(ways.SelectMany(static w => w.Answers), StringComparer.Ordinal);
        List<Ledger> chosen = [];
        for (var next = ways.FindIndex(static w => w.Ledger == Ledger.Empty); open.Count > 0 && chosen.Count < most; next = ways.IndexOf(ways.OrderByDescending(w => w.Answers.Count(open.Contains)).First()))
        {
            chosen.Add(ways[next].Ledger);
            open.ExceptWith(ways[next].Answers);
        }

        return [.. chosen];

        // Whether a list is empty matters to the rules, and whether a count is nought; which others stand in it does not.
        static string Briefly(Datum answer) => answer.Kind switch
        {
            DatumKind.List => answer.AsList.Count == 0 ? "none" : "some",
            DatumKind.Number => answer.AsNumber == 0 ? "none" : "some",
            _ => answer.ToString(),
        };
    }

    // The duties of other procedures keep the id of the searched case on purpose: an id is unique within a procedure only.
    private static Ledger[] LedgersOfOthers(Procedure procedure, SitePolicy policy, IReadOnlyList<Procedure> peers) => peers.Where(p => p != procedure)
        .SelectMany(p => p.Visit(new LedgersOf(policy))).Select(l => l.Renamed(procedure.Id, CaseId, PeerId)).ToArray();

    private sealed class LedgersOf(SitePolicy policy) : IProcedureVisitor<IReadOnlyList<Ledger>>
    {
        public IReadOnlyList<Ledger> Visit<TFacts>(Procedure<TFacts> procedure)
            where TFacts : notnull => Search<TFacts>.Run(procedure, policy, [Ledger.Empty], digest: false).LedgersSeen;
    }

    private sealed class Verification(SitePolicy policy, Procedure[] peers, bool everyParameter) : IProcedureVisitor<VerificationReport>
    {
        public VerificationReport Visit<TFacts>(Procedure<TFacts> procedure)
            where TFacts : notnull
        {
            var others = new Lazy<Ledger[]>(() => LedgersOfOthers(procedure, policy, peers));
            var usual = SearchAmongPeers(procedure, policy, others, digest: true);
            var findings = usual.Findings.ToDictionary(static f => f.Rule, StringComparer.Ordinal);
            var (fired, reached, total, count) = (usual.Fired.ToHashSetOf(), usual.Reached.ToHashSetOf(), (long)usual.Decisions, 1);
            var variants = everyParameter ? Variants(procedure, policy) : [];
            foreach (var (result, changed) in variants.AsParallel().AsOrdered().Select(v => (SearchAmongPeers(procedure, v.Policy, others, digest: false), v.Changed)))
            {
                fired.UnionWith(result.Fired);
                reached.UnionWith(result.Reached);
                total += result.Decisions;
                count++;
                foreach (var finding in result.Findings.Where(f => !findings.ContainsKey(f.Rule)))
                    findings.Add(finding.Rule, finding with { Detail = (finding.Detail is null ? "" : finding.Detail + ", ") + "under " + changed });
            }

            var dead = procedure.Rows.Where(r => !fired.Contains(r)).Select(static r => "row " + r.Id)
                .Concat(procedure.States.Where(s => !reached.Contains(s)).Select(static s => "state " + s.Id)).ToArray();
            if (dead.Length > 0 && everyParameter) findings[Laws.NoDeadWeight] = new(Laws.NoDeadWeight, string.Join(", ", dead), []);
            var byTheRules = Search<TFacts>.RunsByTheRules(procedure, policy);
            var examples = procedure.States.Where(static s => s.IsEnd).Select(e => (e, Run: byTheRules(e) ?? usual.RunTo(e)))
                .Where(static e => e.Run is not null).Select(static e => (e.e, (IReadOnlyList<TraceStep>)e.Run!)).ToArray();
            return new(procedure, count, usual.Situations, usual.Decisions, total, usual.Payloads, usual.Peers.Count, findings.Values.ToArray(), usual.Digest, examples);
        }
    }

    private sealed class Mutating(SitePolicy policy, Procedure[] peers) : IProcedureVisitor<IReadOnlyList<Mutant>>
    {
        private const int Tries = 4;

        public IReadOnlyList<Mutant> Visit<TFacts>(Procedure<TFacts> procedure)
            where TFacts : notnull
        {
            var ledgers = SearchAmongPeers(procedure, policy, new(() => LedgersOfOthers(procedure, policy, peers)), digest: false).Peers;
            var mutants = Mutation.MutantsOf(procedure).ToArray();
            var found = mutants.AsParallel().AsOrdered().Select(m => new Mutant(m.Id, m.Text, Noticed(m.Procedure, ledgers), false)).ToArray();

            // Whether a property is the only one to notice takes a whole search; one such mutant a property is enough.
            var alone = procedure.Properties.AsParallel().AsOrdered().Select(p => found.Select(static (m, i) => (Mutant: m, At: i))
                .Where(m => m.Mutant.Killers.Count == 1 && m.Mutant.Killers[0].Rule == p.Id).Take(Tries)
                .Select(m => (m.At, Found: Search<TFacts>.FirstFindings(mutants[m.At].Procedure, policy, ledgers, enough: 2)))
                .FirstOrDefault(static m => m.Found is { Count: 1 })).Where(static m => m.Found is not null);
            foreach (var (at, _) in alone) found[at] = found[at] with { ByOneOnly = true };
            return found;
        }

        // Some rows only fire under another policy than the default; a mutant of theirs is noticed there or nowhere.
        private IReadOnlyList<Finding> Noticed<TFacts>(Procedure<TFacts> mutant, IReadOnlyList<Ledger> ledgers)
            where TFacts : notnull => Variants(mutant, policy).Select(static v => v.Policy).Prepend(policy)
            .Select(p => Search<TFacts>.FirstFindings(mutant, p, ledgers, enough: 1)).FirstOrDefault(static f => f.Count > 0) ?? [];
    }

    private static HashSet<T> ToHashSetOf<T>(this IEnumerable<T> items) => new(items);
}
