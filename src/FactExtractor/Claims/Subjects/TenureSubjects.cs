using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>"her 20 years in politics", "my now almost eight years at the bank": a time that belongs to somebody measures the time there.</summary>
internal static class TenureSubjects
{
    /// <summary>Names the time and says whether the words are such.</summary>
    public static bool TryName(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        if (draft.Quantity.Unit.Kind != UnitKind.Duration || draft.Role != QuantityRole.Level)
            return false;
        var (first, end) = tree.TokensOf(draft.Span);
        var owner = first - 1;
        while (owner > 0 && owner > first - 4 && tree.Tokens[owner].Upos is Upos.Adv or Upos.Adj)
            owner--;
        if (owner < 0 || tree.Tokens[owner].Form.ToLowerInvariant() is not ("my" or "his" or "her" or "our" or "their" or "your" or "its") || end + 1 >= tree.Tokens.Length
            || tree.Tokens[end].Form is not ("at" or "in" or "with" or "as" or "on") || draft.Sentence.IsTime(end + 1) || Place(draft, end + 1) is not (>= 0 and var place)
            || NounPhrase.Read(draft.Sentence, place, draft.Sentence.IsQuantity).Name is not { } name)
            return false;
        draft.SubjectHead = place;
        draft.Subject = new Mention($"time {tree.Tokens[end].Form} {name.Text}");
        draft.Rules.Add("subject.tenure");
        return true;
    }

    // The phrase behind the preposition; a name in capitals counts, whatever the tagger takes it for.
    private static int Place(ClaimDraft draft, int index)
    {
        var tree = draft.Sentence.Tree;
        if (tree.PhraseAt(index, draft.Sentence) is >= 0 and var noun)
            return noun;
        var name = tree.Tokens[index].Upos == Upos.Det && index + 1 < tree.Tokens.Length ? index + 1 : index;
        return char.IsUpper(tree.Tokens[name].Form[0]) ? name : -1;
    }
}
