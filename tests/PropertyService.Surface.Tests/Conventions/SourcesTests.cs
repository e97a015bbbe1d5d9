using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using PropertyService.Domain.Regulation;
using PropertyService.Workflows.Engine;
using Xunit;

namespace PropertyService.Surface.Tests.Conventions;

/// <summary>
/// What states a norm is known by its value: it has a <see cref="Source"/> (states, parameters, measures, guards and the like).
/// Who reads the comment in an editor sees the same clauses as who reads the value.
/// </summary>
public sealed partial class SourcesTests
{
    private static readonly ClauseCatalogue Catalogue = ClauseCatalogue.Standard;

    private static IEnumerable<(MemberInfo Member, Source Source)> Definitions =>
        from type in Assets.PublicTypes
        where !type.ContainsGenericParameters
        from member in type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let value = member switch { FieldInfo f => f.GetValue(null), PropertyInfo { GetMethod: not null } p when p.GetIndexParameters().Length == 0 => p.GetValue(null), _ => null }
        where value?.GetType().GetProperty("Source")?.GetValue(value) is Source
        select (member, (Source)value.GetType().GetProperty("Source")!.GetValue(value)!);

    [Fact]
    public void The_comment_of_a_definition_names_a_clause_of_its_source_or_says_that_it_is_proposed() =>
        Check.None(
            Definitions.Where(static d => !Agree(CommentOf(d.Member), d.Source)).Select(static d => $"{DocId.Of(d.Member)} has {(d.Source.IsProposed ? "a proposal" : d.Source)}"),
            "name the clause in the comment, or say: Proposed");

    [Fact]
    public void Every_clause_that_a_comment_names_is_in_the_catalogue() =>
        Check.None(
            Documentation.ById.SelectMany(static m => Cited(Documentation.TextOf(m.Value)).Where(static id => !IsKnown(id)).Select(id => $"{id} in {m.Key}")), "correct the clause id");

    // A procedure is what its whole class is about, and the class says so.
    private static string CommentOf(MemberInfo member) =>
        Documentation.TextOf(Documentation.Of(member is PropertyInfo { PropertyType: var type } && typeof(Procedure).IsAssignableFrom(type) ? member.DeclaringType! : member));

    private static bool Agree(string comment, Source source) =>
        (source.IsProposed && comment.Contains("roposed", StringComparison.Ordinal))
        || source.Clauses.Concat(source.Entries).Any(id => Cited(comment).Any(cited => IsUnder(id, cited)));

    // What begins with the code of a document, or is an entry of the conflict list.
    private static IEnumerable<string> Cited(string comment) =>
        Id().Matches(comment).Select(static m => m.Value).Where(static id => Catalogue.Documents.ContainsKey(id.Split('-')[0]) || Entry().IsMatch(id));

    // A comment may name a whole section: KM-5 for KM-5.0-2.
    private static bool IsKnown(string cited) => Catalogue.All.Any(c => IsUnder(c.Id, cited)) || Catalogue.Entries.Any(e => e.Id == cited);

    private static bool IsUnder(string id, string cited) => id == cited || (id.StartsWith(cited, StringComparison.Ordinal) && id[cited.Length] is '.' or '-');

    [GeneratedRegex(@"\b[A-Z][A-Z0-9]?-[0-9A-Z](?:[0-9A-Za-z]|[.-](?=[0-9A-Za-z]))*")]
    private static partial Regex Id();

    [GeneratedRegex(@"^[CGLN]-\d\d$")]
    private static partial Regex Entry();
}
