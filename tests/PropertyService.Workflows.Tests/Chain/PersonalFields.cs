using System;
using System.Linq;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Workflows.Tests.Chain;

/// <summary>Each text of each command may name a person, or stands here with why it cannot.</summary>
public sealed class PersonalFields
{
    private static readonly (string Fields, string Because)[] InTheOpen =
    [
        ("card, slip, pass, copy, key, newKey, sealedSet, lock, notice", "the site's own number of a thing"),
        ("case, lossCase, earlier", "the id of a case, a number of the host's"),
        ("item", "an item of the site's list"),
        ("second, person, followedBy, repairer, approvedBy, judgedBy", "the number of one of the staff"),
    ];

    [Fact]
    public void A_text_that_is_not_personal_is_a_number_of_the_site_or_of_its_staff()
    {
        var open = Catalogue.Standard.Procedures.SelectMany(static p => p.Commands).SelectMany(static c => c.Fields.Select(f => (Command: c.Id, f.Name, f.Shape)))
            .Where(static f => IsOpenText(f.Shape)).ToArray();
        var allowed = InTheOpen.SelectMany(static g => g.Fields.Split(", ")).ToArray();

        Assert.Equal([], open.Where(f => !allowed.Contains(f.Name)).Select(static f => f.Command + "." + f.Name));
        Assert.All(InTheOpen, static g => Assert.NotEqual("", g.Because));
    }

    /// <summary>Whether a text written by the shape stands in a sealed line as it is.</summary>
    private static bool IsOpenText(Shape shape)
    {
        try
        {
            return shape.Schema.Find("type") is { Kind: DatumKind.Text, AsText: "string" } && shape.Terms.Count == 0 && shape.Schema.Find("format") is null && shape.Schema.Find("pattern") is null
                && shape.ReplacePersonal(Datum.Of("x"), static _ => Datum.Null).Kind == DatumKind.Text;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
