using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.Html.Model;

/// <summary>
/// The features of the first look at a block: its own shape and wording, the elements around it, its neighbours and its like. None of them
/// holds a word of the text itself; boilerplate wording counts by kind. A table.
/// </summary>
internal static class BlockFeatures
{
    private const int FarLevel = 6;
    private const int LastLevel = 24;

    public static readonly FeatureLayout Layout = new();

    private static readonly FeatureGroup Bias = Layout.Add("bias", 1);
    private static readonly FeatureGroup WordCount = Layout.Add("words", 10);
    private static readonly FeatureGroup Link = Layout.Add("link", 7);
    private static readonly FeatureGroup WordsByLink = Layout.Add("words-link", 40);
    private static readonly FeatureGroup EndMark = Layout.Add("end", 10);
    private static readonly FeatureGroup EndByWords = Layout.Add("end-words", 50);
    private static readonly FeatureGroup StartMark = Layout.Add("start", 7);
    private static readonly FeatureGroup Sentences = Layout.Add("sentences", 5);
    private static readonly FeatureGroup Commas = Layout.Add("commas", 4);
    private static readonly FeatureGroup Capitals = Layout.Add("capitals", 6);
    private static readonly FeatureGroup Digits = Layout.Add("digits", 5);
    private static readonly FeatureGroup OwnerTag = Layout.Add("owner", 16);
    private static readonly FeatureGroup ParentTag = Layout.Add("parent", 16);
    private static readonly FeatureGroup Around = Layout.Add("around", 24);
    private static readonly FeatureGroup AroundLong = Layout.Add("around-long", 24);
    private static readonly FeatureGroup HintSelf = Layout.Add("hint-self", HintWords.Count);
    private static readonly FeatureGroup HintNear = Layout.Add("hint-near", HintWords.Count);
    private static readonly FeatureGroup HintMiddle = Layout.Add("hint-middle", HintWords.Count);
    private static readonly FeatureGroup HintFar = Layout.Add("hint-far", HintWords.Count);
    private static readonly FeatureGroup HintMinor = Layout.Add("hint-minor", HintWords.Count);
    private static readonly FeatureGroup HintMinorLong = Layout.Add("hint-minor-long", HintWords.Count);
    private static readonly FeatureGroup HintMajor = Layout.Add("hint-major", HintWords.Count);
    private static readonly FeatureGroup HintNearLong = Layout.Add("hint-near-long", HintWords.Count);
    private static readonly FeatureGroup Position = Layout.Add("position", 10);
    private static readonly FeatureGroup FromHeading = Layout.Add("from-heading", 8);
    private static readonly FeatureGroup Phrase = Layout.Add("phrase", PhraseTable.Count);
    private static readonly FeatureGroup PhraseLong = Layout.Add("phrase-long", PhraseTable.Count);
    private static readonly FeatureGroup Previous = Layout.Add("previous", 28);
    private static readonly FeatureGroup Next = Layout.Add("next", 28);
    private static readonly FeatureGroup Previous2 = Layout.Add("previous-2", 28);
    private static readonly FeatureGroup Next2 = Layout.Add("next-2", 28);
    private static readonly FeatureGroup PreviousLike = Layout.Add("previous-like", 4);
    private static readonly FeatureGroup NextLike = Layout.Add("next-like", 4);
    private static readonly FeatureGroup ShareParent = Layout.Add("share-parent", 8);
    private static readonly FeatureGroup ShareGrandparent = Layout.Add("share-grandparent", 8);
    private static readonly FeatureGroup ShareGreat = Layout.Add("share-great", 8);
    private static readonly FeatureGroup ParentLink = Layout.Add("parent-link", 6);
    private static readonly FeatureGroup GrandparentLink = Layout.Add("grandparent-link", 6);
    private static readonly FeatureGroup InBest = Layout.Add("in-best", 9);
    private static readonly FeatureGroup InBestByWords = Layout.Add("in-best-words", 90);
    private static readonly FeatureGroup BestShare = Layout.Add("best-share", 12);
    private static readonly FeatureGroup LikeShare = Layout.Add("like-share", 7);
    private static readonly FeatureGroup LikeShareByWords = Layout.Add("like-share-words", 70);
    private static readonly FeatureGroup BeforeHeading = Layout.Add("before-heading", 6);
    private static readonly FeatureGroup LikeLength = Layout.Add("like-length", 6);
    private static readonly FeatureGroup LikeLink = Layout.Add("like-link", 5);
    private static readonly FeatureGroup LikeCount = Layout.Add("like-count", 5);
    private static readonly FeatureGroup Repeated = Layout.Add("repeated", 3);
    private static readonly FeatureGroup InBody = Layout.Add("in-body", 8);
    private static readonly FeatureGroup InBodyShort = Layout.Add("in-body-short", 8);
    private static readonly FeatureGroup InTitle = Layout.Add("in-title", 8);
    private static readonly FeatureGroup InDescription = Layout.Add("in-description", 4);
    private static readonly FeatureGroup PageSize = Layout.Add("page", 6);
    private static readonly FeatureGroup Marks = Layout.Add("marks", 6);

