#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

/// <summary>Names the method behind a collection expression for netstandard2.0, which lacks this attribute.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
internal sealed class CollectionBuilderAttribute(Type builderType, string methodName) : Attribute
{
    public Type BuilderType { get; } = builderType;

    public string MethodName { get; } = methodName;
}
#endif
