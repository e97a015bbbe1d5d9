using System.Collections.Generic;
using NodaTime;

namespace PropertyService.Workflows.Engine;

/// <summary>How a procedure is searched.</summary>
/// <param name="PersonsPerRole">How many different persons of each role are tried.</param>
/// <param name="RolesApart">The commands of which a rule looks at the role itself: every role that may is tried, not one for all.</param>
/// <param name="Days">For how many days the clock times are searched.</param>
/// <param name="ClockTimes">Clock times of the site that matter to the rules.</param>
/// <param name="LooksBack">The reports that are also tried with an earlier time of occurrence.</param>
internal sealed record SearchPlan(int PersonsPerRole, IReadOnlyList<CommandKind> RolesApart, int Days, IReadOnlyList<LocalTime> ClockTimes, IReadOnlyList<CommandKind> LooksBack)
{
    /// <summary>The id of the one case of each procedure in a search: a command that names a case of another procedure names the one that left things in the ledger.</summary>
    public const string OtherCase = "case";
}
