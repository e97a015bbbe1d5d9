using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Regulation;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Laws;

/// <summary>Every element has its text in both languages, a source, and a permanent id.</summary>
public sealed partial class TextLaws
{
    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void Every_element_has_its_text_in_both_languages(string id)
    {
        foreach (var (element, text) in TextsOf(EveryProcedure.Of(id)))
        {
            Assert.True(Chinese().IsMatch(text.Zh) || text.Zh == text.En, $"{element}: the Chinese text is '{text.Zh}'");
            Assert.False(string.IsNullOrWhiteSpace(text.En) || Chinese().IsMatch(text.En), $"{element}: the English text is '{text.En}'");
            Assert.True(Punctuation.HalfWidthIn(text.Zh) is [], $"{element}: half-width punctuation beside Chinese in '{text.Zh}'");
            Assert.All([text.Zh, text.En], one => Assert.True(one == one.Trim() && !one.Any(char.IsControl), $"{element}: '{one}'"));
        }
    }

    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void Every_element_has_a_source_and_every_clause_is_known(string id)
    {
        foreach (var (element, source) in SourcesOf(EveryProcedure.Of(id)))
        {
            Assert.False(source.IsMissing, $"{element} has no source");
            Assert.All(source.Clauses, c => Assert.True(Catalogue.Standard.Clauses.Find(c) is not null, $"{element}: {c} is not in the catalogue"));
            Assert.All(source.Entries, e => Assert.Matches("^[CGLN]-[0-9]{2}$", e));
        }
    }

    [Theory]
    [MemberData(nameof(EveryProcedure.Ids), MemberType = typeof(EveryProcedure))]
    public void Every_parameter_it_reads_is_in_the_policy(string id)
    {
        var known = Catalogue.Standard.Sections.SelectMany(static s => s.Parameters).ToHashSet();
        Assert.All(EveryProcedure.Of(id).Parameters, p => Assert.Contains(p, known));
    }

    [Fact]
    public void What_belongs_to_no_procedure_is_punctuated_in_full_width_too()
    {
        var clauses = Catalogue.Standard.Clauses;
        var texts = clauses.All.Select(static c => c.Text).Concat(clauses.Documents.Values).Concat(Roles.All.Select(static r => r.Text))
            .Concat(Refusals.Codes.Terms.Select(static t => t.Text)).Concat(Workflows.Verification.Laws.All.Select(static l => l.Text))
            .Concat(Catalogue.Standard.Sections.SelectMany(static s => s.Parameters.Select(static p => p.Text).Prepend(s.Text)))
            .Concat(Catalogue.Standard.Sections.SelectMany(static s => s.Parameters).Select(static p => new Wording(EveryProcedure.Policy.Show(p, Language.Zh), "")));
        Assert.Empty(texts.SelectMany(static t => Punctuation.HalfWidthIn(t.Zh)));
    }

    [Fact]
    public void Ids_stand_once_across_the_catalogue()
    {
        Once(Catalogue.Standard.Procedures.Select(static p => p.Id));
        Once(Catalogue.Standard.Sections.SelectMany(static s => s.Parameters).Select(static p => p.Id));
        foreach (var procedure in Catalogue.Standard.Procedures)
        {
            Once(procedure.States.Select(static s => s.Id).Append(State.Unopened.Id));
            Once(procedure.Rows.Select(static r => r.Id));
            Once(procedure.Duties.Select(static d => d.Id));
            Once(procedure.Properties.Select(static p => p.Id).Concat(Workflows.Verification.Laws.All.Select(static l => l.Id)));
            Once(procedure.Facts.Select(static f => f.Name));
            Assert.All(procedure.Commands, static c => Once(c.Fields.Select(static f => f.Name)));
        }
    }

    private static void Once(IEnumerable<string> ids) =>
        Assert.Empty(ids.GroupBy(static i => i).Where(static g => g.Count() > 1).Select(static g => g.Key));

