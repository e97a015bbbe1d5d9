using System;
using System.IO;
using System.Text;
using JsonHost;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;

// One request a line on standard input, one answer a line on standard output: docs/integration.md says what they hold.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = Encoding.UTF8;
var policy = PolicyFile.Read(Catalogue.Standard, args.Length == 0 ? "{}" : File.ReadAllText(args[0]));
if (!policy.IsOk)
{
    foreach (var fault in policy.Faults) Console.Error.WriteLine(fault);
    return 2;
}

var requests = new Requests(new(Catalogue.Standard, policy.Value));
while (Console.In.ReadLine() is { } line)
{
    Console.Out.Write(requests.Answer(line) + "\n");
    Console.Out.Flush();
}

return 0;
