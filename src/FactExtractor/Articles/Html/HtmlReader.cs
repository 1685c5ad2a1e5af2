using FactExtractor.Articles.Drafts;
using FactExtractor.Articles.Html.Dom;
using FactExtractor.Articles.Html.Metadata;
using FactExtractor.Articles.Html.Model;
using FactExtractor.Articles.Transcripts;
using FactExtractor.Sources;

namespace FactExtractor.Articles.Html;

/// <summary>Reads web pages: parses, cuts into blocks, keeps those of the article, and takes the metadata. Immutable and thread-safe.</summary>
internal sealed class HtmlReader(BlockModel model)
{
    public Article Read(SourceText source, ArticleHints hints, CancellationToken cancellationToken)
    {
        var page = PageParser.Parse(source.Text, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var data = MarkedDataReader.Read(page);
        var context = Prepare(page, data, cancellationToken);
        var facts = new FoundFacts();
        var drafts = BlockChoice.Choose(context, model.Judge(context), facts);
        var reason = EmptyPage.Reason(context, data, drafts);
        if (reason is not null && LinkedBody.Read(source.Text) is { Count: > 0 } linked)
            (drafts, reason) = (linked, null);
        if (reason is not null)
            return ArticleAssembler.Assemble([], [], new MetadataChoice(page, data, context, facts).Choose(hints, []), reason);
        var turns = TranscriptReader.Read(drafts, cancellationToken);
        BodyPass.Run(drafts, facts, isTranscript: !turns.IsEmpty);
        return ArticleAssembler.Assemble(drafts, turns, new MetadataChoice(page, data, context, facts).Choose(hints, drafts), null);
    }

    /// <summary>A parsed page as the model sees it.</summary>
    public static PageContext Prepare(PageDocument page, MarkedData data, CancellationToken cancellationToken)
    {
        var facts = new PageFacts(
            data.Meta("og:title", "twitter:title") ?? data.Title,
            data.Meta("og:description", "description"),
            data.Linked.Select(article => article.Body).FirstOrDefault(body => body is not null));
        return new PageContext(Pruning.Apply(BlockWalker.Walk(page, cancellationToken), out var onlyConsent), facts) { OnlyConsent = onlyConsent };
    }
}
