using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using PropertyService.Workflows.Chain;
using PropertyService.Workflows.Engine;
using PropertyService.Workflows.Json;
using PropertyService.Workflows.Procedures;

namespace PropertyService.Benchmarks;

/// <summary>Sealing and verifying a journal, against what cannot be saved: writing each entry as JSON and hashing it once.</summary>
[MemoryDiagnoser]
public class SealingBenchmarks
{
    /// <summary>So many entries.</summary>
    internal const int Entries = 1000;

    private readonly RandomNumberGenerator salts = RandomNumberGenerator.Create();
    private JournalLine[] journal = [];
    private string[] lines = [];
    private ChainHead[] head = [];

    /// <summary>Makes the journal, sealed once.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        journal = Enumerable.Range(0, Entries).Select(static i => JournalLine.Of(Visit.Course[i % Visit.Course.Length])).OfType<JournalLine>().ToArray();
        var chain = Sealed();
        (lines, head) = (chain.Lines.ToArray(), [chain.Head]);
    }

    /// <summary>Each entry written as JSON, and the bytes hashed.</summary>
    [Benchmark(Baseline = true)]
    public object WriteAndHash() => journal.Sum(static line => SHA256.HashData(Encoding.UTF8.GetBytes(JournalCodec.Write(line).ToString()))[0]);

    /// <summary>Each entry sealed after the one before.</summary>
    [Benchmark]
    public object Seal() => Sealed().Head;

    /// <summary>The whole file held against its printed head.</summary>
    [Benchmark]
    public object Verify() => JournalChain.Verify(lines, head);

    private (List<string> Lines, ChainHead Head) Sealed()
    {
        var (sealedLines, openings, at) = (new List<string>(), Openings.None, ChainHead.Start);
        foreach (var line in journal)
        {
            var next = JournalChain.Seal(Catalogue.Standard, at, line, openings, salts);
            sealedLines.Add(next.Line);
            (openings, at) = (openings.With(next.Added), next.Head);
        }

        return (sealedLines, at);
    }
}
