using System.Collections.Frozen;

namespace FactExtractor.Syntax.Tokenization;

/// <summary>What a full stop after a word says about the end of a sentence.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>Not an abbreviation: the full stop is a word of its own.</summary>
    None,

    /// <summary>Stands before a name and so never ends a sentence: "Mr.", "Gen.", "St.".</summary>
    BeforeName,

    /// <summary>An abbreviation only before a number: "No. 1", "Sept. 27", "p. 4".</summary>
    BeforeNumber,

    /// <summary>May end a sentence too: "Inc.", "U.S.", "p.m.".</summary>
    MayEnd,
}

/// <summary>The abbreviations of English news text that keep their full stop.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, AbbreviationKind> Kinds = Build();

    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of <paramref name="word"/>, written without its last full stop.</summary>
    public static AbbreviationKind Of(ReadOnlySpan<char> word) =>
        Lookup.TryGetValue(word, out var kind) ? kind : AbbreviationKind.None;

    private static FrozenDictionary<string, AbbreviationKind> Build()
    {
        var kinds = new Dictionary<string, AbbreviationKind>(StringComparer.OrdinalIgnoreCase);
        Add(AbbreviationKind.BeforeName, "Mr Mrs Ms Messrs Dr Drs Prof Gen Lt Col Maj Capt Cmdr Sgt Cpl Pvt Adm Sen Sens Rep Reps Gov Govs Rev Hon Fr Mt St Ste Ft Pres Supt Insp Atty Amb Mlle Mme vs eg ie cf al approx est ext attn");
        Add(AbbreviationKind.BeforeNumber, "No Nos Nr Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec p pp vol Vols Fig Figs Eq Sec Art ch c ca Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Vol Op");
        Add(AbbreviationKind.MayEnd, "Inc Corp Co Cos Ltd Plc LLC Bros Jr Sr Esq etc Ave Blvd Rd Dept Div Assn Assoc Intl Natl Univ Hosp govt Ariz Calif Colo Conn Del Fla Ill Kan Ky Md Minn Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wis Wyo Ont Que yr yrs hr hrs mo mos wk wks lb lbs oz sq cu avg mph rpm e.g i.e");
        // Cars are called so ("the ID. Roadster"); a card's end is told by the word behind it.
        Add(AbbreviationKind.MayEnd, "ID");
        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(AbbreviationKind kind, string words)
        {
            foreach (var word in words.Split(' '))
                kinds[word] = kind;
        }
    }
}
