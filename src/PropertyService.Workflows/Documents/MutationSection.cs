using System.Linq;
using PropertyService.Workflows.Verification;

namespace PropertyService.Workflows.Documents;

/// <summary>How many faults were planted, how many were noticed, and why the others are no gap.</summary>
internal static class MutationSection
{
    public static void Write(ProcedureWriter w)
    {
        var mutants = w.Evidence.Mutants;
        var survivors = mutants.Where(static m => m.Killers.Count == 0).ToArray();
        w.Paragraph(MethodTexts.Mutants.Select(w.Say).ToArray());
        w.Table(
            [Texts.Figure, Texts.Value],
            [
                [w.Say(Texts.Planted), ProofSection.Number(mutants.Count)], [w.Say(Texts.Noticed), ProofSection.Number(mutants.Count - survivors.Length)],
                [w.Say(Texts.NotNoticed), ProofSection.Number(survivors.Length)],
            ]);
        if (survivors.Length == 0) return;
        w.Table(
            [Texts.NotNoticed, Texts.Because],
            survivors.Select(m => new[] { Show(w, m), w.Procedure.Survivors.FirstOrDefault(s => s.Mutant == m.Id) is { } known ? w.Say(known.Because) : w.Say(Texts.NoReason) }));
    }

    public static string Show(ProcedureWriter w, Mutant mutant)
    {
        var row = w.Procedure.Rows.First(r => r.Id == mutant.Row);
        return w.Row(row) + w.Colon + w.Say(mutant.Text);
    }
}
