using FactExtractor.Syntax.Models;

namespace FactExtractor.Syntax.Tagging;

/// <summary>What the tagger looks at: the word, two neighbours on each side, and the two tags before it.</summary>
internal static class TaggerFeatures
{
    /// <summary>No more features than this are made.</summary>
    public const int MaxCount = 48;

    /// <summary>Stands for the tag before the first word.</summary>
    public const uint NoTag = 100;

    public static void Fill(ref Features features, ReadOnlySpan<WordKeys> words, ReadOnlySpan<int> entries, int i, uint tag1, uint tag2)
    {
        ref readonly var word = ref words[i];
        uint before1 = i > 0 ? words[i - 1].Lower : 1, before2 = i > 1 ? words[i - 2].Lower : 2;
        uint after1 = i + 1 < words.Length ? words[i + 1].Lower : 3, after2 = i + 2 < words.Length ? words[i + 2].Lower : 4;
        uint beforeEnd = i > 0 ? words[i - 1].Suffix3 : 1, afterEnd = i + 1 < words.Length ? words[i + 1].Suffix3 : 3;
        uint beforeShape = i > 0 ? words[i - 1].Shape : 1, afterShape = i + 1 < words.Length ? words[i + 1].Shape : 3;
        var start = i == 0 ? 1u : 0u;
        features.Add(0);
        features.Add(word.Lower);
        features.Add(word.Form, start);
        features.Add(word.Suffix1);
        features.Add(word.Suffix2);
        features.Add(word.Suffix3);
        features.Add(word.Suffix4);
        features.Add(word.Prefix1);
        features.Add(word.Prefix2);
        features.Add(word.Prefix3);
        features.Add(word.Shape, start);
        features.Add(word.Shape, word.Suffix2);
        features.Add(word.Shape, word.Suffix3, tag1);
        features.Add(tag1);
        features.Add(tag1, tag2);
        features.Add(tag1, word.Lower);
        features.Add(tag1, tag2, word.Lower);
        features.Add(tag1, word.Suffix3);
        features.Add(tag1, after1);
        features.Add(before1);
        features.Add(before2);
        features.Add(after1);
        features.Add(after2);
        features.Add(before1, word.Lower);
        features.Add(word.Lower, after1);
        features.Add(before1, after1);
        features.Add(before2, before1, word.Lower);
        features.Add(word.Lower, after1, after2);
        features.Add(beforeEnd, word.Suffix3);
        features.Add(afterEnd);
        features.Add(word.Suffix3, afterEnd);
        features.Add(tag1, word.Suffix2, afterEnd);
        features.Add(beforeShape, word.Shape);
        features.Add(word.Shape, afterShape);
        uint entry = (uint)entries[i], entryBefore = i > 0 ? (uint)entries[i - 1] : 1000000, entryAfter = i + 1 < words.Length ? (uint)entries[i + 1] : 1000001;
        features.Add(entry);
        features.Add(entry, word.Shape);
        features.Add(tag1, entry);
        features.Add(tag1, entry, entryAfter);
        features.Add(entryAfter);
        features.Add(entry, after1);
        features.Add(entryBefore, entry);
    }
}
