using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using PropertyService.Surface.Tests.Api;
using Xunit;

namespace PropertyService.Surface.Tests.Conventions;

/// <summary>What is shipped says what it is.</summary>
public sealed class DocumentationTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // What may stand without words: a line of a list, or a reference to what has them.
    private static readonly string[] Wordless = ["inheritdoc", "see", "seealso", "paramref", "typeparamref"];

    [Fact]
    public void Every_public_and_protected_member_says_what_it_is() =>
        Check.None(
            Assets.PublicTypes.Concat(Assets.PublicTypes.SelectMany(Members)).Where(static m => !Says(Documentation.Of(m))).Select(DocId.Of), "write what it is");

    [Fact]
    public void Every_parameter_says_what_it_is() =>
        Check.None(
            Assets.PublicTypes.SelectMany(Members).OfType<MethodBase>().Where(static m => Documentation.Of(m) is { } said && said.Element("inheritdoc") is null)
                .SelectMany(static m => m.GetParameters().Where(p => !Names(Documentation.Of(m)!, p.Name!)).Select(p => DocId.Of(m) + " " + p.Name)),
            "say it in a param tag");

    [Fact]
    public void No_tag_is_empty_and_nothing_is_left_to_do() =>
        Check.None(
            Documentation.ById.Where(static m => m.Value.Descendants().Any(static e => e.Value.Trim().Length == 0 && !e.HasElements && !Wordless.Contains(e.Name.LocalName))
                || m.Value.Value.Contains("TODO", StringComparison.Ordinal)).Select(static m => m.Key),
            "fill it or take it away");

    [Fact]
    public void No_character_was_read_in_another_encoding_than_it_was_written() =>
        Check.None(Documentation.ById.Where(static m => m.Value.Value.Any(static c => c is > '\x7f' and < '\xa0' or '\ufffd')).Select(static m => m.Key), "write it anew, in UTF-8");

    private static IEnumerable<MemberInfo> Members(Type type) =>
        typeof(Delegate).IsAssignableFrom(type) ? [] : type.GetMembers(Declared).Where(m => m is not Type && MemberText.Of(m) is not null && !IsMade(type, m) && m is not FieldInfo { IsSpecialName: true });

    // What the compiler makes has no comment of its own: members of records, of which the type's param tags speak, and constructors that nobody wrote.
    private static bool IsMade(Type type, MemberInfo member) =>
        AttributeText.Has(member, "CompilerGeneratedAttribute")
        || (ApiText.IsRecord(type) && (member.Name == "Deconstruct" || member is ConstructorInfo || IsPositional(type, member)))
        || member is ConstructorInfo { } c && (c.GetParameters().Length == 0 || Documentation.Of(type)?.Elements("param").Count() == c.GetParameters().Length);

    private static bool IsPositional(Type type, MemberInfo member) => member is PropertyInfo && Documentation.Of(type) is { } said && Names(said, member.Name);

    private static bool Says(XElement? said) => said is not null && (said.Element("inheritdoc") is not null || said.Element("summary") is { } summary && (summary.Value.Trim().Length > 0 || summary.HasElements));

    private static bool Names(XElement said, string parameter) => said.Elements("param").Any(p => p.Attribute("name")!.Value == parameter && (p.Value.Trim().Length > 0 || p.HasElements));
}
