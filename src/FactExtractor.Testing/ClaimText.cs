using System.Globalization;
using System.Text;
using FactExtractor.Claims;
using FactExtractor.Sinks;

namespace FactExtractor.Testing;

/// <summary>Claims as text that a person reads and a test compares: one field a line, fields without a value left out.</summary>
public static class ClaimText
{
    /// <summary>The fields of a claim. Ids, places and the confidence are left out: they change when nothing that the claim says does.</summary>
    public static string Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var text = new StringBuilder();
        foreach (var (name, value) in Fields(claim))
            text.Append(name).Append(": ").Append(value).Append('\n');
        return text.ToString();
    }

    /// <summary>Whether two claims say the same: value, unit, subject and every other field, whatever their ids, places and confidence.</summary>
    public static bool SaySame(Claim first, Claim second) => Of(first) == Of(second);

    /// <summary>What differs between the claims that a test expects and those that there are; empty where nothing does. Claims are compared in their order.</summary>
    public static string Difference(IEnumerable<Claim> expected, IEnumerable<Claim> actual)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(actual);
        var (left, right) = (expected.ToList(), actual.ToList());
        var text = new StringBuilder();
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            if (i >= right.Count)
                text.Append(CultureInfo.InvariantCulture, $"claim {i + 1} is missing: {left[i].Summary}\n");
            else if (i >= left.Count)
                text.Append(CultureInfo.InvariantCulture, $"claim {i + 1} is not expected: {right[i].Summary}\n");
            else
                Compare(i + 1, left[i], right[i], text);
        }

        return text.ToString();
    }

    private static void Compare(int number, Claim expected, Claim actual, StringBuilder text)
    {
        var (left, right) = (Fields(expected).ToDictionary(f => f.Name, f => f.Value), Fields(actual).ToDictionary(f => f.Name, f => f.Value));
        foreach (var name in left.Keys.Union(right.Keys).Where(n => left.GetValueOrDefault(n) != right.GetValueOrDefault(n)))
            text.Append(CultureInfo.InvariantCulture, $"claim {number}, {name}: expected {left.GetValueOrDefault(name) ?? "none"}, was {right.GetValueOrDefault(name) ?? "none"}\n");
    }

    private static IEnumerable<(string Name, string Value)> Fields(Claim claim)
    {
        var quantity = claim.Quantity;
        (string Name, string? Value)[] fields =
        [
            ("subject", claim.Subject.Text),
            ("entity", claim.Entity?.Text),
            ("of", claim.Of?.Text),
            ("kind", ClaimNames.Of(claim.Kind)),
            ("value", Number(quantity.Value)),
            ("low", Number(quantity.Low)),
            ("high", Number(quantity.High)),
            ("bound", ClaimNames.Of(quantity.Bound)),
            ("unit", quantity.Unit.Code),
            ("counted", quantity.Counted),
            ("change", claim.Change is { } change ? Change(change) : null),
            ("period", claim.Period?.Value),
            ("place", claim.Place?.Text),
            ("modality", ClaimNames.Of(claim.Modality)),
            ("attribution", claim.Attribution?.Text),
            ("flags", string.Join(' ', ClaimNames.Of(claim.Flags))),
            ("passage", claim.Passage.Text),
        ];
        return fields.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => (f.Name, f.Value!));
    }

    private static string Change(Change change) => string.Join(
        ' ',
        new[]
        {
            ClaimNames.Of(change.Direction), change.Bound is { } bound ? ClaimNames.Of(bound) : null, Number(change.Value), Range(change), change.Unit?.Code,
            change.From is null ? null : "from " + Number(change.From), change.Basis,
        }.Where(p => p is not null));

    private static string? Range(Change change) => change.Low is null && change.High is null ? null : $"{Number(change.Low)}..{Number(change.High)}";

    private static string? Number(decimal? value) => value is { } number ? ExactDecimal.ToText(number) : null;
}
