using System.Collections.Immutable;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Testing;

/// <summary>
/// A parser without a model, which any reader of a test can follow in mind: words end at white space and where letters and digits meet other characters; sentences end at a full stop
/// before white space; the root is the first of the words that it is given as verbs, else the first word; what stands before the root is its subject, what stands behind it its object. Thread-safe.
/// </summary>
/// <param name="verbs">The words that are verbs.</param>
public sealed class FakeSyntaxParser(params string[] verbs) : ISyntaxParser
{
    private int _parsed;

    /// <summary>How many sentences were parsed.</summary>
    public int ParsedCount => _parsed;

    /// <inheritdoc/>
    public ImmutableArray<Sentence> Split(string text, TextSpan range)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        var at = range.Start;
        while (at < range.End)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var start = at++;
            while (at < range.End && !char.IsWhiteSpace(text[at]) && char.IsLetterOrDigit(text[at]) == char.IsLetterOrDigit(text[start]))
                at++;
            words.Add(TextSpan.FromBounds(start, at));
            if (text[at - 1] == '.' && (at == range.End || char.IsWhiteSpace(text[at])))
                End();
        }

        End();
        return sentences.ToImmutable();

        void End()
        {
            if (words.Count > 0)
                sentences.Add(new Sentence(text, words[0].Union(words[^1]), words.ToImmutable()));
            words.Clear();
        }
    }

    /// <inheritdoc/>
    public SyntaxTree Parse(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        Interlocked.Increment(ref _parsed);
        var forms = sentence.Words.Select((_, i) => sentence.Word(i).ToString()).ToList();
        var root = Math.Max(0, forms.FindIndex(f => verbs.Contains(f, StringComparer.OrdinalIgnoreCase)));
        var tokens = forms.Select((form, i) => new Token(
            form,
            form.ToLowerInvariant(),
            i == root ? Upos.Verb : char.IsDigit(form[0]) ? Upos.Num : char.IsLetter(form[0]) ? Upos.Noun : Upos.Punct,
            i == root ? -1 : root,
            i == root ? Deprel.Root : i < root ? Deprel.Nsubj : Deprel.Obj,
            sentence.Words[i]));
        return new SyntaxTree(sentence, [.. tokens]);
    }
}
