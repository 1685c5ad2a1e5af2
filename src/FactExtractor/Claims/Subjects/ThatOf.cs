using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>"The value added of industry was 5 trillion yuan; that of services was 6": "that of" repeats the measure named before, of something else.</summary>
internal static class ThatOf
{
    /// <summary>Names the subject where its phrase begins with "that of" or "those of".</summary>
    public static bool TryName(ClaimDraft draft, int head)
    {
        var tree = draft.Sentence.Tree;
        var at = head;
        while (at >= 0 && at > head - 8 && !IsThat(tree, at))
        {
            if (tree.Tokens[at].Upos is Upos.Verb or Upos.Aux || tree.Tokens[at].Form is "," or ";")
                return false;
            at--;
        }

        if (at < 0 || !IsThat(tree, at) || at + 2 >= tree.Tokens.Length || at > draft.Anchor || tree.Tokens[at + 1].Form is not ("of" or "for" or "in" or "from")
            || Owner(draft, at + 2) is not { } owner || Measure(draft, at) is not { } measure)
            return false;
        var preposition = tree.Tokens[at + 1].Form;
        // "exports of cars … that of ships": the measure without what it was of; "exports to the US" keeps its complement out as well.
        var cut = measure.Text.IndexOf($" {preposition} ", StringComparison.Ordinal);
        draft.SubjectHead = at;
        draft.Subject = new Mention($"{(cut > 0 ? measure.Text[..cut] : measure.Text)} {preposition} {owner.Text}");
        draft.Flags |= ClaimFlags.SubjectFromContext;
        draft.Rules.Add("subject.that-of");
        return true;
    }

    private static bool IsThat(SyntaxTree tree, int index) =>
        tree.Tokens[index].Form.ToLowerInvariant() is "that" or "those" && index + 1 < tree.Tokens.Length && tree.Tokens[index + 1].Form is "of" or "for" or "in" or "from";

    // "manufacturing" may be taken for a verb: right before a verb of its own it is what is measured.
    private static Mention? Owner(ClaimDraft draft, int index)
    {
        var tree = draft.Sentence.Tree;
        var noun = tree.PhraseAt(index, draft.Sentence);
        if (noun >= 0 && noun + 1 < tree.Tokens.Length && tree.Tokens[noun + 1] is { Upos: Upos.Verb } next && next.Form.EndsWith("ing", StringComparison.Ordinal) && noun + 2 < tree.Tokens.Length && tree.Tokens[noun + 2].Upos is Upos.Verb or Upos.Aux)
            return Mention.At(draft.Sentence.Text, tree.Tokens[tree.Tokens[index].Upos == Upos.Det ? index + 1 : index].Span.Union(next.Span));
        return noun < 0 ? null : NounPhrase.Read(draft.Sentence, noun, draft.Sentence.IsQuantity).Name;
    }

    private static Mention? Measure(ClaimDraft draft, int before)
    {
        for (var (sentence, steps) = (draft.Sentence, 0); sentence is not null && steps < 2; sentence = sentence.Preceding, steps++)
        {
            for (var i = sentence.Drafts.Count - 1; i >= 0; i--)
            {
                var earlier = sentence.Drafts[i];
                if (earlier != draft && earlier.Subject is not null && earlier.Role != QuantityRole.None && (steps > 0 || earlier.Anchor < before))
                    return earlier.Subject;
            }
        }

        return null;
    }
}
