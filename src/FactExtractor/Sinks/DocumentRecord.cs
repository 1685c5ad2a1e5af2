using System.Globalization;
using FactExtractor.Sinks.JsonLines;
using FactExtractor.Text;

namespace FactExtractor.Sinks;

/// <summary>
/// What is written of one document: its claims in their JSON form, and what a list of documents says of it. Every format is made from this, so formats can't
/// disagree, and a record that was kept gives the same bytes as the document itself would. Immutable.
/// </summary>
public sealed record DocumentRecord
{
    /// <summary>What the document is called in the output.</summary>
    public required string Id { get; init; }

    /// <summary>The path as it was given, or null.</summary>
    public string? Path { get; init; }

    /// <summary>The address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The publication date, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>BCP 47 language tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Length of the clean text in Unicode code points; 0 where there is none.</summary>
    public int TextLength { get; init; }

    /// <summary>SHA-256 of the stored bytes in lower-case hexadecimal digits; null where it was not asked for or the document could not be read.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Why the document could not be read, or null.</summary>
    public ExtractionError? Error { get; init; }

    /// <summary>Why a document that could be read has no claims, or null.</summary>
    public ExtractionNote? Note { get; init; }

    /// <summary>The id of an earlier document of the run that has nearly the same text, or null.</summary>
    public string? NearDuplicateOf { get; init; }

    /// <summary>How many claims there are.</summary>
    public int ClaimCount { get; init; }

    /// <summary>The claims as JSON Lines: UTF-8, each line ended by a line feed. Empty where there are none.</summary>
    public ReadOnlyMemory<byte> ClaimLines { get; init; }

    /// <summary>What the text is like, for finding near-duplicates; empty where it is too short or was not asked for.</summary>
    internal ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>The result itself, where it was asked for and the document was worked on now.</summary>
    internal ExtractionResult? Result { get; init; }

    /// <summary>The record of a result.</summary>
    /// <param name="result">What came of a document.</param>
    public static DocumentRecord From(ExtractionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var metadata = result.Article?.Metadata;
        return new DocumentRecord
        {
            Id = result.Source.Id,
            Path = result.Source.Path,
            Url = metadata?.Url?.Value ?? result.Source.Hints.Url,
            Title = metadata?.Headline?.Value,
            Published = metadata?.PublishedAt?.Value ?? result.Source.Hints.PublishedAt,
            Language = metadata?.Language?.Value ?? result.Source.Hints.Language,
            TextLength = result.Article is { } article ? CodePointIndex.Create(article.Text).Length : 0,
            Error = result.Error,
            Note = result.Note,
            ClaimCount = result.Claims.Length,
            ClaimLines = ClaimJsonWriter.Lines(result),
        };
    }

    /// <summary>The claims one by one, each the UTF-8 bytes of a JSON object as the schema of a claim describes it.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Claims()
    {
        for (var rest = ClaimLines; !rest.IsEmpty;)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            yield return end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
        }
    }

    /// <summary>The publication date as it is written, or null.</summary>
    internal string? PublishedText => Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
