using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain;
using PropertyService.Domain.Results;
using PropertyService.Workflows.Engine;

namespace GateDay;

/// <summary>What came of one line.</summary>
internal abstract record Step(int Line);

/// <summary>The line was a command, and this is the answer.</summary>
internal sealed record Decided(int Line, Decision Decision, bool Repeated) : Step(Line);

/// <summary>The line was left out; the message says why, in both languages.</summary>
internal sealed record LeftOut(int Line, Wording Why) : Step(Line)
{
    public static LeftOut Because(int line, IEnumerable<Fault> faults) => new(line, new(
        string.Join("；", faults.Select(static f => Prefix(f) + f.Message.Zh)),
        string.Join("; ", faults.Select(static f => Prefix(f) + f.Message.En))));

    public string Message => $"第 {Line} 行未执行：{Why.Zh}\nline {Line} was left out: {Why.En}";

    public static string Prefix(Fault fault) => fault.Path.Length == 0 ? "" : fault.Path + ": ";
}
