using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FactExtractor.Syntax.Models;
using FactExtractor.Syntax.Neural;
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
    private static readonly Lazy<SyntaxParser> Shared = new(static () => new(new Lazy<SyntaxModel>(SyntaxModel.LoadEmbedded)));

    private readonly Lazy<SyntaxModel> _model;
    private readonly WordPool _pool = new();

    private SyntaxParser(Lazy<SyntaxModel> model) => _model = model;

    /// <summary>The shared parser with the embedded English model, which is loaded at the first <see cref="Parse"/> or <see cref="Tag"/>.</summary>
    public static SyntaxParser Default => Shared.Value;

    /// <summary>Loads a parser of its own with the embedded English model. Most callers want <see cref="Default"/>.</summary>
    public static SyntaxParser Load() => new(new Lazy<SyntaxModel>(SyntaxModel.LoadEmbedded()));

    internal static SyntaxParser From(ReadOnlyMemory<byte> model) => new(new Lazy<SyntaxModel>(SyntaxModel.Load(model)));

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
        if (length == 0)
            throw new ArgumentException("A sentence has at least one word.", nameof(sentence));
        var model = _model.Value;
        var work = ArrayPool<int>.Shared.Rent(2 * length);
        var keys = ArrayPool<WordKeys>.Shared.Rent(length);
        var tags = ArrayPool<Upos>.Shared.Rent(length);
        Span<int> heads = work.AsSpan(0, length), relations = work.AsSpan(length, length);
        for (var i = 0; i < length; i++)
            keys[i] = new WordKeys(sentence.Word(i));
        PiecewiseParser.Parse(model, keys.AsSpan(0, length), sentence, tags.AsSpan(0, length), heads, relations);
        var marks = ArrayPool<bool>.Shared.Rent(length);
        for (var i = 0; i < length; i++)
            marks[i] = relations[i] == model.PunctRelation;
        PunctuationHeads.Fix(sentence, marks.AsSpan(0, length), heads);
        ArrayPool<bool>.Shared.Return(marks);
        var tokens = new Token[length];
        for (var i = 0; i < length; i++)
        {
            var form = _pool.Get(sentence.Word(i));
            var lemma = model.Lemmatiser.Lemma(form, tags[i], _pool);
            tokens[i] = new Token(form, lemma, tags[i], heads[i], model.Relations[relations[i]], sentence.Words[i]);
        }

        ArrayPool<int>.Shared.Return(work);
        ArrayPool<WordKeys>.Shared.Return(keys);
        ArrayPool<Upos>.Shared.Return(tags);
        return new SyntaxTree(sentence, ImmutableCollectionsMarshal.AsImmutableArray(tokens));
    }

    /// <summary>
    /// Tags one sentence without parsing it: several times faster than <see cref="Parse"/>, and about one word in a hundred less right.
    /// </summary>
    /// <returns>One tag for each word.</returns>
    public ImmutableArray<Upos> Tag(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var length = sentence.Words.Length;
        var keys = ArrayPool<WordKeys>.Shared.Rent(length);
        for (var i = 0; i < length; i++)
            keys[i] = new WordKeys(sentence.Word(i));
        var tags = new Upos[length];
        _model.Value.Tagger.Tag(keys.AsSpan(0, length), tags);
        ArrayPool<WordKeys>.Shared.Return(keys);
        return ImmutableCollectionsMarshal.AsImmutableArray(tags);
    }
}
