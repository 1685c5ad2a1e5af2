using FactExtractor.Articles;
using FactExtractor.Quantities.Units;
using FactExtractor.Text;

namespace FactExtractor.Claims.Bearers;

/// <summary>The name that a headline opens with ("Brackwell to shut plant as earnings slip"), if the text uses it as a name too.</summary>
internal static class HeadlineName
{
    private const int MostWords = 4;

    public static Mention? Read(Article article, NameUse use)
    {
        if (article.Blocks is not [{ Kind: BlockKind.Headline } headline, ..])
            return null;
        var text = headline.Span.Of(article.Text);
        var (end, words, hasSmall) = (0, 0, false);
        var open = true;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty)
                continue;
            hasSmall |= word.Length > 3 && char.IsLower(word[0]);
            open &= char.IsUpper(word[0]) && word.IndexOfAny(",:;–—") < 0;
            if (!open)
                continue;
            words++;
            var mark = word.IndexOfAny("'’");
            end = range.Start.GetOffset(text.Length) + (mark > 0 ? mark : word.Length);
            open = mark < 0;
        }

        // Where every word has a capital nothing tells a name.
        if (!hasSmall || words is 0 or > MostWords)
            return null;
        var span = new TextSpan(headline.Span.Start, end);
        var name = span.Of(article.Text).ToString();
        return Array.TrueForAll(name.Split(' '), use.IsNamed) && !use.IsPerson(name) && !Countries.IsName(name) ? new Mention(name, span) : null;
    }
}
