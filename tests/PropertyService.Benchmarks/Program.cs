using BenchmarkDotNet.Running;
using PropertyService.Benchmarks;

// "quick": ratios by interleaved rounds, for a noisy machine, of decisions ("quick decisions"), of figures ("quick kpis"), of
// sealed journals ("quick journals") or of all; otherwise BenchmarkDotNet.
if (args.Length > 0 && args[0] == "quick")
{
    if (args is [_] or [_, "decisions"]) Quick.Decisions();
    if (args is [_] or [_, "kpis"]) Quick.Kpis();
    if (args is [_] or [_, "journals"]) Quick.Journals();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
