using FactExtractor.Articles;
using FactExtractor.Claims.Subjects;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Bearers;

/// <summary>
/// Whose a figure is where its own phrase leaves it out: the name in the subject ("Aerfly profit"), who "its", "it" and "the company" are, and the one whose figures a document goes on to tell ("Revenue rose 5%").
/// Goes through a document in order. Nobody is named where two could be meant. Not thread-safe.
/// </summary>
internal sealed class BearerResolver
{
    private readonly NameUse _use;
    private readonly SubjectNames _names;
    private readonly KnownBearers _known = new();
    private readonly Lazy<Mention?> _headline;

    public BearerResolver(Article article)
    {
        _use = new NameUse(article.Text);
        _names = new SubjectNames(_use);
        _headline = new Lazy<Mention?>(() => HeadlineName.Read(article, _use));
    }

    public void Resolve(SentenceContext sentence)
    {
        foreach (var draft in sentence.Drafts)
        {
            if (draft.Role == QuantityRole.None || draft.Kind == ClaimKind.Rank || draft.Subject is null)
                continue;
            if (draft is { Role: QuantityRole.OldLevel, Base: { } level })
                draft.Entity = level.Entity;
            else if (draft.Entity is null || !TakeName(draft))
                Name(draft);
            Note(draft);
        }
    }

    /// <summary>"frozen-food maker Brackwell": the name beside the description is the entity. False where a description has no name of its own.</summary>
    private bool TakeName(ClaimDraft draft)
    {
        var entity = draft.Entity!;
        if (entity.Span is not { } span || span.Start < draft.Sentence.Sentence.Span.Start || span.Start >= draft.Sentence.Sentence.Span.End)
            return !IsDescription(entity);
        var (first, end) = draft.Sentence.Tree.TokensOf(span);
        for (var i = first; i < end; i++)
        {
            if (char.IsLower(draft.Sentence.Tree.Tokens[i].Form[0]) && _names.Beside(draft.Sentence, i) is { } name)
            {
                draft.Entity = name;
                return true;
            }
        }

        // "Agriculture Minister Sigrid Holt announced aid": who tells of it.
        if (draft.SubjectHead >= 0 && draft.Sentence.Tree.Tokens[draft.SubjectHead].Head is >= 0 and var verb && draft.Sentence.Tree.Tokens[verb].Lemma is "announce" or "report" && NameUse.HasTitle(entity.Text))
        {
            draft.Entity = null;
            return false;
        }

        return !IsDescription(entity);
    }

    private void Name(ClaimDraft draft)
    {
        var (found, rule) = draft.Entity is { } described ? (_known.Before(draft, ClassOf(described.Text)), "entity.description")
            : OfSameSubject(draft) is { } same ? (same, "entity.subject-context")
            : _names.Find(draft) is { } own ? (own, "entity.subject")
            : OfPossessor(draft) is { } whose ? (whose, "entity.pronoun")
            : OfAgent(draft) is { } agent ? (agent, "entity.agent")
            : OfSpeaker(draft) is { } speaker ? (speaker, "entity.speaker")
            : (OfContext(draft), "entity.context");
        if (found is null)
            return;
        draft.Entity = found;
        draft.Rules.Add(rule);
    }

    /// <summary>"A year earlier it had made $97 million": what a pronoun takes over from an earlier claim is of the same one.</summary>
    private static Mention? OfSameSubject(ClaimDraft draft)
    {
        if (!draft.Flags.HasFlag(ClaimFlags.SubjectFromContext))
            return null;
        for (var (sentence, steps) = (draft.Sentence, 0); sentence is not null && steps < 3; sentence = sentence.Preceding, steps++)
        {
            var earlier = sentence.Drafts.FindLast(d => d != draft && d.Span.Start < draft.Span.Start && d.Subject?.Text == draft.Subject?.Text && d.Role != QuantityRole.None);
            if (earlier is not null)
                return earlier.Entity;
        }

        return null;
    }

    /// <summary>"its profit": of somebody named in the sentence, or before where it is a figure that only a bearer has.</summary>
    private Mention? OfPossessor(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        if (draft.SubjectHead < 0)
            return null;
        foreach (var child in tree.ChildrenOf(draft.SubjectHead))
        {
            if (child < draft.SubjectHead && tree.Tokens[child].Form is "its" or "Its")
                return OfPronoun(draft, child, KindOf(draft));
        }

        return null;
    }

