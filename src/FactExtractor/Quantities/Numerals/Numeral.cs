namespace FactExtractor.Quantities.Numerals;

/// <summary>How a number is written, as far as a reader of it has to know.</summary>
[Flags]
internal enum NumeralForm : ushort
{
    None = 0,

    /// <summary>In digits (else in words).</summary>
    Digits = 1,

    /// <summary>Has a scale: "2.38 trillion".</summary>
    Scaled = 2,

    /// <summary>A fraction of a whole: "half", "two-thirds", "1 in 5".</summary>
    Fraction = 4,

    /// <summary>Thousands separators or decimals: no year, no label.</summary>
    Measured = 8,

    /// <summary>Beyond <see cref="decimal"/>.</summary>
    Overflow = 16,

    /// <summary>The one word "one".</summary>
    One = 32,

    /// <summary>An article stands for the number: "a million", "a dozen", "a third".</summary>
    Article = 64,

    /// <summary>A proportion: "one in five", "3 out of 10".</summary>
    Proportion = 128,

    /// <summary>A single scale letter ("5m", "3k") that may as well be a unit.</summary>
    LetterScale = 256,

    /// <summary>A vague magnitude: "millions", "dozens".</summary>
    Vague = 512,

    /// <summary>"couple", "pair".</summary>
    Couple = 1024,

    /// <summary>A minus sign stands before it.</summary>
    Negative = 2048,

    /// <summary>Holds a written fraction: "2½", "7 3/4".</summary>
    Mixed = 4096,
}

/// <summary>A number read from pieces <see cref="First"/> up to, and without, <see cref="Next"/>.</summary>
internal readonly record struct Numeral(int First, int Next, decimal Value, NumeralForm Form)
{
    /// <summary>The scale applied, 1 where there is none.</summary>
    public decimal Scale { get; init; } = 1;

    public bool Is(NumeralForm form) => (Form & form) != 0;
}
