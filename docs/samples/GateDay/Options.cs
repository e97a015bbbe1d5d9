using System.Collections.Immutable;
using NodaTime;
using PropertyService.Domain;
using PropertyService.Domain.Kpi;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Chain;

namespace GateDay;

/// <summary>What the program was asked to do.</summary>
internal sealed record Options
{
    public const string Usage = """
        gateday [FILE | -] [options]
        读入一天的 JSON Lines，逐条裁定。不给文件时运行随附的一天。
        Reads a day as JSON Lines and decides it line by line; without a file, the day that ships with it.

          FILE             一天的文件                      the day to run
          -                从标准输入读                    read standard input
          --lang zh|en     显示语言，默认 zh              language on the screen, zh when left out
          --policy FILE    站点参数文件（JSON）           the site's parameters (JSON)
          --json           每个决定一行 JSON               one decision a line, as JSON
          --journal FILE   写出流水与拒绝留痕              write accepted entries and refused attempts
          --seal FILE      同上，每笔带校验值；个人信息另存于 FILE.openings，删去即抹除
                           the same, each entry with a hash; texts that name persons stand in FILE.openings,
                           and are erased by deleting them there
          --replay FILE    由流水（带不带校验值均可）重建个案
                           rebuild the cases from a journal, sealed or not
          --verify FILE    查验带校验值的流水是否被改动    look for tampering in a sealed journal
          --head HEAD      印存的校验值，可多次给出        a head that was printed before; as many as there are
          --clause ID      只显示以该条款为据的决定        only the decisions that rest on a clause
          --case ID        只显示该个案的决定              only the decisions of a case
          --kpi FILE --period P  由记录文件计算统计期的指标，P 如 2026-10；输出 Markdown，
                           加 --csv 为表格，加 --json 为数据，加 --lineage 为背后的记录
                           the figures of a period, such as 2026-10, from a file of records:
                           Markdown, with --csv a table, with --json data, with --lineage the records behind them
          --as-of MOMENT   统计时刻，默认现在              as of when; now when left out
          --coverage       末尾列出这一天没有走到的规则    at the end, what of the rules the day did not show
          --help           本说明                          this text

        退出码 exit code: 0 正常 fine; 1 有读不懂的行、重放有差异或流水被改动 lines not understood, a replay that differs,
        or a journal that was tampered with;
        2 无法开始 could not start.
        """;

    public const string StandardInput = "-";

    public string? File { get; private init; }

    public Language Language { get; private init; }

    public string? Policy { get; private init; }

    public bool Json { get; private init; }

    public string? Journal { get; private init; }

    public string? Replay { get; private init; }

    /// <summary>Where the sealed journal goes; its openings beside it.</summary>
    public string? Seal { get; private init; }

    /// <summary>The sealed journal to be verified.</summary>
    public string? Verify { get; private init; }

    /// <summary>Heads that were printed before.</summary>
    public ImmutableArray<ChainHead> Heads { get; private init; } = [];

    /// <summary>Of which clause the decisions are wanted; null for all.</summary>
    public string? Clause { get; private init; }

    /// <summary>Of which case the decisions are wanted; null for all.</summary>
    public string? Case { get; private init; }

    /// <summary>Whether to say what the day did not show; the day that ships with it always does.</summary>
    public bool Coverage { get; private init; }

    /// <summary>The file of records whose figures are wanted; null for a day.</summary>
    public string? Kpi { get; private init; }

    /// <summary>For which period the figures are wanted.</summary>
    public ReportingPeriod? Period { get; private init; }

    /// <summary>As of when; now when null.</summary>
    public Instant? AsOf { get; private init; }

    /// <summary>Whether figures are wanted as a table for spreadsheets.</summary>
    public bool Csv { get; private init; }

    /// <summary>Whether the records behind the figures are wanted as such a table, instead of the figures.</summary>
    public bool Lineage { get; private init; }

    public bool Help { get; private init; }

