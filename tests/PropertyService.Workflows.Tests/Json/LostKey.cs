using System.Collections.Generic;
using NodaTime;
using PropertyService.Domain.Keys;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Procedures.Keys;

namespace PropertyService.Workflows.Tests.Json;

/// <summary>A lost key, step by step, as the codec tests need it.</summary>
internal static class LostKey
{
    public static readonly Instant Morning = Instant.FromUtc(2026, 3, 2, 1, 0).PlusNanoseconds(123456789);

    /// <summary>A case with two kinds of duties open and a refused attempt beside it.</summary>
    public static CaseFile File()
    {
        var file = CaseFile.New(KeyLoss.Procedure, "KL-1", Catalogue.Standard.DefaultPolicy());
        foreach (var submission in Submissions()) file = file.Decide(submission, Ledger.Empty).File;
        return file;
    }

    /// <summary>Every decision on the way to <see cref="File"/>.</summary>
    public static IEnumerable<Decision> Decisions()
    {
        var file = CaseFile.New(KeyLoss.Procedure, "KL-1", Catalogue.Standard.DefaultPolicy());
        foreach (var submission in Submissions())
        {
            (file, var decision, _) = file.Decide(submission, Ledger.Empty);
            yield return decision;
        }
    }

    private static IEnumerable<Submission> Submissions() =>
    [
        new("1", new ReportLoss(Post.Desk, KeyClass.CustomerRoom, "K-1"), new(Roles.FrontDesk, "fd-02"), Morning, Morning - Duration.FromHours(2)),
        new("2", new IssueReplacement("K-1"), new(Roles.CsLead, "cl-01"), Morning + Duration.FromMinutes(1)),
        new("3", new ReportCopy("私配-1"), new(Roles.CsStaff, "cs-11"), Morning + Duration.FromMinutes(2), Version: 1),
        new("4", new ReportCopy("私配-2"), new(Roles.CsStaff, "cs-11"), Morning + Duration.FromMinutes(3)),
        new("5", new OrderLockChange(), new(Roles.CsLead, "cl-01"), Morning + Duration.FromMinutes(4)),
        new("6", new ConfirmLockChanged(true, "K-2"), new(Roles.EngineeringDept, "en-05"), Morning + Duration.FromMinutes(5)),
        new("7", new IssueReplacement("K-2"), new(Roles.CsLead, "cl-01"), Morning + Duration.FromMinutes(6)),
        new("8", new ConfirmTold(), new(Roles.CsStaff, "cs-11"), Morning + Duration.FromMinutes(7)),
        new("9", new ConfirmTold(), new(Roles.CsStaff, "cs-11"), Morning + Duration.FromMinutes(8)),
    ];
}
