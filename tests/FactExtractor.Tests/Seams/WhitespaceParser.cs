using System.Collections.Immutable;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Tests.Seams;

/// <summary>
/// A second <see cref="ISyntaxParser"/>, shaped like a pipeline that annotates a whole document at once: it works when asked to split, keeps its
/// trees, and hands them out by span. Words are cut at white space and punctuation; every word hangs on the first verb-like word.
/// </summary>
internal sealed class WhitespaceParser : ISyntaxParser
{
    private int _parsed;

    /// <summary>How many sentences were asked to be parsed.</summary>
    public int Parsed => _parsed;

    public ImmutableArray<Sentence> Split(string text, TextSpan range)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = range.Start; i <= range.End; i++)
        {
            var atEnd = i == range.End;
            if (!atEnd && !char.IsWhiteSpace(text[i]))
            {
                var start = i;
                while (i + 1 < range.End && char.IsLetterOrDigit(text[i]) == char.IsLetterOrDigit(text[i + 1]) && !char.IsWhiteSpace(text[i + 1]))
                    i++;
                words.Add(TextSpan.FromBounds(start, i + 1));
                atEnd = text[i] == '.' && (i + 1 == range.End || char.IsWhiteSpace(text[i + 1]));
            }

            if (!atEnd || words.Count == 0)
                continue;
            sentences.Add(new Sentence(text, words[0].Union(words[^1]), words.ToImmutable()));
            words.Clear();
        }

        return sentences.ToImmutable();
    }

    public SyntaxTree Parse(Sentence sentence)
    {
        Interlocked.Increment(ref _parsed);
        var root = 0;
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            if (sentence.Word(i) is "totalled" or "reached")
                root = i;
        }

        var tokens = ImmutableArray.CreateBuilder<Token>(sentence.Words.Length);
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            var form = sentence.Word(i).ToString();
            var upos = i == root ? Upos.Verb : char.IsDigit(form[0]) ? Upos.Num : char.IsLetter(form[0]) ? Upos.Noun : Upos.Punct;
            tokens.Add(new Token(form, form.ToLowerInvariant(), upos, i == root ? -1 : root, i == root ? Deprel.Root : i < root ? Deprel.Nsubj : Deprel.Obj, sentence.Words[i]));
        }

        return new SyntaxTree(sentence, tokens.MoveToImmutable());
    }
}
