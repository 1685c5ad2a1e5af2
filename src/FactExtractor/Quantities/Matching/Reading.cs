using System.Collections.Immutable;
using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Units;
using FactExtractor.Text;

namespace FactExtractor.Quantities.Matching;

/// <summary>A quantity while it is being read: piece indices and what has been decided so far. Lives within one call.</summary>
internal sealed class Reading
{
    /// <summary>First piece of number and unit.</summary>
    public int First { get; set; }

    /// <summary>The piece behind number and unit.</summary>
    public int Next { get; set; }

    public int NumberFirst { get; set; }

    public int NumberNext { get; set; }

    public required Numeral Numeral { get; set; }

    /// <summary>The value in the unit, factor applied; of a range the lower end.</summary>
    public decimal Value { get; set; }

    public decimal? High { get; set; }

    public UnitForm? Form { get; set; }

    /// <summary>The unit where it is more than <see cref="Form"/> says: a rate, or one that the document decided.</summary>
    public Unit? Unit { get; set; }

    public string? RuleId { get; set; }

    public QuantityFlags Flags { get; set; }

    public string? Counted { get; set; }

    public TextSpan? CountedSpan { get; set; }

    /// <summary>The piece behind the counted noun phrase, or <see cref="Next"/>.</summary>
    public int PhraseNext { get; set; }

    /// <summary>The counted noun may be singular: "one", or a noun found only behind "of".</summary>
    public bool SingularOk { get; set; }

    public Bound Bound { get; set; }

    public TextSpan? BoundSpan { get; set; }

    /// <summary>First piece of the bound words, or <see cref="First"/>.</summary>
    public int PhraseFirst { get; set; }

    public ChangeCue? Cue { get; set; }

    public List<Equivalent>? Equivalents { get; set; }

    /// <summary>A unit stands glued or by hyphen to the number: "15.6-inch".</summary>
    public bool Hyphenated { get; set; }

    /// <summary>Why it is no quantity, or null.</summary>
    public string? Rejected { get; set; }

    public bool HasUnit => Unit is not null || Form is not null;

    public Unit UnitOrOne => Unit ?? Form?.Unit ?? Quantities.Unit.One;

    public Quantity ToQuantity(Scanning.Scan scan)
    {
        var overflow = Numeral.Is(NumeralForm.Overflow);
        return new Quantity
        {
            Span = scan.Span(First, Next - 1),
            NumberSpan = scan.Span(NumberFirst, NumberNext - 1),
            Value = High is null && !overflow ? NumeralReader.Trim(Value) : null,
            Low = High is null ? null : NumeralReader.Trim(Value),
            High = High is { } high ? NumeralReader.Trim(high) : null,
            Bound = High is null ? Bound : Bound.Range,
            BoundSpan = BoundSpan,
            Unit = UnitOrOne,
            Counted = Counted,
            CountedSpan = CountedSpan,
            Cue = Cue,
            Equivalents = Equivalents is null ? [] : [.. Equivalents],
            RuleId = overflow ? RuleIds.Overflow : RuleId ?? Form?.RuleId ?? (Counted is null ? RuleIds.CountBare : RuleIds.CountNoun),
            Flags = Flags | (overflow ? QuantityFlags.Overflow : QuantityFlags.None),
        };
    }
}
