using System.Reflection;
using System.Runtime.Versioning;
using PropertyService.Domain.Policy;
using PropertyService.Workflows.Procedures;
using Xunit;

namespace PropertyService.Runtimes.Tests;

/// <summary>The tests here say something about the assets for netstandard2.0 only where it is these that run.</summary>
public sealed class Assets
{
    [Fact]
    public void Both_libraries_run_as_they_are_for_netstandard()
    {
        Assert.Equal(".NETStandard,Version=v2.0", FrameworkOf(typeof(SitePolicy).Assembly));
        Assert.Equal(".NETStandard,Version=v2.0", FrameworkOf(typeof(Catalogue).Assembly));
    }

    [Fact]
    public void They_run_on_the_runtime_that_the_tests_are_built_for() =>
#if NETFRAMEWORK
        Assert.Equal("mscorlib", typeof(object).Assembly.GetName().Name);
#else
        Assert.Equal("System.Private.CoreLib", typeof(object).Assembly.GetName().Name);
#endif

    private static string? FrameworkOf(Assembly library) => library.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName;
}
