using FactExtractor.Articles.Drafts;
using FactExtractor.Articles.Html.Dom;
using FactExtractor.Articles.Transcripts;
using FactExtractor.Sources;

namespace FactExtractor.Articles.Html;

/// <summary>Reads web pages: parses, cuts into blocks, keeps those of the article, and takes the metadata.</summary>
internal static class HtmlReader
{
    public static Article Read(SourceText source, ArticleHints hints, CancellationToken cancellationToken)
    {
        var page = PageParser.Parse(source.Text, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var blocks = BlockWalker.Walk(page, cancellationToken);
        var drafts = SimpleChoice.Choose(blocks);
        var facts = new FoundFacts();
        var turns = TranscriptReader.Read(drafts, cancellationToken);
        BodyPass.Run(drafts, facts, isTranscript: !turns.IsEmpty);
        return ArticleAssembler.Assemble(drafts, turns, facts.ToMetadata(hints, drafts), drafts.Count == 0 ? "no article found" : null);
    }
}
