using System.Globalization;
using FactExtractor.Eval.Syntax.Neural;
using FactExtractor.Syntax;

namespace FactExtractor.Eval.Syntax.Generated;

/// <summary>
/// A small grammar of numeric claims that writes sentences together with their trees, right by construction: the verbs, quantities, periods
/// and attributions of economic news, which the treebanks hardly have ("rose" is a flower there).
/// </summary>
internal sealed partial class ClaimGrammar(ulong seed)
{
    private static readonly string[] Moves =
    [
        "rose rise", "fell fall", "climbed climb", "dropped drop", "declined decline", "increased increase", "decreased decrease", "grew grow", "shrank shrink", "jumped jump",
        "slid slide", "surged surge", "gained gain", "advanced advance", "slipped slip", "expanded expand", "contracted contract", "soared soar", "plunged plunge", "dipped dip",
        "rebounded rebound", "eased ease", "slowed slow", "widened widen", "narrowed narrow", "tumbled tumble", "swelled swell", "accelerated accelerate",
    ];

    private static readonly string[] Levels = ["reached reach", "totaled total", "hit hit", "exceeded exceed", "topped top", "surpassed surpass", "averaged average", "approached approach"];
    private static readonly string[] LevelsAt = ["stood stand at", "amounted amount to", "came come to", "remained remain at", "ended end at", "settled settle at", "closed close at", "opened open at"];

    private static readonly string[] Things =
    [
        "exports export", "imports import", "sales sale", "revenue revenue", "output output", "prices price", "shares share", "profit profit", "turnover turnover", "spending spending", "orders order",
        "inflation inflation", "unemployment unemployment", "demand demand", "debt debt", "wages wage", "emissions emission", "production production", "investment investment", "earnings earnings",
        "deliveries delivery", "losses loss", "costs cost", "lending lending", "arrivals arrival", "stocks stock", "savings saving", "consumption consumption", "employment employment", "trade trade",
    ];

    private static readonly string[] Abouts = ["about", "nearly", "almost", "around", "over", "roughly"];
    private static readonly string[] Kinds = ["retail", "oil", "consumer", "house", "car", "factory", "energy", "steel", "grain", "gas", "food", "tourism", "export", "power", "coal", "labor"];
    private static readonly string[] Qualities = ["net", "total", "gross", "industrial", "foreign", "domestic", "annual", "overseas", "agricultural", "global", "average", "monthly", "quarterly", "core", "new", "rural"];
    private static readonly string[] Measured = ["rate rate", "index index", "yield yield", "deficit deficit", "surplus surplus", "price price", "number number", "proportion proportion", "share share", "value value", "volume volume", "population population"];
    private static readonly string[] Places = ["China", "Japan", "Germany", "India", "Brazil", "France", "Kenya", "Canada", "Europe", "Asia", "Africa", "London", "Shanghai"];
    private static readonly string[] Companies = ["Acme", "Norvik", "Telmax", "Orion", "Halden", "Bluefield", "Sintra", "Kestrel"];
    private static readonly string[] People = ["company", "ministry", "bank", "government", "agency", "group", "retailer", "airline", "bureau", "carmaker", "regulator", "firm"];
    private static readonly string[] Units = ["yuan yuan", "euros euro", "dollars dollar", "units unit", "tonnes tonne", "barrels barrel", "people person", "vehicles vehicle", "users user", "jobs job", "kilometers kilometer", "passengers passenger", "homes home"];
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
    private static readonly string[] Quarters = ["first", "second", "third", "fourth"];

    private readonly FastRandom _random = new(seed);

    public IEnumerable<SyntaxTree> Sentences(int count)
    {
        for (var i = 0; i < count; i++)
            yield return Sentence().ToTree();
    }

    private Branch Sentence()
    {
        var clause = Clause();
        var head = _random.Next(9) switch
        {
            8 => Shown(),
            0 => Said(Source()).After((Chance(2) ? clause.InFront(Same("that", Upos.Sconj, "mark")) : clause).As("ccomp")),
            1 => Said(Source()).InFront(clause.As("ccomp"), Comma()),
            2 => clause.InFront(AccordingTo(), Comma()),
            3 => Joined(clause),
            4 => clause.InFront(Period(1), Comma()),
            _ => clause,
        };
        return head.As("root").After(Mark("~."));
    }

