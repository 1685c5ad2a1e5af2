using FactExtractor.Claims.Periods;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Claims.Attributions;

/// <summary>Who is named as a source, and the first token of the phrase.</summary>
internal readonly record struct SourceName(Mention Name, string? Role, bool IsReport, int First);

/// <summary>Reads the phrase that names a speaker, before or behind a verb of saying.</summary>
internal static class SourceNames
{
    private const int MaxWords = 16;

    /// <summary>The phrase that ends at <paramref name="last"/>: "the Lancet Commission on pollution and health", "two people briefed on the talks".</summary>
    public static SourceName? Before(SentenceContext sentence, int last)
    {
        if (last < 0 || !IsNamePart(sentence, last))
            return null;
        var tree = sentence.Tree;
        var first = last;
        for (var i = last; i >= 0 && i > last - MaxWords; i--)
        {
            if (!IsNamePart(sentence, i) && !IsLink(sentence, i, last))
                break;
            first = i;
            if (tree.Tokens[i].Upos is Upos.Det && (i == 0 || !IsLink(sentence, i - 1, last)))
                break;
        }

        // "A study of more than 8,000 patients found": the study, however many it looked at.
        for (var of = first; of <= last && of > first - 6 && of > 1; of--)
        {
            if (tree.Tokens[of - 1].Form is "of" && IsReport(tree.Tokens[of - 2].Lemma) && sentence.Quantities.Length > 0 && HoldsQuantity(sentence, of, last))
                return Before(sentence, of - 2);
        }

        // What opens with a preposition or "and" belongs to the clause before it: "… in Japan and the bank said".
        while (first <= last && tree.Tokens[first].Upos is Upos.Adp or Upos.Cconj or Upos.Part or Upos.Punct)
            first = NextStart(tree, first, last);
        return first > last ? null : Make(sentence, first, last);
    }

    private static bool HoldsQuantity(SentenceContext sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (sentence.IsQuantity(i))
                return true;
        }

