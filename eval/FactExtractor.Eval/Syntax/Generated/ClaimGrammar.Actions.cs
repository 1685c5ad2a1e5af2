using FactExtractor.Syntax;

namespace FactExtractor.Eval.Syntax.Generated;

/// <summary>Clauses of somebody who does something to a number: cuts jobs, raises rates, sells cars, plans to spend.</summary>
internal sealed partial class ClaimGrammar
{
    private static readonly string[] Acts =
    [
        "raised raise", "cut cut", "lifted lift", "lowered lower", "sold sell", "bought buy", "built build", "delivered deliver", "hired hire", "earned earn", "reported report", "recorded record",
        "posted post", "saw see", "shipped ship", "opened open", "produced produce", "added add", "lost lose", "gained gain", "closed close", "kept keep", "doubled double", "halved halve",
        "held hold", "made make", "exported export", "imported import", "carried carry", "generated generate", "created create", "received receive", "approved approve", "issued issue",
    ];

    private static readonly string[] Spends = ["spent spend on", "invested invest in", "paid pay for", "borrowed borrow from", "raised raise from", "earned earn from", "allocated allocate for"];
    private static readonly string[] Wishes = ["plans plan", "plan plan", "planned plan", "aims aim", "aim aim", "hopes hope", "intends intend", "wants want", "agreed agree", "expects expect", "expect expect", "needs need", "promised promise", "pledged pledge"];
    private static readonly string[] Done = ["raised raise", "cut cut", "sold sell", "built build", "produced produce", "delivered deliver", "exported export", "created create", "lost lose", "shut shut", "killed kill", "injured injure", "completed complete", "spent spend"];
    private static readonly string[] Participles = ["compiled compile", "released release", "published publish", "reported report", "issued issue", "conducted conduct", "made make", "sold sell", "produced produce", "imported import", "built build", "cited cite", "prepared prepare", "held hold", "owned own"];
    private static readonly string[] Movings = ["rising rise", "falling fall", "growing grow", "dropping drop", "reaching reach", "climbing climb", "declining decline", "jumping jump", "accounting account"];
    private static readonly string[] Results = ["profit profit", "loss loss", "surplus surplus", "deficit deficit", "turnover turnover", "gain gain", "increase increase", "decline decline"];
    private static readonly string[] FirstNames = ["Maria", "John", "Li", "Anna", "David", "Wang", "Sarah", "Omar", "Elena", "Peter"];
    private static readonly string[] LastNames = ["Keller", "Smith", "Wei", "Novak", "Brown", "Haddad", "Rossi", "Tanaka", "Jensen", "Okafor"];
    private static readonly string[] Posts = ["minister", "executive", "economist", "spokesman", "spokeswoman", "analyst", "director", "president", "governor", "chairman"];

    private Branch Action()
    {
        if (Chance(5))
        {
            var parts = Pick(Spends).Split(' ');
            return Tail(new Branch(parts[0], parts[1], Upos.Verb, "root").Before(Agent()).After(Quantity("obj"), Prefixed(parts[2], Thing().As("obl"))));
        }

        var verb = Verb(Pick(Acts)).Before(Agent());
        Complete(verb);
        return Tail(verb);
    }

    private Branch Plan()
    {
        var isModal = Chance(3);
        var infinitive = Plain(Pick(Acts).Split(' ')[1], isModal ? "root" : "xcomp");
        if (isModal)
        {
            infinitive.Before(Agent(), Same(Pick(["will", "would", "could", "may", "must"]), Upos.Aux, "aux"));
            Complete(infinitive);
            return Chance(2) ? infinitive.After(Period(0)) : infinitive;
        }

        infinitive.Before(new Branch("to", "to", Upos.Part, "mark"));
        Complete(infinitive);
        if (Chance(2))
            infinitive.After(Period(0));
        return Verb(Pick(Wishes)).Before(Agent()).After(infinitive);

        static Branch Plain(string verb, string relation) => new(verb, verb, Upos.Verb, relation);
    }

    private Branch Passive()
    {
        var subject = Chance(2) ? Quantity("nsubj:pass") : Thing().As("nsubj:pass");
        var verb = Verb(Pick(Done)).Before(subject, new Branch(Chance(3) ? "was" : "were", "be", Upos.Aux, "aux:pass"));
        return _random.Next(4) switch
        {
            0 => verb.After(Prefixed("by", Percent("obl"))),
            1 => verb.After(Prefixed("to", Quantity("obl"))),
            2 => verb.After(Prefixed("in", Name(Pick(Places), "obl"))),
            _ => Tail(verb),
        };
    }

    private Branch Being()
    {
        var amount = Quantity("root").InFront(Subject(), new Branch(Chance(2) ? "was" : Chance(2) ? "is" : "were", "be", Upos.Aux, "cop"));
        return Chance(2) ? amount.After(Period(0)) : amount;
    }

    private Branch There()
    {
        var amount = Plain(Pick(Units), "nsubj").Before(Number(false));
        if (Chance(3))
            amount.After(Comma(), Plain(Pick(Units), "nmod").Before(new Branch("including", "include", Upos.Verb, "case"), Number(false)));
        return new Branch(Pick(["are", "were"]), "be", Upos.Verb, "root").Before(new Branch("there", "there", Upos.Pron, "expl")).After(amount, Chance(2) ? Prefixed("in", Name(Pick(Places), "obl")) : null);
    }