    private Branch Clause() => _random.Next(18) switch
    {
        <= 4 => Move(),
        5 or 6 => Level(),
        7 => AccountedFor(),
        8 => Expected(),
        9 => Respectively(),
        10 or 11 or 12 => Action(),
        13 or 14 => Plan(),
        15 => Passive(),
        16 => Being(),
        _ => Chance(2) ? There() : Which(),
    };

    private Branch Move()
    {
        var pair = Pick(Moves);
        var isFuture = Chance(6);
        var verb = isFuture ? Same(pair.Split(' ')[1], Upos.Verb, "root") : Verb(pair);
        verb.Before(Subject(), isFuture ? Same(Pick(["will", "could", "may", "would"]), Upos.Aux, "aux") : null);
        switch (_random.Next(6))
        {
            case 0: verb.After(Percent("obj")); break;
            case 1: verb.After(Percent("obj"), Prefixed("to", Quantity("obl"))); break;
            case 2: verb.After(Prefixed("by", Percent("obl"))); break;
            case 3: verb.After(Prefixed("to", Quantity("obl")), Prefixed("from", Quantity("obl"))); break;
            case 4: verb.After(Prefixed("by", Percent("obl")), Prefixed("to", Quantity("obl"))); break;
            default: verb.After(Prefixed("from", Percent("obl")), Prefixed("to", Percent("obl"))); break;
        }

        return Tail(verb);
    }

    private Branch Level()
    {
        Branch verb;
        var quantity = Quantity("obj");
        if (Chance(2))
        {
            verb = Verb(Pick(Levels)).Before(Subject()).After(quantity);
        }
        else
        {
            var parts = Pick(LevelsAt).Split(' ');
            verb = new Branch(parts[0], parts[1], Upos.Verb, "root").Before(Subject()).After(Prefixed(parts[2], quantity.As("obl")));
        }

        if (Chance(2))
            verb.After(Period(0));
        switch (_random.Next(5))
        {
            case 4:
                quantity.After(OfWhich());
                break;
            case 0:
                var noun = Pick(["increase", "rise", "drop", "decline", "gain"]);
                quantity.After(Same(noun, Upos.Noun, "appos").Before(Comma(), new Branch(noun[0] == 'i' ? "an" : "a", "a", Upos.Det, "det"))
                    .After(Prefixed("of", Percent("nmod")), Chance(2) ? YearEarlier("nmod") : null));
                break;
            case 1:
                verb.After(Same(Pick(["up", "down"]), Upos.Adv, "advcl").Before(Comma()).After(Percent("obl:unmarked"), Chance(2) ? YearEarlier("obl") : null));
                break;
            default:
                break;
        }

        return verb;
    }

    private Branch AccountedFor()
    {
        var whole = Prefixed("of", Same(Pick(["total", "output", "market", "population", "budget"]), Upos.Noun, "nmod").Before(The()));
        return new Branch("accounted", "account", Upos.Verb, "root").Before(Subject()).After(Prefixed("for", Percent("obl").After(whole)), Chance(2) ? Period(0) : null);
    }

    private Branch Expected()
    {
        var parts = Pick(Moves).Split(' ');
        var infinitive = new Branch(parts[1], parts[1], Upos.Verb, "xcomp").Before(new Branch("to", "to", Upos.Part, "mark"));
        infinitive.After(Chance(2) ? Percent("obj") : Prefixed("to", Quantity("obl")), Chance(2) ? Period(0) : null);
        var subject = Subject().As("nsubj:pass");
        var isPlural = subject.Form.EndsWith('s');
        return new Branch("expected", "expect", Upos.Verb, "root").Before(subject, new Branch(isPlural ? Pick(["are", "were"]) : Pick(["is", "was"]), "be", Upos.Aux, "aux:pass")).After(infinitive);
    }

