using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Documents;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Verification;

namespace PropertyService.Workflows.Documents;

/// <summary>How to go from a clause to the rule, to the proof, to a line of the journal, and back; tried on one real step.</summary>
internal static class TraceSection
{
    public static void Write(PageWriter w, Catalogue catalogue, SitePolicy policy, IReadOnlyList<Evidence> evidence)
    {
        if (evidence.FirstOrDefault(static e => e.Report.Examples.Count > 0) is not { } one) return;
        // What settles something is what an audit asks for most.
        var run = one.Report.Examples[0].Run;
        var step = (run.LastOrDefault(static s => s.Decision!.Closed.Count > 0) ?? run[run.Count - 1]).Decision!;
        var row = step.Transition!;
        var page = one.Procedure.Id + ".md";
        var line = JournalCodec.Write(one.Procedure, step.After.Id, CaseFile.EntryOf(step));
        var steps = new ProcedureWriter(w.Language, catalogue, policy, one);
        w.Heading(2, Texts.Trace, "trace");
        w.Paragraph(Texts.TraceIntro);
        w.Table(
            [Texts.WhereTo, Texts.HowToGo, Texts.ForExample],
            [
                Line(Texts.Clause, Texts.ToClause, w.List(row.Source.Clauses.Select(static c => Citations.Clause(c, "clauses.md")))),
                Line(Texts.Step, Texts.ToStep, Markdown.Link(w.Say(one.Procedure.Text) + " " + steps.Number(row) + " " + w.Say(row.Command.Text), page + "#" + Elements.Anchor(ElementKind.Row, row.Id))),
                Line(Texts.Proof, Texts.ToProof, w.List(one.Noticing(new(ElementKind.Row, row.Id, row.Command.Text, row.Source)).Where(one.Holds).Select(r => Markdown.Link(Markdown.Code(r), page + "#" + Elements.Anchor(ElementKind.Property, r))))),
                Line(Texts.JournalLine, Texts.ToJournal, Markdown.Code("\"row\":\"" + row.Id + "\"")),
                Line(Texts.AndBack, Texts.ToRow, Markdown.Code(page + "#" + Elements.Anchor(ElementKind.Row, row.Id))),
                Line(Texts.Breach, Texts.ToBreach, Markdown.Code("\"breaches\":" + line.Find("breaches"))),
                Line(Texts.Refusal, Texts.ToRefusal, Markdown.Code("\"refused\":\"guard-unmet\"")),
            ]);
        w.Paragraph(Texts.TraceLine);
        w.Block("json", line + "\n");

        IReadOnlyList<string> Line(Wording where, Wording how, string example) => [w.Say(where), w.Say(how), example];
    }
}
