using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FactExtractor.Syntax.Models;
using FactExtractor.Syntax.Tagging;
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

    private readonly SyntaxModel _model;
    private readonly WordPool _pool = new();

    private SyntaxParser(SyntaxModel model) => _model = model;

    /// <summary>The shared parser with the embedded English model, loaded at first use.</summary>
    public static SyntaxParser Default => Shared.Value;

    /// <summary>Loads a parser of its own with the embedded English model. Most callers want <see cref="Default"/>.</summary>
    public static SyntaxParser Load() => new(SyntaxModel.LoadEmbedded());

    internal static SyntaxParser From(ReadOnlyMemory<byte> model) => new(SyntaxModel.Load(model));

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
        var length = sentence.Words.Length;
        var keys = new WordKeys[length];
        for (var i = 0; i < length; i++)
            keys[i] = new WordKeys(sentence.Word(i));
        var tags = new Upos[length];
        _model.Tagger.Tag(keys, tags);
        var heads = new int[length];
        var relations = new int[length];
        _model.Parser.Parse(keys, tags, heads, relations, _model.RootRelation);
        var tokens = new Token[length];
        for (var i = 0; i < length; i++)
        {
            var form = _pool.Get(sentence.Word(i));
            var lemma = _model.Lemmatiser.Lemma(form, tags[i], _pool);
            tokens[i] = new Token(form, lemma, tags[i], heads[i], _model.Relations[relations[i]], sentence.Words[i]);
        }

        return new SyntaxTree(sentence, ImmutableCollectionsMarshal.AsImmutableArray(tokens));
    }
}