        return false;
    }

    /// <summary>The phrase that begins at <paramref name="first"/>: "project leader Karin Holm", "the group's head of supply, Karin Holm".</summary>
    public static SourceName? After(SentenceContext sentence, int first)
    {
        var tree = sentence.Tree;
        if (first < tree.Tokens.Length && tree.Tokens[first].Form is "its" or "his" or "her" or "their")
            first++;
        var last = first - 1;
        for (var i = first; i < tree.Tokens.Length && i < first + MaxWords; i++)
        {
            if (!IsNamePart(sentence, i) && !(i > first && IsLink(sentence, i, tree.Tokens.Length - 1)) && !tree.Is(i, Deprel.Amod))
                break;
            last = i;
        }

        while (last >= first && tree.Tokens[last].Upos is Upos.Adp or Upos.Cconj or Upos.Det or Upos.Punct)
            last--;
        if (last < first || Make(sentence, first, last) is not { } source)
            return null;
        return WithApposition(sentence, source, last + 1);
    }

    /// <summary>The phrase before an aside that ends at <paramref name="close"/>: "Jeremy de Souza, a spokesman for Crossrail,"; "The Halifax, meanwhile,".</summary>
    public static SourceName? BeforeAside(SentenceContext sentence, int close)
    {
        var mark = sentence.Tree.Tokens[close].Form;
        for (var open = close - 1; open > 0 && open > close - 26; open--)
        {
            if (sentence.Tree.Tokens[open].Form != mark)
                continue;
            if (Before(sentence, open - 1) is not { } outer)
                return null;
            return WithApposition(sentence, outer, open);
        }

        return null;
    }

    /// <summary>The phrase around a head that the tree gives.</summary>
    public static SourceName? Around(SentenceContext sentence, int head)
    {
        var last = head;
        while (last + 1 < sentence.Tree.Tokens.Length && sentence.Tree.IsAncestorOrSelf(head, last + 1) && IsNamePart(sentence, last + 1))
            last++;
        return Before(sentence, last);
    }

    /// <summary>A name behind a description ("the economics minister, Ali Babacan,") is the speaker and the description his role, and the other way round.</summary>
    private static SourceName WithApposition(SentenceContext sentence, SourceName outer, int comma)
    {
        var tree = sentence.Tree;
        if (comma >= tree.Tokens.Length || tree.Tokens[comma].Form is not ("," or "–" or "—" or "-"))
            return outer;
        var first = comma + 1;
        while (first < tree.Tokens.Length && tree.Tokens[first].Upos == Upos.Det)
            first++;
        var last = first - 1;
        for (var i = first; i < tree.Tokens.Length && i < first + 10 && (IsNamePart(sentence, i) || IsRoleLink(sentence, i, first)); i++)
            last = i;
        while (last >= first && tree.Tokens[last].Upos is Upos.Adp or Upos.Det)
            last--;
        if (last < first)
            return outer;
        var innerIsName = first == comma + 1 && IsProper(tree, first, last);
        var (nameFirst, nameLast) = outer.Name.Span is { } span ? tree.TokensOf(span) : (0, 0);
        if (innerIsName && !IsProper(tree, nameFirst, nameLast - 1))
            return new SourceName(At(sentence, first, last), outer.Name.Text, false, outer.First);
        return IsProper(tree, nameFirst, nameLast - 1) && !innerIsName && tree.Tokens[HeadEnd(tree, first, last)].Upos == Upos.Noun ? outer with { Role = At(sentence, first, last).Text } : outer;
    }

    /// <summary>"vice minister of commerce", "a spokesman for Crossrail": what the office is of.</summary>
    private static bool IsRoleLink(SentenceContext sentence, int index, int first) =>
        index > first && sentence.Tree.Tokens[index].Form is "of" or "for" or "at" && sentence.Tree.Tokens[index - 1].Upos == Upos.Noun && index + 1 < sentence.Tree.Tokens.Length && IsNamePart(sentence, index + 1);

    /// <summary>The last word before the first preposition.</summary>
    private static int HeadEnd(SyntaxTree tree, int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (tree.Tokens[i + 1].Upos == Upos.Adp)
                return i;
        }

        return last;
    }

    private static SourceName? Make(SentenceContext sentence, int first, int last)
    {
        var tree = sentence.Tree;
        while (first <= last && (tree.Tokens[first].Upos is Upos.Det or Upos.Adv or Upos.Punct || IsOpening(tree.Tokens[first].Form)))
            first++;
        if (first > last)
            return null;
        var head = first;
        for (var i = first; i <= last && tree.Tokens[i].Upos != Upos.Adp; i++)
            head = tree.IsNominal(i) && tree.Tokens[i].Form is not ("'s" or "’s") ? i : head;
        if (!tree.IsNominal(head) || tree.Tokens[head].Upos is Upos.Num or Upos.Sym or Upos.Pron || sentence.IsTime(head) || (sentence.IsQuantity(head) && tree.Tokens[head].Lemma is not ("people" or "person" or "official" or "analyst" or "source")))
            return null;
        var lemma = tree.Tokens[head].Lemma;
        // "46% of respondents said yes": so many answer, and nobody tells of anything.
        if (first > 1 && tree.Tokens[first - 1].Form == "of" && sentence.IsQuantity(first - 2) && lemma is "respondent" or "voter" or "people" or "adult" or "parent" or "pupil" or "student" or "patient" or "worker" or "employee" or "customer" or "household" or "woman" or "man" or "child" or "member" or "participant" or "consumer" or "user" or "teacher" or "nurse" or "farmer" or "pensioner" or "american" or "driver")
            return null;
        return new SourceName(At(sentence, first, last), null, IsReport(lemma), first);
    }

    private static bool IsOpening(string form) => form is "“" or "\"" or "But" or "And" or "However" or "As";

    private static bool IsReport(string lemma) => lemma is "report" or "datum" or "data" or "figure" or "survey" or "study" or "statistic" or "statistics" or "poll" or "research" or "analysis" or "review"
        or "release" or "statement" or "document" or "census" or "estimate" or "record" or "number" or "paper" or "audit" or "filing" or "chart";

    private static Mention At(SentenceContext sentence, int first, int last) => Mention.At(sentence.Text, sentence.Tree.Tokens[first].Span.Union(sentence.Tree.Tokens[last].Span));

    private static bool IsProper(SyntaxTree tree, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (tree.Tokens[i].Upos is not (Upos.Propn or Upos.Adp or Upos.Punct) && !char.IsUpper(tree.Tokens[i].Form[0]))
                return false;
        }

        return first <= last;
    }

    private static bool IsNamePart(SentenceContext sentence, int index)
    {
        var token = sentence.Tree.Tokens[index];
        if (sentence.IsTime(index))
            return false;
        if (token.Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det or Upos.Num or Upos.X || token.Form is "'s" or "’s" or "'" or "’" or "-" or "&" or "Mr." or "Mrs.")
            return token.Upos != Upos.Num || index + 1 < sentence.Tree.Tokens.Length && sentence.Tree.IsNominal(index + 1);
        return token.Upos == Upos.Verb && (sentence.Tree.Is(index, Deprel.Amod) || sentence.Tree.Is(index, Deprel.Compound) || (index > 0 && char.IsUpper(token.Form[0]) && char.IsUpper(sentence.Tree.Tokens[index - 1].Form[0])));
    }

    /// <summary>A preposition, "and" or a participle between two nouns of one phrase.</summary>
    private static bool IsLink(SentenceContext sentence, int index, int last)
    {
        var tree = sentence.Tree;
        if (index < 1 || index >= last || !IsNamePart(sentence, index - 1) || tree.Tokens[index - 1].Upos == Upos.Det || (sentence.IsQuantity(index - 1) && tree.Tokens[index - 1].Upos != Upos.Noun))
            return tree.Tokens[index].Upos == Upos.Adp && index > 1 && tree.Tokens[index - 1].Upos == Upos.Verb && tree.Is(index - 1, Deprel.Acl);
        if (tree.Tokens[index].Form is "of" or "for" or "on" or "at" or "from" or "with" or "in" or "by")
            return !sentence.IsQuantity(index - 1) && (tree.Tokens[index].Form is not ("in" or "at" or "on" or "by") || !tree.IsVerb(tree.Tokens[index - 1].Head) || tree.Tokens[index - 1].Head > last - 1);
        if (tree.Tokens[index].Form is "and")
            return tree.IsNominal(index + 1) && tree.Tokens[index - 1].Upos is Upos.Propn or Upos.Noun && !sentence.IsQuantity(index - 1);
        return tree.Tokens[index].Upos == Upos.Verb && tree.Tokens[index].Form.EndsWith("ed", StringComparison.Ordinal) && tree.Tokens[index + 1].Upos == Upos.Adp && tree.Tokens[index - 1].Lemma is "people" or "person" or "source" or "official";
    }

    private static int NextStart(SyntaxTree tree, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (tree.Tokens[i].Upos is Upos.Cconj or Upos.Adp)
                return tree.Tokens[first].Upos is Upos.Adp ? (LastConjunction(tree, i, last) is >= 0 and var at ? at + 1 : first + 1) : i + 1;
        }

        return first + 1;
    }

    private static int LastConjunction(SyntaxTree tree, int from, int last)
    {
        for (var i = last; i >= from; i--)
        {
            if (tree.Tokens[i].Upos == Upos.Cconj)
                return i;
        }

        return -1;
    }
}
