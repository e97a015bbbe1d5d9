using BenchmarkDotNet.Running;
using PropertyService.Benchmarks;

// "quick": ratios by interleaved rounds, for a noisy machine, of decisions ("quick decisions"), of figures ("quick kpis") or of
// both; otherwise BenchmarkDotNet.
if (args.Length > 0 && args[0] == "quick")
{
    if (args is [_] or [_, "decisions"]) Quick.Decisions();
    if (args is [_] or [_, "kpis"]) Quick.Kpis();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
