using System;
using System.Globalization;
using System.Linq;
using System.Text;
using PropertyService.Domain.Policy;
using PropertyService.Domain.Results;

namespace PropertyService.Workflows.Chain;

/// <summary>
/// Where a sealed journal stands (流水校验值): how many entries it has, and the hash of the last. Printed on paper or sent away at the
/// end of a day it vouches for everything before it; only against it does a tail show that was cut off or written anew.
/// </summary>
public sealed record ChainHead
{
    private const int Digits = 64;
    private const int Group = 8;

    /// <summary>A head as it was made before; one from outside goes through <see cref="Parse"/>.</summary>
    /// <param name="number">How many entries: 0 for none, else the number of the last.</param>
    /// <param name="hash">The hash of the last: 64 lower-case hexadecimal digits, all 0 for none.</param>
    /// <exception cref="ArgumentException">The two are no head.</exception>
    public ChainHead(int number, string hash)
    {
        if (hash is null || !IsHead(number, hash))
            throw new ArgumentException("A head is a number from 0 on and 64 lower-case hexadecimal digits, all 0 where the number is.", nameof(hash));
        (Number, Hash) = (number, hash);
    }

    /// <summary>How many entries: 0 for none, else the number of the last.</summary>
    public int Number { get; }

    /// <summary>The hash of the last: 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>A journal without entries: number 0 and a hash of zeros.</summary>
    public static ChainHead Start { get; } = new(0, new('0', Digits));

    /// <summary>For paper, in groups of eight: <c>17: 3f2a9c01 …</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(Number.ToString(CultureInfo.InvariantCulture)).Append(':');
        for (var i = 0; i < Hash.Length; i++) text.Append(i % Group == 0 ? " " : "").Append(Hash[i]);
        return text.ToString();
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; white space, the case of letters and a full-width colon do not matter, for it may be typed from paper.</summary>
    /// <param name="text">Number, colon and hash.</param>
    public static Result<ChainHead> Parse(string text)
    {
        var parts = (text ?? "").Split(':', '：');
        if (parts.Length == 2 && int.TryParse(parts[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && string.Concat(parts[1].Where(static c => !char.IsWhiteSpace(c))).ToLowerInvariant() is var hash && IsHead(number, hash))
            return new(new ChainHead(number, hash));
        return new([new Fault("", "bad-head", new("校验值应为“笔数: 64 位十六进制数”，如 17: 3f2a9c01 …", "a head is a number, a colon and 64 hexadecimal digits, such as 17: 3f2a9c01 …"))]);
    }

    internal static bool IsHash(string text) => Digest.IsHex(text, Digits);

    private static bool IsHead(int number, string hash) => number >= 0 && IsHash(hash) && (number > 0 || hash.All(static c => c == '0'));
}
