using System;

namespace PropertyService.Domain.People;

/// <summary>Whether a role acts for the site.</summary>
public enum Standing
{
    /// <summary>Works for the property service; may be given leave to act.</summary>
    Staff,

    /// <summary>Comes from outside or lives there; never acts in the procedures, only through staff.</summary>
    Outsider,

    /// <summary>The host program itself, for what happens by the clock.</summary>
    System,
}

/// <summary>
/// A role at the site (岗位). Open: a vendor may make his own. Equal by id. A role that is none of <see cref="Roles.All"/> is
/// known to commands in JSON once a row of a procedure in the catalogue names it.
/// </summary>
public sealed class Role : IEquatable<Role>
{
    /// <summary>Makes a role.</summary>
    /// <param name="id">The permanent kebab-case id.</param>
    /// <param name="zh">The Chinese name.</param>
    /// <param name="en">The English name.</param>
    /// <param name="standing">Whether it acts for the site.</param>
    public Role(string id, string zh, string en, Standing standing = Standing.Staff) => (Id, Text, Standing) = (id, new(zh, en), standing);

    /// <summary>The permanent kebab-case id.</summary>
    public string Id { get; }

    /// <summary>The name for people.</summary>
    public Wording Text { get; }

    /// <summary>Whether it acts for the site.</summary>
    public Standing Standing { get; }

    /// <summary>Equal when the ids are.</summary>
    /// <param name="other">The other role.</param>
    public bool Equals(Role? other) => ReferenceEquals(this, other) || (other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Role);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>Somebody who issues a command.</summary>
/// <param name="Role">In which role.</param>
/// <param name="Id">Who: a staff number or account, never a name, at most 80 characters.</param>
public sealed record Actor(Role Role, string Id);
