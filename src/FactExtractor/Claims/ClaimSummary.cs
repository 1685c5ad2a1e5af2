using System.Buffers;
using System.Globalization;
using System.Text;
using FactExtractor.Quantities;

namespace FactExtractor.Claims;

/// <summary>Writes the one-line summary: subject, value in the document's magnitude, signed change.</summary>
internal static class ClaimSummary
{
    private static readonly string[] Scales = ["thousand", "million", "billion", "trillion", "bn"];

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,+-−–±() \u00A0\u202F");

    public static string Write(string text, ClaimDraft draft)
    {
        var quantity = draft.Quantity;
        var line = new StringBuilder();
        line.Append(draft.Subject?.Text ?? "(no subject)");
        var isLoneChange = draft.Role == QuantityRole.ChangeAmount;
        line.Append(' ');
        if (isLoneChange && draft.Change is { } own)
            line.Append(SignOf(own.Direction));
        AppendBound(line, quantity.Bound);
        // The sign of a figure in a table is the direction of its change.
        AppendOneLine(line, isLoneChange ? quantity.Span.Of(text).TrimStart("+-−–") : quantity.Span.Of(text));
        AppendUnsaid(line, quantity, quantity.Span.Of(text));
        if (draft.Of is { } whole && draft.Kind == ClaimKind.Share)
            line.Append(" of ").Append(whole.Text);
        if (!isLoneChange && draft.Kind != ClaimKind.Difference && draft.Change is { } change)
            AppendChange(line, text, change);
        // A number that is not a fact never reads like one.
        if (draft.Modality != Modality.Actual)
            line.Append(draft.Modality switch { Modality.Forecast => " (forecast)", Modality.Target => " (target)", Modality.Denied => " (denied)", _ => " (hypothetical)" });
        return line.ToString();
    }

    private static void AppendChange(StringBuilder line, string text, Change change)
    {
        if (change.Span is { } span)
        {
            line.Append(", ").Append(SignOf(change.Direction));
            AppendBound(line, change.Bound ?? Bound.Exact);
            AppendOneLine(line, span.Of(text));
        }
        else if (change.From is { } from)
        {
            line.Append(", ").Append(change.Direction switch { ChangeDirection.Up => "up", ChangeDirection.Down => "down", _ => "unchanged" })
                .Append(" from ").Append(from.ToString("#,0.############", CultureInfo.InvariantCulture));
        }
        else
        {
            line.Append(change.Direction switch { ChangeDirection.Up => ", up", ChangeDirection.Down => ", down", _ => ", unchanged" });
        }
    }

    /// <summary>The bound in plain words, whatever the text says: "exceeded 30,000" is "more than 30,000".</summary>
    private static void AppendBound(StringBuilder line, Bound bound) => line.Append(bound switch
    {
        Bound.About => "about ",
        Bound.MoreThan => "more than ",
        Bound.AtLeast => "at least ",
        Bound.LessThan => "less than ",
        Bound.AtMost => "up to ",
        _ => "",
    });

    /// <summary>The value with its unit where the words beside the number do not say it: a figure in a table, a unit said for the number before.</summary>
    private static void AppendUnsaid(StringBuilder line, Quantity quantity, ReadOnlySpan<char> written)
    {
        if (quantity.Value is not { } value || WithoutScale(written).ContainsAnyExcept(OfNumbers))
            return;

        // "from 3 to 4 million": a count says its magnitude behind the other.
        if (quantity.Unit == Unit.One && !(decimal.TryParse(written, NumberStyles.Number, CultureInfo.InvariantCulture, out var read) && value >= read * 1000 && read > 0))
            return;
        line.Append(" (").Append(value.ToString("#,0.############", CultureInfo.InvariantCulture)).Append(quantity.Unit == Unit.One ? "" : " " + quantity.Unit.Code).Append(')');
    }

    private static ReadOnlySpan<char> WithoutScale(ReadOnlySpan<char> written)
    {
        foreach (var scale in Scales)
        {
            if (written.EndsWith(scale, StringComparison.OrdinalIgnoreCase))
                return written[..^scale.Length];
        }

        return written;
    }

    private static string SignOf(ChangeDirection direction) => direction switch { ChangeDirection.Up => "+", ChangeDirection.Down => "-", _ => "" };

    private static void AppendOneLine(StringBuilder line, ReadOnlySpan<char> words)
    {
        foreach (var c in words)
            line.Append(c is '\n' or '\r' or '\t' or '\u00a0' ? ' ' : c);
    }
}
