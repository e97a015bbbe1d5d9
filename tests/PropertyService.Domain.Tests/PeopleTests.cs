using System.Linq;
using PropertyService.Domain.People;
using PropertyService.Domain.Shapes;
using PropertyService.Domain.Tests.Shapes;
using Xunit;

namespace PropertyService.Domain.Tests;

public sealed class PeopleTests
{
    [Theory]
    [InlineData("gate", PostKind.Gate)]
    [InlineData("gate-2", PostKind.Gate)]
    [InlineData("gate-东", PostKind.Gate)]
    [InlineData("lobby-a", PostKind.Lobby)]
    [InlineData("desk", PostKind.Desk)]
    [InlineData("control-room", PostKind.ControlRoom)]
    [InlineData("control-room-1", PostKind.ControlRoom)]
    [InlineData("show-flat-3", PostKind.ShowFlat)]
    public void A_post_is_its_kind_or_its_kind_and_a_name(string id, PostKind kind)
    {
        Assert.Equal(new Post(kind, id), Post.Parse(id));
        Assert.True(SimpleShapesTests.Reads(new PostShape(), Datum.Of(id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("gate-")]
    [InlineData("gate2")]
    [InlineData("Gate")]
    [InlineData("GATE-1")]
    [InlineData("-gate")]
    [InlineData(" gate")]
    [InlineData("control")]
    [InlineData("roof")]
    public void What_begins_with_no_kind_is_no_post(string id)
    {
        Assert.Null(Post.Parse(id));
        Assert.Equal("unknown-value", SimpleShapesTests.FaultOf(new PostShape(), Datum.Of(id)).Code);
    }

    [Fact]
    public void A_post_with_a_bad_text_is_refused_also_when_its_kind_is_right()
    {
        Assert.False(new PostShape().Check(new Post(PostKind.Gate, "gate-\u202e1"), "x", null));
        Assert.False(new PostShape().Check(new Post(PostKind.Gate, "gate-" + new string('1', 80)), "x", null));
        Assert.False(new PostShape().Check(new Post(PostKind.Lobby, "gate"), "x", null));
        Assert.False(new PostShape().Check(null!, "x", null));
    }

    [Fact]
    public void Roles_are_equal_by_id_and_stand_once()
    {
        Assert.Equal(Roles.GateGuard, new Role("gate-guard", "x", "x"));
        Assert.NotEqual(Roles.GateGuard, Roles.PatrolGuard);
        Assert.Equal(Roles.All.Count, Roles.All.Select(static r => r.Id).Distinct().Count());
        Assert.Same(Roles.CsLead, Roles.Find("cs-lead"));
        Assert.Null(Roles.Find("CS-LEAD"));
        Assert.DoesNotContain(Roles.Staff, static r => r.Standing != Standing.Staff);
        Assert.Equal(6, Roles.All.Count - Roles.Staff.Length);
    }
}
