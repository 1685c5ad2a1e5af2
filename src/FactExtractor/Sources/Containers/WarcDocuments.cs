using System.Globalization;
using System.Text;

namespace FactExtractor.Sources.Containers;

/// <summary>
/// The pages of a web archive (WARC 1.0 and 1.1, ISO 28500): <c>response</c> records with status 200, <c>resource</c> records, and the text of <c>conversion</c>
/// records (WET). What is no page or text (pictures, requests, notes of the crawler) is left out. Documents are numbered by their record.
/// </summary>
internal static class WarcDocuments
{
    private const int MaxHeaderLine = 64 * 1024;

    public static IEnumerable<ArticleSource> Read(ByteReader reader, StreamedFile file, ListingOptions options)
    {
        var number = 0L;
        while (NextVersionLine(reader, isFirst: number == 0))
        {
            number++;
            var header = HeaderFields.Read(reader);
            if (!long.TryParse(header["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"Record {number} has no length."));
            var name = string.Create(CultureInfo.InvariantCulture, $"#{number}");
            if (!IsWanted(header) || !options.Shard.Holds(file.Key + name))
            {
                reader.Skip(length);
                continue;
            }

            if (length > options.MaxSourceLength)
            {
                reader.Skip(length);
                yield return ArticleSource.Failing(
                    file.Id + name, file.Path + name, options.Hints, BoundedReader.TooLarge(options.MaxSourceLength), file.Key + name);
                continue;
            }

            if (Document(header, reader.ReadExactly((int)length), name, file, options) is { } document)
                yield return document;
        }
    }

    /// <summary>Goes to the next record. Between records stand two line ends; some writers put more.</summary>
    private static bool NextVersionLine(ByteReader reader, bool isFirst)
    {
        while (reader.TryReadLine(MaxHeaderLine, out var line))
        {
            var text = line.AsSpan().TrimEnd((byte)'\r');
            if (text.IsEmpty)
                continue;
            return text.StartsWith("WARC/"u8)
                ? true
                : throw new InvalidDataException(isFirst ? "It is no WARC file." : "A record does not begin where the one before it ends.");
        }

        return false;
    }

    private static bool IsWanted(HeaderFields header) => header["WARC-Type"]?.ToUpperInvariant() switch
    {
        "RESPONSE" => header["Content-Type"]?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) ?? false,
        "RESOURCE" or "CONVERSION" => FormatOf(header["Content-Type"]) is not null,
        _ => false,
    };

    private static ArticleSource? Document(HeaderFields header, byte[] block, string name, StreamedFile file, ListingOptions options)
    {
        // WARC 1.0 has the address in angle brackets in its own example, and so have files.
        var hints = options.Hints with { Url = header["WARC-Target-URI"]?.Trim('<', '>') ?? options.Hints.Url };
        var isResponse = string.Equals(header["WARC-Type"], "response", StringComparison.OrdinalIgnoreCase);
        try
        {
            var body = block;
            if (isResponse)
            {
                var reader = new ByteReader(new MemoryStream(block), 4096);
                if (!reader.TryReadLine(MaxHeaderLine, out var status) || !IsOk(status))
                    return null;
                header = HeaderFields.Read(reader);
                if (FormatOf(header["Content-Type"]) is null)
                    return null;
                body = HttpBody.Decode(BoundedReader.ReadAll(reader.AsStream(), options.MaxSourceLength, CancellationToken.None), header, options.MaxSourceLength);
            }

            if (FormatOf(header["Content-Type"]) is not { } format)
                return null;
            var content = new SourceContent(body) { Charset = HttpBody.Parameter(header["Content-Type"], "charset"), Format = format };
            return ArticleSource.FromContent(file.Id + name, file.Path + name, hints, content, file.Key + name);
        }
        catch (InvalidDataException e)
        {
            return Failing(new SourceException("source.damaged", $"The record can't be read: {e.Message}", e));
        }
        catch (SourceException e)
        {
            return Failing(e);
        }

        ArticleSource Failing(SourceException reason) => ArticleSource.Failing(file.Id + name, file.Path + name, hints, reason, file.Key + name);
    }

    private static bool IsOk(byte[]? statusLine)
    {
        var parts = Encoding.Latin1.GetString(statusLine ?? []).Split(' ');
        return parts.Length > 1 && parts[0].StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase) && parts[1].Trim() is "200" or "203";
    }

    /// <summary>How the content is to be read; null where it is neither page nor text. A page without a type is one that the server did not name.</summary>
    private static SourceFormat? FormatOf(string? contentType) => (contentType ?? "").Split(';')[0].Trim().ToUpperInvariant() switch
    {
        "TEXT/HTML" or "APPLICATION/XHTML+XML" => SourceFormat.Html,
        "TEXT/MARKDOWN" => SourceFormat.Markdown,
        "TEXT/PLAIN" or "" => SourceFormat.Auto,
        _ => null,
    };
}
