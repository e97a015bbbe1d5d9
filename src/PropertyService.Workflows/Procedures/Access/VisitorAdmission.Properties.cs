using PropertyService.Workflows.Engine;
using PropertyService.Domain.Regulation;

namespace PropertyService.Workflows.Procedures.Access;

/// <content>What must never, or always, be so; and remarks (性质与说明).</content>
public static partial class VisitorAdmission
{
    private static void Properties(ProcedureBuilder<VisitorFacts> p, Duties owed)
    {
    }

    private static void Remarks(ProcedureBuilder<VisitorFacts> p)
    {
    }
}
