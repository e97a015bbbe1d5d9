using System.Security.Cryptography;

namespace PropertyService.Workflows.Tests.Chain;

/// <summary>Salts that are the same in every run and never the same twice in one.</summary>
internal sealed class CountedSalts : RandomNumberGenerator
{
    private ulong count;

    public override void GetBytes(byte[] data)
    {
        count++;
        for (var i = 0; i < data.Length; i++) data[i] = (byte)(count >> (8 * (i % 8)));
    }
}
