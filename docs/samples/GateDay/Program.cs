using System;
using System.Text;
using GateDay;

Console.OutputEncoding = Encoding.UTF8;
var (options, wrong) = Options.Parse(args);
if (options is null)
{
    Console.Error.WriteLine(wrong);
    return App.CouldNotStart;
}

if (options.Help)
{
    Console.Out.WriteLine(Options.Usage);
    return App.Fine;
}

using var input = Console.OpenStandardInput();
return App.Run(options, input, Console.Out, Console.Error);
