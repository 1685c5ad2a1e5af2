using System.Globalization;
using System.Text;
using FactExtractor.Quantities;

namespace FactExtractor.Claims;

/// <summary>Writes the one-line summary: subject, value in the document's magnitude, signed change.</summary>
internal static class ClaimSummary
{
    public static string Write(string text, ClaimDraft draft)
    {
        var quantity = draft.Quantity;
        var line = new StringBuilder();
        line.Append(draft.Subject?.Text ?? "(no subject)");
        var isLoneChange = draft.Role == QuantityRole.ChangeAmount;
        line.Append(' ');
        if (isLoneChange && draft.Change is { } own)
        {
            line.Append(SignOf(own.Direction));
        }
        else if (quantity.BoundSpan is { } bound && bound.End <= quantity.Span.Start && quantity.Bound is Bound.About or Bound.MoreThan or Bound.AtLeast or Bound.LessThan or Bound.AtMost)
        {
            line.Append(bound.Of(text)).Append(' ');
        }

        AppendOneLine(line, quantity.Span.Of(text));
        if (draft.Of is { } whole && draft.Kind == ClaimKind.Share)
            line.Append(" of ").Append(whole.Text);
        if (!isLoneChange && draft.Kind != ClaimKind.Difference && draft.Change is { } change)
            AppendChange(line, text, change);
        return line.ToString();
    }

    private static void AppendChange(StringBuilder line, string text, Change change)
    {
        if (change.Span is { } span)
        {
            line.Append(", ").Append(SignOf(change.Direction));
            AppendOneLine(line, span.Of(text));
        }
        else if (change.From is { } from)
        {
            line.Append(", ").Append(change.Direction switch { ChangeDirection.Up => "up", ChangeDirection.Down => "down", _ => "unchanged" })
                .Append(" from ").Append(from.ToString("#,0.############", CultureInfo.InvariantCulture));
        }
    }

    private static string SignOf(ChangeDirection direction) => direction switch { ChangeDirection.Up => "+", ChangeDirection.Down => "-", _ => "" };

    private static void AppendOneLine(StringBuilder line, ReadOnlySpan<char> words)
    {
        foreach (var c in words)
            line.Append(c is '\n' or '\r' or '\t' or '\u00a0' ? ' ' : c);
    }
}
