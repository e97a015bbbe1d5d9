using System.Collections.Generic;
using NodaTime;

namespace PropertyService.Workflows.Engine;

/// <summary>How a procedure is searched.</summary>
/// <param name="PersonsPerRole">How many different persons of each role are tried.</param>
/// <param name="RolesApart">Whether roles that may do the same are tried one by one, because a rule looks at the role itself.</param>
/// <param name="ClockTimes">Clock times of the site that matter to the rules.</param>
/// <param name="LooksBack">The reports that are also tried with an earlier time of occurrence.</param>
internal sealed record SearchPlan(int PersonsPerRole, bool RolesApart, IReadOnlyList<LocalTime> ClockTimes, IReadOnlyList<CommandKind> LooksBack);
