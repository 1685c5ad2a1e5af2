using System.Collections.Frozen;
using FactExtractor.Claims.Periods;
using FactExtractor.Quantities.Units;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Places;

/// <summary>A phrase of place: "in rural areas", "across the country", "nationwide".</summary>
/// <param name="First">Index of its first word, the preposition included.</param>
/// <param name="Head">Index of the noun that the preposition governs, or of the adverb.</param>
/// <param name="End">Index behind its last word.</param>
internal readonly record struct PlacePhrase(int First, int Head, int End);

/// <summary>
/// Finds phrases of place by their words: a preposition of place before a name or a noun of place, and adverbs such as "nationwide". A name that no table knows is a
/// place only where neither the noun or verb before it asks for "in" ("a stake in", "invested in") nor its own words say that it is an organisation.
/// </summary>
internal static class PlaceFinder
{
    private const int MaxWords = 8;

    private static readonly FrozenSet<string> Adverbs = Set("nationwide worldwide countrywide statewide citywide globally nationally locally regionally");

    private static readonly FrozenSet<string> Nouns = Set(
        "area region city town country world state province county district village capital north south east west north-east north-west south-east south-west northeast northwest southeast southwest "
        + "island continent nation globe municipality suburb countryside valley prefecture neighbourhood neighborhood peninsula metropolis hinterland midlands");

    /// <summary>Words in a name that make it something else than a place.</summary>
    private static readonly FrozenSet<string> Organisations = Set(
        "group inc inc. corp corp. co co. ltd plc company bank party league cup open championship championships tournament times journal post news parliament congress senate house commons lords court act fund trust "
        + "association union committee commission council department ministry agency university college school series game games formula olympics olympic exchange index fed reserve hospital institute centre center stadium arena "
        + "programme program project treaty agreement airlines airways motors holdings partners capital securities technologies systems network channel award awards festival");

    /// <summary>Nouns that take "in" for what they are about, not for where they are.</summary>
    private static readonly FrozenSet<string> AskIn = Set(
        "stake share interest investment holding shareholding position confidence trust faith belief rise fall increase decrease decline drop growth change cut reduction jump surge gain improvement slump trading dealing trade expert role part lead money cash spending");

    private static readonly FrozenSet<string> VerbsAskIn = Set("invest believe specialise specialize result engage involve trade deal participate succeed interest trust confide participate join own buy hold");

    public static List<PlacePhrase> Find(SentenceContext sentence)
    {
        var found = new List<PlacePhrase>();
        var tree = sentence.Tree;
        for (var i = 0; i < tree.Tokens.Length; i++)
        {
            var form = tree.Tokens[i].Form;
            if (Adverbs.Contains(form))
            {
                // "nationwide protests": of the noun.
                if (!(tree.Tokens[i].Head > i && tree.Is(i, Deprel.Amod)))
                    found.Add(new PlacePhrase(i, i, i + 1));
            }
            else if (IsPreposition(form) && Read(sentence, i) is { } phrase)
            {
                found.Add(phrase);
                i = phrase.End - 1;
            }
        }

        return found;
    }

    private static bool IsPreposition(string form) => form.ToLowerInvariant() is "in" or "across" or "throughout" or "around";

    private static PlacePhrase? Read(SentenceContext sentence, int preposition)
    {
        var tree = sentence.Tree;
        var (head, named, isPart, i) = (-1, true, false, preposition + 1);
        for (; i < tree.Tokens.Length && i <= preposition + MaxWords; i++)
        {
            var token = tree.Tokens[i];
            if (sentence.IsTime(i) || sentence.IsQuantity(i))
                break;
            // "parts of India", "the south of England"
            if (token.Form == "of" && head >= 0 && tree.Tokens[head].Lemma is "part" or "north" or "south" or "east" or "west" or "rest" or "region" or "area" or "city" or "state" or "most" or "all" && i + 1 < tree.Tokens.Length)
            {
                (head, named, isPart) = (-1, true, true);
                continue;
            }

            // "In London prices fell": the subject of the clause stands behind the place.
            if (head >= 0 && tree.Is(i, Deprel.Nsubj))
                break;
            if (token.Upos is Upos.Noun or Upos.Propn)
                (head, named) = (i, named && token.Upos == Upos.Propn);
            else if (head >= 0 ? !(token.Form is "-" or "–" or "'s" or "’s" || (token.Form is "and" && IsName(tree, i + 1) && named)) : !(token.Upos is Upos.Det or Upos.Adj or Upos.Pron || token.Form is "-" or "–"))
                break;
        }

        if (head < 0 || head + 1 < i && tree.Tokens[head + 1].Form is "'s" or "’s")
            return null;
        var end = head + 1;
        return Nouns.Contains(tree.Tokens[head].Lemma) || (isPart && named && char.IsUpper(tree.Tokens[head].Form[0])) || (named && IsPlaceName(sentence, preposition, head)) ? new PlacePhrase(preposition, head, end) : null;
    }

    private static bool IsName(SyntaxTree tree, int index) => index < tree.Tokens.Length && tree.Tokens[index].Upos is Upos.Propn or Upos.Det;

    private static bool IsPlaceName(SentenceContext sentence, int preposition, int head)
    {
        var tree = sentence.Tree;
        var first = preposition + 1;
        while (first < head && tree.Tokens[first].Upos != Upos.Propn)
            first++;
        if (!char.IsUpper(tree.Tokens[head].Form[0]) || AsksIn(sentence, preposition))
            return false;
        if (Countries.IsName(new WordCursor(sentence.Sentence).Span(first, head + 1).Of(sentence.Text)) || Countries.IsName(tree.Tokens[head].Form))
            return true;
        for (var i = first; i <= head; i++)
        {
            // Capitals stand for organisations, pieces with digits for models.
            var form = tree.Tokens[i].Form;
            if (Organisations.Contains(form) || form.AsSpan().ContainsAnyInRange('0', '9') || (form.Length > 1 && form.AsSpan().IndexOfAnyInRange('a', 'z') < 0))
                return false;
        }

        return tree.Tokens[preposition].Form.Equals("in", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"a stake in Marlow", "invested in Marlow", "a 5% rise in Marlow": what the word before is about.</summary>
    private static bool AsksIn(SentenceContext sentence, int preposition)
    {
        var tree = sentence.Tree;
        if (preposition == 0)
            return false;
        var before = tree.Tokens[preposition - 1];
        if (Asks(before))
            return true;
        var governor = tree.Tokens[preposition].Head is >= 0 and var noun ? tree.Tokens[noun].Head : -1;
        return governor >= 0 && governor < preposition && Asks(tree.Tokens[governor]);
    }

    private static bool Asks(Token token) => token.Upos == Upos.Noun ? AskIn.Contains(token.Lemma) : token.Upos == Upos.Verb && VerbsAskIn.Contains(token.Lemma);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
