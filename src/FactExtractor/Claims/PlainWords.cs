using FactExtractor.Syntax;

namespace FactExtractor.Claims;

/// <summary>
/// Terms of official statistics that taggers take for verbs: "value added", "regular pay". The parser is shown a plain noun in their place.
/// </summary>
internal static class PlainWords
{
    /// <summary>The word to show for the word at <paramref name="index"/>, or nothing where it is shown as it stands.</summary>
    public static ReadOnlySpan<char> Shown(Sentence sentence, int index)
    {
        if (index == 0)
            return [];
        var word = sentence.Word(index);
        return word switch
        {
            "added" when sentence.Word(index - 1).Equals("value", StringComparison.OrdinalIgnoreCase) && !IsObject(sentence, index + 1) => "product",
            "pay" when IsOfWages(sentence, index) => "wage",
            "fine" or "fines" when IsAmount(sentence, index - 1) && !(index + 1 < sentence.Words.Length && char.IsLetter(sentence.Word(index + 1)[0]) && !IsFunctionWord(sentence.Word(index + 1))) => word is "fine" ? "penalty" : "penalties",
            "aims" when index + 2 < sentence.Words.Length && sentence.Word(index + 1) is "to" && !IsNounBefore(sentence, index - 1) => "wants",
            _ => [],
        };
    }

    /// <summary>Whether any word of the sentence is shown otherwise.</summary>
    public static bool Any(Sentence sentence)
    {
        for (var i = 1; i < sentence.Words.Length; i++)
        {
            if (!Shown(sentence, i).IsEmpty)
                return true;
        }

        return false;
    }

    /// <summary>The token of a word that was shown otherwise, with its own form and lemma back.</summary>
    public static Token Restore(Token shown, string form) => shown with { Form = form, Lemma = shown.Upos == Upos.Verb && form.EndsWith('s') ? form[..^1] : form };

    // "the value added £5m to the total": there it is the verb.
    private static bool IsObject(Sentence sentence, int index) =>
        index < sentence.Words.Length && (char.IsDigit(sentence.Word(index)[0]) || sentence.Word(index) is "a" or "an" or "the" or "to" or "that" or "$" or "£" or "€" or "nothing" or "about");

    // "a £50 fine", "$2 million fines"
    private static bool IsAmount(Sentence sentence, int index) => char.IsAsciiDigit(sentence.Word(index)[0]) || sentence.Word(index) is "million" or "billion" or "m" or "bn" or "pounds" or "dollars" or "euros";

    private static bool IsFunctionWord(ReadOnlySpan<char> word) => word is "for" or "if" or "on" or "in" or "and" or "or" or "by" or "to" or "from" or "after" or "over" or "when" or "against" or "as" or "was" or "is" or "that" or "which";

    // "its plans to close", "ambitious aims to": a determiner or adjective makes it the noun.
    private static bool IsNounBefore(Sentence sentence, int index) =>
        sentence.Word(index) is "its" or "their" or "the" or "his" or "her" or "our" or "new" or "of" or "any" or "no" or "some" or "these" or "those" or "and" or "with" or "under" or "'s" or "’s" or "ambitious" or "other" or "has" or "have" or "had" or "for";

    private static bool IsOfWages(Sentence sentence, int index) =>
        (index + 1 < sentence.Words.Length && sentence.Word(index + 1) is "rise" or "rises" or "increase" or "increases" or "deal" or "offer" or "growth" or "gap" or "freeze" or "award" or "settlement" or "packet" or "dispute" or "talks" or "cuts") ||
        sentence.Word(index - 1) is "regular" or "total" or "basic" or "real" or "average" or "weekly" or "hourly" or "median" or "gross" or "net" or "sick" or "executive" or "sector" or "Regular" or "Total" or "Real" or "Average"
        || (sentence.Word(index - 1) is "in" or "of" && (index + 1 == sentence.Words.Length || sentence.Word(index + 1) is "was" or "is" or "rose" or "fell" or "grew" or "has" or "," or "." or ";" or "(" or "and"));
}
