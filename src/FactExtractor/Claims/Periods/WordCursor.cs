using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Claims.Periods;

/// <summary>Reads the words of a sentence by index, case ignored; an index past either end reads as an empty word.</summary>
internal readonly struct WordCursor(Sentence sentence)
{
    public int Count => sentence.Words.Length;

    public ReadOnlySpan<char> this[int index] =>
        (uint)index < (uint)sentence.Words.Length ? sentence.Word(index) : [];

    public bool Is(int index, string word) => this[index].Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int index, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(index, word))
                return true;
        }

        return false;
    }

    /// <summary>Whether the words from <paramref name="index"/> on are these.</summary>
    public bool Are(int index, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!Is(index + i, words[i]))
                return false;
        }

        return true;
    }

    public bool IsDash(int index) => this[index] is "-" or "–" or "—" or "‑";

    /// <summary>Index after an optional hyphen.</summary>
    public int SkipDash(int index) => IsDash(index) ? index + 1 : index;

    /// <summary>The span of words <paramref name="from"/> up to, and without, <paramref name="to"/>.</summary>
    public TextSpan Span(int from, int to) => sentence.Words[from].Union(sentence.Words[to - 1]);
}
