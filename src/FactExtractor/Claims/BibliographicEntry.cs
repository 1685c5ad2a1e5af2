using System.Globalization;

namespace FactExtractor.Claims;

/// <summary>Entries of a list of references: their titles state what other texts found, and their numbers are volumes and pages.</summary>
internal static class BibliographicEntry
{
    /// <summary>Longer blocks are running text that names a source.</summary>
    private const int MostCharacters = 800;

    /// <summary>Whether the block holds year and volume, or volume, issue and page, as references write them: "2006;155(2):422".</summary>
    public static bool Is(ReadOnlySpan<char> block)
    {
        if (block.Length > MostCharacters)
            return false;
        for (var i = block.IndexOf(':'); i >= 0; i = Next(block, i))
        {
            if (IsPage(block[(i + 1)..]) && IsVolume(block[..i]))
                return true;
        }

        return false;
    }

    private static int Next(ReadOnlySpan<char> block, int at) => block[(at + 1)..].IndexOf(':') is >= 0 and var further ? at + 1 + further : -1;

    /// <summary>"422", "e38".</summary>
    private static bool IsPage(ReadOnlySpan<char> behind)
    {
        behind = behind.TrimStart(' ');
        return behind.Length > 1 && (char.IsAsciiDigit(behind[0]) || (behind[0] is 'e' or 'S' && char.IsAsciiDigit(behind[1])));
    }

    /// <summary>"2006;155", "155(2)", "2006; 155 (2)".</summary>
    private static bool IsVolume(ReadOnlySpan<char> before)
    {
        var hasIssue = false;
        if (before.EndsWith(")") && before.LastIndexOf('(') is > 0 and var open && before.Length - open < 16 && char.IsAsciiDigit(before[open + 1]))
        {
            hasIssue = true;
            before = before[..open].TrimEnd(' ');
        }

        var volume = before.TrimEnd("0123456789");
        if (volume.Length == before.Length || before.Length - volume.Length > 5)
            return false;
        volume = volume.TrimEnd(' ');
        return volume.EndsWith(";") ? EndsWithYear(volume[..^1]) : hasIssue;
    }

    private static bool EndsWithYear(ReadOnlySpan<char> text) =>
        text.Length >= 4 && int.TryParse(text[^4..], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1700 and < 2200 && (text.Length == 4 || !char.IsLetterOrDigit(text[^5]));
}
