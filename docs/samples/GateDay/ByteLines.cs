using System;
using System.Collections.Generic;
using System.IO;

namespace GateDay;

/// <summary>
/// The lines of a stream as bytes, numbered from 1, without their line ends. Bytes, so that broken UTF-8 is seen and not
/// silently replaced; of a line that is too long only the beginning is kept, enough for it to be refused as too long.
/// </summary>
internal static class ByteLines
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static IEnumerable<(int Number, byte[] Bytes)> Of(Stream stream, int longest)
    {
        using var buffered = new BufferedStream(stream, 64 * 1024);
        var line = new List<byte>();
        for (var number = 1; ; number++)
        {
            line.Clear();
            int read;
            while ((read = buffered.ReadByte()) is not (-1 or '\n'))
                if (line.Count <= longest) line.Add((byte)read);
            if (read < 0 && line.Count == 0) yield break;
            if (line.Count > 0 && line[^1] == '\r') line.RemoveAt(line.Count - 1);
            var bytes = line.ToArray();
            yield return (number, number == 1 && bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes[3..] : bytes);
            if (read < 0) yield break;
        }
    }

    /// <summary>Whether a line is blank or a comment.</summary>
    public static bool IsSilent(ReadOnlySpan<byte> line)
    {
        var text = line.TrimStart(" \t"u8);
        return text.IsEmpty || text[0] == '#';
    }
}
