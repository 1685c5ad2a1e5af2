using System.Globalization;
using System.Text.Json;
using FactExtractor.Claims;
using FactExtractor.Facts;
using FactExtractor.Quantities;

namespace FactExtractor.Sinks.JsonLines;

/// <summary>
/// Reads a line of a file of claims as what facts are made from. Properties that it does not know are passed over, so that files of later versions can be
/// read; names of kinds, bounds and modalities that it does not know can't be, and are an error.
/// </summary>
public static class FactClaimReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <summary>The claim of one line.</summary>
    /// <param name="utf8Line">One JSON object, UTF-8.</param>
    /// <exception cref="FormatException">The line is no claim; the message says what is wrong with it.</exception>
    public static FactClaim Read(ReadOnlyMemory<byte> utf8Line)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8Line, Options);
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new FormatException("not JSON: " + e.Message, e);
        }
        catch (InvalidOperationException e)
        {
            // A lone surrogate, or a value of another type than the schema says.
            throw new FormatException("not a claim: " + e.Message, e);
        }
    }

    private static FactClaim Read(JsonElement claim)
    {
        if (claim.ValueKind != JsonValueKind.Object)
            throw new FormatException("not a JSON object");
        var document = Object(claim, "document");
        var quantity = Object(claim, "quantity");
        var passage = Required(Object(claim, "passage"), "text");
        return new FactClaim
        {
            Id = Required(claim, "id"),
            DocumentId = Required(document, "id"),
            Published = Date(Text(document, "published")),
            Subject = Required(Object(claim, "subject"), "text"),
            Entity = Mention(claim, "entity"),
            Of = Mention(claim, "of"),
            Place = Mention(claim, "place"),
            Kind = Named(Required(claim, "kind"), "kind", ClaimNames.Of, Enum.GetValues<ClaimKind>()),
            Modality = Named(Required(claim, "modality"), "modality", ClaimNames.Of, Enum.GetValues<Modality>()),
            Period = Optional(claim, "period") is { } period ? Text(period, "value") : null,
            Written = Required(quantity, "text"),
            Value = Number(quantity, "value"),
            Low = Number(quantity, "low"),
            High = Number(quantity, "high"),
            Bound = Named(Required(quantity, "bound"), "bound", ClaimNames.Of, Enum.GetValues<Bound>()),
            Unit = Required(quantity, "unit"),
            Counted = Text(quantity, "counted"),
            Change = Change(claim),
            Passage = passage,
            IsHeadline = FactClaim.SaysTheSame(passage, Text(document, "title")),
        };
    }

    private static FactChange? Change(JsonElement claim) => Optional(claim, "change") is not { } change ? null : new FactChange(
        Named(Required(change, "direction"), "direction", ClaimNames.Of, Enum.GetValues<ChangeDirection>()),
        Number(change, "value"),
        Number(change, "low"),
        Number(change, "high"),
        Text(change, "unit"),
        Text(change, "basis"))
    {
        From = Number(change, "from"),
    };

    private static JsonElement Object(JsonElement parent, string name) =>
        Optional(parent, name) is { ValueKind: JsonValueKind.Object } found ? found : throw new FormatException($"there is no '{name}'");

    private static JsonElement? Optional(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;

    private static string? Text(JsonElement parent, string name) => Optional(parent, name)?.GetString();

    private static string Required(JsonElement parent, string name) => Text(parent, name) ?? throw new FormatException($"there is no '{name}'");

    private static string? Mention(JsonElement claim, string name) => Optional(claim, name) is { } mention ? Text(mention, "text") : null;

    private static decimal? Number(JsonElement parent, string name)
    {
        if (Optional(parent, name) is not { } number)
            return null;
        return number.TryGetDecimal(out var value) ? value : throw new FormatException($"'{name}' is no number that a decimal can hold");
    }

    private static DateOnly? Date(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static T Named<T>(string name, string property, Func<T, string> nameOf, T[] all)
    {
        foreach (var value in all)
        {
            if (nameOf(value) == name)
                return value;
        }

        throw new FormatException($"'{name}' is no {property} that this version knows");
    }
}
