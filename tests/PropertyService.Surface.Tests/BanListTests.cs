using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

namespace PropertyService.Surface.Tests;

/// <summary>The compiler forbids what stands in src/BannedSymbols.txt; an id with a slip of the pen would forbid nothing.</summary>
public sealed class BanListTests
{
    // What is called all the same, and why.
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["System.Environment.get_CurrentManagedThreadId"] = "the compiler's own call in every iterator",
        ["NodaTime.DateTimeZoneProviders.get_Tzdb"] = "the policy's default zones come with NodaTime and are the same on every machine",
        ["System.Reflection.Assembly.GetManifestResourceStream"] = "the catalogue reads its own texts",
        ["System.Reflection.MethodBase.GetMethodFromHandle"] = "the compiler's own call in every expression tree",
        ["System.Reflection.FieldInfo.GetFieldFromHandle"] = "the compiler's own call in every expression tree",
    };

    [Fact]
    public void Every_entry_names_something_that_exists() =>
        Check.None(BanList.Entries.Select(static e => e.Id).Where(static id => !BanList.Exists(id)), "correct the documentation id");

    [Fact]
    public void Every_entry_says_what_to_do_instead() =>
        Check.None(BanList.Entries.Where(static e => e.Instead.Trim().Length == 0).Select(static e => e.Id), "say it behind a semicolon");

    [Fact]
    public void Nothing_that_is_banned_was_compiled() =>
        Check.None(Assets.All.SelectMany(static a => CompiledCalls.Of(a.Assembly)).Where(static m => BanList.EntryOf(m) is not null).Select(NameOf), Allowed, "see src/BannedSymbols.txt");

    private static string NameOf(MemberInfo member) => member.DeclaringType!.FullName + "." + member.Name;
}
