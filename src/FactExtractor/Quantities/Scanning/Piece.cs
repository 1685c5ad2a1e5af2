namespace FactExtractor.Quantities.Scanning;

/// <summary>What a piece of a sentence is made of.</summary>
internal enum PieceKind : byte
{
    /// <summary>A run of letters, or an abbreviation with its points ("U.S.", "a.m.").</summary>
    Word,

    /// <summary>A number in digits with its grouping and decimals, or one vulgar fraction character.</summary>
    Number,

    /// <summary>One character that is neither.</summary>
    Symbol,
}

/// <summary>How a number in digits is written.</summary>
[Flags]
internal enum DigitForm : byte
{
    None = 0,

    /// <summary>Has thousands separators.</summary>
    Grouped = 1,

    /// <summary>Has a fractional part.</summary>
    Decimal = 2,

    /// <summary>A vulgar fraction character (½).</summary>
    Fraction = 4,

    /// <summary>Beyond <see cref="decimal"/>.</summary>
    Overflow = 8,

    /// <summary>Digits and points that are no number: a version, a dotted date, an address.</summary>
    Dotted = 16,

    /// <summary>Starts with a zero that no number would have ("007").</summary>
    LeadingZero = 32,
}

/// <summary>
/// One piece of a sentence, cut by characters alone: finer than words (a hyphen or a unit glued to a number is its own piece), so that
/// quantities do not depend on how a parser tokenises.
/// </summary>
internal readonly struct Piece(PieceKind kind, int start, int end, bool spaceBefore)
{
    public readonly PieceKind Kind = kind;
    public readonly bool SpaceBefore = spaceBefore;

    /// <summary>Place in the source text, end exclusive.</summary>
    public readonly int Start = start;
    public readonly int End = end;

    /// <summary>Of a number, how it is written.</summary>
    public DigitForm Form { get; init; }

    /// <summary>Of a number, how many digits stand before the decimal point.</summary>
    public byte WholeDigits { get; init; }

    /// <summary>Of a number, its value.</summary>
    public decimal Value { get; init; }

    /// <summary>Of a symbol, the character.</summary>
    public char Symbol { get; init; }

    /// <summary>Of a word, what it means to numbers; null for any other word.</summary>
    public LexEntry? Entry { get; init; }
}
