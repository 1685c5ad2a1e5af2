namespace FactExtractor.Syntax.Tagging;

/// <summary>
/// Hash keys of what the models look at in one word: its letters, endings, beginnings and shape. Hashes instead of a vocabulary: nothing to
/// look up, nothing to allocate, and unknown words need no special case.
/// </summary>
internal readonly struct WordKeys
{
    public readonly uint Form, Lower, Suffix1, Suffix2, Suffix3, Suffix4, Prefix1, Prefix2, Prefix3, Shape;

    public WordKeys(ReadOnlySpan<char> word)
    {
        // Longer words are links and noise; their first and last characters tell enough.
        const int longest = 48;
        Span<char> lower = stackalloc char[longest];
        if (word.Length > longest)
            word = word[^longest..];
        var length = 0;
        uint form = 2166136261, shape = 0;
        foreach (var c in word)
        {
            // Digits look alike: what matters is how many there are and where.
            var l = char.IsAscii(c) ? ToLowerAscii(c) : c == '\u2019' ? '\'' : char.ToLowerInvariant(c);
            lower[length++] = l;
            form = (form ^ c) * 16777619;
            var kind = KindOf(c);
            if ((shape & 7) != kind)
                shape = (shape << 3) | kind;
            shape &= 0xFFFFFF;
        }

        lower = lower[..length];
        Form = form;
        Lower = Hash(lower);
        Suffix1 = Hash(lower[^Math.Min(1, length)..]);
        Suffix2 = Hash(lower[^Math.Min(2, length)..]);
        Suffix3 = Hash(lower[^Math.Min(3, length)..]);
        Suffix4 = Hash(lower[^Math.Min(4, length)..]);
        Prefix1 = Hash(lower[..Math.Min(1, length)]);
        Prefix2 = Hash(lower[..Math.Min(2, length)]);
        Prefix3 = Hash(lower[..Math.Min(3, length)]);
        Shape = shape | ((uint)Math.Min(length, 6) << 24);
    }

    public bool IsCapitalised => (FirstKind & 7) == 2;

    private uint FirstKind
    {
        get
        {
            var s = Shape & 0xFFFFFF;
            while (s > 7)
                s >>= 3;
            return s;
        }
    }

    private static char ToLowerAscii(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : char.IsAsciiDigit(c) ? '0' : c;

    private static uint KindOf(char c) =>
        char.IsLower(c) ? 1u : char.IsUpper(c) ? 2u : char.IsDigit(c) ? 3u : char.IsLetter(c) ? 4u : c is '.' or ',' ? 5u : c is '-' or '\u2013' ? 6u : 7u;

    private static uint Hash(ReadOnlySpan<char> text)
    {
        uint hash = 2166136261;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619;
        return hash;
    }
}
