using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FactExtractor.Text;

namespace FactExtractor.Syntax.Tokenization;

/// <summary>
/// Groups words into sentences. A sentence ends at a full stop, question or exclamation mark with the quotes and brackets that close behind
/// it, when what follows can begin a new one; at an empty line always; at a single line break where the line is a line of its own (a headline,
/// an item) and not the wrapped line of a paragraph.
/// </summary>
internal static class SentenceSplitter
{
    // A wrapped line is filled; a line much shorter than this was broken on purpose.
    private const int FilledLine = 50;

    // No writer's sentence is as long. Without a limit a file of one line would be one sentence, and whatever looks at a sentence as a whole would take
    // quadratic time.
    private const int MaxWords = 400;

    // How many words a cut may be moved back to fall on a mark.
    private const int MaxCutBack = 100;

    public static ImmutableArray<Sentence> Split(string text, TextSpan range)
    {
        var words = new List<TextSpan>(range.Length / 5 + 1);
        WordScanner.Scan(text, range, words);
        if (words.Count == 0)
            return [];
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var first = 0;
        var lineStart = words[0].Start;
        for (var i = 0; i < words.Count - 1; i++)
        {
            var gap = text.AsSpan(words[i].End, words[i + 1].Start - words[i].End);
            var isEnd = IsLineEnd(text, words, i, gap, ref lineStart) || EndsAfter(text, words, first, i)
                || (gap.Length > 0 && LayoutMarks.EndsAfter(text, words, i));
            if (!isEnd && i + 1 - first < MaxWords)
                continue;
            var end = isEnd ? i + 1 : Cut(text, words, first, i + 1);
            sentences.Add(Make(text, words, first, end));
            first = end;
        }

        sentences.Add(Make(text, words, first, words.Count));
        return sentences.DrainToImmutable();
    }

    /// <summary>Where a sentence that is too long is cut: behind a mark near its end, so that no number is parted from its unit or noun; else between two plain words.</summary>
    private static int Cut(string text, List<TextSpan> words, int first, int end)
    {
        foreach (var marks in (ReadOnlySpan<string>)[";:", ",.!?"])
        {
            for (var i = end; i > end - MaxCutBack; i--)
            {
                if (words[i - 1].Length == 1 && marks.Contains(text[words[i - 1].Start]))
                    return i;
            }
        }

        for (var i = end; i > Math.Max(first + 1, end - MaxCutBack); i--)
        {
            if (IsPlain(words[i - 1].Of(text)) && IsPlain(words[i].Of(text)) && (i < 2 || IsPlain(words[i - 2].Of(text))))
                return i;
        }

        return end;
    }

    /// <summary>A word of small letters, without a digit: no number, no unit sign, no name.</summary>
    private static bool IsPlain(ReadOnlySpan<char> word) => word.IndexOfAnyExceptInRange('a', 'z') < 0 && word is not ("million" or "billion" or "trillion" or "thousand" or "hundred" or "dozen");

    private static Sentence Make(string text, List<TextSpan> words, int first, int end)
    {
        var own = new TextSpan[end - first];
        words.CopyTo(first, own, 0, own.Length);
        return new Sentence(text, TextSpan.FromBounds(own[0].Start, own[^1].End), ImmutableCollectionsMarshal.AsImmutableArray(own));
    }

    private static bool IsLineEnd(string text, List<TextSpan> words, int i, ReadOnlySpan<char> gap, ref int lineStart)
    {
        var breaks = gap.Count('\n') + gap.Count('\u2028') + 2 * gap.Count('\u2029');
        if (breaks == 0)
            return false;
        var length = words[i].End - lineStart;
        lineStart = words[i + 1].Start;
        if (breaks > 1)
            return true;
        var last = text[words[i].End - 1];
        var next = text[words[i + 1].Start];
        return !char.IsLower(next) && (last is '.' or '!' or '?' or ':' or '\u201D' or '"' || (length < FilledLine && last != ','));
    }

