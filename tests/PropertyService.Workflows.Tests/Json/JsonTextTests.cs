using System;
using System.Linq;
using System.Text;
using PropertyService.Domain.Shapes;
using PropertyService.Workflows.Json;
using Xunit;

namespace PropertyService.Workflows.Tests.Json;

public class JsonTextTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("\"文\\\"字\\\\\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"a\":[1,2.5,-3],\"b\":{\"c\":\"\",\"d\":null}}")]
    [InlineData("\"\\u0001\"")]
    public void Canonical_text_is_read_and_written_unchanged(string text) =>
        Assert.Equal(text, JsonText.Read(text).Value.ToString());

    [Theory]
    [InlineData("1e2", "100")]
    [InlineData("-0", "0")]
    [InlineData("0e9999", "0")]
    [InlineData("1.50", "1.5")]
    [InlineData("9999999999999999999999999999", "9999999999999999999999999999")]
    [InlineData("1e-28", "0.0000000000000000000000000001")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    public void A_number_that_a_decimal_holds_is_read_exactly(string text, string canonical) =>
        Assert.Equal(canonical, JsonText.Read(text).Value.ToString());

    [Theory]
    [InlineData("1e400")]
    [InlineData("1e29")]
    [InlineData("-1e29")]
    [InlineData("1e-29")]
    [InlineData("1e-999999999999")]
    [InlineData("12345678901234567890123456789")]
    [InlineData("0.12345678901234567890123456789")]
    public void A_number_that_a_decimal_would_round_is_refused(string text) => AssertFault(text, "out-of-range", "");

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("nonsense")]
    [InlineData("{")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("[1,]")]
    [InlineData("{\"a\":1} {\"b\":2}")]
    [InlineData("// note\n1")]
    [InlineData("{'a':1}")]
    [InlineData("01")]
    [InlineData("NaN")]
    [InlineData("\"\t\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u12\"")]
    public void What_is_not_JSON_is_a_fault_and_no_exception(string text) => AssertFault(text, "not-json", "");

    [Fact]
    public void The_fault_of_a_broken_file_says_at_which_line_and_byte()
    {
        var fault = Assert.Single(JsonText.Read("{\n\"a\": ?}").Faults);
        Assert.Equal("not well-formed JSON (at line 2, byte 6)", fault.Message.En);
        Assert.Equal("不是合格的 JSON（第 2 行第 6 字节处）", fault.Message.Zh);
    }

    [Fact]
    public void A_name_that_stands_twice_is_refused_wherever_it_stands()
    {
        AssertFault("{\"a\":1,\"a\":2}", "duplicate-name", "a");
        AssertFault("{\"b\":[{\"c\":1,\"c\":1}]}", "duplicate-name", "b[0].c");
        AssertFault("{\"a\":1,\"\\u0061\":2}", "duplicate-name", "a");
    }

    [Theory]
    [InlineData("\"\\ud800\"", "")]
    [InlineData("\"\\udc00x\"", "")]
    [InlineData("{\"a\":\"\\ud800\\ud800\"}", "a")]
    [InlineData("{\"\\ud800\":1}", "")]
    public void Half_a_character_is_refused_when_escaped(string text, string path) => AssertFault(text, "bad-text", path);

    [Fact]
    public void Half_a_character_is_refused_when_written_out() => AssertFault("\"\ud800\"", "bad-text", "");

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused()
    {
        Assert.Equal("bad-text", Assert.Single(JsonText.Read(new byte[] { (byte)'"', 0xC3, 0x28, (byte)'"' }).Faults).Code);
        Assert.Equal("not-json", Assert.Single(JsonText.Read(new byte[] { 0xFF }).Faults).Code);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        Assert.Equal("1", JsonText.Read("\ufeff1").Value.ToString());
        Assert.Equal("1", JsonText.Read(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'1' }).Value.ToString());
    }

    [Theory]
    [InlineData(65535, true)]
    [InlineData(65536, true)]
    [InlineData(65537, false)]
    public void A_document_of_64_KiB_is_taken_and_a_longer_one_is_not(int bytes, bool taken)
    {
        var text = "\"" + new string('x', bytes - 2) + "\"";
        Assert.Equal(taken, JsonText.Read(text).IsOk);
        Assert.Equal(taken, JsonText.Read(Encoding.UTF8.GetBytes(text)).IsOk);
        if (!taken) AssertFault(text, "too-large", "");
    }

    [Fact]
    public void The_limit_counts_bytes_not_characters() =>
        AssertFault("\"" + new string('字', 30000) + "\"", "too-large", "");

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, true)]
    [InlineData(17, false)]
    [InlineData(20000, false)]
    public void Sixteen_levels_are_taken_and_more_are_not(int levels, bool taken)
    {
        var read = JsonText.Read(new string('[', levels) + new string(']', levels));
        Assert.Equal(taken, read.IsOk);
        if (!taken) Assert.Equal("too-deep", Assert.Single(read.Faults).Code);
    }

    [Fact]
    public void All_faults_of_a_document_are_reported_together()
    {
        var faults = JsonText.Read("{\"a\":1e99,\"b\":\"\\ud800\",\"c\":1,\"c\":2}").Faults;
        Assert.Equal(["a out-of-range", "b bad-text", "c duplicate-name"], faults.Select(static f => f.Path + " " + f.Code));
    }

    [Fact]
    public void A_long_name_is_cut_in_the_fault()
    {
        var name = new string('n', 5000);
        Assert.True(Assert.Single(JsonText.Read($"{{\"{name}\":1e99}}").Faults).Path.Length < 50);
    }

    [Fact]
    public void Random_bytes_never_raise_an_exception()
    {
        var random = new Random(1);
        var letters = "{}[]\",:0123456789eE.-+truefalsn \\u\nd\u00e9\u4e2d"u8.ToArray();
        for (var i = 0; i < 20000; i++)
        {
            var bytes = new byte[random.Next(24)];
            for (var j = 0; j < bytes.Length; j++) bytes[j] = random.Next(10) == 0 ? (byte)random.Next(256) : letters[random.Next(letters.Length)];
            var read = JsonText.Read(bytes);
            if (read.IsOk) Assert.Equal(read.Value.ToString(), JsonText.Read(read.Value.ToString()).Value.ToString());
        }
    }

    [Fact]
    public void Limits_outside_their_bounds_are_misuse()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new JsonLimits(1, 16));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new JsonLimits(100, 0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new JsonLimits(100, 65));
    }

    private static void AssertFault(string text, string code, string path)
    {
        var fault = Assert.Single(JsonText.Read(text).Faults);
        Assert.Equal((code, path), (fault.Code, fault.Path));
        Assert.NotEqual(fault.Message.Zh, fault.Message.En);
    }
}
