using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PropertyService.Domain.Documents;

/// <summary>Writes one page of Markdown in one language. Lines end in a line feed; nothing depends on the culture.</summary>
internal class PageWriter(Language language)
{
    private readonly StringBuilder page = new();

    public Language Language { get; } = language;

    /// <summary>Between the items of a list within a sentence.</summary>
    public string And => Language == Language.Zh ? "、" : ", ";

    /// <summary>Between two sentences on one line.</summary>
    public string Then => Language == Language.Zh ? "；" : "; ";

    /// <summary>After a label.</summary>
    public string Colon => Language == Language.Zh ? "：" : ": ";

    public string Say(Wording text) => Markdown.Escape(text.In(Language));

    public string Labelled(Wording label, string text) => Say(label) + Colon + text;

    public string List(IEnumerable<string> items)
    {
        var all = items.ToArray();
        return all.Length == 0 ? Markdown.Nothing : string.Join(And, all);
    }

    public void Heading(int level, string text, string? anchor = null)
    {
        Blank();
        if (anchor is not null) page.Append(Markdown.Anchor(anchor)).Append("\n\n");
        page.Append('#', level).Append(' ').Append(text).Append('\n');
    }

    public void Heading(int level, Wording text, string? anchor = null) => Heading(level, Say(text), anchor);

    public void Paragraph(params string[] sentences)
    {
        Blank();
        page.Append(string.Join(Language == Language.Zh ? "" : " ", sentences)).Append('\n');
    }

    public void Paragraph(Wording text) => Paragraph(Say(text));

    public void Bullets(IEnumerable<string> items)
    {
        Blank();
        foreach (var item in items) page.Append("- ").Append(item).Append('\n');
    }

    public void Table(IReadOnlyList<Wording> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        Blank();
        Row(head.Select(Say));
        Row(head.Select(static _ => "---"));
        foreach (var row in rows) Row(row.Select(static c => c.Length == 0 ? Markdown.Nothing : c));
    }

    public void Block(string kind, string text)
    {
        Blank();
        page.Append("```").Append(kind).Append('\n').Append(text).Append("```\n");
    }

    public override string ToString() => page.ToString();

    private void Row(IEnumerable<string> cells) => page.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");

    private void Blank()
    {
        if (page.Length > 0) page.Append('\n');
    }
}
