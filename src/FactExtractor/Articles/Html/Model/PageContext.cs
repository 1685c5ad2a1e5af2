using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.Html.Model;

/// <summary>What the features of a block need to know of its page: counts over elements, groups of like blocks, repeated texts.</summary>
internal sealed class PageContext
{
    /// <summary>Blocks of that many words outside links are taken for running text until more is known.</summary>
    private const int GoodLength = 10;

    /// <summary>How many blocks a heading is taken to head, and how many levels down.</summary>
    private const int HeadingReach = 12;

    private readonly Dictionary<(string, string, string), LikeBlocks> _like = [];
    private readonly int[] _headingAbove;
    private readonly Phrases?[] _phrases;
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    public PageContext(List<PageBlock> blocks, PageFacts facts)
    {
        Blocks = blocks;
        Facts = facts;
        Wording = new PageWords(blocks);
        _phrases = new Phrases?[blocks.Count];
        foreach (var block in blocks)
            Count(block);
        (Heading, HeadingScore) = FindHeading();
        MarkHeading();
        _headingAbove = FindHeadingsAbove();
        Best = FindBest();
        TextLength = Math.Max(1, TextLength);
    }

    /// <summary>Whether the page asks for consent and says nothing else.</summary>
    public bool OnlyConsent { get; init; }

    public List<PageBlock> Blocks { get; }

    public PageFacts Facts { get; }

    /// <summary>The words of the blocks.</summary>
    public PageWords Wording { get; }

    public int GoodWords { get; private set; }

    public int Words { get; private set; }

    public int TextLength { get; private set; }

    /// <summary>Index of the heading that reads most like the page's title, else of the first top-level one; -1 where there is neither.</summary>
    public int Heading { get; }

    /// <summary>How much that heading reads like the title, 0 to about 1.3.</summary>
    public double HeadingScore { get; }

    /// <summary>The element with most of the running text near it, or null.</summary>
    public PageElement? Best { get; }

    public static bool IsGood(PageBlock block) =>
        block.Words >= GoodLength && block.LinkDensity < 0.34 && (block.Around & (Surroundings.Navigation | Surroundings.Footer)) == 0;

    /// <summary>How often the text of a block occurs on the page.</summary>
    public int Repetitions(PageBlock block) => _texts[block.Text];

    /// <summary>The boilerplate wording of a block, looked up once.</summary>
    public Phrases PhrasesOf(int index) => _phrases[index] ??= PhraseTable.Find(Blocks[index].Text);

    /// <summary>Index of the heading that a block stands under, or -1.</summary>
    public int HeadingAbove(int index) => _headingAbove[index];

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

    private void Count(PageBlock block)
    {
        var linkWords = (int)(block.Words * block.LinkDensity);
        var good = IsGood(block) ? block.Words : 0;
        for (var element = block.Owner; element is not null; element = element.Parent as PageElement)
        {
            ref var counts = ref element.Counts;
            counts.Words += block.Words;
            counts.LinkWords += linkWords;
            counts.GoodWords += good;
            counts.Blocks++;
        }

        Words += block.Words;
        GoodWords += good;
        TextLength += block.Text.Length;
        _texts[block.Text] = _texts.GetValueOrDefault(block.Text) + 1;
        var key = Key(block);
        if (!_like.TryGetValue(key, out var like))
            _like[key] = like = new LikeBlocks();
        like.Add(block, good);
    }

    private (int, double) FindHeading()
    {
        var (best, bestScore) = (-1, 0.0);
        for (var i = 0; i < Blocks.Count; i++)
        {
            var around = Blocks[i].Around;
            if ((around & Surroundings.Heading) == 0 || (around & (Surroundings.Navigation | Surroundings.Footer)) != 0)
                continue;
            var score = Facts.InTitle(Wording.Of(i)) + ((around & Surroundings.FirstHeading) != 0 ? 0.3 : 0) - Blocks[i].LinkDensity * 0.2;
            if (score > bestScore + 0.01 && score >= 0.3)
                (best, bestScore) = (i, score);
        }

        return (best, bestScore);
    }

    /// <summary>Each element around the heading learns how many levels above it it stands.</summary>
    private void MarkHeading()
    {
        if (Heading < 0)
            return;
        var level = 1;
        for (var element = Blocks[Heading].Owner; element is not null; element = element.Parent as PageElement)
            element.Counts.HeadingLevel = level++;
    }

    private int[] FindHeadingsAbove()
    {
        var result = new int[Blocks.Count];
        var last = -1;
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = last >= 0 && i - last <= HeadingReach && IsUnder(Blocks[i].Owner, Blocks[last].Owner) ? last : -1;
            if (IsHeading(Blocks[i]))
                last = i;
        }

        return result;
    }

    private static bool IsHeading(PageBlock block) =>
        (block.Around & Surroundings.Heading) != 0 || block.Words is > 0 and <= 8 && (block.Draft.BoldLength == block.Text.Length || block.Text[^1] == ':');

    /// <summary>Whether a heading's parent, or the one above where the heading is all of it, holds the element.</summary>
    private static bool IsUnder(PageElement element, PageElement heading)
    {
        var scope = heading.Parent as PageElement;
        while (scope is not null && scope.Counts.Blocks == 1)
            scope = scope.Parent as PageElement;
        var at = element;
        for (var level = 0; at is not null && level < HeadingReach; level++, at = at.Parent as PageElement)
        {
            if (at == scope)
                return true;
        }

        return false;
    }

    private PageElement? FindBest()
    {
        for (var i = 0; i < Blocks.Count; i++)
        {
            // Running text speaks for the elements close around it; less so where it stands twice, starts with a link or comes before the title.
            var block = Blocks[i];
            var weight = IsGood(block) ? (double)block.Words : 0;
            if (Repetitions(block) > 1)
                weight = 0;
            if (block.LinkStart is 0 or 1)
                weight *= 0.5;
            if (i < Heading && HeadingScore >= 0.7)
                weight *= 0.3;
            for (var element = block.Owner; element is not null && weight > 0.01; element = element.Parent as PageElement)
            {
                element.Counts.Score += weight;
                weight *= 0.75;
            }
        }

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
