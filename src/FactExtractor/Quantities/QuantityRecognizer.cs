using System.Collections.Immutable;
using FactExtractor.Quantities.Matching;
using FactExtractor.Quantities.Scanning;
using FactExtractor.Quantities.Units;
using FactExtractor.Syntax;

namespace FactExtractor.Quantities;

/// <summary>
/// The quantity rules of this library: money, percentages, counts, durations, physical units, ranges, bounds, multiples and ranks in English
/// text. Reads the characters of the sentence, so it does not depend on how a parser tokenises; the tree, where there is one, decides counted
/// nouns. Immutable and thread-safe; time is linear in the length of the sentence.
/// </summary>
public sealed class QuantityRecognizer : IQuantityRecognizer
{
    private readonly UnitLexicon _lexicon;

    private QuantityRecognizer(UnitLexicon lexicon, ImmutableArray<RuleFamily> families)
    {
        _lexicon = lexicon;
        Families = families;
    }

    /// <summary>The recogniser with the built-in families.</summary>
    public static QuantityRecognizer Default { get; } = new(UnitLexicon.Default, RuleFamily.BuiltIn);

    /// <summary>The families whose rules this recogniser applies: the built-in ones, then the added ones.</summary>
    public ImmutableArray<RuleFamily> Families { get; }

    /// <summary>A recogniser with one more family; this one stays as it is.</summary>
    /// <exception cref="ArgumentException">The family has no name, a name that is taken, or a unit without forms or with the factor zero.</exception>
    public QuantityRecognizer With(RuleFamily family)
    {
        ArgumentNullException.ThrowIfNull(family);
        Check(family, Families);
        var families = Families.Add(family);
        return new QuantityRecognizer(UnitLexicon.Build(families), families);
    }

    /// <summary>Throws where a family can't be added to those that are there.</summary>
    internal static void Check(RuleFamily family, IEnumerable<RuleFamily> present)
    {
        if (string.IsNullOrWhiteSpace(family.Name) || family.Name.Contains('.') || present.Any(known => known.Name == family.Name))
            throw new ArgumentException($"'{family.Name}' is no free family name.", nameof(family));
        foreach (var unit in family.Units)
        {
            if (unit.Factor == 0 || unit.Names.Concat(unit.Symbols).All(string.IsNullOrWhiteSpace))
                throw new ArgumentException($"The unit {unit.Unit.Code} needs a form and a factor other than zero.", nameof(family));
        }
    }

    /// <inheritdoc/>
    public bool MayHoldQuantity(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var text = sentence.Characters;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c) || (c > 0x7f && (c is '½' or '¼' or '¾' || c is >= '⅐' and <= '⅞')))
                return true;
            if (!char.IsAsciiLetter(c))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsAsciiLetter(text[i]))
                i++;
            var word = text[start..i];
            if (Vocabulary.Find(word) is { } entry ? entry.Is(Role.Opener) : word.StartsWith("decade", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public ImmutableArray<Quantity> Recognize(Sentence sentence, SyntaxTree? tree, QuantityContext context) => Analyze(sentence, tree, context).Quantities;

    /// <summary>Like <see cref="Recognize"/>, with what was left out and why.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tree">Its tree, or null to go by the words alone.</param>
    /// <param name="context">What the document decides.</param>
    public QuantityAnalysis Analyze(Sentence sentence, SyntaxTree? tree, QuantityContext context)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(context);
        if (!MayHoldQuantity(sentence))
            return QuantityAnalysis.Empty;
        return Run(sentence, tree, context, out _);
    }

    /// <summary>
    /// Like <see cref="Analyze"/> with the sentence's tree, which is made only where it decides something: where a number
    /// counts what a noun says.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="parser">Makes the tree.</param>
    /// <param name="context">What the document decides.</param>
    public QuantityAnalysis ParseAndAnalyze(Sentence sentence, ISyntaxParser parser, QuantityContext context)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(parser);
        ArgumentNullException.ThrowIfNull(context);
        if (!MayHoldQuantity(sentence))
            return QuantityAnalysis.Empty;
        var plain = Run(sentence, null, context, out var counts);
        return counts ? Run(sentence, parser.Parse(sentence), context, out _) : plain;
    }

    private QuantityAnalysis Run(Sentence sentence, SyntaxTree? tree, QuantityContext context, out bool counts)
    {
        var matcher = new Matcher(sentence, tree, context, _lexicon);
        matcher.Run();
        counts = matcher.Counts;
        if (matcher.Accepted.Count == 0 && matcher.Rejected.Count == 0)
            return QuantityAnalysis.Empty;
        return new QuantityAnalysis([.. matcher.Accepted.Select(reading => reading.ToQuantity(matcher.Scan))], [.. matcher.Rejected]);
    }
}
