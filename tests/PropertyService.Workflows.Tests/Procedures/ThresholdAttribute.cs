using System;

namespace PropertyService.Workflows.Tests.Procedures;

/// <summary>
/// The test tries a number that a site may set. Its first two arguments are the number and how far from it the fact lies:
/// -1 just below, 0 at it, 1 just above.
/// </summary>
/// <param name="procedure">The procedure that reads it.</param>
/// <param name="parameter">The parameter.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ThresholdAttribute(string procedure, string parameter) : Attribute
{
    public (string Procedure, string Parameter) Of => (procedure, parameter);
}
