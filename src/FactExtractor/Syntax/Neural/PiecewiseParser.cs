using FactExtractor.Syntax.Models;
using FactExtractor.Syntax.Tagging;

namespace FactExtractor.Syntax.Neural;

/// <summary>
/// Cuts very long "sentences" (pages without punctuation) into pieces that are parsed on their own and strung together by
/// <c>parataxis</c>, so that time and memory grow with the length and not with its square.
/// </summary>
internal static class PiecewiseParser
{
    // What has to be cut is cut into pieces this short: no sentence of a writer is that long, and short pieces cost less a word.
    private const int Piece = 44;

    // Look back this far from the limit for a place that is good to cut.
    private const int Window = 20;

    /// <summary>Fills tags, heads (-1 for the root) and relations.</summary>
    public static void Parse(SyntaxModel model, ReadOnlySpan<WordKeys> words, Sentence sentence, Span<Upos> tags, Span<int> heads, Span<int> relations)
    {
        var firstRoot = -1;
        var limit = words.Length <= NeuralParser.LongestPiece ? NeuralParser.LongestPiece : Piece;
        for (var start = 0; start < words.Length;)
        {
            var end = words.Length - start <= limit ? words.Length : Cut(sentence, start + limit);
            var length = end - start;
            var pieceHeads = heads[start..end];
            model.Parser.Parse(words[start..end], tags[start..end], pieceHeads, relations[start..end], model.RootRelation);
            for (var i = 0; i < length; i++)
            {
                if (pieceHeads[i] < length)
                {
                    pieceHeads[i] += start;
                }
                else if (firstRoot < 0)
                {
                    firstRoot = start + i;
                    pieceHeads[i] = -1;
                }
                else
                {
                    pieceHeads[i] = firstRoot;
                    relations[start + i] = model.JoinRelation;
                }
            }

            start = end;
        }
    }

    // After a mark if there is one near the limit, else at the limit.
    private static int Cut(Sentence sentence, int limit)
    {
        for (var i = limit; i > limit - Window; i--)
        {
            if (sentence.Word(i - 1) is [',' or ';' or ':' or ')' or '.' or '|' or '\u2014' or '\u2013' or '\u2022'])
                return i;
        }

        return limit;
    }
}
