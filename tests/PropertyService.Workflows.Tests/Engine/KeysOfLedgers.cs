using PropertyService.Workflows.Engine;
using Xunit;

namespace PropertyService.Workflows.Tests.Engine;

/// <summary>Keys made of several ids: any of them may hold the character that parts them.</summary>
public sealed class KeysOfLedgers
{
    [Theory]
    [InlineData("loan-1", "toy/loan-1")]
    [InlineData("a/b", "toy/a~1b")]
    [InlineData("/b", "toy/~1b")]
    [InlineData("~", "toy/~0")]
    [InlineData("~1/~0", "toy/~01~1~00")]
    public void An_id_comes_back_out_of_the_key_it_went_into(string id, string key)
    {
        Assert.Equal(key, LedgerKey.Of("toy", id));
        Assert.Equal(["toy", id], LedgerKey.Parts(key));
    }

    [Theory]
    [InlineData("toy/loan-1/back", true)]
    [InlineData("toy/loan-1", false)]
    [InlineData("toy/loan-12/back", false)]
    [InlineData("toy/loan-2/back", false)]
    [InlineData("toy", false)]
    public void What_stands_under_a_key_is_that_of_the_case_whose_key_it_begins_with(string key, bool own) => Assert.Equal(own, LedgerKey.IsOf(key, "toy/loan-1"));
}
