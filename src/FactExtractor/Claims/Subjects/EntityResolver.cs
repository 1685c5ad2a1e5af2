using System.Collections.Frozen;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>
/// Whose a figure is, where the subject does not say it with a possessive: whoever has, runs or reports it ("Home Depot reported revenue of"), a name that does something with it ("Oslo ordered 45 buses"), where it arises ("net profit
/// at Falmer Group"), what a clause is about ("rents, which carry a weight of"), and who holds a rank.
/// </summary>
internal static class EntityResolver
{
    private static readonly FrozenSet<string> Having =
        "have own hold run operate employ report post make book record earn see produce carry".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the subject of a verb is whose its object is.</summary>
    public static bool IsHaving(string lemma) => Having.Contains(lemma) || VerbLexicon.IsActing(lemma) || lemma is "order" or "sign" or "handle" or "draw" or "attract" or "land";

    public static void Resolve(ClaimDraft draft)
    {
        if (draft.Kind == ClaimKind.Rank)
            OfRank(draft);
        else if (draft.Entity is null && draft is { Subject: not null, SubjectHead: >= 0 })
            draft.Entity = Located(draft) ?? Owner(draft);
    }

    /// <summary>"net profit at Falmer Group": a name behind "at" in the subject.</summary>
    private static Mention? Located(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        foreach (var child in tree.ChildrenOf(draft.SubjectHead))
        {
            if (child > draft.SubjectHead && child < draft.SubjectHead + 6 && tree.Is(child, Deprel.Nmod) && tree.CaseOf(child) == "at" && tree.Tokens[child].Upos == Upos.Propn)
                return Name(draft, child);
        }

        return null;
    }

    private static Mention? Owner(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        if (draft.IsGrammaticalSubject)
            return null;
        var subject = draft.SubjectHead;
        while (tree.Is(subject, Deprel.Conj) && tree.IsNominal(tree.Tokens[subject].Head))
            subject = tree.Tokens[subject].Head;
        var verb = tree.Tokens[subject].Head;
        if (verb < 0 || !tree.Is(subject, Deprel.Obj) || tree.ChildOf(verb, Deprel.AuxPass) >= 0)
            return null;
        var lemma = tree.Tokens[verb].Lemma;
        if (!IsHaving(lemma))
            return null;
        var owner = tree.MeasuredSubjectOf(verb);
        // "rents, which carry": what the clause describes.
        if (owner >= 0 && tree.Tokens[owner].Form.ToLowerInvariant() is "which" or "that" && tree.Is(verb, Deprel.Acl))
            owner = tree.Tokens[verb].Head;
        // What a name does with a thing makes it the name's; what "the storm" does does not.
        return owner >= 0 && owner != subject && (tree.Tokens[owner].Upos == Upos.Propn || (tree.Tokens[owner].Upos == Upos.Noun && Having.Contains(lemma))) && !draft.Sentence.IsTime(owner) && !draft.Sentence.IsQuantity(owner) ? Name(draft, owner) : null;
    }

    /// <summary>"Ostia is the country's second-largest city": Ostia has the rank, in the country.</summary>
    private static void OfRank(ClaimDraft draft)
    {
        if (draft.SubjectHead < 0)
            return;
        var tree = draft.Sentence.Tree;
        var ranked = draft.SubjectHead;
        var holder = tree.ChildOf(ranked, Deprel.Nsubj);
        if (holder < 0 && tree.Is(ranked, Deprel.Appos))
            holder = tree.Tokens[ranked].Head;
        if (holder < 0)
            holder = tree.ChildOf(ranked, Deprel.Appos);
        if (holder < 0 && draft.IsGrammaticalSubject)
            holder = ranked;
        if (holder < 0 || tree.Tokens[holder].Upos is not (Upos.Propn or Upos.Noun))
            return;
        (draft.Place, draft.Entity) = (draft.Place ?? draft.Entity, Name(draft, holder));
    }

    private static Mention? Name(ClaimDraft draft, int head)
    {
        var tree = draft.Sentence.Tree;
        var name = NounPhrase.Read(draft.Sentence, head, draft.Sentence.IsQuantity).Name;
        // "the ID. Roadster has": a name that the parser cut into two subjects.
        return name?.Span is { } span && head + 1 < tree.Tokens.Length && tree.Is(head, Deprel.Nsubj) && tree.Is(head + 1, Deprel.Nsubj) && tree.Tokens[head].Head == tree.Tokens[head + 1].Head
            && char.IsUpper(tree.Tokens[head].Form[0]) && char.IsUpper(tree.Tokens[head + 1].Form[0])
            ? Mention.At(draft.Sentence.Text, span.Union(tree.Tokens[head + 1].Span))
            : name;
    }
}
