using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FactExtractor.Text;

namespace FactExtractor.Syntax;

/// <summary>
/// One sentence of a CoNLL-U file as it was written: comments, words, and the lines between them that a basic tree does not use
/// (multiword ranges such as <c>1-2</c>, empty nodes such as <c>8.1</c>). Immutable.
/// </summary>
/// <param name="Comments">The comment lines before the sentence, with their <c>#</c>.</param>
/// <param name="Lines">All other lines in order, each cut into its ten fields.</param>
/// <seealso href="https://universaldependencies.org/format.html"/>
public sealed record ConlluSentence(ImmutableArray<string> Comments, ImmutableArray<ImmutableArray<string>> Lines)
{
    internal const int FieldCount = 10;
    internal const int Id = 0, Form = 1, Lemma = 2, Upos = 3, Head = 6, Deprel = 7, Misc = 9;

    /// <summary>The lines of the words of the basic tree: those with a whole number as their id.</summary>
    public IEnumerable<ImmutableArray<string>> WordLines => Lines.Where(static line => IsWord(line[Id]));

    /// <summary>
    /// The words as a sentence over a text of its own: the forms, put together with a space between them unless <c>SpaceAfter=No</c> or a
    /// multiword range says otherwise.
    /// </summary>
    public Sentence ToSentence()
    {
        var text = new StringBuilder();
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        int rangeEnd = 0, index = 0;
        var spaceAfterRange = true;
        foreach (var line in Lines)
        {
            if (!IsWord(line[Id]))
            {
                if (line[Id].IndexOf('-') is var hyphen and > 0
                    && int.TryParse(line[Id].AsSpan(hyphen + 1), NumberStyles.None, CultureInfo.InvariantCulture, out rangeEnd))
                    spaceAfterRange = HasSpaceAfter(line);
                continue;
            }

            index++;
            words.Add(new TextSpan(text.Length, line[Form].Length));
            text.Append(line[Form]);
            if (index < rangeEnd)
                continue;
            if (index == rangeEnd ? spaceAfterRange : HasSpaceAfter(line))
                text.Append(' ');
        }

        var source = text.ToString();
        var last = words[^1];
        return new Sentence(source, TextSpan.FromBounds(0, last.End), words.ToImmutable());
    }

    /// <summary>The tree that the file gives.</summary>
    /// <exception cref="FormatException">A head or tag is missing or unknown, or the heads do not form one tree.</exception>
    public SyntaxTree ToTree()
    {
        var sentence = ToSentence();
        var tokens = ImmutableArray.CreateBuilder<Token>(sentence.Words.Length);
        foreach (var line in WordLines)
        {
            if (!int.TryParse(line[Head], NumberStyles.None, CultureInfo.InvariantCulture, out var head))
                throw new FormatException($"Word {line[Id]} has no head.");
            if (!UposNames.TryParse(line[Upos], out var upos))
                throw new FormatException($"Word {line[Id]} has no universal tag ({line[Upos]}).");
            tokens.Add(new Token(line[Form], line[Lemma], upos, head - 1, line[Deprel], sentence.Words[tokens.Count]));
        }

        try
        {
            return new SyntaxTree(sentence, tokens.MoveToImmutable());
        }
        catch (ArgumentException exception)
        {
            throw new FormatException("The heads do not form one tree.", exception);
        }
    }

    internal static bool IsWord(string id) => id.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool HasSpaceAfter(ImmutableArray<string> line) => !line[Misc].Contains("SpaceAfter=No", StringComparison.Ordinal);
}
