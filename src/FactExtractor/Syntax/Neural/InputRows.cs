using System.Runtime.InteropServices;
using FactExtractor.Syntax.Models;
using FactExtractor.Syntax.Tagging;

namespace FactExtractor.Syntax.Neural;

/// <summary>Which rows of the embedding tables a word is made of.</summary>
internal sealed class InputRows(KeyTable words, int parts, Lexicon lexicon)
{
    /// <summary>Row of words that are not in the vocabulary.</summary>
    public const int Unknown = 0;

    /// <summary>Rows of the parts table that each word takes.</summary>
    public const int PartsOfWord = 10;

    private readonly uint _mask = (uint)parts - 1;

    public int Word(in WordKeys word) => words.Find(word.Lower) is var row and >= 0 ? row : Unknown;

    public ReadOnlySpan<byte> Lexicon(in WordKeys word) => lexicon.Find(word.Lower);

    public void Parts(in WordKeys word, Span<int> rows)
    {
        rows[0] = Row(1, word.Suffix1);
        rows[1] = Row(2, word.Suffix2);
        rows[2] = Row(3, word.Suffix3);
        rows[3] = Row(4, word.Suffix4);
        rows[4] = Row(5, word.Prefix1);
        rows[5] = Row(6, word.Prefix2);
        rows[6] = Row(7, word.Prefix3);
        rows[7] = Row(8, word.Shape);
        rows[8] = Row(9, word.Form);
        rows[9] = Row(10, word.Lower);
    }

    /// <summary>Reads the vocabulary: keys in the order of their rows, from row 1 on.</summary>
    public static KeyTable ReadWords(ReadOnlySpan<byte> bytes)
    {
        var keys = MemoryMarshal.Cast<byte, uint>(bytes);
        var words = new KeyTable(keys.Length);
        for (var i = 0; i < keys.Length; i++)
            words.Add(keys[i], i + 1);
        return words;
    }

    private int Row(uint kind, uint key)
    {
        var hash = (key ^ (kind * 0x9E3779B1u)) * 0x85EBCA6Bu;
        hash ^= hash >> 15;
        hash *= 0xC2B2AE35u;
        return (int)((hash ^ (hash >> 16)) & _mask);
    }
}
