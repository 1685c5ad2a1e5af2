using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.Html.Model;

/// <summary>What the features of a block need to know of its page: counts over elements, groups of like blocks, repeated texts.</summary>
internal sealed class PageContext
{
    /// <summary>Blocks of that many words outside links are taken for running text until more is known.</summary>
    private const int GoodLength = 10;

    private readonly Dictionary<(string, string, string), LikeBlocks> _like = [];
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    public PageContext(List<PageBlock> blocks, PageFacts facts)
    {
        Blocks = blocks;
        Facts = facts;
        FirstHeading = -1;
        for (var i = 0; i < blocks.Count; i++)
            Count(blocks[i], i);
        Best = FindBest();
        TextLength = Math.Max(1, TextLength);
    }

    public List<PageBlock> Blocks { get; }

    public PageFacts Facts { get; }

    public int GoodWords { get; private set; }

    public int Words { get; private set; }

    public int TextLength { get; private set; }

    /// <summary>Index of the first block in a top-level heading, or -1.</summary>
    public int FirstHeading { get; private set; }

    /// <summary>The element with most of the running text near it, or null.</summary>
    public PageElement? Best { get; }

    public static bool IsGood(PageBlock block) =>
        block.Words >= GoodLength && block.LinkDensity < 0.34 && (block.Around & (Surroundings.Navigation | Surroundings.Footer)) == 0;

    /// <summary>How often the text of a block occurs on the page.</summary>
    public int Repetitions(PageBlock block) => _texts[block.Text];

    /// <summary>The blocks with the same tag and class under a parent with the same class.</summary>
    public LikeBlocks Like(PageBlock block) => _like[Key(block)];

    /// <summary>The hints of an element, read once.</summary>
    public static Hints HintsOf(PageElement element)
    {
        ref var counts = ref element.Counts;
        if (!counts.HasHints)
        {
            counts.HasHints = true;
            counts.Hints = HintWords.Of(element);
        }

        return counts.Hints;
    }

    private static (string, string, string) Key(PageBlock block) =>
        (block.Owner.Name, block.Owner["class"] ?? "", (block.Owner.Parent as PageElement)?["class"] ?? "");

    private void Count(PageBlock block, int index)
    {
        var linkWords = (int)(block.Words * block.LinkDensity);
        var good = IsGood(block) ? block.Words : 0;
        var weight = (double)good;
        for (var element = block.Owner; element is not null; element = element.Parent as PageElement)
        {
            ref var counts = ref element.Counts;
            counts.Words += block.Words;
            counts.LinkWords += linkWords;
            counts.GoodWords += good;
            counts.Blocks++;
            counts.Score += weight;
            // Running text speaks for the elements close around it.
            weight *= 0.75;
        }

        Words += block.Words;
        GoodWords += good;
        TextLength += block.Text.Length;
        if (FirstHeading < 0 && (block.Around & Surroundings.FirstHeading) != 0)
            FirstHeading = index;
        _texts[block.Text] = _texts.GetValueOrDefault(block.Text) + 1;
        var key = Key(block);
        if (!_like.TryGetValue(key, out var like))
            _like[key] = like = new LikeBlocks();
        like.Add(block, good);
    }

    private PageElement? FindBest()
    {
        PageElement? best = null;
        foreach (var block in Blocks)
        {
            var element = block.Owner;
            for (var level = 0; element is not null && level < 6; level++, element = element.Parent as PageElement)
            {
                if (best is null || element.Counts.Score > best.Counts.Score)
                    best = element;
            }
        }

        return best;
    }
}

/// <summary>Counts over blocks that look alike.</summary>
internal sealed class LikeBlocks
{
    public int Blocks { get; private set; }

    public int Words { get; private set; }

    public int GoodWords { get; private set; }

    public double LinkWords { get; private set; }

    public double ProbabilitySum { get; set; }

    public void Add(PageBlock block, int goodWords)
    {
        Blocks++;
        Words += block.Words;
        GoodWords += goodWords;
        LinkWords += block.Words * block.LinkDensity;
    }
}
