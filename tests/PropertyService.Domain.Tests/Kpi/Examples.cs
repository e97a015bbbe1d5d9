using System;
using System.Linq;
using NodaTime;
using PropertyService.Domain.Complaints;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Kpi.Records;
using static PropertyService.Domain.Tests.Kpi.InOctober;

namespace PropertyService.Domain.Tests.Kpi;

/// <summary>One record of each register with which all is well; a test changes the fact that matters.</summary>
internal static class Examples
{
    public static readonly SurveyAnswer Answer = new("A1", "2026 autumn", At(20), "3-301", At(10), 85, 100, null);

    public static readonly Incident Accident = new("I1", IncidentClass.Safety, IncidentSeverity.Major, At(5), null);

    public static readonly PostEntry Entry = new("E1", "Wang", At(5, 8), At(4, 18), true, At(6, 8), null);

    public static readonly ArchiveDocument Document = new("D1", At(5), null, At(20));

    private static readonly Seq<FileSection> Six = KpiParameters.FileSectionsAlways.Default;

    public static readonly CustomerFile File = new("F1", "3-301", At(30), Six, default, null);

    /// <summary>Reported at 8, reached at 9, repaired at 12, passed and signed at 13, visited the next day.</summary>
    public static readonly RepairOrder Urgent = new(
        "R1", RepairKind.Urgent, At(5, 8), null, null, null, At(5, 9), At(5, 12), RepairFinding.Passed, RepairFinding.Passed, At(5, 13), At(5, 13), null, At(6, 9), 0, null, null);

    /// <summary>Reported on the 5th, agreed for the 7th at 10, reached on the minute.</summary>
    public static readonly RepairOrder Scheduled = Urgent with
    {
        Id = "S1", Kind = RepairKind.Scheduled, AppointmentAt = At(7, 10), ArrivedAt = At(7, 10), FixedAt = At(7, 11), FoundAt = At(7, 12), AcceptedAt = At(7, 12), VisitedAt = At(8),
    };

    /// <summary>Registered at 8 on the 5th, replied to and closed the same day, signed as satisfied.</summary>
    public static readonly ComplaintCase Complaint = new("C1", Complainant.Named, At(5, 8), At(5, 12), null, At(5, 15), ComplaintSignature.Satisfied, null);

    public static readonly AssetInspection Item = new("N1", "pump 1", AssetClass.Facility, At(30), true, null, null);

    public static readonly PlantCount Batch = new("P1", "east lawn", PlantBasis.Plants, At(30), 100, 100, null);

    public static readonly ServiceRequest Request = new("Q1", "app", At(5, 8), At(5, 9), At(8), At(7), null);

    public static readonly PhoneCall Call = new("T1", At(5, 8), At(5, 8) + Duration.FromSeconds(10), null, 3);

    /// <summary>On post at the gate for the whole of October.</summary>
    public static readonly DutyStretch Duty = new("W1", "main gate", false, "Zhang", At(1), At(32), DutyState.OnPost);

    public static readonly LineStretch Open = new("L1", ServiceLine.RepairIntake, At(1), At(32), true, null);

    public static readonly LiftStretch Lift = new("V1", "tower 1", "lift A", At(1), At(32), true);

    public static readonly ZoneCleaning Cleaning = new("Z1", "lobby", At(5, 9));

    public static readonly RefuseEmptying Emptying = new("G1", "north", At(5, 19));

    /// <summary>The same record many times, each with its own number.</summary>
    public static T[] Many<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];
}