    /// <summary>The options, or what is wrong with them in both languages.</summary>
    public static (Options? Options, string? Wrong) Parse(params string[] args)
    {
        var options = new Options();
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i];
            if (name is "--lang" or "--policy" or "--journal" or "--seal" or "--replay" or "--verify" or "--head" or "--clause" or "--case" or "--kpi" or "--period" or "--as-of")
            {
                if (++i == args.Length || args[i].Length == 0) return Wrong($"{name} 后面缺少内容", $"{name} needs a value");
                var value = args[i];
                if (name == "--lang" && value is not ("zh" or "en")) return Wrong($"--lang 只能是 zh 或 en，不是“{value}”", $"--lang is zh or en, not '{value}'");
                var period = name == "--period" ? ReportingPeriod.Parse(value) : null;
                if (period is { IsOk: false }) return Wrong(period.Faults[0].Message);
                Instant asOf = default;
                if (name == "--as-of" && !new InstantShape().TryRead(Datum.Of(value), name, [], out asOf))
                    return Wrong($"--as-of 应为带时区的时刻，如 2026-11-01T00:00:00+08:00，不是“{value}”", $"--as-of is a moment with an offset, such as 2026-11-01T00:00:00+08:00, not '{value}'");
                var head = name == "--head" ? ChainHead.Parse(value) : null;
                if (head is { IsOk: false }) return Wrong(head.Faults[0].Message);
                options = name switch
                {
                    "--seal" => options with { Seal = value },
                    "--verify" => options with { Verify = value },
                    "--head" => options with { Heads = options.Heads.Add(head!.Value) },
                    "--kpi" => options with { Kpi = value },
                    "--period" => options with { Period = period!.Value },
                    "--as-of" => options with { AsOf = asOf },
                    "--lang" => options with { Language = value == "zh" ? Language.Zh : Language.En },
                    "--policy" => options with { Policy = value },
                    "--journal" => options with { Journal = value },
                    "--clause" => options with { Clause = value },
                    "--case" => options with { Case = value },
                    _ => options with { Replay = value },
                };
            }
            else if (name is "--json") options = options with { Json = true };
            else if (name is "--csv") options = options with { Csv = true };
            else if (name is "--lineage") options = options with { Lineage = true };
            else if (name is "--coverage") options = options with { Coverage = true };
            else if (name is "--help" or "-h") options = options with { Help = true };
            else if (name.StartsWith('-') && name != StandardInput) return Wrong($"没有“{name}”这个选项；见 --help", $"there is no option '{name}'; see --help");
            else if (options.File is not null) return Wrong("只能给一个文件", "only one file can be given");
            else options = options with { File = name };
        }

        if (options.Replay is not null && (options.File ?? options.Journal ?? options.Seal ?? options.Clause ?? options.Case) is not null)
            return Wrong("--replay 不能与文件、--journal、--seal、--clause 或 --case 同用", "--replay goes with neither a file nor --journal, --seal, --clause or --case");
        if (options.Verify is not null && (options.Coverage || options.Json || (options.File ?? options.Journal ?? options.Seal ?? options.Replay ?? options.Kpi ?? options.Policy ?? options.Clause ?? options.Case) is not null))
            return Wrong("--verify 只与 --head 和 --lang 同用", "--verify goes with --head and --lang only");
        if (options.Verify is null && options.Heads.Length > 0) return Wrong("--head 只用于 --verify", "--head goes with --verify only");
        if ((options.Journal is not null && options.Journal == options.File) || (options.Seal is not null && options.Seal == options.File))
            return Wrong("流水不能写入所读的文件", "the journal cannot be written over the day that is read");
        if ((options.Kpi is null) != (options.Period is null)) return Wrong("--kpi 与 --period 要同时给出", "--kpi and --period go together");
        if (options.Kpi is null && (options.Csv || options.Lineage || options.AsOf is not null)) return Wrong("--csv、--lineage 与 --as-of 只用于 --kpi", "--csv, --lineage and --as-of go with --kpi only");
        if (options.Kpi is not null && (options.Coverage || (options.File ?? options.Replay ?? options.Journal ?? options.Seal ?? options.Clause ?? options.Case) is not null))
            return Wrong("--kpi 不能与运行或重放一天的选项同用", "--kpi goes with none of the options for running or replaying a day");
        if ((options.Csv ? 1 : 0) + (options.Json ? 1 : 0) + (options.Lineage ? 1 : 0) > 1) return Wrong("--csv、--json、--lineage 只能选一个", "only one of --csv, --json and --lineage");
        return (options, null);
    }

    private static (Options?, string?) Wrong(Wording text) => Wrong(text.Zh, text.En);

    private static (Options?, string?) Wrong(string zh, string en) => (null, zh + "\n" + en);
}
