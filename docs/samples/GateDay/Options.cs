using PropertyService.Domain;

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
          --replay FILE    由流水重建个案                  rebuild the cases from a journal
          --clause ID      只显示以该条款为据的决定        only the decisions that rest on a clause
          --case ID        只显示该个案的决定              only the decisions of a case
          --coverage       末尾列出这一天没有走到的规则    at the end, what of the rules the day did not show
          --help           本说明                          this text

        退出码 exit code: 0 正常 fine; 1 有读不懂的行或重放有差异 lines not understood, or a replay that differs;
        2 无法开始 could not start.
        """;

    public const string StandardInput = "-";

    public string? File { get; private init; }

    public Language Language { get; private init; }

    public string? Policy { get; private init; }

    public bool Json { get; private init; }

    public string? Journal { get; private init; }

    public string? Replay { get; private init; }

    /// <summary>Of which clause the decisions are wanted; null for all.</summary>
    public string? Clause { get; private init; }

    /// <summary>Of which case the decisions are wanted; null for all.</summary>
    public string? Case { get; private init; }

    /// <summary>Whether to say what the day did not show; the day that ships with it always does.</summary>
    public bool Coverage { get; private init; }

    public bool Help { get; private init; }

    /// <summary>The options, or what is wrong with them in both languages.</summary>
    public static (Options? Options, string? Wrong) Parse(params string[] args)
    {
        var options = new Options();
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i];
            if (name is "--lang" or "--policy" or "--journal" or "--replay" or "--clause" or "--case")
            {
                if (++i == args.Length || args[i].Length == 0) return Wrong($"{name} 后面缺少内容", $"{name} needs a value");
                var value = args[i];
                if (name == "--lang" && value is not ("zh" or "en")) return Wrong($"--lang 只能是 zh 或 en，不是“{value}”", $"--lang is zh or en, not '{value}'");
                options = name switch
                {
                    "--lang" => options with { Language = value == "zh" ? Language.Zh : Language.En },
                    "--policy" => options with { Policy = value },
                    "--journal" => options with { Journal = value },
                    "--clause" => options with { Clause = value },
                    "--case" => options with { Case = value },
                    _ => options with { Replay = value },
                };
            }
            else if (name is "--json") options = options with { Json = true };
            else if (name is "--coverage") options = options with { Coverage = true };
            else if (name is "--help" or "-h") options = options with { Help = true };
            else if (name.StartsWith('-') && name != StandardInput) return Wrong($"没有“{name}”这个选项；见 --help", $"there is no option '{name}'; see --help");
            else if (options.File is not null) return Wrong("只能给一个文件", "only one file can be given");
            else options = options with { File = name };
        }

        if (options.Replay is not null && (options.File ?? options.Journal ?? options.Clause ?? options.Case) is not null)
            return Wrong("--replay 不能与文件、--journal、--clause 或 --case 同用", "--replay goes with neither a file nor --journal, --clause or --case");
        if (options.Journal is not null && options.Journal == options.File)
            return Wrong("流水不能写入所读的文件", "the journal cannot be written over the day that is read");
        return (options, null);
    }

    private static (Options?, string?) Wrong(string zh, string en) => (null, zh + "\n" + en);
}
