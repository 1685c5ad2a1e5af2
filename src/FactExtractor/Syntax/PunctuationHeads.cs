namespace FactExtractor.Syntax;

/// <summary>
/// Hangs punctuation where UD's guidelines put it, given the tree of the words: brackets and quotes on the head of what they enclose, a mark between two parts on
/// the lower of them. The words decide this nearly alone, and a statistical parser learns it badly.
/// </summary>
/// <remarks>Heads of words are left as they are, and so are marks that something hangs on. Time is linear: paths up are held to a limit.</remarks>
internal static class PunctuationHeads
{
    /// <summary>Brackets further apart are left as they were parsed, and paths are followed no longer.</summary>
    private const int Reach = 160;

    private const int DeepestNesting = 8;

    /// <param name="sentence">The words.</param>
    /// <param name="isMark">Whether the word's relation is <c>punct</c>.</param>
    /// <param name="heads">Heads, -1 for the root; changed.</param>
    public static void Fix(Sentence sentence, ReadOnlySpan<bool> isMark, Span<int> heads)
    {
        Span<bool> free = isMark.Length <= 512 ? stackalloc bool[isMark.Length] : new bool[isMark.Length];
        isMark.CopyTo(free);
        foreach (var head in heads)
        {
            if (head >= 0)
                free[head] = false;
        }

        Pairs(sentence, isMark, free, heads);
        for (var i = 0; i < heads.Length; i++)
        {
            if (free[i])
                Between(i, isMark, heads);
        }
    }

    private static void Pairs(Sentence sentence, ReadOnlySpan<bool> isMark, Span<bool> free, Span<int> heads)
    {
        Span<int> open = stackalloc int[DeepestNesting];
        var depth = 0;
        for (var i = 0; i < heads.Length; i++)
        {
            if (!isMark[i])
                continue;
            var form = sentence.Word(i);
            var match = depth - 1;
            while (match >= 0 && !Closes(sentence.Word(open[match]), form))
                match--;
            if (match >= 0)
            {
                depth = match;
                if (HeadOf(open[match], i, isMark, heads) is >= 0 and var head)
                {
                    Hang(open[match], head, free, heads);
                    Hang(i, head, free, heads);
                }
            }
            else if (Opens(form))
            {
                if (depth == DeepestNesting)
                {
                    open[1..].CopyTo(open);
                    depth--;
                }

                open[depth++] = i;
            }
        }
    }

    private static void Hang(int mark, int head, Span<bool> free, Span<int> heads)
    {
        if (!free[mark])
            return;
        heads[mark] = head;
        free[mark] = false;
    }

    /// <summary>The one word between the two marks whose own head is outside, or -1.</summary>
    private static int HeadOf(int open, int close, ReadOnlySpan<bool> isMark, ReadOnlySpan<int> heads)
    {
        if (close - open > Reach)
            return -1;
        var found = -1;
        for (var i = open + 1; i < close; i++)
        {
            if (isMark[i] || (heads[i] > open && heads[i] < close))
                continue;
            if (found >= 0)
                return -1;
            found = i;
        }

        return found;
    }

    private static void Between(int mark, ReadOnlySpan<bool> isMark, Span<int> heads)
    {
        int left = mark - 1, right = mark + 1;
        while (left >= 0 && isMark[left])
            left--;
        while (right < heads.Length && isMark[right])
            right++;
        if (left < 0 && right == heads.Length)
            return;
        if (left < 0 || right == heads.Length)
        {
            // The first or last mark belongs to the whole sentence.
            var top = Climb(left < 0 ? right : left, static (_, _) => true, mark, heads);
            if (heads[top] < 0)
                heads[mark] = top;
            return;
        }

        // Up on both sides as far as the mark is not crossed; then the lower of the two, if one hangs on the other.
        left = Climb(left, static (head, at) => head < at, mark, heads);
        right = Climb(right, static (head, at) => head > at, mark, heads);
        heads[mark] = Hangs(left, right, heads) || !Hangs(right, left, heads) ? left : right;
    }

    private static int Climb(int from, Func<int, int, bool> goesOn, int mark, ReadOnlySpan<int> heads)
    {
        for (var steps = 0; steps < Reach && heads[from] >= 0 && goesOn(heads[from], mark); steps++)
            from = heads[from];
        return from;
    }

    private static bool Hangs(int word, int on, ReadOnlySpan<int> heads)
    {
        for (var steps = 0; steps <= Reach && word >= 0; steps++)
        {
            if (word == on)
                return true;
            word = heads[word];
        }

        return false;
    }

    private static bool Opens(ReadOnlySpan<char> form) => form is "(" or "[" or "{" or "\"" or "\u201C" or "``" or "-LRB-" or "'" or "\u2018";

    private static bool Closes(ReadOnlySpan<char> open, ReadOnlySpan<char> form) => form switch
    {
        ")" => open is "(",
        "]" => open is "[",
        "}" => open is "{",
        "\"" => open is "\"",
        "\u201D" => open is "\u201C",
        "''" => open is "``",
        "-RRB-" => open is "-LRB-",
        "'" => open is "'",
        "\u2019" => open is "\u2018",
        _ => false,
    };
}
