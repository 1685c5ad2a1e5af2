using FactExtractor.Syntax;

namespace FactExtractor.Claims.Attributions;

/// <summary>Finds who "he", "she", "it" or "they" is, where the pronoun speaks.</summary>
internal static class Antecedents
{
    private const int Reach = 4;

    public static Attribution? Of(IReadOnlyList<SentenceContext> sentences, int index, int verb, string pronoun, Func<int, Attribution?> speakerOf)
    {
        var isPerson = pronoun is "he" or "she";
        if (!isPerson && Subject(sentences[index], verb, isPerson) is { } own)
            return own;
        for (var i = index - 1; i >= 0 && i >= index - Reach; i--)
        {
            if (speakerOf(i) is { } speaker && IsPerson(speaker) == isPerson)
                return speaker;
            if (Subject(sentences[i], sentences[i].Tree.Tokens.Length, isPerson) is { } subject)
                return subject;
        }

        return null;
    }

    /// <summary>The subject of the first clause that can speak: a name for a person, a name or an organisation for "it".</summary>
    private static Attribution? Subject(SentenceContext sentence, int before, bool isPerson)
    {
        var tree = sentence.Tree;
        for (var i = 0; i < Math.Min(before, tree.Tokens.Length); i++)
        {
            if (!(tree.Is(i, Deprel.Nsubj) || tree.Is(i, Deprel.NsubjPass)) || tree.IsAncestorOrSelf(i, before - 1) && before < tree.Tokens.Length)
                continue;
            var token = tree.Tokens[i];
            var canSpeak = token.Upos == Upos.Propn || (!isPerson && token.Upos == Upos.Noun && IsBody(token.Lemma)) || (isPerson && IsOffice(token.Lemma));
            if (canSpeak && SourceNames.Around(sentence, i) is { } source && source.Name.Span is { } span)
                return new Attribution(source.Name.Text, AttributionSource.Quote) { Span = span };
        }

        return null;
    }

    private static bool IsBody(string lemma) => lemma is "company" or "firm" or "group" or "bank" or "agency" or "ministry" or "government" or "office" or "department" or "institute" or "authority" or "bureau"
        or "commission" or "committee" or "union" or "maker" or "retailer" or "airline" or "carrier" or "report" or "study" or "survey" or "regulator" or "council" or "charity" or "giant" or "association" or "federation"
        or "brewer" or "manufacturer" or "organisation" or "organization" or "lender" or "supplier" or "operator" or "board" or "chain" or "unit";

    private static bool IsOffice(string lemma) => lemma is "minister" or "chancellor" or "president" or "chairman" or "chief" or "spokesman" or "spokeswoman" or "director" or "governor" or "analyst" or "economist" or "leader" or "head" or "secretary" or "mayor" or "farmer" or "professor";

    /// <summary>Two or three capitalised words, or one with a title, and no word of an organisation in it.</summary>
    private static bool IsPerson(Attribution speaker)
    {
        if (speaker.Source == AttributionSource.Report)
            return false;
        var words = speaker.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[^1].Length == 0 || !char.IsUpper(words[^1][0]))
            return Array.Exists(words, w => IsOffice(w.ToLowerInvariant()));
        foreach (var word in words)
        {
            if (IsBody(word.ToLowerInvariant()) || word is "Association" or "Institute" or "Bank" or "Group" or "Commission" or "Office" or "Ministry" or "Organization" or "Organisation" or "Department" or "Agency" or "Society" or "Board" or "Corp" or "Inc" or "Treasury")
                return false;
        }

        return words.Length > 1 || speaker.Role is not null || words[0] is "Mr" or "Ms" or "Mrs";
    }
}
