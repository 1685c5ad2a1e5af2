using System.Text.Json;

namespace FactExtractor.Sinks.HtmlReport;

/// <summary>
/// A claim as the line that describes it, and of its properties those that the report is put together by. What the page relies on is checked here, so that its
/// script never meets a claim without them; every other property is kept and not looked at.
/// </summary>
internal sealed record ClaimLine(byte[] Json, string Id, string DocumentId, QuotedPassage Passage)
{
    public string? Path { get; private init; }

    public string? Url { get; private init; }

    public string? Title { get; private init; }

    public string? Published { get; private init; }

    /// <exception cref="LineException">The line is no claim of this version of the schema.</exception>
    public static ClaimLine Read(byte[] line)
    {
        using var json = LineJson.Parse(line);
        var claim = json.RootElement;
        var document = claim.Object("document");
        var passage = claim.Object("passage");
        var quantity = claim.Object("quantity");
        _ = claim.Text("summary");
        _ = claim.Object("subject").Text("text");
        _ = quantity.Text("text");
        _ = quantity.Text("unit");
        _ = claim.Text("kind");
        _ = claim.Text("modality");
        if (!claim.Has("confidence", JsonValueKind.Number))
            throw new LineException("this is no claim of a known version: it has no number 'confidence'");
        if (!claim.Has("flags", JsonValueKind.Array) || claim.GetProperty("flags").EnumerateArray().Any(f => f.ValueKind != JsonValueKind.String))
            throw new LineException("this is no claim of a known version: it has no list of names 'flags'");
        claim.CheckOptional("entity", "text");
        claim.CheckOptional("of", "text");
        claim.CheckOptional("place", "text");
        claim.CheckOptional("attribution", "text");
        claim.CheckOptional("period", "value");
        claim.CheckOptional("change", "direction");
        claim.CheckList("relations");
        quantity.CheckList("equivalents");
        return new ClaimLine(line, claim.Text("id"), document.Text("id"), new QuotedPassage(
            passage.Offset("start"), passage.Offset("end"), passage.Text("text"), passage.TextOrNull("prefix"), passage.TextOrNull("suffix")))
        {
            Path = document.TextOrNull("path"),
            Url = document.TextOrNull("url"),
            Title = document.TextOrNull("title"),
            Published = document.TextOrNull("published"),
        };
    }
}

/// <summary>The passage of a claim, its offsets in code points.</summary>
internal sealed record QuotedPassage(int Start, int End, string Text, string? Prefix, string? Suffix);
