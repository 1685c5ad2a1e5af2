namespace FactExtractor.Syntax;

/// <summary>The universal relations of Universal Dependencies v2 (https://universaldependencies.org/u/dep/), verbatim, and the English subtypes in use.</summary>
public static class Deprel
{
    /// <summary>Clausal modifier of a noun.</summary>
    public const string Acl = "acl";

    /// <summary>Relative clause.</summary>
    public const string AclRelcl = "acl:relcl";

    /// <summary>Adverbial clause modifier.</summary>
    public const string Advcl = "advcl";

    /// <summary>Adverbial modifier.</summary>
    public const string Advmod = "advmod";

    /// <summary>Adjectival modifier.</summary>
    public const string Amod = "amod";

    /// <summary>Appositional modifier.</summary>
    public const string Appos = "appos";

    /// <summary>Auxiliary.</summary>
    public const string Aux = "aux";

    /// <summary>Passive auxiliary.</summary>
    public const string AuxPass = "aux:pass";

    /// <summary>Case marking.</summary>
    public const string Case = "case";

    /// <summary>Coordinating conjunction.</summary>
    public const string Cc = "cc";

    /// <summary>Clausal complement.</summary>
    public const string Ccomp = "ccomp";

    /// <summary>Compound.</summary>
    public const string Compound = "compound";

    /// <summary>Phrasal verb particle.</summary>
    public const string CompoundPrt = "compound:prt";

    /// <summary>Conjunct.</summary>
    public const string Conj = "conj";

    /// <summary>Copula.</summary>
    public const string Cop = "cop";

    /// <summary>Clausal subject.</summary>
    public const string Csubj = "csubj";

    /// <summary>Unspecified dependency.</summary>
    public const string Dep = "dep";

    /// <summary>Determiner.</summary>
    public const string Det = "det";

    /// <summary>Expletive.</summary>
    public const string Expl = "expl";

    /// <summary>Fixed multiword expression.</summary>
    public const string Fixed = "fixed";

    /// <summary>Flat multiword expression.</summary>
    public const string Flat = "flat";

    /// <summary>Indirect object.</summary>
    public const string Iobj = "iobj";

    /// <summary>Marker.</summary>
    public const string Mark = "mark";

    /// <summary>Nominal modifier.</summary>
    public const string Nmod = "nmod";

    /// <summary>Possessive nominal modifier.</summary>
    public const string NmodPoss = "nmod:poss";

    /// <summary>Nominal subject.</summary>
    public const string Nsubj = "nsubj";

    /// <summary>Passive nominal subject.</summary>
    public const string NsubjPass = "nsubj:pass";

    /// <summary>Numeric modifier.</summary>
    public const string Nummod = "nummod";

    /// <summary>Object.</summary>
    public const string Obj = "obj";

    /// <summary>Oblique nominal.</summary>
    public const string Obl = "obl";

    /// <summary>Parataxis.</summary>
    public const string Parataxis = "parataxis";

    /// <summary>Punctuation.</summary>
    public const string Punct = "punct";

    /// <summary>Root.</summary>
    public const string Root = "root";

    /// <summary>Open clausal complement.</summary>
    public const string Xcomp = "xcomp";
}
