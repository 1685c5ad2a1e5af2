using System.Globalization;

namespace FactExtractor.Syntax;

/// <summary>Writes CoNLL-U with the line breaks the format asks for (LF). Not thread-safe: one writer, one thread.</summary>
/// <seealso href="https://universaldependencies.org/format.html"/>
/// <param name="writer">Where to write; not closed by this class.</param>
public sealed class ConlluWriter(TextWriter writer)
{
    /// <summary>Writes a tree with its text as a comment. Contractions are written as words with <c>SpaceAfter=No</c>, without range lines.</summary>
    public void Write(SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        writer.Write("# text = ");
        WriteOnOneLine(tree.Sentence.Characters);
        writer.Write('\n');
        for (var i = 0; i < tree.Tokens.Length; i++)
        {
            var token = tree.Tokens[i];
            var joins = i + 1 < tree.Tokens.Length && tree.Tokens[i + 1].Span.Start == token.Span.End;
            WriteFields(
                (i + 1).ToString(CultureInfo.InvariantCulture), token.Form, token.Lemma, token.Upos.ToConllu(), "_", "_",
                (token.Head + 1).ToString(CultureInfo.InvariantCulture), token.Deprel, "_", joins ? "SpaceAfter=No" : "_");
        }

        writer.Write('\n');
    }

    /// <summary>Writes a sentence as it was read, with LEMMA, UPOS, HEAD and DEPREL of its words taken from <paramref name="tree"/>.</summary>
    /// <exception cref="ArgumentException">The tree has another number of words.</exception>
    public void Write(ConlluSentence sentence, SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(tree);
        if (sentence.WordLines.Count() != tree.Tokens.Length)
            throw new ArgumentException("The tree has another number of words than the sentence.", nameof(tree));
        foreach (var comment in sentence.Comments)
        {
            writer.Write(comment);
            writer.Write('\n');
        }

        var index = 0;
        foreach (var line in sentence.Lines)
        {
            if (!ConlluSentence.IsWord(line[ConlluSentence.Id]))
            {
                WriteFields([.. line]);
                continue;
            }

            var token = tree.Tokens[index++];
            WriteFields(
                line[0], line[1], token.Lemma, token.Upos.ToConllu(), line[4], line[5],
                (token.Head + 1).ToString(CultureInfo.InvariantCulture), token.Deprel, line[8], line[9]);
        }

        writer.Write('\n');
    }

    private void WriteFields(params ReadOnlySpan<string> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                writer.Write('\t');
            writer.Write(fields[i]);
        }

        writer.Write('\n');
    }

    private void WriteOnOneLine(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            writer.Write(c is '\n' or '\r' or '\t' ? ' ' : c);
    }
}
