namespace FactExtractor.Quantities.Scanning;

/// <summary>What a word means to the reading of numbers. One word may have several roles ("second", "may").</summary>
[Flags]
internal enum Role
{
    None = 0,

    /// <summary>zero to nineteen.</summary>
    Small = 1 << 0,

    /// <summary>twenty, thirty, … ninety.</summary>
    Tens = 1 << 1,

    /// <summary>hundred.</summary>
    Hundred = 1 << 2,

    /// <summary>thousand, million, lakh …, and their short forms after digits (mn, bn, trn).</summary>
    Scale = 1 << 3,

    /// <summary>A scale that is only one right behind digits: "bn", "mln".</summary>
    ShortScale = 1 << 4,

    /// <summary>dozen.</summary>
    Dozen = 1 << 5,

    /// <summary>half, third, quarter … with the denominator as value.</summary>
    Denominator = 1 << 6,

    /// <summary>first, second …</summary>
    Ordinal = 1 << 7,

    /// <summary>a, an.</summary>
    Article = 1 << 8,

    /// <summary>and.</summary>
    And = 1 << 9,

    /// <summary>January, Feb …</summary>
    Month = 1 << 10,

    /// <summary>Monday …</summary>
    Weekday = 1 << 11,

    /// <summary>Plural magnitude without a number: "millions", "dozens".</summary>
    Vague = 1 << 12,

    /// <summary>twofold, double, triple …</summary>
    Fold = 1 << 13,

    /// <summary>A word that no counted noun phrase goes past: preposition, pronoun, verb form, conjunction.</summary>
    Stop = 1 << 14,

    /// <summary>A preposition.</summary>
    Preposition = 1 << 15,

    /// <summary>A word that turns the number after it into a name: "section", "page", "flight".</summary>
    Label = 1 << 16,

    /// <summary>A word that opens a quantity phrase for the filter: nothing is read in a sentence without one or a digit.</summary>
    Opener = 1 << 17,

    /// <summary>couple, pair.</summary>
    Couple = 1 << 18,

    /// <summary>A verb or noun of moving up.</summary>
    Up = 1 << 19,

    /// <summary>A verb or noun of moving down.</summary>
    Down = 1 << 20,

    /// <summary>Of an up or down word: it is a noun ("an increase of").</summary>
    ChangeNoun = 1 << 21,

    /// <summary>Of an up or down word: an adverb behind the number ("higher").</summary>
    ChangeAdverb = 1 << 22,

    /// <summary>Words between a bound or change word and its number that say nothing about it: "just", "only", "well".</summary>
    Filler = 1 << 23,

    /// <summary>past, last, next …: a time window is named.</summary>
    Window = 1 << 24,

    /// <summary>A word of games and matches, whose hyphened numbers are scores.</summary>
    Score = 1 << 25,

    /// <summary>Of an up or down word: a verb form ("rose").</summary>
    ChangeVerb = 1 << 26,
}

/// <summary>A word of the number vocabulary.</summary>
/// <param name="Roles">What it can be.</param>
/// <param name="Value">Its number: of a cardinal, scale, denominator, ordinal or fold the value.</param>
internal sealed record LexEntry(Role Roles, decimal Value)
{
    public bool Is(Role role) => (Roles & role) != 0;
}
