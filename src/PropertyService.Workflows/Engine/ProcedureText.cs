using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;

namespace PropertyService.Workflows.Engine;

/// <summary>The canonical text of a procedure, over which its fingerprint is taken.</summary>
internal static class ProcedureText
{
    public static Datum Of<TFacts>(Procedure<TFacts> p)
        where TFacts : notnull => Datum.Map(
        ("procedure", Datum.Of(p.Id)),
        ("revision", Datum.Of(p.Revision)),
        ("text", Of(p.Text)),
        ("purpose", Of(p.Purpose)),
        ("source", Of(p.Source)),
        ("states", List(p.States, static s => Datum.Map(("id", Datum.Of(s.Id)), ("text", Of(s.Text)), ("end", Datum.Of(s.IsEnd)), ("source", Of(s.Source))))),
        ("facts", List(p.Facts, static f => Datum.Map(("name", Datum.Of(f.Name)), ("text", Of(f.Text)), ("shape", Of(f.Shape))))),
        ("commands", List(p.Commands, static c => Datum.Map(
            ("id", Datum.Of(c.Id)), ("text", Of(c.Text)), ("because", Of(c.Because)), ("nature", Datum.Of(c.Nature == CommandNature.Request ? "request" : "report")),
            ("fields", List(c.Fields, static f => Datum.Map(("name", Datum.Of(f.Name)), ("text", Of(f.Text)), ("shape", Of(f.Shape)))))))),
        ("guards", List(DefinitionCheck.Guards(p.Parts), static g => Datum.Map(("id", Datum.Of(g.Id)), ("text", Of(g.Text)), ("remedy", Of(g.Remedy.Text)), ("helps", Ids(g.Remedy.Commands.Select(static c => c.Id))), ("source", Of(g.Source))))),
        ("duties", List(p.Duties, static d => Datum.Map(
            ("id", Datum.Of(d.Id)), ("text", Of(d.Text)), ("holder", Of(d.Holder!)), ("thing", Datum.Of(d.Thing?.Id)), ("deadline", d.Deadline is null ? Datum.Null : Of(d.Deadline)),
            ("escalation", List(d.Escalation, static e => Datum.Map(("to", Of(e.Who)), ("after", Datum.Of(e.After?.Id)), ("source", Of(e.Source))))), ("source", Of(d.Source))))),
        ("rows", List(p.Rows, static r => Datum.Map(
            ("id", Datum.Of(r.Id)), ("from", Ids(r.From.Select(static s => s.Id))), ("to", Datum.Of(r.To?.Id)), ("by", Ids(r.By.Select(static b => b.Id))),
            ("when", Ids(r.When.Select(static w => (w.MustHold ? "" : "not ") + w.Guard.Id))), ("expects", Ids(r.Expects.Select(static e => e.Guard.Id + (e.Otherwise is null ? "" : " else " + e.Otherwise.Id)))),
            ("opens", List(r.Opens, static o => Datum.Map(("duty", Datum.Of(o.Duty.Id)), ("provided", o.Provided is null ? Datum.Null : Of(o.Provided))))),
            ("closes", Ids(r.Closes.Select(static o => o.Duty.Id))),
            ("effects", List(r.Effects, static e => Datum.Map(
                ("kind", Datum.Of(e.Kind)), ("text", Of(new Wording(e.Describe(Language.Zh), e.Describe(Language.En)))), ("provided", e.Provided is null ? Datum.Null : Of(e.Provided))))),
            ("source", Of(r.Source))))),
        ("forms", List(p.Rows.SelectMany(static r => r.Effects).SelectMany(FormsOf).Distinct(), static f => Datum.Map(("id", Datum.Of(f.Id)), ("text", Of(f.Text)), ("source", Of(f.Source))))),
        ("parameters", List(p.Parameters, static x => Datum.Map(
            ("id", Datum.Of(x.Id)), ("text", Of(x.Text)), ("shape", Of(x.Shape)), ("default", x.Write(x.DefaultValue)), ("source", Of(x.Source))))),
        ("milestones", List(p.Milestones, static m => Datum.Map(("id", Datum.Of(m.Id)), ("text", Of(m.Text)), ("source", Of(m.Source))))),
        ("properties", List(p.Properties, static q => Datum.Map(("id", Datum.Of(q.Id)), ("text", Of(q.Text)), ("source", Of(q.Source))))),
        ("jointProperties", List(p.JointProperties, static q => Datum.Map(
            ("id", Datum.Of(q.Id)), ("with", Datum.Of(q.Link.Procedure.Id)), ("text", Of(q.Text)), ("source", Of(q.Source))))));

    private static Datum List<T>(IEnumerable<T> items, System.Func<T, Datum> write) => Datum.List(items.Select(write));

    private static Datum Ids(IEnumerable<string> ids) => Datum.List(ids.Select(Datum.Of));

    private static Datum Of(Shape shape) => Datum.Map(("bounds", Of(shape.Prose)), ("choices", Ids(shape.Terms.Select(static t => t.Id))));

    private static IEnumerable<(string Id, Wording Text, Source Source)> FormsOf(Effect effect) => effect switch
    {
        RecordEffect record => record.Registers.Select(static r => (r.Id, r.Text, r.Source)),
        SayEffect say => [(say.Script.Id, say.Script.Text, say.Script.Source)],
        SayOneOfEffect say => say.Scripts.Select(static s => (s.Id, s.Text, s.Source)),
        BookEffect book => [(book.Book.Id, book.Book.Text, book.Book.Source)],
        _ => [],
    };

    private static Datum Of(Wording text) => Datum.Map(("zh", Datum.Of(text.Zh)), ("en", Datum.Of(text.En)));

    private static Datum Of(Source source) => Datum.Map(
        ("clauses", Ids(source.Clauses)), ("entries", Ids(source.Entries)),
        ("proposed", source.ProposedBecause is null ? Datum.Null : Of(source.ProposedBecause)), ("reading", source.Reading is null ? Datum.Null : Of(source.Reading)));
}
