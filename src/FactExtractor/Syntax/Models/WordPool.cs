namespace FactExtractor.Syntax.Models;

/// <summary>
/// Hands out one string for words that come again and again, so that a token costs no string of its own. A fixed table of the latest
/// strings; a race between threads costs at most one more allocation, never a wrong string. Thread-safe.
/// </summary>
internal sealed class WordPool
{
    private const int Size = 1 << 14;
    private const int LongestWord = 64;

    private readonly string?[] _words = new string?[Size];

    /// <summary>A string of these characters.</summary>
    public string Get(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return word.ToString();
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619;
        ref var place = ref _words[(hash ^ (hash >> 15)) & (Size - 1)];
        var found = place;
        if (found is not null && word.SequenceEqual(found))
            return found;
        return place = word.ToString();
    }
}
