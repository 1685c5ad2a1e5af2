using FactExtractor.Claims.Changes;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>Questions about subjects that only this stage asks of a tree.</summary>
internal static class SubjectReading
{
    /// <summary>As <see cref="TreeReading.SubjectOf"/>, but whoever says something is not the subject of what is said.</summary>
    public static int MeasuredSubjectOf(this SyntaxTree tree, int predicate)
    {
        var subject = predicate < 0 ? -1 : NearestSubject(tree, predicate, predicate);
        if (subject >= 0)
            return subject;
        // "cut its rate by half, going from 4 to 2 percent": what the main clause changes.
        if (predicate >= 0 && tree.Is(predicate, Deprel.Advcl) && tree.Tokens[predicate].Head is >= 0 and var main && main < predicate && tree.Tokens[predicate].Form.EndsWith("ing", StringComparison.Ordinal)
            && ChangeLexicon.OfVerb(tree.Tokens[main].Lemma) is not null && tree.ChildOf(main, Deprel.Obj) is >= 0 and var changed && changed < predicate && tree.Tokens[changed].Upos == Upos.Noun)
            return changed;
        subject = tree.SubjectOf(predicate);
        for (var at = predicate; at >= 0 && subject >= 0 && tree.Tokens[subject].Head != at; at = tree.Tokens[at].Head)
        {
            if (tree.Is(at, Deprel.Ccomp) && tree.Tokens[at].Head is >= 0 and var head && (Speech.IsSaying(tree.Tokens[head].Lemma) || Speech.IsExpecting(tree.Tokens[head].Lemma)))
                return -1;
        }

        return subject;
    }

    /// <summary>The predicate's own subject, or -1; where the parser gave it two of two clauses, the one nearer to the verb.</summary>
    public static int NearestSubject(this SyntaxTree tree, int predicate, int verb)
    {
        var subject = -1;
        foreach (var child in tree.ChildrenOf(predicate))
        {
            // "Among people under 25 it was 4.8%": what a preposition governs is no subject.
            if (tree.Is(child, Deprel.Nsubj) && (subject < 0 || tree.Tokens[subject].Deprel == "nsubj:outer" || (child < verb && (IsApart(tree, subject, child) || (tree.Tokens[child].Upos == Upos.Pron && tree.ChildOf(subject, Deprel.Case) >= 0)))))
                subject = child;
        }

        return subject;
    }

    /// <summary>Whether two subjects of one verb belong to two clauses: a comma or a conjunction of clauses stands between.</summary>
    private static bool IsApart(SyntaxTree tree, int from, int to)
    {
        var isList = false;
        var apart = false;
        for (var i = from + 1; i < to; i++)
        {
            apart |= tree.Tokens[i].Form is "," or ";" or ":" or "while" or "as" or "but";
            isList |= tree.Tokens[i].Form is "and" or "or";
            // "exports of cars, ships, and planes rose": nothing but names of things is one list.
            if (tree.Tokens[i].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det or Upos.Cconj) && tree.Tokens[i].Form is not ("," or "of" or "-"))
                return apart || HoldsMark(tree, i, to);
        }

        return apart && !isList;
    }

    private static bool HoldsMark(SyntaxTree tree, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tree.Tokens[i].Form is "," or ";" or ":" or "while" or "as" or "but")
                return true;
        }

        return false;
    }

    /// <summary>"those polled", "those aged 21": a pronoun with a description of its own needs no other phrase.</summary>
    public static bool IsDescribed(this SyntaxTree tree, int pronoun) =>
        tree.Tokens[pronoun].Form.Equals("those", StringComparison.OrdinalIgnoreCase) && (tree.ChildOf(pronoun, Deprel.Acl) >= 0 || tree.ChildOf(pronoun, Deprel.Amod) >= 0);

    /// <summary>Money, or money for a unit of something.</summary>
    public static bool IsMoney(this Unit unit) =>
        unit.Kind == UnitKind.Currency || (unit.Kind == UnitKind.Rate && unit.Code.Length > 4 && unit.Code[3] == '/' && char.IsAsciiLetterUpper(unit.Code[0]) && char.IsAsciiLetterUpper(unit.Code[2]));

    /// <summary>The last noun of the phrase that begins at <paramref name="index"/>, or -1: what a preposition there governs, wherever the parser hung it.</summary>
    public static int PhraseAt(this SyntaxTree tree, int index, SentenceContext sentence)
    {
        var noun = -1;
        for (var i = index; i < tree.Tokens.Length && i < index + 10; i++)
        {
            var upos = tree.Tokens[i].Upos;
            // "in half-year profit", "of May sales"
            if (noun < 0 && sentence.IsTime(i) && i + 1 < tree.Tokens.Length && tree.Tokens[i + 1].Upos is not Upos.Punct || (noun < 0 && tree.Tokens[i].Form == "-"))
                continue;
            // "in cross-border trade": both halves of a compound.
            if (noun >= 0 && tree.Tokens[i].Form == "-" && tree.Tokens[i].Span.Start == tree.Tokens[i - 1].Span.End && i + 1 < tree.Tokens.Length && tree.Tokens[i + 1].Span.Start == tree.Tokens[i].Span.End)
            {
                // "half-yearly profit"
                if (sentence.IsTime(i + 1))
                    noun = -1;
                continue;
            }

            if (sentence.IsTime(i) || sentence.IsQuantity(i))
                break;
            if (upos is Upos.Noun or Upos.Propn)
                noun = i;
            else if (noun >= 0 || !(upos is Upos.Adj or Upos.Det or Upos.Pron or Upos.Verb or Upos.Adv || (upos == Upos.Punct && tree.Tokens[i].Form is "-" or "–")))
                break;
        }

        return noun;
    }

    /// <summary>Whether a noun stands in the plural, as far as its form tells.</summary>
    public static bool IsPlural(this SyntaxTree tree, int index)
    {
        var token = tree.Tokens[index];
        return token.Form.ToLowerInvariant() is "people" or "men" or "women" or "children"
            || (token.Form.EndsWith('s') && !token.Lemma.EndsWith('s') && !token.Form.Equals(token.Lemma, StringComparison.OrdinalIgnoreCase));
    }
}
