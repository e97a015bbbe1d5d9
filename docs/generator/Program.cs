using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PropertyService.Generator;
using PropertyService.Workflows.Documents;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Verification;

if (Options.Read(args) is not { } options)
{
    await Console.Error.WriteLineAsync(Options.Usage);
    return 2;
}

var catalogue = Catalogue.Standard;
var read = PolicyFile.Read(catalogue, options.Policy is null ? "{}" : await File.ReadAllTextAsync(options.Policy));
if (!read.IsOk)
{
    foreach (var fault in read.Faults) await Console.Error.WriteLineAsync(fault.ToString());
    return 2;
}

var verifier = new Verifier(read.Value, catalogue.Procedures);
var evidence = await Task.WhenAll(catalogue.Procedures.Select(p => Task.Run(() => Evidence.Find(verifier, p))));
var folder = new DocumentFolder(options.Out);
var documents = Handbook.Write(catalogue, read.Value, evidence);
var differences = folder.Differences(documents);
foreach (var difference in differences) Console.WriteLine((options.Check ? "not current: " : "written: ") + difference);
if (options.Check) return differences.Count == 0 ? 0 : 1;
folder.Write(documents);
var broken = evidence.SelectMany(static e => e.Report.Findings.Select(f => e.Procedure.Id + ": " + f.Rule + " " + f.Detail)).ToArray();
foreach (var finding in broken) await Console.Error.WriteLineAsync("broken under this policy: " + finding);
return broken.Length == 0 ? 0 : 3;
