namespace System.Runtime.CompilerServices;

/// <summary>
/// What the compiler needs for <c>array[1..]</c>. A type of this name hides that of .NET Framework altogether, and with it
/// what the compiler needs for arrays of constants, which is handed on.
/// </summary>
internal static class RuntimeHelpers
{
    private static readonly Action<Array, RuntimeFieldHandle> Hidden = (Action<Array, RuntimeFieldHandle>)typeof(object).Assembly
        .GetType("System.Runtime.CompilerServices.RuntimeHelpers", throwOnError: true)!.GetMethod("InitializeArray")!.CreateDelegate(typeof(Action<Array, RuntimeFieldHandle>));

    public static void InitializeArray(Array array, RuntimeFieldHandle constants) => Hidden(array, constants);

    public static T[] GetSubArray<T>(T[] array, Range range)
    {
        var (start, end) = (range.Start.GetOffset(array.Length), range.End.GetOffset(array.Length));
        return array.AsSpan(start, end - start).ToArray();
    }
}
