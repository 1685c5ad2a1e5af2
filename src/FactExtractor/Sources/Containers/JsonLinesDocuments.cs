using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FactExtractor.Sources.Containers;

/// <summary>Documents as JSON objects, one a line. A line that is none fails alone. Blank lines are left out and counted, so that numbers are those of an editor.</summary>
internal static class JsonLinesDocuments
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IEnumerable<ArticleSource> Read(ByteReader reader, StreamedFile file, ListingOptions options)
    {
        if (reader.Peek(3).SequenceEqual((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            reader.Skip(3);
        for (var number = 1L; reader.TryReadLine(options.MaxSourceLength, out var line); number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"#{number}");
            if ((line is not null && line.AsSpan().Trim(" \t\r"u8).IsEmpty) || !options.Shard.Holds(file.Key + name))
                continue;
            yield return Document(line, name, file, options);
        }
    }

    private static ArticleSource Document(byte[]? line, string name, StreamedFile file, ListingOptions options)
    {
        var id = file.Id + name;
        var hints = options.Hints;
        try
        {
            var content = Parse(line ?? throw BoundedReader.TooLarge(options.MaxSourceLength), ref id, ref hints);
            return ArticleSource.FromContent(id, file.Path + name, hints, content, file.Key + name);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            return Failing(new SourceException("source.bad-json", $"The line is not a JSON object in UTF-8: {e.Message}", e));
        }
        catch (SourceException e)
        {
            return Failing(e);
        }

        ArticleSource Failing(SourceException reason) => ArticleSource.Failing(id, file.Path + name, hints, reason, file.Key + name);
    }

    private static SourceContent Parse(byte[] line, ref string id, ref ArticleHints hints)
    {
        var reader = new Utf8JsonReader(line);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("It begins with something else.");
        SourceText? text = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = reader.GetString();
            reader.Read();
            if (reader.TokenType != JsonTokenType.String)
            {
                if (property == "id" && reader.TokenType == JsonTokenType.Number)
                    id = Strict.GetString(reader.ValueSpan);
                reader.Skip();
                continue;
            }

            switch (property)
            {
                case "id" when reader.GetString() is { Length: > 0 } given:
                    id = given;
                    break;
                case "url":
                    hints = hints with { Url = reader.GetString() };
                    break;
                case "language":
                    hints = hints with { Language = reader.GetString() };
                    break;
                case "published":
                    hints = hints with { PublishedAt = Date(reader.GetString()!) };
                    break;
                case "text":
                    text = Text(ref reader, SourceFormat.Text);
                    break;
                case "html":
                    text = Text(ref reader, SourceFormat.Html);
                    break;
                case "markdown":
                    text = Text(ref reader, SourceFormat.Markdown);
                    break;
                default:
                    break;
            }
        }

        if (reader.TokenType != JsonTokenType.EndObject || reader.Read())
            throw new JsonException("Something stands behind the object.");
        return text is null ? throw new SourceException("source.bad-json", "The line has none of the properties text, html and markdown.")
            : string.IsNullOrWhiteSpace(text.Text) ? throw new SourceException("source.empty", "The document holds no text.")
            : new SourceContent(text);
    }

    private static SourceText Text(ref Utf8JsonReader reader, SourceFormat format) => new(reader.GetString()!, "utf-16", format);

    /// <summary>A date, or the date of a time as its sender's calendar has it. A wrong date would move every "last year": better none of the document at all.</summary>
    private static DateOnly Date(string text) =>
        text.Length >= 10
        && (text.Length == 10 || text[10] is 'T' or ' ')
        && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new SourceException("source.bad-json", $"'published' needs a date like 2024-01-26, not '{(text.Length > 40 ? text[..40] + "…" : text)}'.");
}
