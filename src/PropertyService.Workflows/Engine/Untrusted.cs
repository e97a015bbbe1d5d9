using System;
using System.Collections.Generic;

namespace PropertyService.Workflows.Engine;

/// <summary>
/// What comes of cases and journals from outside. Rows, duties and books may rest on what a procedure's own conditions
/// ensure; in a document tampered with, or of another definition, it need not be so.
/// </summary>
internal static class Untrusted
{
    /// <summary>Whether an exception is of the kinds that code raises whose conditions do not hold.</summary>
    /// <param name="exception">The exception.</param>
    public static bool Raises(Exception exception) => exception is
        NullReferenceException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or ArithmeticException
        or InvalidCastException or KeyNotFoundException or FormatException;
}
