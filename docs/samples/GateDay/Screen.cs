using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using PropertyService.Domain;
using PropertyService.Domain.People;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Engine;
using Spectre.Console;

namespace GateDay;

/// <summary>The terminal: one language, one clock, lines that break where Chinese and English may break.</summary>
internal sealed class Screen
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.Iso;
    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    private static readonly PostShape Posts = new();

    private readonly DateTimeZone zone;
    private LocalDate? day;

    public Screen(TextWriter output, Language language, SitePolicy policy)
    {
        (Language, zone) = (language, policy.Zone);
        var isTerminal = ReferenceEquals(output, System.Console.Out) && !System.Console.IsOutputRedirected;
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Interactive = InteractionSupport.No,
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
    }

    public IAnsiConsole Console { get; }

    public Language Language { get; }

    /// <summary>A text in the language of the screen.</summary>
    public string T(string zh, string en) => Language == Language.Zh ? zh : en;

    /// <summary>Items as a list in the language of the screen.</summary>
    public string Join(IEnumerable<string> items) => string.Join(T("、", ", "), items);

    /// <summary>The time of day at the site.</summary>
    public string Time(Instant at) => TimePattern.Format(at.InZone(zone).TimeOfDay);

    /// <summary>The time of day at the site, with the day where that is not the one being shown.</summary>
    public string Clock(Instant at) => (at.InZone(zone).Date == day ? "" : DayPattern.Format(at.InZone(zone).Date) + " ") + Time(at);

    /// <summary>Begins a new day on the screen when the moment lies in one.</summary>
    public void TurnTo(Instant at)
    {
        var today = at.InZone(zone).Date;
        if (day == today) return;
        day = today;
        Title(DayPattern.Format(today));
    }

    /// <summary>A post by its name.</summary>
    public string Post(string id) => PropertyService.Domain.People.Post.Parse(id) is { } post ? Posts.Show(post, Language) : id;

    /// <summary>A duty with its thing and its deadline.</summary>
    public string Duty(OpenDuty open) =>
        open.Duty.Text.In(Language) + (open.Item.Length == 0 ? "" : " " + open.Item)
        + (open.HasDeadline ? T($"（{Clock(open.Due)} 前）", $" (by {Clock(open.Due)})") : "");

    public void Title(string title)
    {
        Console.WriteLine();
        Console.Write(new Rule("[bold]" + Markup.Escape(title) + "[/]") { Justification = Justify.Left, Border = BoxBorder.Ascii });
    }

    /// <summary>Writes text, broken into lines of the terminal, each indented.</summary>
    public void Write(int indent, params Ink[] text) => Write(new string(' ', indent), indent, text);

    /// <summary>Writes text behind a head; where it is broken, it goes on under itself.</summary>
    public void WriteUnder(string head, params Ink[] text) => Write(head, head.Length, text);

    private void Write(string head, int indent, Ink[] text)
    {
        foreach (var line in Wrapping.Wrap(text, Math.Max(20, Console.Profile.Width - indent - 1)))
        {
            var marked = line.Select(static i => i.Style.Length == 0 ? Markup.Escape(i.Text) : $"[{i.Style}]{Markup.Escape(i.Text)}[/]");
            Console.MarkupLine(head + string.Concat(marked));
            head = new string(' ', indent);
        }
    }
}
