using System.Buffers;
using System.Numerics;

namespace FactExtractor.Articles.Html.Model;

/// <summary>Features of how a block speaks: to whom, where its links lie, in what type it is set, what it repeats.</summary>
internal sealed class WordingFeatures(FeatureLayout layout)
{
    /// <summary>The place of a link that a label leads to and that ends the text.</summary>
    public const int LabelAndLink = 2;

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”«»„");

    private const int MaxLabel = 40;

    private readonly FeatureGroup _address = layout.Add("address", 24);
    private readonly FeatureGroup _linkPlace = layout.Add("link-place", 28);
    private readonly FeatureGroup _emphasis = layout.Add("emphasis", 9);
    private readonly FeatureGroup _echo = layout.Add("echo", 20);
    private readonly FeatureGroup _phraseHuge = layout.Add("phrase-huge", PhraseTable.Count);
    private readonly FeatureGroup _votes = layout.Add("votes", 15);
    private readonly FeatureGroup _quoted = layout.Add("quoted", 6);

    public void Fill(PageContext page, int index, FeatureVector features)
    {
        var block = page.Blocks[index];
        var size = FeatureVector.Bin(block.Words, [8, 26]);
        var isQuoted = IsQuoted(block);
        var address = AddressOf(page, index);
        features.Add(_address, size * 8 + (int)address);
        features.Add(_linkPlace, FeatureVector.Bin(block.Words, [6, 16, 41]) * 7 + LinkPlace(block));
        features.Add(_emphasis, size * 3 + FeatureVector.Bin((double)block.EmphasisLength / block.Text.Length, [0.2, 0.9]));
        features.Add(_echo, FeatureVector.Bin(block.Words, [6, 13, 26]) * 5 + FeatureVector.Bin(page.Wording.Echo(index), [0.01, 0.3, 0.7, 0.95]));
        features.Add(_quoted, size * 2 + (isQuoted ? 1 : 0));
        features.Add(_votes, size * 5 + Votes(page, index, address));
        if (block.Words > 45)
            features.AddBits(_phraseHuge, (uint)page.PhrasesOf(index));
    }

    /// <summary>Whom the block addresses, quotations apart.</summary>
    public static Address AddressOf(PageContext page, int index) => IsQuoted(page.Blocks[index]) ? Address.None : AddressWords.Find(page.Wording.Of(index));

    /// <summary>How many signs there are that the site speaks of itself, its offers or its other pages.</summary>
    public static int Votes(PageContext page, int index, Address address)
    {
        const Phrases Signs = Phrases.Rights | Phrases.Consent | Phrases.Subscribe | Phrases.ReadMore | Phrases.Share | Phrases.Comment | Phrases.Advert | Phrases.Account | Phrases.Contact
            | Phrases.Price | Phrases.Browser | Phrases.Author | Phrases.Promotion | Phrases.Organisation | Phrases.Origin | Phrases.Opinion;
        return BitOperations.PopCount((uint)(page.PhrasesOf(index) & Signs)) + BitOperations.PopCount((uint)address);
    }

    /// <summary>0: no link; 1: a link and nothing else; 2: a label and a link ("Read also: …"); 3: from a link on; 4: up to one; 5: both; 6: inside.</summary>
    public static int LinkPlace(PageBlock block)
    {
        if (block.LinkStart < 0)
            return 0;
        var (first, last) = (block.LinkStart <= 1, block.LinkEnd >= block.Text.TrimEnd('.', ' ', '»', '>', '→').Length - 1);
        if (first && last)
            return block.LinkDensity > 0.9 ? 1 : 5;
        if (last && !first && block.LinkStart <= MaxLabel && block.LinkLength > 0.9 * (block.LinkEnd - block.LinkStart)
            && block.Text.AsSpan(0, block.LinkStart).TrimEnd(" \u00A0\"“").TrimEnd() is { IsEmpty: false } label && label[^1] is ':' or '：' or '»' or '>' or '›' or '|' or '-' or '–' or '—' or '→' or '►' or '▶' or ']')
            return LabelAndLink;
        return first ? 3 : last ? 4 : 6;
    }

    private static bool IsQuoted(PageBlock block) => block.Text.AsSpan().ContainsAny(QuotationMarks);
}
