using System;
using System.Globalization;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Documents;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Workflows.Documents;

/// <summary>The page of one procedure, section by section.</summary>
internal static class ProcedurePage
{
    private static readonly (string Anchor, Wording Heading, Action<ProcedureWriter> Write)[] Sections =
    [
        ("sources", Texts.Sources, SourcesSection.Write),
        ("roles", Texts.Roles, RolesSection.Write),
        ("diagram", Texts.Diagram, StatesSection.WriteDiagram),
        ("states", Texts.States, StatesSection.Write),
        ("commands", Texts.Commands, CommandsSection.Write),
        ("steps", Texts.Steps, StepsSection.Write),
        ("conditions", Texts.Conditions, ConditionsSection.Write),
        ("duties", Texts.Duties, DutiesSection.Write),
        ("parameters", Texts.Parameters, ParametersSection.Write),
        ("forms", Texts.Forms, FormsSection.Write),
        ("proof", Texts.Proof, ProofSection.Write),
        ("mutants", Texts.Mutation, MutationSection.Write),
        ("examples", Texts.Examples, ExamplesSection.Write),
        ("remarks", Texts.Remarks, RemarksSection.Write),
        ("identity", Texts.Identity, IdentitySection.Write),
    ];

    public static string Write(Language language, Catalogue catalogue, SitePolicy policy, Evidence evidence)
    {
        var w = new ProcedureWriter(language, catalogue, policy, evidence);
        w.Heading(1, w.Procedure.Text);
        w.Paragraph(w.Say(w.Procedure.Purpose));
        w.Paragraph(Markdown.Link(w.Say(Texts.BackToIndex), "README.md") + " · " + Markdown.Code(w.Procedure.Id) + " · "
            + w.Labelled(Texts.Revision, w.Procedure.Revision.ToString(CultureInfo.InvariantCulture)));
        w.Paragraph(w.Labelled(Texts.Source, w.Source(w.Procedure.Source)));
        w.Bullets(Sections.Select((s, i) => Markdown.Link(Numbered(w, i, s.Heading), "#" + s.Anchor)));
        for (var i = 0; i < Sections.Length; i++)
        {
            w.Heading(2, Numbered(w, i, Sections[i].Heading), Sections[i].Anchor);
            Sections[i].Write(w);
        }

        return w.ToString();
    }

    private static string Numbered(PageWriter w, int index, Wording heading) => (index + 1).ToString(CultureInfo.InvariantCulture) + ". " + w.Say(heading);
}
