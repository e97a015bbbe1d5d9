using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;

namespace PropertyService.Workflows.Documents;

/// <summary>What a part of a procedure or of a group of measures is; the names stand in the clause matrix.</summary>
internal enum ElementKind
{
    State,
    Milestone,
    Row,
    Guard,
    Duty,
    Escalation,
    Parameter,
    Register,
    Script,
    Book,
    Property,
    Kpi,
}

/// <summary>One part of a procedure, or of a group of measures, that has a source of its own.</summary>
internal sealed record Element(ElementKind Kind, string Id, Wording Text, Source Source)
{
    public string Anchor => Elements.Anchor(Kind, Id);
}

/// <summary>The parts of a procedure or of a group of measures, each once, in the order in which the pages print them.</summary>
internal static class Elements
{
    public static string Name(ElementKind kind) => kind switch
    {
        ElementKind.State => "state",
        ElementKind.Milestone => "milestone",
        ElementKind.Row => "row",
        ElementKind.Guard => "guard",
        ElementKind.Duty => "duty",
        ElementKind.Escalation => "escalation",
        ElementKind.Parameter => "parameter",
        ElementKind.Register => "register",
        ElementKind.Script => "script",
        ElementKind.Book => "book",
        ElementKind.Kpi => "kpi",
        _ => "property",
    };

    public static string Anchor(ElementKind kind, string id) => Name(kind) + "-" + id.Replace("/", "--");

    public static string ClauseAnchor(string clause) => "clause-" + clause.ToLowerInvariant();

    public static string EntryAnchor(string entry) => "entry-" + entry.ToLowerInvariant();

    public static IReadOnlyList<Element> Of(Procedure p) =>
    [
        .. p.States.Select(static s => new Element(ElementKind.State, s.Id, s.Text, s.Source)),
        .. p.Milestones.Select(static m => new Element(ElementKind.Milestone, m.Id, m.Text, m.Source)),
        .. p.Rows.Select(static r => new Element(ElementKind.Row, r.Id, r.Command.Text, r.Source)),
        .. Guards(p).Select(static g => new Element(ElementKind.Guard, g.Id, g.Text, g.Source)),
        .. p.Duties.SelectMany(OfDuty),
        .. p.Parameters.Select(static x => new Element(ElementKind.Parameter, x.Id, x.Text, x.Source)),
        .. Forms(p),
        .. p.Properties.Select(static q => new Element(ElementKind.Property, q.Id, q.Text, q.Source)),
        .. p.JointProperties.Select(static q => new Element(ElementKind.Property, q.Id, q.Text, q.Source)),
    ];

    public static IReadOnlyList<Element> Of(KpiGroup group) =>
    [
        .. group.Kpis.Select(static k => new Element(ElementKind.Kpi, k.Id, k.Text, k.Source)),
        .. Parameters(group).Select(static p => new Element(ElementKind.Parameter, p.Id, p.Text, p.Source)),
    ];

    /// <summary>The site parameters on which the measures of a group depend, each once.</summary>
    public static IReadOnlyList<Parameter> Parameters(KpiGroup group) => [.. group.Kpis.SelectMany(static k => k.Parameters).Distinct()];

    public static IReadOnlyList<Guard> Guards(Procedure p) =>
        p.Rows.SelectMany(static r => r.When.Select(static w => w.Guard).Concat(r.Expects.Select(static e => e.Guard))).Distinct().ToArray();

    public static IReadOnlyList<Element> Forms(Procedure p) =>
        p.Rows.SelectMany(static r => r.Effects).SelectMany(OfEffect).Distinct().OrderBy(static e => e.Kind).ToArray();

    public static IReadOnlyList<Element> OfEffect(Effect effect) => effect switch
    {
        RecordEffect record => [.. record.Registers.Select(static r => new Element(ElementKind.Register, r.Id, r.Text, r.Source))],
        SayEffect say => [new(ElementKind.Script, say.Script.Id, say.Script.Text, say.Script.Source)],
        BookEffect book => [new(ElementKind.Book, book.Book.Id, book.Book.Text, book.Book.Source)],
        _ => [],
    };

    private static IEnumerable<Element> OfDuty(Duty duty) =>
    [
        new(ElementKind.Duty, duty.Id, duty.Text, duty.Source),
        .. duty.Escalation.Select((e, i) => new Element(
            ElementKind.Escalation, duty.Id + "/" + (i + 1).ToString(CultureInfo.InvariantCulture), new(duty.Text.Zh + "：" + e.Who.Zh, duty.Text.En + ": " + e.Who.En), e.Source)),
    ];
}