    /// <summary>Whether the sentence that began at <paramref name="first"/> ends with word <paramref name="i"/>.</summary>
    private static bool EndsAfter(string text, List<TextSpan> words, int first, int i)
    {
        // Quotes and brackets that close behind the mark belong to it; the mark itself is the last word before them.
        var mark = i;
        while (mark > first && IsCloser(text, words, mark) && words[mark - 1].End == words[mark].Start)
            mark--;
        var kind = Ending(words[mark].Of(text));
        if (kind == EndingKind.None || words[i].End == words[i + 1].Start)
            return false;
        // What follows without white space, or closes, is still part of this sentence.
        var next = i + 1;
        if (IsCloser(text, words, next) && !IsOpening(text, words, next))
            return false;
        while (next < words.Count - 1 && IsOpening(text, words, next))
            next++;
        var start = words[next].Of(text);
        var c = start[0];
        if (char.IsLower(c))
            return kind == EndingKind.Mark && mark == i && StartsSmall(text, words, first, mark);
        if (c is '.' or ',' or ';' or ':' or ')' or ']' or '%' or '-' or '\u2013' or '\u2014')
            return false;
        return kind switch
        {
            EndingKind.Mark => true,
            EndingKind.Ellipsis => char.IsUpper(c),
            EndingKind.MayEnd => WordTables.IsSentenceStart(start) || (next > i + 1 && text[words[i + 1].Start] is not ('(' or '[')),
            _ => false,
        };
    }

    // A small letter after the mark begins a sentence only in text whose writer does not use capitals there, and never after a name with a
    // mark of its own ("Yahoo! said") or a short word that may be an abbreviation.
    private static bool StartsSmall(string text, List<TextSpan> words, int first, int mark)
    {
        if (mark == first || words[mark].Length > 1)
            return false;
        if (text[words[mark].Start] == '?')
            return true;
        var before = words[mark - 1].Of(text);
        return !char.IsUpper(before[0]) && (before.Length > 3 || before is "it" or "you" or "me" or "him" or "her" or "us" or "them" or "now" or "day" or "not" or "do" or "too" or "one" or "out" or "up" or "on" or "off" or "way" or "job");
    }

    private enum EndingKind
    {
        None,
        Mark,
        Ellipsis,
        MayEnd,
    }

    private static EndingKind Ending(ReadOnlySpan<char> word)
    {
        var last = word[^1];
        if (last is not ('.' or '!' or '?' or '\u2026' or '\u3002'))
            return EndingKind.None;
        if (word.Length == 1)
            return last == '\u2026' ? EndingKind.Ellipsis : EndingKind.Mark;
        if (word.IndexOfAnyExcept(".!?\u2026") < 0)
            return word.IndexOfAny('!', '?') >= 0 ? EndingKind.Mark : EndingKind.Ellipsis;
        var stem = word[..^1];
        if (stem.Length == 1)
            return EndingKind.None;
        if (stem.Contains('.'))
            return stem is "P.S" ? EndingKind.None : EndingKind.MayEnd;
        return Abbreviations.Of(stem) == AbbreviationKind.MayEnd ? EndingKind.MayEnd : EndingKind.None;
    }

    private static bool IsCloser(string text, List<TextSpan> words, int i) =>
        text[words[i].Start] switch
        {
            ')' or ']' or '}' or '\u201D' or '\u00BB' => true,
            '\u2019' => words[i].Length == 1,
            // A straight quote closes when it stands against the word before it.
            '"' or '\'' => words[i].Length <= 2 && i > 0 && words[i - 1].End == words[i].Start,
            _ => false,
        };

    private static bool IsOpening(string text, List<TextSpan> words, int i) =>
        text[words[i].Start] switch
        {
            '(' or '[' or '{' or '\u201C' or '\u2018' or '\u00AB' or '`' => true,
            '"' or '\'' => words[i].Length <= 2 && words[i + 1].Start == words[i].End,
            _ => false,
        };
}
