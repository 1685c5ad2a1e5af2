using System.Collections.Immutable;
using System.Text.Json;

namespace FactExtractor.Sinks.HtmlReport;

/// <summary>A fact as the line that describes it, and the ids of the claims that it groups.</summary>
internal sealed record FactLine(byte[] Json, ImmutableArray<string> Claims)
{
    /// <exception cref="LineException">The line is no fact of this version of the schema.</exception>
    public static FactLine Read(byte[] line)
    {
        using var json = LineJson.Parse(line);
        var fact = json.RootElement;
        _ = fact.Text("id");
        if (!fact.Has("claims", JsonValueKind.Array) || fact.GetProperty("claims").EnumerateArray().Any(c => c.ValueKind != JsonValueKind.String))
            throw new LineException("this is no fact of a known version: it has no list of ids 'claims'");
        return new FactLine(line, [.. fact.GetProperty("claims").EnumerateArray().Select(c => c.GetString()!)]);
    }
}