    private Branch Respectively()
    {
        var subject = Thing();
        subject.After(Thing().InFront(new Branch("and", "and", Upos.Cconj, "cc")).As("conj"));
        var first = Percent("obl");
        first.After(Percent("conj").InFront(new Branch("and", "and", Upos.Cconj, "cc")), new Branch("respectively", "respectively", Upos.Adv, "advmod").Before(Comma()));
        return Verb(Pick(Moves)).Before(subject.As("nsubj")).After(Prefixed("by", first));
    }

    private Branch Joined(Branch first)
    {
        var second = Move().As("conj");
        return first.After(second.InFront(Comma(), Same(Pick(["and", "but"]), Upos.Cconj, "cc")));
    }

    private Branch Tail(Branch verb)
    {
        switch (_random.Next(7))
        {
            case 0: return verb.After(Period(0));
            case 1: return verb.After(YearEarlier("obl"));
            case 2: return verb.After(Period(0), new Branch("compared", "compare", Upos.Verb, "advcl").Before(Comma()).After(Prefixed("with", Percent("obl").After(Prefixed("in", Name(Pick(Months), "nmod"))))));
            case 3: return verb.After(YearOnYear());
            case 4: return verb.After(With());
            default: return Chance(2) ? verb.After(Period(0)) : verb;
        }
    }

    private Branch Subject() => (_random.Next(7) switch
    {
        6 => Thing().After(Participle()),
        0 => MeasuredOf(),
        1 => Possessed(),
        2 => Thing().After(Prefixed("in", Name(Pick(Places), "nmod"))),
        3 => Thing().After(Prefixed("of", Plain(Pick(Things), "nmod"))),
        _ => Thing(),
    }).As("nsubj");

    private Branch Thing()
    {
        var thing = Plain(Pick(Things), "nsubj");
        return _random.Next(4) switch
        {
            0 => thing.Before(Same(Pick(Kinds), Upos.Noun, "compound")),
            1 => thing.Before(Same(Pick(Qualities), Upos.Adj, "amod")),
            2 => thing.Before(Same(Pick(Qualities), Upos.Adj, "amod"), Same(Pick(Kinds), Upos.Noun, "compound")),
            _ => thing,
        };
    }

    private Branch Possessed()
    {
        Branch owner = _random.Next(3) switch
        {
            0 => new Branch("its", "its", Upos.Pron, "nmod:poss"),
            1 => Name(Pick(Chance(2) ? Places : Companies), "nmod:poss").After(new Branch("~'s", "'s", Upos.Part, "case")),
            _ => Same(Pick(People), Upos.Noun, "nmod:poss").Before(The()).After(new Branch("~'s", "'s", Upos.Part, "case")),
        };
        return Thing().InFront(owner);
    }

    private Branch MeasuredOf() => Plain(Pick(Measured), "nsubj").Before(The(), Chance(2) ? Same(Pick(Kinds), Upos.Noun, "compound") : null)
        .After(Chance(2) ? Prefixed("of", Plain(Pick(Chance(2) ? Units : Things), "nmod")) : null);

    private Branch Percent(string relation)
    {
        var number = Number(true);
        var unit = Chance(2) ? new Branch("percent", "percent", Upos.Noun, relation) : new Branch("~%", "%", Upos.Sym, relation);
        if (unit.Form == "percent" && Chance(8))
            unit = new Branch("points", "point", Upos.Noun, relation).Before(number, new Branch("percentage", "percentage", Upos.Noun, "compound"));
        else
            unit.Before(number);
        return unit;
    }

    private Branch Quantity(string relation)
    {
        if (Chance(4))
            return Percent(relation);
        var isMoney = Chance(3);
        var hasScale = !Chance(3);
        var number = isMoney ? Plain(Figure(hasScale)) : Number(hasScale);
        var amount = hasScale ? Same(Pick(["million", "billion", "trillion"]), Upos.Num, "nummod").Before(number.As("compound")) : number;
        if (isMoney)
        {
            number.Form = "~" + number.Form;
            return Same(Pick(["$", "\u20ac", "\u00a3", "US$"]), Upos.Sym, relation).Before(Chance(6) ? Same(Pick(Abouts), Upos.Adv, "advmod") : null).After(amount);
        }

        return Plain(Pick(Units), relation).Before(amount);
    }