    /// <summary>"it cut 850 jobs", "Danish brewer Carlsberg suffered a fall in profits": who does what the clause says.</summary>
    private Mention? OfAgent(ClaimDraft draft)
    {
        if ((draft.Quantity.Counted is null && KindOf(draft) == BearingKind.None) || Agent(draft) is not (>= 0 and var agent) || draft.Sentence.Tree.Tokens[agent].Head is not (>= 0 and var verb))
            return null;
        var tree = draft.Sentence.Tree;
        // "Kern Bank cut its forecast for growth": whose forecast it is, not whose growth.
        if (draft.Rules.Contains("subject.of-forecast") && (KindOf(draft) == BearingKind.Economy || tree.Tokens[draft.SubjectHead].Lemma == "growth"))
            return null;
        var lemma = tree.Tokens[verb].Lemma;
        if (!(EntityResolver.IsHaving(lemma) || (lemma is "suffer" or "see" or "project" or "expect" or "lift" or "raise" or "double" or "increase" or "reduce" or "trim" or "enjoy" or "experience" && KindOf(draft) is BearingKind.Company or BearingKind.Either)))
            return null;
        if (tree.Tokens[agent].Form is "it" or "It")
            return OfPronoun(draft, agent, BearingKind.Company);
        return NameAt(draft.Sentence, agent) is { } name && IsBearer(name) ? name : null;
    }

    /// <summary>The subject of the clause that the figure is the object of, or -1.</summary>
    private static int Agent(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        if (draft.SubjectHead < 0 || (tree.Is(draft.SubjectHead, Deprel.Nsubj) && !(tree.Tokens[draft.SubjectHead].Head is >= 0 and var own && tree.Is(own, Deprel.Ccomp))))
            return -1;
        for (var (at, steps) = (tree.PredicateOf(tree.Tokens[draft.SubjectHead].Head), 0); at >= 0 && steps < 4; at = tree.PredicateOf(tree.Tokens[at].Head), steps++)
        {
            var subject = tree.ChildOf(at, Deprel.AuxPass) < 0 ? tree.MeasuredSubjectOf(at) : -1;
            if (subject >= 0 && subject < draft.SubjectHead && tree.Tokens[subject].Head >= 0)
                return subject;
            // What somebody says, others do; "saw its profits fall" is done by who saw.
            if (tree.Tokens[at].Head < 0 || (tree.Is(at, Deprel.Ccomp) && tree.Tokens[tree.Tokens[at].Head].Lemma != "see"))
                return -1;
        }

        return -1;
    }

    /// <summary>"Taihu Micro said net profit rose": a company that tells of a profit tells of its own.</summary>
    private Mention? OfSpeaker(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        if (KindOf(draft) != BearingKind.Company || HasOwnModifier(draft, BearingKind.Company))
            return null;
        for (var at = tree.PredicateOf(draft.Anchor); at >= 0; at = tree.Tokens[at].Head)
        {
            if (!tree.Is(at, Deprel.Ccomp) || tree.Tokens[at].Head is not (>= 0 and var saying) || !Speech.IsSaying(tree.Tokens[saying].Lemma) || Speech.IsExpecting(tree.Tokens[saying].Lemma))
                continue;
            return tree.ChildOf(saying, Deprel.Nsubj) is >= 0 and var speaker && speaker < at && NameAt(draft.Sentence, speaker) is { } name && IsBearer(name) && !NameUse.IsMedium(name.Text) ? name : null;
        }

        return null;
    }

    private Mention? OfPronoun(ClaimDraft draft, int pronoun, BearingKind kind)
    {
        var tree = draft.Sentence.Tree;
        for (var i = pronoun - 1; i >= 0; i--)
        {
            if (!tree.Is(i, Deprel.Nsubj) && !tree.Is(i, Deprel.NsubjPass))
                continue;
            if (NameAt(draft.Sentence, i) is { } name)
            {
                // "Dana Whitlock said it would close": a person is not what "it" stands for.
                if (IsBearer(name))
                    return name;
                continue;
            }

            // "pledged that his country would double its production": the country of him who is named there.
            if (tree.ChildOf(i, Deprel.NmodPoss) >= 0)
                return null;
            if (tree.Tokens[i].Upos == Upos.Pron || IsDescribed(tree.Tokens[i].Lemma))
                break;
            if (BearingNouns.Of(tree, i) == BearingKind.None)
                return null;
        }

        if (kind == BearingKind.None)
            return null;
        // "Veltra makes chips. It employs 3,000 people": who the sentence before is about.
        var known = _known.Before(draft, kind);
        var subject = draft.Sentence.Previous is { } previous ? RootSubject(previous) : null;
        return known is not null && subject is not null && !KnownBearers.IsSame(known, subject) ? null : known ?? subject;
    }

    private Mention? RootSubject(SentenceContext sentence)
    {
        var tree = sentence.Tree;
        return tree.ChildOf(tree.Root, Deprel.Nsubj) is >= 0 and var subject && NameAt(sentence, subject) is { } name && IsBearer(name) ? name : null;
    }