    private Branch Which()
    {
        var relative = new Branch("accounts", "account", Upos.Verb, "acl:relcl").Before(Comma(), new Branch("which", "which", Upos.Pron, "nsubj"))
            .After(Prefixed("for", Percent("obl").After(Prefixed("of", Same(Pick(["output", "exports", "sales"]), Upos.Noun, "nmod").Before(The())))), Comma());
        return Verb(Pick(Moves)).Before(Thing().After(relative).As("nsubj")).After(Percent("obj"));
    }

    /// <summary>"sales reported by Acme", "the survey compiled by the Bank of France": a past form that is no main verb.</summary>
    private Branch Participle()
    {
        var verb = Verb(Pick(Participles)).As("acl");
        if (Chance(4))
            verb.Before(Same(Pick(["jointly", "recently", "newly", "previously", "officially"]), Upos.Adv, "advmod"));
        var agent = Agent();
        if (agent.Form is "it" or "they" or "we" or "he" or "she")
            agent = Name(Pick(Companies), "obl");
        if (Chance(5))
            agent.After(Institution("conj").InFront(new Branch("and", "and", Upos.Cconj, "cc")));
        return _random.Next(4) switch
        {
            0 => verb.After(Prefixed("in", Name(Pick(Places), "obl"))),
            1 => verb.After(Prefixed("on", Name(Pick(Days), "obl"))),
            _ => verb.After(Prefixed("by", agent.As("obl:agent"))),
        };
    }

    /// <summary>"The survey compiled by Acme shows that …".</summary>
    private Branch Shown()
    {
        var clause = Clause();
        var report = Same(Pick(["report", "survey", "study", "figure", "statement", "index", "document"]), Upos.Noun, "nsubj").Before(The()).After(Participle());
        return Verb(Pick(["shows show", "said say", "showed show", "says say", "found find", "estimates estimate"])).Before(report)
            .After((Chance(4) ? clause : clause.InFront(Same("that", Upos.Sconj, "mark"))).As("ccomp"));
    }

    /// <summary>", of which 5 million are car users".</summary>
    private Branch OfWhich()
    {
        var part = Plain(Pick(Units), "acl:relcl").Before(Comma(), Prefixed("of", new Branch("which", "which", Upos.Pron, "nmod")), Number(true).As("nsubj"), new Branch(Chance(2) ? "were" : "are", "be", Upos.Aux, "cop"));
        return Chance(2) ? part.Before(Same(Pick(Kinds), Upos.Noun, "compound")) : part;
    }

    /// <summary>", with exports rising 5%".</summary>
    private Branch With()
    {
        var moving = Verb(Pick(Movings)).As("advcl");
        return moving.Before(Comma(), new Branch("with", "with", Upos.Sconj, "mark"), Thing().As("nsubj"))
            .After(moving.Form == "accounting" ? Prefixed("for", Percent("obl")) : moving.Form == "reaching" ? Quantity("obj") : Chance(2) ? Percent("obj") : Prefixed("to", Quantity("obl")));
    }

    /// <summary>What the verb is done to: things, a number of them, or a result with its amount; and how far.</summary>
    private void Complete(Branch verb)
    {
        switch (_random.Next(6))
        {
            case 0 or 1:
                verb.After(Quantity("obj"));
                break;
            case 2:
                verb.After(Chance(2) ? Thing().As("obj") : Possessed().As("obj"), Chance(2) ? Prefixed("by", Percent("obl")) : Prefixed("to", Quantity("obl")));
                break;
            case 3:
                verb.After(Plain(Pick(Results), "obj").Before(new Branch("a", "a", Upos.Det, "det"), Chance(2) ? Same(Pick(Qualities), Upos.Adj, "amod") : null).After(Prefixed("of", Quantity("nmod"))));
                break;
            case 4:
                verb.After(Plain(Pick(Things), "obj"));
                break;
            default:
                verb.After(Quantity("obj"), Prefixed("in", Name(Pick(Places), "obl")));
                break;
        }
    }

    private Branch Agent() => (_random.Next(6) switch
    {
        0 => Name(Pick(Companies), "nsubj"),
        1 => Name(Pick(Places), "nsubj"),
        2 => Institution("nsubj"),
        3 => Same(Pick(["it", "they", "we", "he", "she"]), Upos.Pron, "nsubj"),
        4 => Same(Pick(People), Upos.Noun, "nsubj").Before(Name(Pick(Places), "nmod:poss").After(new Branch("~'s", "'s", Upos.Part, "case"))),
        _ => Same(Pick(People), Upos.Noun, "nsubj").Before(The()),
    }).As("nsubj");

    /// <summary>"the Bank of England".</summary>
    private Branch Institution(string relation) =>
        Name(Pick(["Bank", "Ministry", "Office", "Republic", "Bureau", "University"]), relation).Before(The()).After(Prefixed("of", Name(Pick(Places), "nmod")));

    /// <summary>"Maria Keller, chief economist at Orion,".</summary>
    private Branch Officer()
    {
        var name = Name(Pick(FirstNames), "nsubj").After(Name(Pick(LastNames), "flat"));
        if (!Chance(2))
            return name;
        var post = Same(Pick(Posts), Upos.Noun, "appos").Before(Comma(), Chance(2) ? new Branch("chief", "chief", Upos.Adj, "amod") : The());
        return name.After(post.After(Prefixed(Pick(["at", "of"]), Name(Pick(Companies), "nmod")), Comma()));
    }
}
