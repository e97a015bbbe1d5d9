using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using JsonHost;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Results;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;

// One request a line on standard input, one answer a line on standard output: docs/integration.md says what they hold.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var policies = args.Select(Read).ToArray();
if (policies.SelectMany(static p => p.Faults).ToArray() is { Length: > 0 } faults)
{
    Console.Out.WriteLine(Requests.Faulty(faults));
    return 2;
}

using var salts = RandomNumberGenerator.Create();
var requests = new Requests(new(Catalogue.Standard, policies.Length == 0 ? Catalogue.Standard.DefaultPolicy() : policies[0].Policy!, [.. policies.Skip(1).Select(static p => p.Policy!)]), new(Catalogue.Standard, salts));
while (Console.In.ReadLine() is { } line)
{
    Console.Out.Write(requests.Answer(line) + "\n");
    Console.Out.Flush();
}

return 0;

// The first file is the policy in force, the others those under which open cases began.
static (SitePolicy? Policy, IReadOnlyList<Fault> Faults) Read(string file)
{
    try
    {
        var read = PolicyFile.Read(Catalogue.Standard, File.ReadAllText(file));
        return (read.IsOk ? read.Value : null, read.Faults);
    }
    catch (Exception e) when (e is IOException or UnauthorizedAccessException)
    {
        return (null, [new(file, "missing", new("读不到站点参数文件", "the policy file cannot be read"))]);
    }
}