    /// <summary>"Revenue rose 5%": of the one whose figures were told before, if there is only one.</summary>
    private Mention? OfContext(ClaimDraft draft)
    {
        var kind = KindOf(draft);
        if (kind == BearingKind.None || HasOwnModifier(draft, kind) || (kind == BearingKind.Economy && HasPlace(draft)))
            return null;
        // Somebody else acts in the clause.
        if (Agent(draft) is >= 0 and var agent && NameAt(draft.Sentence, agent) is { } other && IsBearer(other) && !_known.IsAny(other))
            return null;
        foreach (var earlier in draft.Sentence.Drafts)
        {
            if (earlier == draft)
                break;
            if (earlier.Entity is { } entity && KindOf(earlier) is not BearingKind.None and var its && BearingNouns.Fit(its, kind))
                return entity;
        }

        var meant = _known.Before(draft, kind) ?? (kind == BearingKind.Company && _known.IsEmpty ? _headline.Value : null);
        return meant is not null && !IsAboutAnother(draft.Sentence, meant) ? meant : null;
    }

    /// <summary>Whether the sentence before is about somebody else.</summary>
    private bool IsAboutAnother(SentenceContext sentence, Mention bearer)
    {
        if (sentence.Preceding is not { Block.Kind: not BlockKind.Headline } previous)
            return false;
        var tree = previous.Tree;
        for (var i = 0; i < tree.Tokens.Length; i++)
        {
            if (tree.Is(i, Deprel.Nsubj) && NameAt(previous, i) is { } name && !KnownBearers.IsSame(name, bearer) && tree.Tokens[i].Head is >= 0 and var verb && !Speech.IsSaying(tree.Tokens[verb].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>"In London, prices fell": the place says whose.</summary>
    private static bool HasPlace(ClaimDraft draft)
    {
        var words = draft.Sentence.Tree.Tokens;
        return words.Length > 2 && words[0].Form is "In" or "Across" && words[1].Upos == Upos.Propn && !draft.Sentence.IsTime(1);
    }

    private void Note(ClaimDraft draft)
    {
        if (draft.Entity is not { } entity || !draft.Rules.Contains("entity.context") && !_names.IsName(draft.Sentence, entity))
            return;
        var kind = KindOf(draft);
        if (kind == BearingKind.None && draft.Rules.Contains("entity.agent"))
            kind = BearingKind.Company;
        _known.Add(entity, kind, draft);
    }

    private Mention? NameAt(SentenceContext sentence, int head) =>
        sentence.Tree.Tokens[head].Upos == Upos.Propn ? _names.Whole(sentence, head) : _names.Beside(sentence, head);

    private static BearingKind KindOf(ClaimDraft draft) => draft.SubjectHead < 0 ? BearingKind.None : BearingNouns.Of(draft.Sentence.Tree, draft.SubjectHead);

    /// <summary>"Chinese exports", "bank profits", "profits of retailers": a word of the phrase says whose.</summary>
    private static bool HasOwnModifier(ClaimDraft draft, BearingKind kind)
    {
        var tree = draft.Sentence.Tree;
        if (kind == BearingKind.Company && draft.SubjectHead + 1 < tree.Tokens.Length && tree.Tokens[draft.SubjectHead + 1].Form == "at")
            return true;
        foreach (var child in tree.ChildrenOf(draft.SubjectHead))
        {
            var token = tree.Tokens[child];
            if (tree.Is(child, Deprel.NmodPoss) && token.Form.ToLowerInvariant() is not ("our" or "my") || child < draft.SubjectHead && child > 0 && token.Upos == Upos.Propn || tree.Is(child, Deprel.Nmod) && tree.CaseOf(child) is "of" or "by" or "among" or "at" && kind == BearingKind.Company)
                return true;
            if (child < draft.SubjectHead && (kind != BearingKind.Company && char.IsUpper(token.Form[0]) && child > 0 || token.Form.ToLowerInvariant() is "corporate" or "industry" or "bank" or "sector" or "company" or "global" or "world" or "worldwide"))
                return true;
        }

        return false;
    }

    private bool IsBearer(Mention name) => !_use.IsPerson(name.Text) || _known.IsAny(name);

    private static bool IsDescription(Mention entity) => !entity.Text.Contains(' ', StringComparison.Ordinal) && IsDescribed(entity.Text.ToLowerInvariant());

    private static BearingKind ClassOf(string description) => description is "country" or "nation" or "city" ? BearingKind.Economy : BearingKind.Company;

    private static bool IsDescribed(string noun) => noun is "company" or "firm" or "group" or "bank" or "airline" or "retailer" or "carrier" or "maker" or "chain" or "lender" or "brewer" or "manufacturer" or "operator" or "supplier" or "business"
        or "country" or "nation" or "city";
}
