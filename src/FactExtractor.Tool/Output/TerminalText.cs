using System.Text;

namespace FactExtractor.Tool.Output;

/// <summary>
/// Makes text from documents fit for a terminal: control characters, which could move the cursor or change the window's title, and marks that turn the
/// direction of writing become visible replacement characters; white space becomes spaces.
/// </summary>
internal static class TerminalText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                clean.Append(' ');
            else if (Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F)
                clean.Append('\uFFFD');
            else
                clean.Append(rune);
        }

        return clean.ToString();
    }
}
