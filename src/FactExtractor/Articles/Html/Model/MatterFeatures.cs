using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.Html.Model;

/// <summary>
/// Features of the second look that ask what a block is about: whether it speaks of what the certain blocks speak of, whom it addresses, what it
/// repeats, under which heading and in which branch of the page it stands.
/// </summary>
internal sealed class MatterFeatures(FeatureLayout layout)
{
    /// <summary>An element that holds this share of the article is around the article.</summary>
    private const double MostOfIt = 0.6;

    private readonly FeatureGroup _topic = layout.Add("topic", 54);
    private readonly FeatureGroup _topicBySelf = layout.Add("topic-self", 72);
    private readonly FeatureGroup _branch = layout.Add("branch", 30);
    private readonly FeatureGroup _branchBySelf = layout.Add("branch-self", 120);
    private readonly FeatureGroup _linkPlace = layout.Add("link-place", 56);
    private readonly FeatureGroup _address = layout.Add("address", 48);
    private readonly FeatureGroup _under = layout.Add("under", 32);
    private readonly FeatureGroup _phraseBefore = layout.Add("phrase-before", PhraseTable.Count);
    private readonly FeatureGroup _phraseBetween = layout.Add("phrase-between", PhraseTable.Count);
    private readonly FeatureGroup _phraseAfter = layout.Add("phrase-after", PhraseTable.Count);
    private readonly FeatureGroup _votesBySelf = layout.Add("votes-self", 60);
    private readonly FeatureGroup _votesByPlace = layout.Add("votes-place", 45);
    private readonly FeatureGroup _repeats = layout.Add("repeats", 40);

    public void Fill(PageContext page, ReadOnlySpan<double> first, RegionSums sums, Cohesion cohesion, int index, FeatureVector features)
    {
        var block = page.Blocks[index];
        var coarse = FeatureVector.Bin(first[index], [0.2, 0.5, 0.8]);
        var size = FeatureVector.Bin(block.Words, [8, 26]);
        var (isFirst, isLast) = (sums.StrongBefore(index) < 0, sums.StrongAfter(index) < 0);
        var share = cohesion.Share(index, sums.IsStrong(index));
        var topic = share < 0 ? 5 : FeatureVector.Bin(share, [0.08, 0.2, 0.35, 0.5]);
        features.Add(_topic, (topic * 3 + size) * 3 + FeatureVector.Bin(cohesion.Size, [60, 200]));
        features.Add(_topicBySelf, (topic * 4 + coarse) * 3 + size);
        var (level, branch) = BranchOf(block, sums.Mass);
        var place = Math.Min(level, 5) * 5 + FeatureVector.Bin(branch, [0.02, 0.1, 0.3, 0.6]);
        features.Add(_branch, place);
        features.Add(_branchBySelf, place * 4 + coarse);
        features.Add(_linkPlace, WordingFeatures.LinkPlace(block) * 8 + (first[index] > 0.5 ? 4 : 0) + (isFirst ? 0 : 2) + (isLast ? 0 : 1));
        var address = WordingFeatures.AddressOf(page, index);
        features.Add(_address, ((int)address * 2 + (isLast ? 1 : 0)) * 3 + size);
        var votes = Math.Min(WordingFeatures.Votes(page, index, address), 4);
        features.Add(_votesBySelf, (votes * 4 + coarse) * 3 + size);
        features.Add(_votesByPlace, (votes * 3 + (isLast ? 2 : isFirst ? 0 : 1)) * 3 + (topic < 2 ? 0 : topic < 5 ? 1 : 2));
        features.AddBits(isLast ? _phraseAfter : isFirst ? _phraseBefore : _phraseBetween, (uint)page.PhrasesOf(index));
        features.Add(_repeats, (FeatureVector.Bin(page.Wording.Echo(index), [0.01, 0.3, 0.7, 0.95]) * 4 + coarse) * 2 + (block.Words < 12 ? 0 : 1));
        if (page.HeadingAbove(index) is >= 0 and var heading)
            features.Add(_under, (FeatureVector.Bin(first[heading], [0.1, 0.4, 0.7]) * 4 + coarse) * 2 + (heading == page.Heading ? 1 : 0));
    }

    /// <summary>How many levels up most of the article is around the block, and what share of it stands in the branch below that.</summary>
    private static (int Level, double Share) BranchOf(PageBlock block, double mass)
    {
        var (level, below) = (0, 0.0);
        for (var element = block.Owner; element is not null; element = element.Parent as PageElement, level++)
        {
            if (element.Counts.ProbabilitySum >= MostOfIt * mass)
                break;
            below = element.Counts.ProbabilitySum;
        }

        return (level, mass <= 0 ? 0 : below / mass);
    }
}