    private static readonly WordingFeatures Wording = new(Layout);
    private static readonly PlaceFeatures Place = new(Layout);

    public static void Fill(PageContext page, int index, FeatureVector features)
    {
        features.Clear();
        features.Add(Bias, 0);
        var block = page.Blocks[index];
        Shape(page, index, block, features);
        Elements(page, block, features);
        Neighbours(page, index, features);
        Whole(page, index, features);
        Wording.Fill(page, index, features);
        Place.Fill(page, index, features);
    }

    private static int WordBin(int words) => FeatureVector.Bin(words, [2, 4, 7, 11, 16, 26, 41, 71, 121]);

    private static int LinkBin(double density) => FeatureVector.Bin(density, [0.0001, 0.1, 0.25, 0.5, 0.75, 0.99]);

    private static int SmallLinkBin(double density) => FeatureVector.Bin(density, [0.05, 0.34, 0.8]);

    private static void Shape(PageContext page, int index, PageBlock block, FeatureVector features)
    {
        var text = block.Text;
        var words = WordBin(block.Words);
        features.Add(WordCount, words);
        features.Add(Link, LinkBin(block.LinkDensity));
        features.Add(WordsByLink, words * 4 + SmallLinkBin(block.LinkDensity));
        var end = End(text[^1]);
        features.Add(EndMark, end);
        features.Add(EndByWords, end * 5 + FeatureVector.Bin(block.Words, [3, 7, 16, 41]));
        features.Add(StartMark, Start(text[0]));
        int sentences = 0, commas = 0, capitals = 0, digits = 0, letters = 0, bars = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '.' or '!' or '?' or '。' or '！' or '？' && (i + 1 == text.Length || text[i + 1] == ' ' || c > '\u3000'))
                sentences++;
            else if (c is ',' or '、' or '，' or ';')
                commas++;
            else if (c is '|' or '»' or '›' or '•' or '·')
                bars++;
            else if (char.IsAsciiDigit(c))
                digits++;
            else if (char.IsLetter(c))
                letters++;
            if (char.IsUpper(c))
                capitals++;
        }

        features.Add(Sentences, FeatureVector.Bin(sentences, [1, 2, 3, 6]));
        features.Add(Commas, FeatureVector.Bin(commas, [1, 2, 5]));
        features.Add(Capitals, FeatureVector.Bin((double)capitals / Math.Max(1, letters), [0.0001, 0.05, 0.12, 0.25, 0.6]));
        features.Add(Digits, FeatureVector.Bin((double)digits / text.Length, [0.0001, 0.03, 0.1, 0.3]));
        if (bars > 0)
            features.Add(Marks, Math.Min(bars, 2));
        if (text.Contains(": ", StringComparison.Ordinal))
            features.Add(Marks, 3);
        if (text[0] is '"' or '“' or '«' or '„')
            features.Add(Marks, 4);
        if (block.Draft.BoldLength == text.Length)
            features.Add(Marks, 5);
        var phrases = (uint)page.PhrasesOf(index);
        features.AddBits(block.Words > 15 ? PhraseLong : Phrase, phrases);
    }

    private static void Elements(PageContext page, PageBlock block, FeatureVector features)
    {
        features.Add(OwnerTag, TagBin(block.Owner.Tag));
        features.Add(ParentTag, TagBin((block.Owner.Parent as PageElement)?.Tag ?? Tag.Other));
        var isLong = block.Words >= 12;
        features.AddBits(isLong ? AroundLong : Around, (uint)block.Around);
        Hints self = Hints.None, near = Hints.None, middle = Hints.None, far = Hints.None, minor = Hints.None, major = Hints.None;
        var level = 0;
        for (var element = block.Owner; element is not null && element.Tag != Tag.Html && level < LastLevel; element = element.Parent as PageElement, level++)
        {
            var hints = PageContext.HintsOf(element);
            // What wraps most of the text ("has-sidebar", "comments-open") says less of it than what wraps little.
            if (element.Counts.GoodWords * 2 < page.GoodWords)
                minor |= hints;
            else
                major |= hints;
            switch (level)
            {
                case 0:
                    self |= hints;
                    break;
                case < 3:
                    near |= hints;
                    break;
                case < FarLevel:
                    middle |= hints;
                    break;
                default:
                    far |= hints;
                    break;
            }
        }

        features.AddBits(HintSelf, (uint)self);
        features.AddBits(HintNear, (uint)near);
        if (isLong)
            features.AddBits(HintNearLong, (uint)(near | self));
        features.AddBits(isLong ? HintMinorLong : HintMinor, (uint)minor);
        features.AddBits(HintMajor, (uint)major);
        features.AddBits(HintMiddle, (uint)middle);
        features.AddBits(HintFar, (uint)far);

        var parent = block.Owner.Parent as PageElement;
        var grandparent = parent?.Parent as PageElement;
        var great = grandparent?.Parent as PageElement;
        features.Add(ShareParent, GoodShare(page, parent));
        features.Add(ShareGrandparent, GoodShare(page, grandparent));
        features.Add(ShareGreat, GoodShare(page, great));
        features.Add(ParentLink, LinkShare(parent));
        features.Add(GrandparentLink, LinkShare(grandparent));
        var distance = DistanceToBest(page, block);
        features.Add(InBest, distance);
        features.Add(InBestByWords, distance * 10 + WordBin(block.Words));
        var bestShare = page.Best is null ? 0 : FeatureVector.Bin((double)page.Best.Counts.GoodWords / Math.Max(1, page.GoodWords), [0.15, 0.3, 0.5, 0.7, 0.9]);
        features.Add(BestShare, (distance < 5 ? 6 : 0) + bestShare);
    }

    private static void Neighbours(PageContext page, int index, FeatureVector features)
    {
        features.Add(Previous, Neighbour(page, index - 1));
        features.Add(Next, Neighbour(page, index + 1));
        features.Add(Previous2, Neighbour(page, index - 2));
        features.Add(Next2, Neighbour(page, index + 2));
        features.Add(PreviousLike, Likeness(page, index, index - 1));
        features.Add(NextLike, Likeness(page, index, index + 1));
    }

    private static void Whole(PageContext page, int index, FeatureVector features)
    {
        var block = page.Blocks[index];
        var words = page.Wording.Of(index);
        features.Add(Position, index * 10 / page.Blocks.Count);
        features.Add(FromHeading, page.Heading < 0 ? 0 : index < page.Heading ? 1 : 2 + FeatureVector.Bin(index - page.Heading, [1, 4, 12, 40, 100]));
        var like = page.Like(block);
        features.Add(LikeShare, FeatureVector.Bin((double)like.GoodWords / Math.Max(1, page.GoodWords), [0.0001, 0.05, 0.15, 0.3, 0.5, 0.75]));
        features.Add(LikeShareByWords, FeatureVector.Bin((double)like.GoodWords / Math.Max(1, page.GoodWords), [0.0001, 0.05, 0.15, 0.3, 0.5, 0.75]) * 10 + WordBin(block.Words));
        features.Add(BeforeHeading, (index < page.Heading ? 4 : 0) + (block.Words < 12 ? 0 : 1) + (page.Heading < 0 ? 2 : 0));
        features.Add(LikeLength, FeatureVector.Bin((double)like.Words / like.Blocks, [4, 9, 16, 28, 50]));
        features.Add(LikeLink, FeatureVector.Bin(like.LinkWords / Math.Max(1, like.Words), [0.05, 0.2, 0.5, 0.9]));
        features.Add(LikeCount, FeatureVector.Bin(like.Blocks, [2, 4, 9, 25]));
        features.Add(Repeated, page.Repetitions(block) - 1);
        var inBody = page.Facts.InBody(words);
        var bodyBin = inBody < 0 ? 0 : block.Words < 4 ? 1 : 2 + FeatureVector.Bin(inBody, [0.05, 0.3, 0.6, 0.85, 0.99]);
        features.Add(block.Words < 12 ? InBodyShort : InBody, bodyBin);
        features.Add(InTitle, FeatureVector.Bin(page.Facts.InTitle(words), [0.2, 0.5, 0.8]) + ((block.Around & Surroundings.Heading) != 0 ? 4 : 0));
        features.Add(InDescription, FeatureVector.Bin(page.Facts.InDescription(words), [0.2, 0.6, 0.9]));
        features.Add(PageSize, FeatureVector.Bin(page.GoodWords, [60, 150, 400, 1000, 3000]));
    }

    private static int Neighbour(PageContext page, int index)
    {
        if (index < 0 || index >= page.Blocks.Count)
            return 27;
        var block = page.Blocks[index];
        return FeatureVector.Bin(block.Words, [3, 7, 16, 41]) * 5 + (SmallLinkBin(block.LinkDensity) == 0 ? End(block.Text[^1]) == 0 ? 0 : 1 : 1 + SmallLinkBin(block.LinkDensity));
    }

    private static int Likeness(PageContext page, int index, int other)
    {
        if (other < 0 || other >= page.Blocks.Count)
            return 0;
        var (a, b) = (page.Blocks[index].Owner, page.Blocks[other].Owner);
        return a == b ? 1 : a.Parent == b.Parent ? a.Tag == b.Tag ? 2 : 3 : 0;
    }

    private static int GoodShare(PageContext page, PageElement? element) =>
        element is null ? 7 : FeatureVector.Bin((double)element.Counts.GoodWords / Math.Max(1, page.GoodWords), [0.0001, 0.03, 0.1, 0.3, 0.6, 0.9]);

    private static int LinkShare(PageElement? element) =>
        element is null ? 5 : FeatureVector.Bin((double)element.Counts.LinkWords / Math.Max(1, element.Counts.Words), [0.03, 0.1, 0.3, 0.6]);

    /// <summary>0 to 4: inside, that many levels below; 5 to 7: outside, that many levels up and down again; 8: far, or there is no best.</summary>
    private static int DistanceToBest(PageContext page, PageBlock block)
    {
        if (page.Best is null)
            return 8;
        var level = 0;
        for (var element = block.Owner; element is not null; element = element.Parent as PageElement, level++)
        {
            if (element == page.Best)
                return Math.Min(level, 4);
        }

        level = 0;
        for (var up = page.Best.Parent as PageElement; up is not null && level < 3; up = up.Parent as PageElement, level++)
        {
            for (var element = block.Owner; element is not null; element = element.Parent as PageElement)
            {
                if (element == up)
                    return 5 + level;
            }
        }

        return 8;
    }

    private static int End(char c) => c switch
    {
        '.' or '。' or '।' => 0,
        '!' or '?' or '！' or '？' => 1,
        ':' or '：' => 2,
        '"' or '”' or '»' or '\'' or '’' or '“' => 3,
        ',' or ';' or '-' or '–' or '—' => 4,
        ')' or ']' => 5,
        '…' => 6,
        >= '0' and <= '9' => 7,
        _ => char.IsLetter(c) ? 8 : 9,
    };

    private static int Start(char c) => char.IsUpper(c) ? 0 : char.IsLower(c) ? 1 : char.IsDigit(c) ? 2 : c is '"' or '“' or '«' or '„' or '‘' or '\'' ? 3 : char.IsLetter(c) ? 4 : c is '-' or '•' or '–' or '—' or '*' ? 5 : 6;

    private static int TagBin(Tag tag) => tag switch
    {
        Tag.P => 0,
        Tag.Div => 1,
        Tag.Li => 2,
        Tag.H1 => 3,
        Tag.H2 or Tag.H3 => 4,
        Tag.H4 or Tag.H5 or Tag.H6 => 5,
        Tag.Td or Tag.Th => 6,
        Tag.Blockquote => 7,
        Tag.Figcaption or Tag.Caption or Tag.Figure => 8,
        Tag.Dd or Tag.Dt => 9,
        Tag.Article or Tag.Section or Tag.Main => 10,
        Tag.Ul or Tag.Ol => 11,
        Tag.Pre => 12,
        Tag.Header or Tag.Footer or Tag.Aside or Tag.Nav => 13,
        Tag.Body => 14,
        _ => 15,
    };
}
