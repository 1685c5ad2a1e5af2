using System.Buffers;
using FactExtractor.Articles.Drafts;
using FactExtractor.Articles.Furniture;
using FactExtractor.Articles.Html.Dom;
using FactExtractor.Articles.Html.Model;
using FactExtractor.Articles.Html.Tables;

namespace FactExtractor.Articles.Html;

/// <summary>Keeps the blocks that the model takes for the article's, and says what each of them is.</summary>
internal static class BlockChoice
{
    private static readonly SearchValues<char> Counters = SearchValues.Create("0123456789 .,+-–|/()[]");

    private const double Threshold = 0.5;
    private const int MinFallbackWords = 30;
    private const double TitleMatch = 0.75;
    private const int MaxPointerWords = 40;
    private const double SureTitle = 0.9;

    public static List<Draft> Choose(PageContext page, double[] probabilities, FoundFacts facts)
    {
        var headline = FindHeadline(page, probabilities);
        var tables = new TableChoice(page, probabilities, Threshold);
        var drafts = new List<Draft>();
        for (var i = StartOf(page, probabilities, headline); i < probabilities.Length; i++)
        {
            var block = page.Blocks[i];
            if (tables.IsDropped(block))
                continue;
            if (tables.CellOf(block) is { } cell)
            {
                block.Draft.Kind = BlockKind.TableCell;
                block.Draft.Cell = cell;
                drafts.Add(block.Draft);
                continue;
            }

            if (i == headline)
            {
                block.Draft.Kind = BlockKind.Headline;
                facts.Headline = block.Text;
                drafts.Add(block.Draft);
                continue;
            }

            var isCaption = Captions.IsCaption(block);
            if (probabilities[i] < Threshold && !(isCaption && Captions.IsNearArticle(page, probabilities, i, Threshold)) && !IsEmbeddedQuote(page, probabilities, i))
                continue;
            if (block.Words <= 1 && !block.Text.AsSpan().ContainsAnyExcept(Counters) && (block.Around & Surroundings.Table) == 0)
                continue;
            if (block.Words < 20 && IsFurniture(block, page, facts) || IsPointer(page, i) || IsOffer(page, i) || IsEmptyLabel(page, probabilities, i))
                continue;
            block.Draft.Kind = isCaption ? BlockKind.Caption : Kind(block);
            drafts.Add(block.Draft);
        }

        if (!drafts.Exists(draft => draft.Kind is not (BlockKind.Headline or BlockKind.Caption)))
            AddBest(page, drafts);
        return drafts;
    }

    /// <summary>Where the model finds nothing, the running text of the element that holds most of it, if that is enough to be an article.</summary>
    private static void AddBest(PageContext page, List<Draft> drafts)
    {
        if (page.Best is null || page.Best.Counts.GoodWords < MinFallbackWords)
            return;
        var chosen = new HashSet<Draft>(drafts, ReferenceEqualityComparer.Instance);
        foreach (var block in page.Blocks)
        {
            if (!PageContext.IsGood(block) || chosen.Contains(block.Draft))
                continue;
            for (var element = block.Owner; element is not null; element = element.Parent as PageElement)
            {
                if (element == page.Best)
                {
                    block.Draft.Kind = Kind(block);
                    drafts.Add(block.Draft);
                    break;
                }
            }
        }
    }

    /// <summary>The first heading that reads like the page's title and stands before the end of the article; -1 where there is none.</summary>
    private static int FindHeadline(PageContext page, double[] probabilities)
    {
        var (best, bestScore) = (-1, 0.0);
        var lastKept = Array.FindLastIndex(probabilities, p => p >= Threshold);
        var firstLong = Array.FindIndex(probabilities, p => p >= Threshold) is >= 0 and var first ? first : 0;
        for (var i = 0; i <= lastKept; i++)
        {
            var block = page.Blocks[i];
            if (block.Words is < 2 or > 40 || (block.Around & (Surroundings.Navigation | Surroundings.Footer)) != 0)
                continue;
            var isTop = (block.Around & Surroundings.FirstHeading) != 0;
            var isHeading = (block.Around & Surroundings.Heading) != 0;
            var score = page.Facts.InTitle(page.Wording.Of(i)) + (isTop ? 0.5 : isHeading ? 0.25 : 0) - (i > firstLong + 4 ? 0.4 : 0) - block.LinkDensity * 0.3;
            if (score > bestScore && score >= TitleMatch)
                (best, bestScore) = (i, score);
        }

        return best;
    }

