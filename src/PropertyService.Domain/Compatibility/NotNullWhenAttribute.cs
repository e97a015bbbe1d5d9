#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Nullability of an out parameter for netstandard2.0, which lacks this attribute.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
#endif
