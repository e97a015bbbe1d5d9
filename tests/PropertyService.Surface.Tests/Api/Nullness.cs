using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace PropertyService.Surface.Tests.Api;

/// <summary>
/// The nullability that the compiler wrote down: one byte for each reference in a type, or one for all of them; 1 is not null,
/// 2 is nullable, 0 says nothing. The runtime's own reader calls an unconstrained <c>T</c> nullable, which it is not.
/// </summary>
internal sealed class Nullness
{
    private readonly IReadOnlyList<byte> marks;
    private readonly byte forAll;
    private int read;

    private Nullness(IReadOnlyList<byte> marks, byte forAll) => (this.marks, this.forAll) = (marks, forAll);

    public static Nullness Of(ParameterInfo parameter) => From(parameter.GetCustomAttributesData(), parameter.Member);

    public static Nullness Of(MemberInfo member) => From(member.GetCustomAttributesData(), member.DeclaringType!);

    public static byte Of(Type parameter) => From(parameter.GetCustomAttributesData(), parameter.DeclaringMethod ?? (MemberInfo)parameter.DeclaringType!).Next();

    /// <summary>The mark of the next reference.</summary>
    public byte Next() => marks.Count > 0 ? marks[read++] : forAll;

    /// <summary>A wrong order of reading leaves marks over, or runs out of them.</summary>
    public void Done()
    {
        if (read != marks.Count) throw new InvalidOperationException($"{marks.Count - read} of {marks.Count} nullability marks were not read.");
    }

    private static Nullness From(IList<CustomAttributeData> attributes, MemberInfo within) =>
        attributes.FirstOrDefault(static a => a.AttributeType.Name == "NullableAttribute")?.ConstructorArguments[0].Value switch
        {
            byte all => new([], all),
            IEnumerable<CustomAttributeTypedArgument> each => new([.. each.Select(static a => (byte)a.Value!)], 0),
            _ => new([], ContextOf(within)),
        };

    private static byte ContextOf(MemberInfo? member)
    {
        for (; member is not null; member = member.DeclaringType)
            if (member.GetCustomAttributesData().FirstOrDefault(static a => a.AttributeType.Name == "NullableContextAttribute") is { } context)
                return (byte)context.ConstructorArguments[0].Value!;
        return 0;
    }
}
