using FactExtractor.Claims.Changes;
using FactExtractor.Claims.Subjects;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Modalities;

/// <summary>
/// Decides how a claim is meant, from the auxiliaries of its clause, the verbs and nouns of expecting, planning and denying above it, and conditions.
/// </summary>
internal static class ModalityResolver
{
    public static void Resolve(ClaimDraft draft)
    {
        draft.Modality = Read(draft);
        // "will reach" of a time that is over at publication reports what was reached.
        if (draft.Modality is Modality.Forecast or Modality.Target && IsOver(draft) && !IsStated(draft))
        {
            draft.Modality = Modality.Actual;
            draft.Rules.Add("modality.over");
        }
    }

    private static bool IsOver(ClaimDraft draft)
    {
        if (draft.Period is not { } period || draft.Sentence.Document.Published is not { } published)
            return false;
        var end = period.Value[(period.Value.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return end.Length >= 4 && int.TryParse(end.AsSpan(0, 4), out var year) && (year < published.Year || (end.Length == 10 && DateOnly.TryParseExact(end, "yyyy-MM-dd", out var day) && day < published));
    }

    /// <summary>A forecast or target that was stated as one stays one, even of a time gone by.</summary>
    private static bool IsStated(ClaimDraft draft) => draft.Rules.Contains("modality.expecting") || draft.Rules.Contains("modality.planning") || draft.Rules.Contains("modality.noun") || draft.Rules.Contains("modality.phrase");

    private static Modality Read(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        if (Denials.Holds(draft))
            return Said(draft, Modality.Denied, "modality.denied");
        if (NumberPhrases.Read(draft) is { } phrase)
            return Said(draft, phrase, "modality.phrase");
        // "Airline to axe 2,500 jobs", where the tagger takes the verb for a noun
        if (draft.Role == QuantityRole.ChangeAmount && tree.TokensOf(draft.SpanFromBound).First is > 2 and var counts && tree.Tokens[counts - 2].Form == "to" && tree.Tokens[counts - 1].Form == tree.Tokens[counts - 1].Lemma && ChangeLexicon.OfVerb(tree.Tokens[counts - 1].Lemma) is not null
            && tree.Tokens[counts - 3].Upos is Upos.Noun or Upos.Propn && !tree.Tokens.Any(t => t.Upos is Upos.Aux or Upos.Verb) && tree.Tokens[^1].Form is not ".")
            return Said(draft, Modality.Target, "modality.be-to");
        // "200 jobs to go"
        if (draft.Rules.Contains("change.job-cut") && tree.TokensOf(draft.SpanToCounted).End is var behind && behind + 1 < tree.Tokens.Length && tree.Tokens[behind].Form == "to" && tree.Tokens[behind + 1].Lemma is "go" or "be")
            return Said(draft, Modality.Target, "modality.be-to");
        if (OfNouns(draft, tree) is { } noun)
            return Said(draft, noun, "modality.noun");
        // What a change left was there, whatever comes after it; and what a definite phrase names ("the 302-horsepower system") is there already.
        if (draft.Role == QuantityRole.OldLevel || IsPresupposed(draft, tree))
            return Modality.Actual;
        return OfClauses(draft, tree) ?? WordModality.Read(draft) ?? Modality.Actual;
    }

    private static Modality Said(ClaimDraft draft, Modality modality, string rule)
    {
        draft.Rules.Add(rule);
        return modality;
    }

    /// <summary>The auxiliaries, conditions and governing verbs from the number upwards; null where none says anything.</summary>
    private static Modality? OfClauses(ClaimDraft draft, SyntaxTree tree)
    {
        string? auxiliary = null;
        var auxiliaryVerb = -1;
        var inSubject = false;
        var aside = false;
        var underSaying = false;
        for (var (at, steps) = (draft.Anchor, 0); at >= 0 && steps < 16; steps++)
        {
            var token = tree.Tokens[at];
            if (auxiliary is null && Auxiliaries.Of(tree, at) is { } own)
                (auxiliary, auxiliaryVerb) = (own, at);
            if (auxiliary is null && token.Upos is Upos.Verb && IsToBe(tree, at))
                return Said(draft, VerbLexicon.IsMeasuring(token.Lemma) && !VerbLexicon.IsActing(token.Lemma) ? Modality.Forecast : Modality.Target, "modality.be-to");
            if (HasMark(tree, at, "if") || HasMark(tree, at, "unless") || HasMark(tree, at, "whether"))
                return Said(draft, Modality.Hypothetical, "modality.condition");
            if (auxiliary is null && IsPurpose(tree, at))
                return Said(draft, Modality.Target, "modality.purpose");
            var head = token.Head;
            if (head < 0 || (EndsClause(tree, at) && !(tree.Is(at, Deprel.AclRelcl) && Speech.IsTargetNoun(tree.Tokens[head].Lemma))))
                break;
            if (OfHead(draft, tree, at, head) is { } above)
                return Said(draft, above, above switch { Modality.Actual => "modality.insisted", Modality.Denied => "modality.denied", Modality.Forecast => "modality.expecting", _ => "modality.planning" });
            aside |= tree.Is(at, Deprel.Appos) || tree.Is(at, Deprel.Acl);
            if (auxiliary is null && (tree.Is(at, Deprel.Nsubj) || tree.Is(at, Deprel.NsubjPass)))
            {
                // "McClatchy, a chain of 30 newspapers, may …": what describes the subject is so already.
                if (aside)
                    return null;
                inSubject = true;
            }

            // What a participle adds is no deed of the main verb.
            inSubject |= auxiliary is null && tree.Is(at, Deprel.Advcl);
            underSaying |= tree.IsVerb(head) && Speech.IsSaying(tree.Tokens[head].Lemma) && (tree.Is(at, Deprel.Ccomp) || tree.Is(at, Deprel.Parataxis));
            at = head;
        }

        return auxiliary is null || IsOfNextClause(draft, tree, auxiliaryVerb) ? null : Auxiliaries.Judge(draft, auxiliary, auxiliaryVerb, inSubject, underSaying);
    }

    /// <summary>"About 1,600 now, and 400 more will come": behind "and" with a number of its own the verb is of that number.</summary>
    private static bool IsOfNextClause(ClaimDraft draft, SyntaxTree tree, int verb)
    {
        var (_, end) = tree.TokensOf(draft.SpanToCounted);
        for (var i = end; i < verb; i++)
        {
            if (tree.Tokens[i].Form is "and" or "but" && tree.Tokens[i - 1].Form is "," && draft.Sentence.Drafts.Exists(d => d.Span.Start > tree.Tokens[i].Span.Start && d.Span.End < tree.Tokens[verb].Span.Start))
                return true;
        }

        return false;
    }

    /// <summary>What a definite phrase names ("the 302-horsepower system", "his tariffs on $360 billion of goods"), a rank in a name, and what is to be ended are there already.</summary>
    private static bool IsPresupposed(ClaimDraft draft, SyntaxTree tree)
    {
        if (draft.Role != QuantityRole.Level)
            return false;
        for (var (at, steps) = (draft.Anchor, 0); steps < 4; steps++)
        {
            var isOuter = at != draft.Anchor || draft.Quantity.Counted is not null || draft.Rules.Contains("subject.premodified") || draft.Kind == ClaimKind.Rank;
            if (isOuter && IsDefinite(draft, tree, at))
                return true;
            var head = tree.Tokens[at].Head;
            if (head < 0)
                return false;
            if (at != draft.Anchor && tree.Tokens[head].Lemma is "end" or "eliminate" or "remove" or "abolish" or "lift" or "resolve" or "settle" && tree.Is(at, Deprel.Obj))
                return true;
            if (!(tree.Is(at, Deprel.Nmod) || tree.Is(at, Deprel.Nummod) || tree.Is(at, Deprel.Compound) || tree.Is(at, Deprel.Amod) || tree.Is(at, Deprel.Appos)) || !tree.IsNominal(head))
                return false;
            at = head;
        }

        return false;
    }

    private static bool IsDefinite(ClaimDraft draft, SyntaxTree tree, int nominal)
    {
        if (Speech.IsTargetNoun(tree.Tokens[nominal].Lemma) || Speech.IsForecastNoun(tree.Tokens[nominal].Lemma) || tree.Tokens[nominal].Lemma is "number" or "total" or "share" or "amount" or "value" or "proportion" or "level" or "rate" or "cost" or "price" or "range" or "equivalent" or "rest" or "majority" or "average" or "sum" or "figure" || draft.Sentence.IsTime(nominal))
            return false;
        if (nominal == draft.Anchor)
        {
            var (first, _) = tree.TokensOf(draft.Span);
            return first > 0 && IsDefiniteWord(tree.Tokens[first - 1].Form);
        }

        foreach (var child in tree.ChildrenOf(nominal))
        {
            if (child < nominal && (tree.Is(child, Deprel.Det) || tree.Is(child, Deprel.NmodPoss)) && (tree.Is(child, Deprel.NmodPoss) || IsDefiniteWord(tree.Tokens[child].Form)))
                return true;
        }

        return false;
    }

    private static bool IsDefiniteWord(string form) => form is "the" or "The" or "its" or "their" or "his" or "her" or "'s" or "’s" or "this" or "these" or "those" or "current";

    /// <summary>"is investing £5m to plant 2,500 hectares", "will cut the rate to free 1 trillion yuan": what is not over yet is done for it.</summary>
    private static bool IsPurpose(SyntaxTree tree, int verb)
    {
        var main = tree.Tokens[verb].Head;
        if (tree.Tokens[verb].Upos != Upos.Verb || main < 0 || main > verb || !tree.IsVerb(main) || !tree.Is(verb, Deprel.Advcl) || !HasMark(tree, verb, "to")
            || VerbLexicon.IsMeasuring(tree.Tokens[verb].Lemma) || ChangeLexicon.OfVerb(tree.Tokens[verb].Lemma) is not null || tree.Tokens[main].Lemma is "need" or "take" or "have" or "use" or "go" or "come")
            return false;
        foreach (var child in tree.ChildrenOf(main))
        {
            if (tree.Is(child, Deprel.Aux) && tree.Tokens[child].Form is "has" or "have" or "'ve" or "’ve" && TransactionNouns.Of(tree.Tokens[main].Lemma) is not null)
                return true;
            if (tree.Is(child, Deprel.Aux) && tree.Tokens[child].Form is "will" or "is" or "are" or "'ll" or "’ll" or "am" or "'re" or "’re")
                return true;
        }

        return false;
    }

    /// <summary>Above a relative clause, an adverbial clause or a parenthesis the words are about something else.</summary>
    private static bool EndsClause(SyntaxTree tree, int index) =>
        tree.Is(index, Deprel.AclRelcl) || tree.Is(index, Deprel.Parataxis) || (tree.Is(index, Deprel.Advcl) && !HasMark(tree, index, "to") && !IsConsequence(tree, index));

    /// <summary>"could be fitted, giving the car 355 horsepower": what a participle adds holds as its main clause does.</summary>
    private static bool IsConsequence(SyntaxTree tree, int verb) =>
        tree.Tokens[verb].Form.EndsWith("ing", StringComparison.Ordinal) && tree.Tokens[verb].Head < verb && tree.ChildOf(verb, Deprel.Mark) < 0 && (tree.Tokens[verb].Lemma == "add" ? tree.ChildOf(verb, Deprel.Ccomp) < 0 : !Speech.IsSaying(tree.Tokens[verb].Lemma))
        && tree.Tokens[verb].Lemma is not ("follow" or "include" or "exclude" or "compare" or "base" or "accord" or "use" or "depend" or "cite" or "reflect");

    /// <summary>What a verb or noun of denying, expecting or planning says of what it governs.</summary>
    private static Modality? OfHead(ClaimDraft draft, SyntaxTree tree, int child, int head)
    {
        var lemma = tree.Tokens[head].Lemma;
        var isClause = tree.Is(child, Deprel.Xcomp) || tree.Is(child, Deprel.Ccomp) || (tree.Is(child, Deprel.Advcl) && HasMark(tree, child, "to"));
        if (tree.Tokens[head].Upos is Upos.Noun && tree.Is(child, Deprel.Acl) && HasMark(tree, child, "to") && (Speech.IsTargetNoun(lemma) || lemma is "option" or "deal" or "agreement" or "intention" or "move" or "effort" or "initiative" or "package"))
            return lemma == "option" ? Modality.Hypothetical : Modality.Target;
        // "government proposals, which include two hours for 75% of pupils"
        if (tree.Tokens[head].Upos is Upos.Noun && tree.Is(child, Deprel.AclRelcl) && Speech.IsTargetNoun(lemma) && tree.Tokens[child].Lemma is "include" or "involve" or "call" or "envisage" or "foresee")
            return Modality.Target;
        var isSubject = tree.Is(child, Deprel.NsubjPass) || (tree.Is(child, Deprel.Nsubj) && tree.Tokens[head].Upos == Upos.Adj);
        var governs = isClause || isSubject || tree.Is(child, Deprel.Obj) || tree.Is(child, Deprel.Obl) || tree.Is(child, Deprel.Csubj);
        if (!governs || tree.Tokens[head].Upos is not (Upos.Verb or Upos.Adj or Upos.Adv))
            return null;
        if (lemma is "deny" or "dispute" or "refute" && tree.Is(child, Deprel.Ccomp))
            return Denials.EndsBefore(new Periods.WordCursor(draft.Sentence.Sentence), head, tree.TokensOf(draft.Span).First) ? Modality.Actual : Modality.Denied;
        if (lemma is "likely" && head > 0 && tree.Tokens[head - 1].Form is "less" or "more")
            return null;
        // "The fall had been expected" has come.
        if (isSubject && Speech.IsExpecting(lemma) && tree.ChildOf(head, Deprel.Aux) is >= 0 and var had && tree.Tokens[had].Form == "had")
            return null;
        if (lemma == "see" && tree.Tokens[head].Form is "see" or "sees" && tree.Is(child, Deprel.Obj) && tree.Tokens[child].Lemma is "growth" or "profit" or "sale" or "sales" or "revenue" or "rise" or "increase" or "inflation" or "demand" or "earnings" or "margin" or "output")
            return Modality.Forecast;
        // "We guide to an operating margin of 17 percent"
        if (lemma == "guide" && tree.Is(child, Deprel.Obl) && tree.CaseOf(child) is "to" or "for" or "towards")
            return Modality.Forecast;
        // "We see inflation at 2.8 percent next year"
        if (lemma == "see" && tree.Tokens[head].Form is "see" or "sees" && tree.Is(child, Deprel.Obl) && tree.CaseOf(child) == "at" && tree.ChildOf(head, Deprel.Obj) >= 0)
            return Modality.Forecast;
        // "Profit is seen at $88 million", "is seen rising to": what those who look ahead see.
        if (lemma == "see" && tree.Tokens[head].Form is "seen" && tree.ChildOf(head, Deprel.AuxPass) is >= 0 and var be && tree.Tokens[be].Form is "is" or "are" && ((tree.Is(child, Deprel.Obl) && tree.CaseOf(child) == "at") || isClause))
            return Modality.Forecast;
        // "Women can expect to live 84.1 years" is how long they live.
        if (lemma == "expect" && tree.ChildOf(head, Deprel.Aux) is >= 0 and var can && tree.Tokens[can].Form is "can" or "could")
            return null;
        if (Speech.IsExpecting(lemma) || (lemma is "set" or "due" or "poised" or "likely" or "bound" && (isClause || isSubject)))
            return Modality.Forecast;
        // "suggested that Beijing resume buying": the bare verb asks for it.
        if (tree.Is(child, Deprel.Ccomp) && lemma is "suggest" or "recommend" or "propose" or "insist" or "demand" or "urge" or "request" && IsBare(tree, child))
            return Modality.Target;
        if (isClause && lemma is "press" or "push" or "lobby" or "order" or "instruct" or "oblige" or "force" && !IsPast(tree, head, draft))
            return Modality.Target;
        // "The board approved a buyback of up to $2 billion": agreed to, not yet done.
        if (lemma == "approve" && (tree.Is(child, Deprel.Obj) || (tree.Is(child, Deprel.Obl) && tree.CaseOf(child) is "of" or "to")) && draft.Quantity.Unit.IsMoney())
            return Modality.Target;
        if (tree.Is(child, Deprel.Obl))
            return lemma is "earmark" or "schedule" || (lemma == "commit" && tree.CaseOf(child) == "to") ? Modality.Target : tree.CaseOf(child) == "for" && lemma is "ask" or "call" or "push" or "press" or "apply" or "bid" or "hope" or "aim" or "appeal" ? Modality.Target : null;
        // "I want to stress that the rate was lowered"
        if (!Speech.IsPlanning(lemma) || (isClause && tree.Tokens[child].Lemma is "stress" or "say" or "add" or "note" or "emphasize" or "emphasise" or "mention" or "point" or "share" or "highlight" or "clarify" or "thank" or "make" && lemma is "want" or "wish" or "hope" or "ask"))
            return null;
        if (isClause || isSubject)
            return isSubject && (lemma is "offer" or "ask" || (lemma is "earmark" or "commit" or "try" or "want" or "prepare" or "undertake" && tree.ChildOf(head, Deprel.Xcomp) < 0)) ? null : Modality.Target;
        // A thing promises what it will have; a person, what he will do.
        if (lemma == "promise" && draft.Quantity.Unit.Kind == UnitKind.Physical)
            return Modality.Forecast;
        // "committed two murders": only money, and what one commits to, is to come.
        if (lemma == "commit" && draft.Quantity.Unit.Kind is not UnitKind.Currency)
            return null;
        if (lemma == "offer" && draft.Quantity.Unit.Kind is not UnitKind.Currency && draft.Role != QuantityRole.ChangeAmount)
            return null;
        return tree.Is(child, Deprel.Obj) && lemma is not ("need" or "set" or "try") ? Modality.Target : null;
    }

    /// <summary>"forced it to close 5 shops" has happened; "will force it to" has not.</summary>
    private static bool IsPast(SyntaxTree tree, int verb, ClaimDraft draft) =>
        tree.Tokens[verb].Lemma is "force" or "oblige" && Auxiliaries.Of(tree, verb) is null && draft.Role != QuantityRole.None;

    /// <summary>A bare verb with a subject in the singular: a subjunctive.</summary>
    private static bool IsBare(SyntaxTree tree, int verb) =>
        tree.Tokens[verb].Form == tree.Tokens[verb].Lemma && tree.ChildOf(verb, Deprel.Aux) < 0 && tree.ChildOf(verb, Deprel.Nsubj) is >= 0 and var subject
        && (tree.Tokens[subject].Upos == Upos.Propn || tree.Tokens[subject].Lemma == tree.Tokens[subject].Form);

    private static Modality? OfNouns(ClaimDraft draft, SyntaxTree tree)
    {
        if (draft.Rules.Contains("subject.of-forecast"))
            return Modality.Forecast;
        for (var (at, steps) = (draft.Anchor, 0); steps < 5; steps++)
        {
            var head = tree.Tokens[at].Head;
            if (head < 0 || tree.IsVerb(head))
                break;
            // "the plan for 12 homes"
            if (tree.CaseOf(at) == "for" && tree.TokensOf(draft.SpanFromBound).First is > 1 and var planned && tree.Tokens[planned - 1].Form == "for" && tree.Tokens[planned - 2].Lemma is "plan" or "proposal" or "application" && draft.Quantity.Unit.Kind == UnitKind.Count)
                return Modality.Target;
            // "a demand for $280bn", "agreement on a new three-year program"
            if (tree.Is(at, Deprel.Nmod) && tree.CaseOf(at) is "for" or "on" or "worth" && tree.Tokens[head].Lemma is "demand" or "bid" or "offer" or "request" or "call" or "agreement" or "proposal" or "pledge" or "deal" or "talk")
                return Modality.Target;
            if (!(tree.Is(at, Deprel.Nummod) || tree.Is(at, Deprel.Compound) || tree.Is(at, Deprel.Amod) || (tree.Is(at, Deprel.Nmod) && tree.CaseOf(at) is "of" or "") || (tree.Is(at, Deprel.Conj) && steps > 0)))
                break;
            if (tree.Tokens[head].Upos == Upos.Noun && OfNoun(tree.Tokens[head].Lemma) is { } own)
                return own;
            at = head;
        }

        if (draft.Role == QuantityRole.OldLevel)
            return draft.Base is { } level && (level.Rules.Contains("subject.of-forecast") || ChangesForecast(tree, level)) || (draft.SubjectHead >= 0 && NamesForecast(tree, draft.SubjectHead)) ? Modality.Forecast : null;

        // "our symmetric 2 percent longer-run objective"
        var (_, end) = tree.TokensOf(draft.Span);
        for (var i = end; i < Math.Min(end + 6, tree.Tokens.Length) && draft.Role == QuantityRole.Level && draft.Quantity.Unit.Kind != UnitKind.Count; i++)
        {
            // "a €12bn budget gap" is a gap.
            if (tree.Tokens[i].Upos is Upos.Noun or Upos.Adj && Speech.IsTargetNoun(tree.Tokens[i].Lemma) && !(tree.Tokens[i].Lemma == "budget" && i + 1 < tree.Tokens.Length && tree.Tokens[i + 1].Upos == Upos.Noun))
                return Modality.Target;
            if (tree.Tokens[i].Upos is not (Upos.Noun or Upos.Adj or Upos.Punct or Upos.Adv or Upos.Propn) || tree.Tokens[i].Form is "," or "." or ";")
                break;
        }

        if (OpensWithForecast(tree, end))
            return Modality.Forecast;

        // A projection that is, stands at or rises to a number is a forecast of it.
        var predicate = tree.PredicateOf(draft.Anchor);
        var subject = tree.SubjectOf(predicate);
        if (draft.SubjectHead >= 0 && NamesForecast(tree, draft.SubjectHead))
            return Modality.Forecast;
        if (draft.Rules.Contains("subject.continued") && draft.Sentence.Drafts.Find(d => d.SubjectHead == draft.SubjectHead && d != draft) is { Modality: Modality.Forecast })
            return Modality.Forecast;
        if (subject >= 0 && subject != draft.Anchor && NamesForecast(tree, subject))
            return Modality.Forecast;
        if (draft.SubjectHead >= 0 && tree.Tokens[draft.SubjectHead].Lemma is "target" or "goal" or "objective")
            return Modality.Target;
        return null;
    }

    /// <summary>"cut its margin forecast to 5% from 6%": what it was before was forecast too.</summary>
    private static bool ChangesForecast(SyntaxTree tree, ClaimDraft level)
    {
        var (first, _) = tree.TokensOf(level.SpanFromBound);
        var isForecast = false;
        // Read from the words, since "forecast" may be taken for a verb.
        for (var i = first - 1; i >= 0 && i > first - 12 && tree.Tokens[i].Form is not ("," or ";"); i--)
        {
            isForecast |= tree.Tokens[i].Form is "forecast" or "forecasts" or "guidance" or "outlook" or "projection" or "projections";
            if (isForecast && tree.Tokens[i].Lemma is "cut" or "raise" or "lift" or "trim" or "lower" or "revise" or "upgrade" or "downgrade" or "increase" or "reduce")
                return true;
        }

        return false;
    }

    /// <summary>"The median of participants' projections for the unemployment rate remains below 4 percent": a forecast named before the first verb is what the sentence is about.</summary>
    private static bool OpensWithForecast(SyntaxTree tree, int before)
    {
        var isForecast = false;
        for (var i = 0; i < before; i++)
        {
            var token = tree.Tokens[i];
            if (token.Upos is Upos.Verb or Upos.Aux && i > 0 && !token.Form.EndsWith("ed", StringComparison.Ordinal) && !token.Form.EndsWith("ing", StringComparison.Ordinal))
                return isForecast;
            if (token.Form is "," or ";")
                isForecast = false;
            isForecast |= token.Upos == Upos.Noun && token.Lemma is "projection" or "forecast";
        }

        return false;
    }

    private static Modality? OfNoun(string lemma) =>
        Speech.IsForecastNoun(lemma) ? Modality.Forecast : Speech.IsTargetNoun(lemma) ? Modality.Target : null;

    private static bool NamesForecast(SyntaxTree tree, int subject)
    {
        for (var up = 0; up < 2 && tree.Is(subject, Deprel.Nmod) && tree.IsNominal(tree.Tokens[subject].Head); up++)
            subject = tree.Tokens[subject].Head;
        var stack = new Stack<int>();
        stack.Push(subject);
        while (stack.TryPop(out var top))
        {
            if (tree.Tokens[top].Lemma is "projection" or "forecast" or "outlook" or "prediction" or "expectation" or "guidance")
                return true;
            foreach (var child in tree.ChildrenOf(top))
            {
                if (tree.Is(child, Deprel.Nmod) || tree.Is(child, Deprel.Compound))
                    stack.Push(child);
            }
        }

        return false;
    }

    /// <summary>"is to buy", and "to hit" with nothing above it, as headlines have it.</summary>
    private static bool IsToBe(SyntaxTree tree, int verb)
    {
        var at = verb - 1;
        while (at > 0 && tree.Tokens[at].Upos == Upos.Adv || (at > 0 && tree.Tokens[at].Form is "be"))
            at--;
        if (at < 1 || tree.Tokens[at].Form is not "to")
            return false;
        return tree.Tokens[at - 1].Form is "is" or "are" or "was" or "were" || tree.Tokens[verb].Head < 0;
    }

    private static bool HasMark(SyntaxTree tree, int predicate, string mark)
    {
        foreach (var child in tree.ChildrenOf(predicate))
        {
            if (tree.Is(child, Deprel.Mark) && tree.Tokens[child].Form.Equals(mark, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
