using System.Collections.Frozen;
using System.Globalization;

namespace FactExtractor.Eval.Scoring;

/// <summary>Phrases and passages compared as words, so that cleaning and tokenising differences don't count.</summary>
internal static class ClaimWords
{
    private static readonly FrozenSet<string> Stop =
        "the a an of in on for to by at from with and or its their his her this that these those".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The lower-case words; "1,234.5" is one word.</summary>
    public static IEnumerable<string> Split(string? text)
    {
        text = (text ?? "").ToLowerInvariant();
        for (var i = 0; i < text.Length;)
        {
            if (!IsWordCharacter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && IsWordCharacter(text[i]))
                i++;
            while (i + 1 < text.Length && text[i] is '.' or ',' && i + 1 < text.Length && char.IsDigit(text[i + 1]))
            {
                i++;
                while (i < text.Length && char.IsDigit(text[i]))
                    i++;
            }

            yield return text[start..i];
        }
    }

    /// <summary>The words without articles and prepositions, plural s taken off.</summary>
    public static HashSet<string> Content(string? text) =>
        Split(text).Where(w => !Stop.Contains(w)).Select(w => w.Length > 3 && w[^1] == 's' ? w[..^1] : w).ToHashSet(StringComparer.Ordinal);

    /// <summary>How much of the shorter phrase is in the longer one, 0 to 1.</summary>
    public static double Overlap(string? a, string? b)
    {
        var left = Split(a).ToHashSet(StringComparer.Ordinal);
        var right = Split(b).ToHashSet(StringComparer.Ordinal);
        return (double)left.Count(right.Contains) / Math.Max(1, Math.Min(left.Count, right.Count));
    }

    /// <summary>F1 over content words, 0 to 1.</summary>
    public static double F1(string? a, string? b)
    {
        var left = Content(a);
        var right = Content(b);
        if (left.Count == 0 || right.Count == 0)
            return string.Equals(a, b, StringComparison.Ordinal) || (left.Count == 0 && right.Count == 0) ? 1 : 0;
        return 2.0 * left.Count(right.Contains) / (left.Count + right.Count);
    }

    private static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
