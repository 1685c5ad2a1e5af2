using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FactExtractor.Syntax.Neural;

/// <summary>
/// The weights of a <see cref="Network"/> as bytes: embeddings with eight bits and a scale for each row, everything else in half precision.
/// </summary>
internal static class NetworkFile
{
    private const int ShapeFields = 11;

    public static byte[] Write(Network network)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var s = network.Shape;
        foreach (var field in (ReadOnlySpan<int>)[s.Words, s.WordSize, s.Parts, s.PartSize, s.Lexicon, s.LexiconSize, s.Hidden, s.Layers, s.ArcSize, s.LabelSize, s.Relations])
            writer.Write(field);
        WriteRows(writer, network.WordRows, s.WordSize);
        WriteRows(writer, network.PartRows, s.PartSize);
        WriteRows(writer, network.LexiconRows, s.LexiconSize);
        foreach (var weights in network.Dense())
        {
            foreach (var weight in weights)
                writer.Write((Half)weight);
        }

        writer.Flush();
        return stream.ToArray();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Network Read(ReadOnlySpan<byte> bytes)
    {
        var f = MemoryMarshal.Cast<byte, int>(bytes[..(4 * ShapeFields)]);
        var network = new Network(new NetworkShape(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9], f[10]));
        bytes = bytes[(4 * ShapeFields)..];
        ReadRows(ref bytes, network.WordRows, network.Shape.WordSize);
        ReadRows(ref bytes, network.PartRows, network.Shape.PartSize);
        ReadRows(ref bytes, network.LexiconRows, network.Shape.LexiconSize);
        foreach (var weights in network.Dense())
        {
            var halves = MemoryMarshal.Cast<byte, Half>(bytes[..(2 * weights.Length)]);
            for (var i = 0; i < weights.Length; i++)
                weights[i] = (float)halves[i];
            bytes = bytes[(2 * weights.Length)..];
        }

        return network;
    }

    private static void WriteRows(BinaryWriter writer, float[] rows, int size)
    {
        for (var start = 0; size > 0 && start < rows.Length; start += size)
        {
            var row = rows.AsSpan(start, size);
            var scale = Math.Max(1e-8f, Math.Max(row.ToArray().Max(), -row.ToArray().Min())) / 127;
            writer.Write(scale);
            foreach (var value in row)
                writer.Write((sbyte)MathF.Round(value / scale));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReadRows(ref ReadOnlySpan<byte> bytes, float[] rows, int size)
    {
        for (var start = 0; size > 0 && start < rows.Length; start += size)
        {
            var scale = MemoryMarshal.Read<float>(bytes);
            var row = MemoryMarshal.Cast<byte, sbyte>(bytes.Slice(4, size));
            for (var i = 0; i < size; i++)
                rows[start + i] = row[i] * scale;
            bytes = bytes[(4 + size)..];
        }
    }
}
