using System.Globalization;
using FactExtractor.Claims;
using FactExtractor.Quantities;
using FactExtractor.Sinks;

namespace FactExtractor.Tool.Explain;

/// <summary>One decision on a claim: the field, what was read, and why.</summary>
internal readonly record struct Decision(string Field, string Value, string Why);

/// <summary>The decisions on a claim, field by field, each with the rules behind it in plain words.</summary>
internal static class ClaimDecisions
{
    private static readonly (string Field, string[] Families)[] Families =
    [
        ("kind", ["level", "change", "difference", "share"]),
        ("subject", ["subject"]),
        ("period", ["period"]),
        ("place", ["place"]),
        ("meant as", ["modality"]),
        ("said by", ["attribution"]),
        ("related", ["relation"]),
    ];

    /// <summary>The decisions in the order in which a reader asks: how much, of what, when, who says so, how sure.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="numberOf">The number under which another claim of the document is shown, by its id.</param>
    public static IEnumerable<Decision> Of(Claim claim, Func<string, int> numberOf)
    {
        // Of the number only: a change that was folded in brings rules of its own.
        yield return new Decision("number", Number(claim.Quantity), Say(claim.Quantity.RuleId));
        var kind = With(claim, "kind", Kind(claim));
        yield return kind.Why.Length == 0 && claim.Kind == ClaimKind.Level ? kind with { Why = "nothing beside it says a change, a share or a difference" } : kind;
        yield return With(claim, "subject", Subject(claim));
        if (claim.Of is { } whole)
            yield return new Decision("whole", whole.Text, "");
        yield return claim.Period is { } period
            ? With(claim, "period", period.Value)
            : new Decision("period", "not said", claim.Flags.HasFlag(ClaimFlags.PeriodUnresolved) ? "the text has a time that hangs on the date of publication, which is not known" : "no time stands with the number");
        if (claim.Place is { } place)
            yield return With(claim, "place", place.Text);
        yield return claim.Modality == Modality.Actual && !claim.Rules.Any(r => r.StartsWith("modality.", StringComparison.Ordinal))
            ? new Decision("meant as", "actual", "nothing says otherwise")
            : With(claim, "meant as", ClaimNames.Of(claim.Modality));
        yield return claim.Attribution is { } by
            ? With(claim, "said by", by.Role is { } role ? $"{by.Text}, {role} ({ClaimNames.Of(by.Source)})" : $"{by.Text} ({ClaimNames.Of(by.Source)})")
            : new Decision("said by", "the document itself", "no one is named for it");
        foreach (var relation in claim.Relations)
            yield return new Decision("related", $"{ClaimNames.Of(relation.Type)} claim {numberOf(relation.Target).ToString(CultureInfo.InvariantCulture)}", "");
        yield return new Decision("confidence", claim.Confidence.ToString("0.00", CultureInfo.InvariantCulture), ConfidenceParts.Of(claim));
        foreach (var flag in ClaimNames.Of(claim.Flags))
            yield return new Decision("look", flag, FlagTexts.Of(flag));
    }

    private static Decision With(Claim claim, string field, string value)
    {
        var families = Array.Find(Families, f => f.Field == field).Families;
        return new Decision(field, value, string.Join("; ", claim.Rules.Where(rule => families.Contains(rule.Split('.')[0])).Distinct().Select(Say)));
    }

    private static string Say(string rule) => RuleTexts.Of(rule) is { } text ? $"{text} [{rule}]" : $"[{rule}]";

    private static string Number(Quantity quantity)
    {
        var amount = quantity.Value is { } exact ? ExactDecimal.ToText(exact) : $"{Text(quantity.Low)} to {Text(quantity.High)}";
        var counted = quantity.Counted is { } noun ? $" ({noun})" : "";
        var bound = quantity.Bound is Bound.Exact or Bound.Range ? "" : ClaimNames.Of(quantity.Bound) + " ";
        return $"{bound}{amount} {quantity.Unit.Code}{counted}";
    }

    private static string Kind(Claim claim)
    {
        var kind = ClaimNames.Of(claim.Kind);
        if (claim.Change is not { } change)
            return kind;
        var amount = change.Value is { } value ? " " + Text(value) : change.Low is not null ? $" {Text(change.Low)} to {Text(change.High)}" : "";
        var unit = change.Unit is { } code ? " " + code.Code : "";
        var from = change.From is { } old ? $", from {Text(old)}" : "";
        var basis = change.Basis is { } since ? $", basis {since}" : "";
        return $"{kind}, {ClaimNames.Of(change.Direction)}{amount}{unit}{from}{basis}";
    }

    private static string Subject(Claim claim)
    {
        var subject = claim.Subject.Text.Length > 0 ? claim.Subject.Text : "none found";
        return claim.Entity is { } entity ? $"{subject} (of {entity.Text})" : subject;
    }

    private static string Text(decimal? value) => value is { } number ? ExactDecimal.ToText(number) : "open";
}