    private static IEnumerable<(string Element, Wording Text)> TextsOf(Procedure p)
    {
        yield return ("the procedure", p.Text);
        yield return ("the purpose", p.Purpose);
        foreach (var state in p.States) yield return ("state " + state.Id, state.Text);
        foreach (var (name, text, shape) in p.Facts.Concat(p.Commands.SelectMany(static c => c.Fields)))
        {
            yield return ("field " + name, text);
            yield return ("shape of " + name, shape.Description);
            yield return ("shape of " + name + " in documents", shape.Prose);
            foreach (var term in shape.Terms) yield return ($"term {term.Id} of {name}", term.Text);
        }

        foreach (var command in p.Commands)
        {
            yield return ("command " + command.Id, command.Text);
            yield return ("nature of " + command.Id, command.Because);
        }

        foreach (var guard in GuardsOf(p))
        {
            yield return ("guard " + guard.Id, guard.Text);
            yield return ("remedy of " + guard.Id, guard.Remedy.Text);
        }

        foreach (var duty in p.Duties)
        {
            yield return ("duty " + duty.Id, duty.Text);
            yield return ("holder of " + duty.Id, duty.Holder!);
            if (duty.Deadline is { } deadline) yield return ("deadline of " + duty.Id, deadline);
            if (duty.Thing is { } thing) yield return ("thing " + thing.Id, thing.Text);
            foreach (var level in duty.Escalation) yield return ("escalation of " + duty.Id, level.Who);
        }

        foreach (var row in p.Rows)
        {
            foreach (var effect in row.Effects) yield return ($"{effect.Kind} of {row.Id}", new(effect.Describe(Language.Zh), effect.Describe(Language.En)));
            foreach (var provided in row.Opens.Select(static o => o.Provided).Concat(row.Effects.Select(static e => e.Provided)).OfType<Wording>()) yield return ("proviso of " + row.Id, provided);
        }

        foreach (var parameter in p.Parameters)
        {
            yield return ("parameter " + parameter.Id, parameter.Text);
            yield return ("shape of " + parameter.Id, parameter.Shape.Prose);
        }

        foreach (var property in p.Properties) yield return ("property " + property.Id, property.Text);
        foreach (var note in p.Notes) yield return ("note", note.Text);
        foreach (var (element, source) in SourcesOf(p))
        {
            if (source.ProposedBecause is { } because) yield return ("reason for " + element, because);
            if (source.Reading is { } reading) yield return ("reading of " + element, reading);
        }
    }

    private static IEnumerable<(string Element, Source Source)> SourcesOf(Procedure p)
    {
        yield return ("the procedure", p.Source);
        foreach (var state in p.States) yield return ("state " + state.Id, state.Source);
        foreach (var guard in GuardsOf(p)) yield return ("guard " + guard.Id, guard.Source);
        foreach (var duty in p.Duties)
        {
            yield return ("duty " + duty.Id, duty.Source);
            foreach (var level in duty.Escalation) yield return ("escalation of " + duty.Id, level.Source);
        }

        foreach (var row in p.Rows)
        {
            yield return ("row " + row.Id, row.Source);
            foreach (var effect in row.Effects)
            {
                if (effect is RecordEffect record)
                    foreach (var register in record.Registers) yield return ("register " + register.Id, register.Source);
                if (effect is SayEffect say) yield return ("script " + say.Script.Id, say.Script.Source);
                if (effect is BookEffect book) yield return ("book " + book.Book.Id, book.Book.Source);
            }
        }

        foreach (var parameter in p.Parameters) yield return ("parameter " + parameter.Id, parameter.Source);
        foreach (var property in p.Properties) yield return ("property " + property.Id, property.Source);
        foreach (var note in p.Notes) yield return ("note", note.Source);
    }

    private static IEnumerable<Guard> GuardsOf(Procedure p) =>
        p.Rows.SelectMany(static r => r.When.Select(static w => w.Guard).Concat(r.Expects.Select(static e => e.Guard))).Distinct();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