    private Branch Number(bool isDecimal)
    {
        var number = Plain(Figure(isDecimal));
        switch (_random.Next(12))
        {
            case 0 or 1:
                number.Before(Same(Pick(Abouts), Upos.Adv, "advmod"));
                break;
            case 2:
                number.Before(new Branch("more", "more", Upos.Adj, "advmod").After(new Branch("than", "than", Upos.Adp, "fixed")));
                break;
            case 3:
                number.Before(new Branch("least", "least", Upos.Adj, "nmod").Before(new Branch("at", "at", Upos.Adp, "case")));
                break;
            default:
                break;
        }

        return number;
    }

    private string Figure(bool isDecimal) => isDecimal && !Chance(4)
        ? ((1 + _random.Next(999)) / 10m).ToString(CultureInfo.InvariantCulture)
        : (1 + _random.Next(Chance(2) ? 99 : 900_000)).ToString("N0", CultureInfo.InvariantCulture);

    private static Branch Plain(string figure) => Same(figure, Upos.Num, "nummod");

    private Branch Period(int place)
    {
        var month = Pick(Months);
        var year = (1995 + _random.Next(40)).ToString(CultureInfo.InvariantCulture);
        return _random.Next(place == 1 ? 4 : 6) switch
        {
            0 => Prefixed("in", Name(month, "obl")),
            1 => Prefixed("in", new Branch(year, year, Upos.Num, "obl")),
            2 => Prefixed("in", new Branch("quarter", "quarter", Upos.Noun, "obl").Before(The(), Same(Pick(Quarters), Upos.Adj, "amod"))
                .After(Chance(2) ? Prefixed("of", new Branch(year, year, Upos.Num, "nmod")) : null)),
            3 => new Branch("year", "year", Upos.Noun, "obl:unmarked").Before(Chance(2) ? new Branch("last", "last", Upos.Adj, "amod") : new Branch("this", "this", Upos.Det, "det")),
            4 => Prefixed("on", Name(Pick(Days), "obl")),
            _ => Prefixed("by", new Branch("end", "end", Upos.Noun, "obl").Before(The()).After(Prefixed("of", new Branch(year, year, Upos.Num, "nmod")))),
        };
    }

    private Branch YearEarlier(string relation) => Prefixed("from", Same(Pick(["earlier", "ago", "before"]), Upos.Adv, relation)
        .Before(Same("year", Upos.Noun, "obl:unmarked").Before(new Branch("a", "a", Upos.Det, "det"))));

    private static Branch YearOnYear() =>
        new Branch("year", "year", Upos.Noun, "obl:unmarked").After(Prefixed("on", new Branch("year", "year", Upos.Noun, "nmod")));

    private Branch Source() => _random.Next(5) switch
    {
        3 => Officer(),
        4 => Institution("nsubj"),
        0 => Name(Pick(Companies), "nsubj"),
        1 => new Branch("officials", "official", Upos.Noun, "nsubj"),
        _ => Same(Pick(People), Upos.Noun, "nsubj").Before(The()),
    };

    private Branch Said(Branch source) =>
        new Branch("said", "say", Upos.Verb, "root").Before(source).After(Chance(3) ? Prefixed("on", Name(Pick(Days), "obl")) : null);

    private Branch AccordingTo()
    {
        var source = Source().As("obl");
        return source.InFront(new Branch("according", "accord", Upos.Verb, "case").After(new Branch("to", "to", Upos.Adp, "fixed")));
    }

    private static Branch Prefixed(string preposition, Branch noun) => noun.InFront(new Branch(preposition, preposition, Upos.Adp, "case"));

    private static Branch Verb(string pair) => Plain(pair, "root", Upos.Verb);

    private static Branch Name(string name, string relation) => new(name, name, Upos.Propn, relation);

    private static Branch Same(string word, Upos upos, string relation) => new(word, word, upos, relation);

    private static Branch The() => Same("the", Upos.Det, "det");

    private static Branch Plain(string pair, string relation, Upos upos = Upos.Noun) => new(pair.Split(' ')[0], pair.Split(' ')[1], upos, relation);

    private static Branch Comma() => Mark("~,");

    private static Branch Mark(string form) => new(form, form.TrimStart('~'), Upos.Punct, "punct");

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
