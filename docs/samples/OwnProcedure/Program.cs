using System;
using System.Linq;
using NodaTime;
using OwnProcedure;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Verification;

var policy = ParcelDesk.Catalogue.DefaultPolicy();

// A definition is worth as much as its search: do this in a test of yours. The other procedures are there for the ledger.
var verifier = new Verifier(policy, ParcelDesk.Catalogue.Procedures);
var report = verifier.Verify(ParcelDesk.Procedure);
Console.WriteLine($"{report.Situations} situations, {report.TotalDecisions} decisions under {report.Policies} policies, {report.Findings.Count} findings");
foreach (var finding in report.Findings) Console.WriteLine(finding.Show(Language.En));
var mutants = verifier.Mutate(ParcelDesk.Procedure);
Console.WriteLine($"{mutants.Count} planted faults, unnoticed: {string.Join(", ", mutants.Where(static m => m.Killers.Count == 0).Select(static m => m.Id).DefaultIfEmpty("none"))}");

var desk = new Actor(Roles.FrontDesk, "fd-02");
var morning = Instant.FromUtc(2026, 3, 2, 1, 0);
var (file, _, _) = CaseFile.New(ParcelDesk.Procedure, "P-1", policy).Decide(new("c-1", new ReceiveParcel(Post.Desk, "8-1101"), desk, morning), Ledger.Empty);
(file, var wrong, _) = file.Decide(new("c-2", new HandOver("8-1102"), desk, morning), Ledger.Empty);
Console.WriteLine(wrong.Explain().Text.En);
foreach (var overdue in Overdue.Among([file.Case], morning + Duration.FromDays(4))) Console.WriteLine($"overdue: {overdue.Duty.Duty.Text.En}, tell level {overdue.Next!.Level}");
(file, _, _) = file.Decide(new("c-3", new HandOver("8-1101"), desk, morning + Duration.FromDays(4)), Ledger.Empty);
Console.WriteLine($"{file.Case.State.Text.En}; {file.Journal.Count} accepted, {file.Evidence.Count} refused");
return report.Findings.Count == 0 && file.Case.IsEnded ? 0 : 1;
