using System.Collections.Frozen;
using FactExtractor.Quantities;

namespace FactExtractor.Claims.Changes;

/// <summary>The words of change, by lemma.</summary>
internal static class ChangeLexicon
{
    private static readonly FrozenDictionary<string, ChangeDirection> Verbs = Table(
        "rise grow increase climb gain jump surge soar advance expand strengthen leap rally rebound improve edge_up widen accelerate raise lift boost add swell balloon double triple quadruple appreciate hike extend recover spike skyrocket top up boom balloon mushroom quicken creep inch",
        "fall drop decline decrease slip slide sink plunge shrink tumble dip lose weaken ease contract slow reduce cut lower shed slash halve trim narrow retreat slump crash plummet dive depreciate erode knock wipe dwindle diminish shave pare axe eliminate scrap collapse sag subside recede slacken",
        "stagnate stabilise stabilize flatline");

    private static readonly FrozenDictionary<string, ChangeDirection> Nouns = Table(
        "rise growth increase gain jump surge climb advance expansion leap rally rebound improvement hike uptick upturn boost appreciation acceleration addition upswing",
        "fall drop decline decrease slide plunge dip loss_of cut reduction slump tumble contraction slowdown downturn depreciation retreat shrinkage",
        "");

    /// <summary>Verbs whose object changes ("cut its dividend by 5%"), where the subject only brings it about.</summary>
    private static readonly FrozenSet<string> Transitive =
        "increase raise lift boost add reduce cut lower shed slash trim hike extend expand grow double triple quadruple halve improve knock wipe lose gain shave pare axe narrow widen"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Folds = "double triple quadruple halve".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Past forms that are nothing but verbs of change, for where the tagger may err.</summary>
    private static readonly FrozenSet<string> PastForms =
        "rose fell grew dropped climbed jumped surged dipped declined slipped sank soared tumbled increased decreased gained plunged edged shrank rallied slid doubled tripled halved"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool IsFinitePast(string form) => PastForms.Contains(form);

    public static ChangeDirection? OfVerb(string lemma) => Verbs.TryGetValue(lemma, out var direction) ? direction : null;

    public static ChangeDirection? OfNoun(string lemma) => Nouns.TryGetValue(lemma, out var direction) ? direction : null;

    public static bool IsTransitive(string lemma) => Transitive.Contains(lemma);

    public static bool IsFold(string lemma) => Folds.Contains(lemma);

    /// <summary>"up 5%", "down from", "higher", "lower": words that say a direction beside a number.</summary>
    public static ChangeDirection? OfAdverb(ReadOnlySpan<char> word) => word switch
    {
        "up" or "higher" or "more" or "above" or "Up" => ChangeDirection.Up,
        "down" or "lower" or "less" or "below" or "fewer" or "off" or "Down" => ChangeDirection.Down,
        "unchanged" or "flat" => ChangeDirection.Flat,
        _ => null,
    };

    private static FrozenDictionary<string, ChangeDirection> Table(string up, string down, string flat)
    {
        var table = new Dictionary<string, ChangeDirection>(StringComparer.Ordinal);
        foreach (var (words, direction) in new[] { (up, ChangeDirection.Up), (down, ChangeDirection.Down), (flat, ChangeDirection.Flat) })
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                table[word] = direction;
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
