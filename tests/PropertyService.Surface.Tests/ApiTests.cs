using System.Collections.Generic;
using System.Linq;
using PropertyService.Domain.Tests;
using PropertyService.Surface.Tests.Api;
using Xunit;

namespace PropertyService.Surface.Tests;

/// <summary>What users of the packages build on changes only on purpose.</summary>
public sealed class ApiTests
{
    public static IEnumerable<object[]> Each => Assets.All.Select(static a => new object[] { a.Name, a.Framework });

    [Theory]
    [MemberData(nameof(Each))]
    public void The_public_surface_is_the_approved_one(string name, string framework)
    {
        var (_, _, assembly) = Assets.All.Single(a => a.Name == name && a.Framework == framework);
        Approved.Matches($"{name}.{framework}.txt", ApiText.Of(assembly.GetExportedTypes()));
    }

    [Fact]
    public void The_text_of_a_surface_shows_whatever_a_user_can_build_on() =>
        Approved.Matches("Everything.txt", ApiText.Of([typeof(Everything<>), typeof(Everything<>.Inner), typeof(Told), typeof(Marks), typeof(Asks<,>), typeof(Extensions)]));
}
