using System.Runtime.InteropServices;

namespace FactExtractor.Articles.Html.Model;

/// <summary>The words of each block as stable hashes, case and marks left out, and which runs of words recur. Bounded for hostile pages.</summary>
internal sealed class PageWords
{
    /// <summary>Length of the runs that are compared.</summary>
    public const int ShingleLength = 4;

    /// <summary>Letters from which on a word tells what a text is about, in languages that write words apart.</summary>
    private const int MinContentLetters = 6;

    private const int MaxBlockWords = 2000;
    private const int MaxPageWords = 200_000;
    private const char FirstWide = '\u2E80';

    private readonly int[][] _words;
    private readonly int[][] _content;
    private readonly Dictionary<int, int> _shingles = [];

    public PageWords(List<PageBlock> blocks)
    {
        _words = new int[blocks.Count][];
        _content = new int[blocks.Count][];
        var (words, content) = (new List<int>(), new List<int>());
        var left = MaxPageWords;
        for (var i = 0; i < blocks.Count; i++)
        {
            words.Clear();
            content.Clear();
            if (left > 0)
                Read(blocks[i].Text, words, content, Math.Min(left, MaxBlockWords));
            left -= words.Count;
            _words[i] = [.. words];
            _content[i] = [.. content];
            for (var at = 0; at + ShingleLength <= words.Count; at++)
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_shingles, Shingle(_words[i], at), out _);
                count++;
            }
        }
    }

    /// <summary>The words of a block, in order.</summary>
    public ReadOnlySpan<int> Of(int block) => _words[block];

    /// <summary>The words of a block that tell what it is about; in scripts without spaces, pairs of characters.</summary>
    public ReadOnlySpan<int> ContentOf(int block) => _content[block];

    /// <summary>Share of the block's runs of words that stand a second time on the page.</summary>
    public double Echo(int block)
    {
        var words = _words[block];
        if (words.Length < ShingleLength)
            return 0;
        var hits = 0;
        for (var i = 0; i + ShingleLength <= words.Length; i++)
        {
            if (_shingles[Shingle(words, i)] > 1)
                hits++;
        }

        return (double)hits / (words.Length - ShingleLength + 1);
    }

    /// <summary>A hash of the run of words that starts at a position.</summary>
    public static int Shingle(ReadOnlySpan<int> words, int at) => unchecked(((words[at] * 31 + words[at + 1]) * 31 + words[at + 2]) * 31 + words[at + 3]);

    /// <summary>The words of a text.</summary>
    public static List<int> Read(string text)
    {
        var words = new List<int>();
        Read(text, words, null, int.MaxValue);
        return words;
    }

    /// <summary>The hash of one word.</summary>
    public static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 17;
        foreach (var c in word)
            hash = Add(hash, c);
        return hash;
    }

    private static int Add(int hash, char c) => unchecked(hash * 31 + char.ToLowerInvariant(c));

    private static void Read(string text, List<int> words, List<int>? content, int most)
    {
        var (hash, letters, previous) = (17, 0, '\0');
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                End();
                previous = '\0';
            }
            else if (c < FirstWide)
            {
                hash = Add(hash, c);
                letters++;
            }
            else
            {
                // Scripts without spaces: each character is a word, two of them say what the text is about.
                End();
                words.Add(Add(17, c));
                if (previous != '\0')
                    content?.Add(Add(Add(19, previous), c));
                previous = c;
            }

            if (words.Count >= most)
                return;
        }

        End();

        void End()
        {
            if (letters == 0)
                return;
            words.Add(hash);
            if (letters >= MinContentLetters)
                content?.Add(hash);
            (hash, letters) = (17, 0);
        }
    }
}
