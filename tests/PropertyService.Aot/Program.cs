using System;
using System.Text;
using PropertyService.Workflows.Tests.Runtimes;

// The day of every procedure, compiled ahead of time: one line for each answer, with its SHA-256, or with --whole the answers
// themselves. The arguments are the folder of the samples and, if wanted, --whole.
if (args is not [var samples, .. var rest] || rest is not ([] or ["--whole"]))
{
    Console.Error.WriteLine("usage: PropertyService.Aot SAMPLES [--whole]");
    return 2;
}

var text = new StringBuilder();
foreach (var answer in new DayInJson(samples).Answers()) text.Append(rest is [] ? answer.ToString() : answer.Name + "\n" + answer.Text).Append('\n');
using var output = Console.OpenStandardOutput();
output.Write(Encoding.UTF8.GetBytes(text.ToString()));
return 0;
