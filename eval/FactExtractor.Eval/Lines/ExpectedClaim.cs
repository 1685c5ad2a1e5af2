using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FactExtractor.Eval.Lines;

/// <summary>
/// A line <c>= label: amount unit | field value | …</c>: the claim with this amount must have these fields. Fields that are not named are not tested.
/// </summary>
internal sealed partial record ExpectedClaim
{
    private static readonly ImmutableArray<string> Known =
        ["subject", "entity", "of", "counted", "bound", "kind", "change", "period", "place", "modality", "attribution", "source", "role", "relation", "equivalents", "flags", "summary"];

    // What a line has in a file that tests all fields, where it does not say.
    private static readonly ImmutableArray<(string Field, ImmutableArray<string> Answers)> Usual =
        [("bound", ["exact"]), ("kind", ["level"]), ("change", ["-"]), ("period", ["-"]), ("modality", ["actual"]), ("attribution", ["-"])];

    /// <summary>Name by which relations of the same phrase point here, or null.</summary>
    public string? Label { get; private init; }

    /// <summary>The value, or null for a range.</summary>
    public decimal? Value { get; private init; }

    /// <summary>Lower end of a range, or null.</summary>
    public decimal? Low { get; private init; }

    /// <summary>Upper end of a range, or null.</summary>
    public decimal? High { get; private init; }

    /// <summary>Unit code.</summary>
    public required string Unit { get; init; }

    /// <summary>The tested fields with their accepted answers; "-" is none.</summary>
    public ImmutableArray<(string Field, ImmutableArray<string> Answers)> Fields { get; private init; } = [];

    /// <summary>The line as it stands in the file.</summary>
    public required string Line { get; init; }

    /// <summary>Reads a line without its "= "; with <paramref name="allFields"/>, what it leaves out must have its usual value.</summary>
    public static ExpectedClaim Parse(string line, string place, bool allFields = false)
    {
        var parts = line.Split(" | ", StringSplitOptions.TrimEntries);
        var head = Head().Match(parts[0]);
        if (!head.Success)
            throw new FormatException($"{place}: not an amount and a unit: {parts[0]}");
        var fields = parts.Skip(1).Select(part => Field(part, place)).ToImmutableArray();
        if (allFields)
            fields = fields.AddRange(Usual.Where(usual => fields.All(field => field.Field != usual.Field)));
        var amount = head.Groups["amount"].Value;
        var range = amount.IndexOf("..", StringComparison.Ordinal);
        return new ExpectedClaim
        {
            Label = head.Groups["label"] is { Success: true } label ? label.Value : null,
            Value = range < 0 ? Number(amount) : null,
            Low = range < 0 ? null : Number(amount[..range]),
            High = range < 0 ? null : Number(amount[(range + 2)..]),
            Unit = head.Groups["unit"].Value,
            Fields = fields,
            Line = line,
        };
    }

    /// <summary>A number of the file, or null for an empty text.</summary>
    public static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static (string Field, ImmutableArray<string> Answers) Field(string part, string place)
    {
        var space = part.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !Known.Contains(part[..space]))
            throw new FormatException($"{place}: unknown field: {part}");
        return (part[..space], [.. part[(space + 1)..].Split(" / ", StringSplitOptions.TrimEntries)]);
    }

    [GeneratedRegex(@"^((?<label>[a-z]): )?(?<amount>-?[\d.]+) (?<unit>\S+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Head();
}
