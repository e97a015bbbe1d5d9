using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PropertyService.Generator;
using PropertyService.Workflows.Documents;
using PropertyService.Workflows.Procedures;
using PropertyService.Workflows.Verification;

if (Options.Read(args) is not { } options)
{
    await Console.Error.WriteLineAsync(Options.Usage);
    return 2;
}

var catalogue = Catalogue.Standard;
var policy = catalogue.DefaultPolicy();
var verifier = new Verifier(policy, catalogue.Procedures);
var evidence = await Task.WhenAll(catalogue.Procedures.Select(p => Task.Run(() => Evidence.Find(verifier, p))));
var folder = new DocumentFolder(options.Out);
var documents = Handbook.Write(catalogue, policy, evidence);
var differing = folder.Differing(documents);
foreach (var path in differing) Console.WriteLine((options.Check ? "not current: " : "written: ") + path);
if (options.Check) return differing.Count == 0 ? 0 : 1;
folder.Write(documents);
return 0;
