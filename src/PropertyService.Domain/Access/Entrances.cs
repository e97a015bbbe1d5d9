using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Domain.Results;
using PropertyService.Domain.Shapes;

namespace PropertyService.Domain.Access;

/// <summary>The kinds of post that let people in.</summary>
public static class Entrances
{
    /// <summary>Gate or lobby.</summary>
    public static ChoiceShape<PostKind> Kinds { get; } = new(
        (PostKind.Gate, "gate", "门岗", "gate"),
        (PostKind.Lobby, "lobby", "大堂", "lobby"));

    /// <summary>A post of one of these kinds.</summary>
    public static Shape<Post> Shape { get; } = new EntranceShape(
        new("门岗或大堂，如 gate、gate-2、lobby-a", "a gate or a lobby such as gate, gate-2 or lobby-a"), new("该岗位不放行人员", "this post admits nobody"), Post.Gate, Post.Lobby);

    /// <summary>A gate: the only kind of post where vehicles pass.</summary>
    public static Shape<Post> Gates { get; } = new EntranceShape(
        new("门岗，如 gate、gate-2", "a gate such as gate or gate-2"), new("该岗位不放行车辆", "no vehicle passes this post"), Post.Gate);

    /// <summary>Who keeps a post of one of these kinds: the gate guard at a gate, the lobby assistant in a lobby.</summary>
    /// <param name="kind">The kind of post.</param>
    public static Role KeeperOf(PostKind kind) => kind == PostKind.Lobby ? Roles.LobbyAssistant : Roles.GateGuard;

    /// <summary>Whether a role acts at a kind of post: whoever keeps one kind does not keep the other, anybody else may act at both.</summary>
    /// <param name="role">The role.</param>
    /// <param name="kind">The kind of post.</param>
    public static bool ActsAt(Role role, PostKind kind) => Kinds.Samples.All(k => !role.Equals(KeeperOf(k))) || role.Equals(KeeperOf(kind));

    private sealed class EntranceShape(Wording description, Wording fault, params Post[] samples) : Shape<Post>
    {
        private static readonly PostShape Any = new();

        public override Wording Description => description;

        public override Datum Schema { get; } = PostShape.SchemaOf(Kinds.Terms.Where(t => samples.Any(s => s.Id == t.Id)));

        public override IReadOnlyList<Post> Samples => samples;

        public override bool Check(Post value, string path, ICollection<Fault>? faults)
        {
            if (!Any.Check(value, path, faults)) return false;
            if (samples.Any(s => s.Kind == value.Kind)) return true;
            faults?.Add(new(path, "unknown-value", new($"{fault.Zh}；应为{Description.Zh}", $"{fault.En}; expected {Description.En}")));
            return false;
        }

        public override Datum Write(Post value) => Any.Write(value);

        public override bool TryRead(Datum datum, string path, ICollection<Fault> faults, out Post value) =>
            Any.TryRead(datum, path, faults, out value) && Check(value, path, faults);
    }
}
