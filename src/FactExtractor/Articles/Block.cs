using FactExtractor.Text;

namespace FactExtractor.Articles;

/// <summary>One block of an article's clean text. Blocks are in reading order, do not overlap, and hold no line break of their own.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Span">Where it stands in <see cref="Article.Text"/>.</param>
public sealed record Block(BlockKind Kind, TextSpan Span)
{
    /// <summary>Index into <see cref="Article.Turns"/> of the speaker's turn that the block belongs to; null outside transcripts.</summary>
    public int? Turn { get; init; }

    /// <summary>Place in the table; set exactly for <see cref="BlockKind.TableCell"/>.</summary>
    public TableCell? Cell { get; init; }

    /// <summary>Whether the block is running text of the article: everything but its headline and its captions.</summary>
    public bool IsBody => Kind is not (BlockKind.Headline or BlockKind.Caption);
}
