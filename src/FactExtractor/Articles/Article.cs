using System.Collections.Immutable;
using System.Text;
using FactExtractor.Text;

namespace FactExtractor.Articles;

/// <summary>
/// A cleaned article: its text as blocks, its metadata, the turns of a transcript, and the way back to the source.
/// Immutable and thread-safe.
/// </summary>
public sealed record Article
{
    /// <summary>
    /// The clean text: the blocks in reading order with one blank line (<c>"\n\n"</c>) between two blocks. All offsets of the library count
    /// into this string.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The blocks, in reading order.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Leads from <see cref="Text"/> to the decoded source.</summary>
    public required OffsetMap Origin { get; init; }

    /// <summary>What the document says about itself.</summary>
    public ArticleMetadata Metadata { get; init; } = ArticleMetadata.Empty;

    /// <summary>The speakers' turns, in order; empty where the document is not a transcript.</summary>
    public ImmutableArray<Turn> Turns { get; init; } = [];

    /// <summary>Why there is no text ("login page", "index page", "script only"), or null where there is an article.</summary>
    public string? EmptyReason { get; init; }

    /// <summary>The running text: the body blocks, one a line, without headline and captions (schema.org <c>articleBody</c>).</summary>
    public string GetBody()
    {
        var body = new StringBuilder(Text.Length);
        foreach (var block in Blocks)
        {
            if (!block.IsBody)
                continue;
            if (body.Length > 0)
                body.Append('\n');
            body.Append(block.Span.Of(Text));
        }

        return body.ToString();
    }
}
