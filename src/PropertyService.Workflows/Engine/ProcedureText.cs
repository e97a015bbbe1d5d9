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
        ("facts", List(p.Facts, static f => Datum.Map(("name", Datum.Of(f.Name)), ("text", Of(f.Text)), ("shape", Of(f.Shape.Description))))),
        ("commands", List(p.Commands, static c => Datum.Map(
            ("id", Datum.Of(c.Id)), ("text", Of(c.Text)), ("nature", Datum.Of(c.Nature == CommandNature.Request ? "request" : "report")),
            ("fields", List(c.Fields, static f => Datum.Map(("name", Datum.Of(f.Name)), ("text", Of(f.Text)), ("shape", Of(f.Shape.Description)))))))),
        ("guards", List(DefinitionCheck.Guards(p.Parts), static g => Datum.Map(("id", Datum.Of(g.Id)), ("text", Of(g.Text)), ("remedy", Of(g.Remedy.Text)), ("source", Of(g.Source))))),
        ("duties", List(p.Duties, static d => Datum.Map(
            ("id", Datum.Of(d.Id)), ("text", Of(d.Text)), ("holder", d.Holder is null ? Datum.Null : Of(d.Holder)), ("thing", Datum.Of(d.Thing?.Id)), ("deadline", d.Deadline is null ? Datum.Null : Of(d.Deadline)),
            ("escalation", List(d.Escalation, static e => Datum.Map(("to", Of(e.Who)), ("after", Datum.Of(e.After?.Id)), ("source", Of(e.Source))))), ("source", Of(d.Source))))),
        ("rows", List(p.Rows, static r => Datum.Map(
            ("id", Datum.Of(r.Id)), ("from", Ids(r.From.Select(static s => s.Id))), ("to", Datum.Of(r.To?.Id)), ("by", Ids(r.By.Select(static b => b.Id))),
            ("when", Ids(r.When.Select(static w => (w.MustHold ? "" : "not ") + w.Guard.Id))), ("expects", Ids(r.Expects.Select(static e => e.Guard.Id + (e.Otherwise is null ? "" : " else " + e.Otherwise.Id)))),
            ("opens", Ids(r.Opens.Select(static o => o.Duty.Id + (o.Provided is null ? "" : " provided " + o.Provided.En)))), ("closes", Ids(r.Closes.Select(static o => o.Duty.Id))),
            ("effects", Ids(r.Effects.Select(static e => e.Kind + ": " + e.Describe(Language.En) + (e.Provided is null ? "" : ", provided " + e.Provided.En)))), ("source", Of(r.Source))))),
        ("parameters", Ids(p.Parameters.Select(static x => x.Id))),
        ("properties", List(p.Properties, static q => Datum.Map(("id", Datum.Of(q.Id)), ("text", Of(q.Text)), ("source", Of(q.Source))))));

    private static Datum List<T>(IEnumerable<T> items, System.Func<T, Datum> write) => Datum.List(items.Select(write));

    private static Datum Ids(IEnumerable<string> ids) => Datum.List(ids.Select(Datum.Of));

    private static Datum Of(Wording text) => Datum.Map(("zh", Datum.Of(text.Zh)), ("en", Datum.Of(text.En)));

    private static Datum Of(Source source) => Datum.Map(
        ("clauses", Ids(source.Clauses)), ("entries", Ids(source.Entries)),
        ("proposed", source.ProposedBecause is null ? Datum.Null : Of(source.ProposedBecause)), ("reading", source.Reading is null ? Datum.Null : Of(source.Reading)));
}
