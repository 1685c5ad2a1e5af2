using System.Globalization;

namespace FactExtractor.Eval.Facts;

/// <summary>Two gold claims with a reader's answer whether they state the same fact.</summary>
/// <param name="IsSame">The answer.</param>
/// <param name="Class">What makes the pair hard: of a near miss what differs, of the same how the words do.</param>
/// <param name="IsHeldOut">Whether it was left alone while rules were written.</param>
/// <param name="A">One claim.</param>
/// <param name="B">The other.</param>
public sealed record FactPair(bool IsSame, string Class, bool IsHeldOut, GoldKey A, GoldKey B)
{
    /// <summary>The pairs of a file of tab-separated lines; <c>#</c> starts a comment.</summary>
    /// <exception cref="FormatException">A line is no pair; the message says which.</exception>
    public static IReadOnlyList<FactPair> Read(string path) =>
        [.. File.ReadLines(path).Select((line, index) => (line, index)).Where(l => l.line.Length > 0 && l.line[0] != '#').Select(l => Parse(l.line, l.index + 1))];

    private static FactPair Parse(string line, int number)
    {
        var parts = line.Split('\t');
        if (parts is not [("yes" or "no") and var same, _, ("development" or "held-out") and var half, ..] || parts.Length != 9)
            throw new FormatException($"Line {number} is no pair: {line}");
        return new FactPair(same == "yes", parts[1], half == "held-out", Key(3), Key(6));

        GoldKey Key(int at) => new(parts[at], int.Parse(parts[at + 1], CultureInfo.InvariantCulture), parts[at + 2]);
    }
}
