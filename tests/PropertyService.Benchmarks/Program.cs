using BenchmarkDotNet.Running;
using PropertyService.Benchmarks;

// "quick": ratios in a few seconds by interleaved rounds, for a noisy machine; otherwise BenchmarkDotNet.
if (args.Length > 0 && args[0] == "quick")
{
    Quick.Run();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
