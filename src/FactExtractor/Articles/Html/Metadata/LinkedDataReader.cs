using System.Collections.Immutable;
using System.Text.Json;

namespace FactExtractor.Articles.Html.Metadata;

/// <summary>Reads articles from JSON-LD. Malformed data is passed over; depth and size are bounded.</summary>
internal static class LinkedDataReader
{
    private const int MaxLength = 2 * 1024 * 1024;
    private const int MaxNodes = 2000;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Adds the articles of one script to <paramref name="found"/>.</summary>
    public static void Read(string json, List<LinkedArticle> found)
    {
        if (json.Length > MaxLength)
            return;
        try
        {
            using var document = JsonDocument.Parse(Clean(json), Options);
            var nodes = new Queue<JsonElement>();
            nodes.Enqueue(document.RootElement);
            for (var i = 0; nodes.Count > 0 && i < MaxNodes; i++)
                Visit(nodes.Dequeue(), nodes, found);
        }
        catch (JsonException)
        {
            // Data that no parser reads says nothing.
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // Lone surrogates, as escapes or as they are.
        }
    }

    private static void Visit(JsonElement node, Queue<JsonElement> nodes, List<LinkedArticle> found)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
                nodes.Enqueue(item);
        }

        if (node.ValueKind != JsonValueKind.Object)
            return;
        if (IsArticle(node))
            found.Add(Article(node));
        foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
        {
            if (node.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                nodes.Enqueue(inner);
        }
    }

    private static bool IsArticle(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type))
            return false;
        if (type.ValueKind == JsonValueKind.Array)
            return type.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && IsArticleType(one.GetString()!));
        return type.ValueKind == JsonValueKind.String && IsArticleType(type.GetString()!);
    }

    private static bool IsArticleType(string type) =>
        type.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || type.EndsWith("BlogPosting", StringComparison.OrdinalIgnoreCase)
        || type.EndsWith("Report", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal);

    private static LinkedArticle Article(JsonElement node) => new()
    {
        Headline = Text(node, "headline") ?? Text(node, "name"),
        Published = Text(node, "datePublished") ?? Text(node, "dateCreated"),
        Modified = Text(node, "dateModified"),
        Authors = Names(node, "author") is { IsEmpty: false } authors ? authors : Names(node, "creator"),
        Publisher = Names(node, "publisher").FirstOrDefault(),
        Section = Texts(node, "articleSection").FirstOrDefault(),
        Body = Text(node, "articleBody"),
        Url = Text(node, "url"),
        Language = Text(node, "inLanguage"),
    };

    private static string? Text(JsonElement node, string name) => Texts(node, name).FirstOrDefault();

    private static ImmutableArray<string> Texts(JsonElement node, string name)
    {
        if (!node.TryGetProperty(name, out var value))
            return [];
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString() is { Length: > 0 } text ? [text] : [];
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];
    }

    /// <summary>Names of persons or organisations, given as strings or as objects with a name.</summary>
    private static ImmutableArray<string> Names(JsonElement node, string property)
    {
        if (!node.TryGetProperty(property, out var value))
            return [];
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var item in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : (JsonElement[])[value])
        {
            if (item.ValueKind == JsonValueKind.String)
                names.Add(item.GetString()!);
            else if (item.ValueKind == JsonValueKind.Object)
                names.AddRange(Texts(item, "name"));
        }

        return names.ToImmutable();
    }

    /// <summary>Line breaks inside strings are forbidden and common; comments around the data are relics.</summary>
    private static string Clean(string json)
    {
        var text = json.AsSpan().Trim();
        if (text.StartsWith("<!--"))
            text = text[4..];
        if (text.EndsWith("-->"))
            text = text[..^3];
        if (text.StartsWith("//<![CDATA["))
            text = text[11..];
        if (text.EndsWith("//]]>"))
            text = text[..^5];
        text = text.Trim().TrimEnd(';');
        return string.Create(text.Length, text, static (target, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                target[i] = from[i] < ' ' ? ' ' : from[i];
        });
    }
}
