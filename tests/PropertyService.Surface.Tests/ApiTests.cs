using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.Versioning;
using PropertyService.Surface.Tests.Api;
using Xunit;

namespace PropertyService.Surface.Tests;

/// <summary>What users of the packages build on changes only on purpose.</summary>
public sealed class ApiTests
{
    public static IEnumerable<object[]> Each => Assets.All.Select(static a => new object[] { a.Name, a.Framework });

    [Theory]
    [MemberData(nameof(Each))]
    public void Each_build_is_of_the_framework_it_is_shown_for(string name, string framework)
    {
        var target = Assets.Of(name, framework).GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName;
        Assert.Equal(framework == Assets.Old ? ".NETStandard,Version=v2.0" : ".NETCoreApp,Version=v8.0", target);
        var policy = Assets.Of("PropertyService.Workflows", framework).GetType("PropertyService.Workflows.Engine.CaseFile")!.GetMethod("New")!.GetParameters()[2].ParameterType;
        Assert.Same(Assets.Of("PropertyService.Domain", framework), policy.Assembly);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void The_public_surface_is_the_approved_one(string name, string framework) =>
        Approved.Matches($"{name}.{framework}.txt", ApiText.Of(Assets.Of(name, framework).GetExportedTypes()));

    [Fact]
    public void The_text_of_a_surface_shows_whatever_a_user_can_build_on() =>
        Approved.Matches("Everything.txt", ApiText.Of([typeof(Everything<>), typeof(Everything<>.Inner), typeof(Told), typeof(Marks), typeof(Asks<,>), typeof(Extensions)]));
}
