#if NETSTANDARD2_0 || NETFRAMEWORK
namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler emit init-only members for netstandard2.0, which lacks this marker.</summary>
internal static class IsExternalInit;
#endif
