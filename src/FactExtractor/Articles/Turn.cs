using FactExtractor.Text;

namespace FactExtractor.Articles;

/// <summary>One speaker's turn in a transcript or briefing. Its blocks carry the turn's index in <see cref="Block.Turn"/>.</summary>
/// <param name="Speaker">The speaker as the document names them: "Wang Shouwen", "CHAIR POWELL", "Southern Metropolis Daily", "Q". Never empty.</param>
public sealed record Turn(string Speaker)
{
    /// <summary>Title or office when the document gives it ("vice minister of commerce"), else null.</summary>
    public string? Role { get; init; }

    /// <summary>News organisation the speaker asks for, when the document gives it, else null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Whether the turn asks: a journalist's question rather than an answer or statement.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Where the header stands in the source ("Wang Shouwen:"); the header is not part of the clean text.</summary>
    public SourceRange? Header { get; init; }
}
