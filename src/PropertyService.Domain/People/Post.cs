using System;
using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.People;

/// <summary>What kind of post it is; the regulations differ by kind.</summary>
public enum PostKind
{
    /// <summary>Gate (门岗).</summary>
    Gate,

    /// <summary>Lobby (大堂).</summary>
    Lobby,

    /// <summary>Customer-service desk (客服前台).</summary>
    Desk,

    /// <summary>Control room (中控室).</summary>
    ControlRoom,

    /// <summary>Show flat (样板房).</summary>
    ShowFlat,
}

/// <summary>
/// A post (岗位点) of the site: its kind and, where there are several, its own name, written <c>gate</c> or <c>gate-2</c>.
/// </summary>
/// <param name="Kind">What kind of post.</param>
/// <param name="Id">Kind id, or kind id, hyphen and the post's own name.</param>
public sealed record Post(PostKind Kind, string Id)
{
    /// <summary>The kinds of post with their ids and names.</summary>
    public static ChoiceShape<PostKind> Kinds { get; } = new(
        (PostKind.Gate, "gate", "门岗", "gate"),
        (PostKind.Lobby, "lobby", "大堂", "lobby"),
        (PostKind.Desk, "desk", "客服前台", "customer-service desk"),
        (PostKind.ControlRoom, "control-room", "中控室", "control room"),
        (PostKind.ShowFlat, "show-flat", "样板房", "show flat"));

    /// <summary>The main gate, as most samples use it.</summary>
    public static Post Gate { get; } = new(PostKind.Gate, "gate");

    /// <summary>A lobby, as most samples use it.</summary>
    public static Post Lobby { get; } = new(PostKind.Lobby, "lobby");

    /// <summary>The customer-service desk.</summary>
    public static Post Desk { get; } = new(PostKind.Desk, "desk");

    /// <summary>The post of an id, or null when the id does not begin with a kind.</summary>
    /// <param name="id">Kind id, or kind id, hyphen and the post's own name.</param>
    public static Post? Parse(string id) => KindOf(id) is { } kind ? new(kind, id) : null;

    internal static PostKind? KindOf(string id)
    {
        for (var i = 0; i < Kinds.Samples.Count; i++)
        {
            var prefix = Kinds.Terms[i].Id;
            if (id.StartsWith(prefix, StringComparison.Ordinal) && (id.Length == prefix.Length || (id.Length > prefix.Length + 1 && id[prefix.Length] == '-')))
                return Kinds.Samples[i];
        }

        return null;
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>The shape of a post.</summary>
/// <param name="samples">Posts that stand for all others in a search; gate and lobby when none are given.</param>
public sealed class PostShape(params Post[] samples) : Shape<Post>
{
    private static readonly TextShape Id = new(TextShape.ShortLimit);

    /// <inheritdoc/>
    public override Wording Description { get; } = new(
        "岗位，如 gate、gate-2、lobby-a；类别：" + string.Join("、", Post.Kinds.Terms.Select(static t => t.Id)),
        "post such as gate, gate-2 or lobby-a; kinds: " + string.Join(", ", Post.Kinds.Terms.Select(static t => t.Id)));

    /// <inheritdoc/>
    public override Wording Prose { get; } = new(
        Post.Kinds.Prose.Zh + "；同类有几处时后加名称，如 gate-2",
        Post.Kinds.Prose.En + "; where there are several, with a name of its own such as gate-2");

    /// <inheritdoc/>
    public override Datum Schema { get; } = SchemaOf(Post.Kinds.Terms);

    /// <inheritdoc/>
    public override string Show(Post value, Language language)
    {
        var kind = Post.Kinds[value.Kind];
        if (value.Id == kind.Id) return kind.Text.In(language);
        return language == Language.Zh ? $"{kind.Text.Zh}（{value.Id}）" : $"{kind.Text.En} ({value.Id})";
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Post> Samples { get; } = samples.Length == 0 ? [Post.Gate, Post.Lobby] : samples;

    /// <inheritdoc/>
    public override bool Check(Post value, string path, ICollection<Fault>? faults)
    {
        if (value is not null && Id.Check(value.Id, path, null) && Post.KindOf(value.Id) == value.Kind) return true;
        faults?.Add(new(path, "unknown-value", new($"岗位编号不对；应为{Description.Zh}", $"the post is not known; expected {Description.En}")));
        return false;
    }

    /// <inheritdoc/>
    public override Datum Write(Post value) => Datum.Of(value.Id);

    /// <inheritdoc/>
    public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out Post value)
    {
        value = datum.Kind == DatumKind.Text && Id.Check(datum.AsText, path, null) ? Post.Parse(datum.AsText)! : null!;
        return Check(value, path, faults);
    }

    internal static Datum SchemaOf(IEnumerable<Term> kinds) =>
        JsonSchema.Text(TextShape.ShortLimit, "^(" + string.Join("|", kinds.Select(static k => k.Id)) + ")(-.+)?$");
}
