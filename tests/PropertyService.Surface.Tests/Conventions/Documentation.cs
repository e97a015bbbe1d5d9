using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace PropertyService.Surface.Tests.Conventions;

/// <summary>The documentation that is shipped beside each library.</summary>
internal static class Documentation
{
    /// <summary>What is written of each type and member, by documentation id.</summary>
    public static IReadOnlyDictionary<string, XElement> ById { get; } = new[] { Assets.Domain, Assets.Workflows }
        .SelectMany(static a => XDocument.Load(Path.Combine(AppContext.BaseDirectory, a.GetName().Name + ".xml")).Descendants("member"))
        .ToDictionary(static m => m.Attribute("name")!.Value, StringComparer.Ordinal);

    public static XElement? Of(MemberInfo member) => ById.GetValueOrDefault(DocId.Of(member));

    /// <summary>All that is written, as one text.</summary>
    public static string TextOf(XElement? said) => said is null ? "" : string.Join(" ", said.DescendantNodes().OfType<XText>().Select(static t => t.Value));
}
