using System.Collections.Immutable;
using FactExtractor.Articles.Furniture;
using FactExtractor.Sources;

namespace FactExtractor.Articles.Drafts;

/// <summary>What the visible text says about the document, collected while it is read. Not thread-safe.</summary>
internal sealed class FoundFacts
{
    public List<string> Authors { get; } = [];

    public string? Headline { get; set; }

    public VisibleDate? Visible { get; private set; }

    public Dateline? Dateline { get; set; }

    /// <summary>Keeps the first date line; later ones are of updates or of other stories.</summary>
    public void AddVisible(VisibleDate date) => Visible ??= date;

    /// <summary>The metadata, where the caller's knowledge comes first.</summary>
    public ArticleMetadata ToMetadata(ArticleHints hints, List<Draft> drafts) => new()
    {
        Headline = Headline is null ? null : new MetadataValue<string>(Headline, "visible"),
        PublishedAt = Published(hints, drafts),
        Authors = [.. Authors.Distinct(StringComparer.Ordinal)],
        Publisher = Visible?.Publisher is { } publisher ? new MetadataValue<string>(publisher, "visible") : null,
        Language = hints.Language is { } language ? new MetadataValue<string>(language, "caller") : LanguageGuess.Find(DraftText.Head(drafts)) is { } guess ? new MetadataValue<string>(guess, "text") : null,
        Url = hints.Url is null ? null : new MetadataValue<string>(hints.Url, "caller"),
        DatelinePlace = Dateline?.Place is { } place ? new MetadataValue<string>(place, "dateline") : null,
    };

    /// <summary>The date of the visible line, else that of the dateline, whose year the document itself must give.</summary>
    public MetadataValue<DateOnly>? Published(ArticleHints hints, List<Draft> drafts)
    {
        if (hints.PublishedAt is { } known)
            return new MetadataValue<DateOnly>(known, "caller");
        if (Visible is not null)
            return new MetadataValue<DateOnly>(Visible.Date, "visible");
        if (Dateline?.Date is not { } found)
            return null;
        return found.ToDate(found.Year ?? YearInference.Infer(drafts)) is { } date ? new MetadataValue<DateOnly>(date, "dateline") : null;
    }
}
