using FactExtractor.Articles;
using FactExtractor.Text;

namespace FactExtractor.Claims;

/// <summary>Makes passages: the quote, its surroundings and its way back to the source.</summary>
internal static class PassageMaker
{
    private const int ContextLength = 32;

    public static Passage Make(Article article, TextSpan span, int block)
    {
        var text = article.Text;
        var prefixStart = Whole(text, Math.Max(0, span.Start - ContextLength), -1);
        var suffixEnd = Whole(text, Math.Min(text.Length, span.End + ContextLength), 1);
        return new Passage(span, span.Of(text).ToString())
        {
            Prefix = text[prefixStart..span.Start],
            Suffix = text[span.End..suffixEnd],
            Paragraph = block,
            Origin = article.Origin.ToSource(span),
        };
    }

    /// <summary>Moves an edge so that it does not cut a surrogate pair.</summary>
    private static int Whole(string text, int at, int step) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]) ? at + step : at;
}