    /// <summary>Nothing above a headline that is the page's title belongs to the article, if the article follows it.</summary>
    private static int StartOf(PageContext page, double[] probabilities, int headline)
    {
        const int MinWordsAfter = 50;
        if (headline < 0 || page.Facts.InTitle(page.Wording.Of(headline)) < SureTitle)
            return 0;
        var (before, after) = (0, 0);
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] >= Threshold && i < headline)
                before += page.Blocks[i].Words;
            else if (probabilities[i] >= Threshold)
                after += page.Blocks[i].Words;
        }

        return after >= Math.Min(before, MinWordsAfter) ? headline : 0;
    }

    /// <summary>A post quoted between paragraphs: short and full of links, as the boxes that are no text are.</summary>
    private static bool IsEmbeddedQuote(PageContext page, double[] probabilities, int index)
    {
        const int Reach = 6;
        if ((page.Blocks[index].Around & Surroundings.Quote) == 0 || !IsPost(page.Blocks[index].Owner))
            return false;
        var (before, after) = (false, false);
        for (var step = 1; step <= Reach; step++)
        {
            before |= index >= step && probabilities[index - step] >= Threshold && page.Blocks[index - step].Words >= 5;
            after |= index + step < probabilities.Length && probabilities[index + step] >= Threshold && page.Blocks[index + step].Words >= 5;
        }

        return before && after;
    }

    private static bool IsPost(PageElement element)
    {
        for (var (at, level) = (element, 0); at is not null && level < 3; at = at.Parent as PageElement, level++)
        {
            if (at.Tag == Tag.Blockquote && at["class"] is { } name && (name.Contains("tweet", StringComparison.Ordinal) || name.Contains("-media", StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    /// <summary>"Read also: another headline".</summary>
    private static bool IsPointer(PageContext page, int index) =>
        page.Blocks[index].Words <= MaxPointerWords && WordingFeatures.LinkPlace(page.Blocks[index]) == WordingFeatures.LabelAndLink && (page.PhrasesOf(index) & Phrases.ReadMore) != 0;

    /// <summary>"Get the five numbers that matter in your inbox": a call to the reader to take what the site offers.</summary>
    private static bool IsOffer(PageContext page, int index) =>
        page.Blocks[index].Words <= MaxPointerWords && (page.PhrasesOf(index) & (Phrases.Subscribe | Phrases.Promotion)) != 0
        && WordingFeatures.AddressOf(page, index) is var address && (address & (Address.Call | Address.Reader)) == (Address.Call | Address.Reader);

    /// <summary>"Contact:" before what was left out.</summary>
    private static bool IsEmptyLabel(PageContext page, double[] probabilities, int index) =>
        page.Blocks[index].Words <= 3 && page.Blocks[index].Text[^1] is ':' or '：' && (index + 1 == probabilities.Length || probabilities[index + 1] < Threshold / 2 && !Captions.IsCaption(page.Blocks[index + 1]));

    /// <summary>Lines that stand in an article and are none of its text: its date, its byline, the headline once more, trails.</summary>
    private static bool IsFurniture(PageBlock block, PageContext page, FoundFacts facts)
    {
        var text = block.Text;
        if (VisibleDate.TryRead(text) is { } date && (block.Around & Surroundings.ListItem) == 0)
        {
            facts.AddVisible(date);
            return true;
        }

        if (Byline.TryRead(text) is { IsEmpty: false } authors)
        {
            facts.Authors.AddRange(authors);
            return true;
        }

        return facts.Headline == text || Byline.IsWithDate(text) || PageLabel.Is(text) || PageTrail.IsTrail(text) || PageTrail.IsPageNumbers(text) && page.Blocks.Count > 1;
    }

    private static BlockKind Kind(PageBlock block) =>
        (block.Around & Surroundings.Heading) != 0 ? BlockKind.Heading
        : (block.Around & Surroundings.Quote) != 0 ? BlockKind.Quote
        : (block.Around & Surroundings.ListItem) != 0 ? BlockKind.ListItem
        : BlockKind.Paragraph;
}
