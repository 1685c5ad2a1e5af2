using System.Collections.Immutable;

namespace FactExtractor.Syntax;

/// <summary>Reads CoNLL-U, sentence by sentence. Thread-safe.</summary>
/// <seealso href="https://universaldependencies.org/format.html"/>
public static class ConlluReader
{
    /// <summary>Reads the sentences of <paramref name="reader"/> as they are asked for; sentences without a word are left out.</summary>
    /// <exception cref="FormatException">A line has not ten fields.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return ReadSentences(reader);
    }

    private static IEnumerable<ConlluSentence> ReadSentences(TextReader reader)
    {
        var comments = ImmutableArray.CreateBuilder<string>();
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (Take() is { } sentence)
                    yield return sentence;
            }
            else if (line[0] == '#' && lines.Count == 0)
            {
                comments.Add(line);
            }
            else
            {
                var fields = line.Split('\t');
                if (fields.Length != ConlluSentence.FieldCount)
                    throw new FormatException($"Line {number} has {fields.Length} fields; CoNLL-U has ten.");
                lines.Add([.. fields]);
            }
        }

        if (Take() is { } last)
            yield return last;

        ConlluSentence? Take()
        {
            var sentence = new ConlluSentence(comments.DrainToImmutable(), lines.DrainToImmutable());
            return sentence.WordLines.Any() ? sentence : null;
        }
    }
}
