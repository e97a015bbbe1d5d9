using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Documents;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Verification;

namespace PropertyService.Workflows.Documents;

/// <summary>Writes the page of one procedure: how its parts are named and linked, wherever they are mentioned.</summary>
internal sealed class ProcedureWriter(Language language, Catalogue catalogue, SitePolicy policy, Evidence evidence) : PageWriter(language)
{
    private readonly Transition[] rows = [.. evidence.Procedure.Rows];

    public Catalogue Catalogue { get; } = catalogue;

    public SitePolicy Policy { get; } = policy;

    public Evidence Evidence { get; } = evidence;

    public Procedure Procedure => Evidence.Procedure;

    public int NumberOf(Transition row) => Array.IndexOf(rows, row) + 1;

    public string Source(Source source) => Citations.Full(this, source);

    public string State(State? state) => state is null ? Say(Texts.Stays) : Say(state.Text);

    /// <summary>Number and name, with a link to the step.</summary>
    public string Row(Transition row) => Markdown.Link(Number(row) + " " + Say(row.Command.Text), "#" + Elements.Anchor(ElementKind.Row, row.Id));

    /// <summary>Numbers alone, with links to the steps.</summary>
    public string Rows(Func<Transition, bool> which) =>
        List(rows.Where(which).Select(r => Markdown.Link(Number(r), "#" + Elements.Anchor(ElementKind.Row, r.Id))));

    public string Number(Transition row) => NumberOf(row).ToString(CultureInfo.InvariantCulture);

    public string Guard(Guard guard) => Markdown.Link(Say(guard.Text), "#" + Elements.Anchor(ElementKind.Guard, guard.Id));

    public string Guard(GuardUse use) => Labelled(use.MustHold ? Texts.When : Texts.WhenNot, Guard(use.Guard));

    public string Duty(Duty duty) => Markdown.Link(Say(duty.Text), "#" + Elements.Anchor(ElementKind.Duty, duty.Id));

    /// <summary>The rules that were seen to notice when a part, or something of it, is taken away, with links.</summary>
    public string Proof(Element element)
    {
        var rules = Evidence.Noticing(element).Where(Evidence.Holds).ToArray();
        return rules.Length == 0 ? Say(Texts.BySearch) : List(rules.Select(r => Markdown.Link(
            Say(Procedure.Properties.FirstOrDefault(p => p.Id == r)?.Text ?? Laws.All.First(l => l.Id == r).Text), "#" + Elements.Anchor(ElementKind.Property, r))));
    }

    public string Parameter(Parameter parameter) => Markdown.Link(Say(parameter.Text), "#" + Elements.Anchor(ElementKind.Parameter, parameter.Id));

    /// <summary>A name with its permanent id beneath it, and the place that links lead to.</summary>
    public string Named(ElementKind kind, string id, Wording text) =>
        Markdown.Anchor(Elements.Anchor(kind, id)) + Say(text) + Markdown.Break + Markdown.Code(id);

    /// <summary>Whether nearly every staff role may: then it is open to the staff, perhaps with exceptions.</summary>
    public static bool IsForStaff(IReadOnlyList<Role> by) => Missing(by).Length <= Domain.People.Roles.Staff.Length / 3;

    /// <summary>Role names; when nearly every staff role is among them, the exceptions.</summary>
    public string Roles(IReadOnlyList<Role> by)
    {
        if (!IsForStaff(by)) return List(by.Select(r => Say(r.Text)));
        var missing = Missing(by);
        var others = by.Where(static r => r.Standing != Standing.Staff).Select(r => Say(r.Text));
        var all = List([Say(Texts.AnyStaff), .. others]);
        return missing.Length == 0 ? all : all + Then + Labelled(Texts.Except, List(missing.Select(r => Say(r.Text))));
    }

    /// <summary>A parameter and its value in force.</summary>
    public string Duration(Parameter parameter) => Parameter(parameter) + Colon + Markdown.Escape(Policy.Show(parameter, Language));

    private static Role[] Missing(IReadOnlyList<Role> by) => Domain.People.Roles.Staff.Where(r => !by.Contains(r)).ToArray();
}
