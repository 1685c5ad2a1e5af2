using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Syntax;
using Calendar = FactExtractor.Claims.Periods.Calendar;

namespace FactExtractor.Claims.Ranks;

/// <summary>Finds places in an order that are said with a number: "second-largest", "the third biggest", "the No. 1 exporter", "ranked third". A superlative alone is not one.</summary>
internal static class RankFinder
{
    private static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] RankVerbs = ["ranked", "ranks", "ranking", "rank"];

    private static readonly FrozenSet<string> NotSuperlative =
        new[] { "interest", "request", "harvest", "protest", "contest", "invest", "suggest", "forest", "arrest", "conquest", "digest", "manifest" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The ranks of a sentence that do not overlap its quantities.</summary>
    public static List<Quantity> Find(Sentence sentence, ImmutableArray<Quantity> quantities)
    {
        var found = new List<Quantity>();
        var words = new WordCursor(sentence);
        for (var i = 0; i < words.Count; i++)
        {
            if (words.IsAny(i - 1, RankVerbs) && PlaceAlone(words, i) is > 0 and var ranked)
            {
                Add(Rank(words, i, i + 1, ranked, "rank.ranked"));
                continue;
            }

            var place = PlaceOf(words[i]);
            if (place > 0)
            {
                var next = words.SkipDash(i + 1);
                if (IsSuperlative(words[next]) || (words.Is(next, "most") && next + 1 < words.Count))
                    Add(Rank(words, i, next + 1, place, "rank.superlative"));
                continue;
            }

            if (SplitHyphenated(words[i]) is > 0 and var joined)
                Add(Rank(words, i, i + 1, joined, "rank.superlative"));
            else if (words.IsAny(i, ["No.", "No", "number"]) && (words.IsAny(i - 1, RankVerbs) || IsTitle(words, i)) && Calendar.SmallNumber(words[i + 1]) is > 0 and <= 100 and var number)
                Add(Rank(words, i, i + 2, number, "rank.number"));
        }

        return found;

        void Add(Quantity rank)
        {
            foreach (var quantity in quantities)
            {
                if (quantity.Span.Overlaps(rank.Span))
                    return;
            }

            found.Add(rank);
        }
    }

    private static Quantity Rank(WordCursor words, int from, int to, int place, string rule) => new()
    {
        Span = words.Span(from, to),
        NumberSpan = words.Span(from, from + 1),
        Value = place,
        Unit = Unit.One,
        RuleId = rule,
    };

    /// <summary>"ranks second in the country", "ranked third.": no superlative and no noun that the ordinal counts follows.</summary>
    private static int PlaceAlone(WordCursor words, int index)
    {
        var next = words[index + 1];
        var stands = next.IsEmpty || next is "." or "," or ";" or ")" || words.IsAny(index + 1, ["in", "among", "behind", "of", "for", "out", "on", "and", "after", "globally", "worldwide", "nationally", "overall", "to"]);
        return !stands ? 0 : words.Is(index, "first") ? 1 : PlaceOf(words[index]);
    }

    /// <summary>"the No. 2 city", "is number one in": a title before its noun or field, not the number of a house or a question of who leads.</summary>
    private static bool IsTitle(WordCursor words, int index)
    {
        if (words[index] is not ("No." or "number") || !words.IsAny(index - 1, ["the", "'s", "’s", "is", "are", "was", "were", "become", "becomes", "became", "as", "a", "its", "their", "our", "remains", "remained", "now", "still"]))
            return false;
        var next = words[index + 2];
        return next.Length > 1 && char.IsLower(next[0]) && !words.IsAny(index + 2, ["is", "was", "are", "were", "has", "had", "and", "or", "to"]);
    }

    private static int PlaceOf(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && char.IsAsciiDigit(word[0]) && word[^2..] is "nd" or "rd" or "th" or "st"
            && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 1 and < 1000)
            return number;
        return Ordinals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var place) ? place : 0;
    }

    /// <summary>"second-largest" kept as one word by the tokenizer.</summary>
    private static int SplitHyphenated(ReadOnlySpan<char> word)
    {
        var dash = word.IndexOf('-');
        return dash > 0 && IsSuperlative(word[(dash + 1)..]) ? PlaceOf(word[..dash]) : 0;
    }

    private static bool IsSuperlative(ReadOnlySpan<char> word) =>
        (word.Length > 5 && word.EndsWith("est", StringComparison.OrdinalIgnoreCase) && !NotSuperlative.Contains(word.ToString())) || word is "best" or "worst";
}
