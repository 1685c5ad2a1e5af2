using System.Collections.Immutable;
using FactExtractor.Articles.Drafts;
using FactExtractor.Articles.Furniture;
using FactExtractor.Articles.Html.Dom;
using FactExtractor.Articles.Html.Model;
using FactExtractor.Sources;

namespace FactExtractor.Articles.Html.Metadata;

/// <summary>
/// Decides what to believe: the caller, then JSON-LD, OpenGraph, Dublin Core, other <c>meta</c> elements, microdata, <c>time</c> elements, the
/// visible page, its dateline, and last its address.
/// </summary>
internal sealed class MetadataChoice(PageDocument page, MarkedData data, PageContext context, FoundFacts facts)
{
    private static readonly string[] PublishedMetas =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "article:published", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "dc.created",
        "datepublished", "date_published", "pubdate", "publishdate", "publish_date", "publish-date", "publication_date", "citation_publication_date", "citation_date", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime",
        "originalpublicationdate", "displaydate", "article.published", "published-date", "published_at", "ptime", "date", "rbpubdate", "article_date_original", "prism.publicationdate", "weibo: article:create_at", "vr:published_time", "bt:pubdate", "dc.terms.issued",
    ];

    private static readonly string[] ModifiedMetas =
        ["article:modified_time", "og:updated_time", "article:modified", "dc.date.modified", "dcterms.modified", "dc.modified", "datemodified", "lastmod", "last-modified", "last_updated_date", "lastmodified", "article.updated", "revised", "utime", "bt:moddate"];

    public ArticleMetadata Choose(ArticleHints hints, List<Draft> drafts)
    {
        var publisher = Publisher();
        return new ArticleMetadata
        {
            Headline = Headline(publisher?.Value),
            PublishedAt = hints.PublishedAt is { } known ? new MetadataValue<DateOnly>(known, "caller") : InPublishersCalendar(Published(), hints) ?? VisibleDateNearHeadline() ?? facts.Published(hints, drafts) ?? FromAddress(hints),
            ModifiedAt = First(data.Linked.Select(article => article.Modified), "json-ld") ?? FromMetas(ModifiedMetas) ?? FromProperty("dateModified"),
            Authors = Authors(publisher?.Value),
            Publisher = publisher,
            Section = Text(data.Linked.Select(article => article.Section).FirstOrDefault(one => one is not null), "json-ld") ?? Text(data.Meta("article:section", "og:article:section"), "opengraph") ?? Text(data.Meta("section", "dc.subject", "parsely-section"), "meta"),
            Language = Language(hints) ?? Text(LanguageGuess.Find(DraftText.Head(drafts)), "text"),
            Url = Text(hints.Url, "caller") ?? Text(Address(data.Canonical), "meta") ?? Text(Address(data.Meta("og:url")), "opengraph") ?? Text(data.Linked.Select(article => Address(article.Url)).FirstOrDefault(one => one is not null), "json-ld"),
            DatelinePlace = Text(facts.Dateline?.Place, "dateline"),
        };
    }

    private MetadataValue<string>? Headline(string? publisher) =>
        Text(Title(data.Linked.Select(article => article.Headline).FirstOrDefault(one => one is not null), publisher), "json-ld")
        ?? Text(Title(data.Meta("og:title"), publisher), "opengraph")
        ?? Text(Title(data.Meta("dc.title", "dcterms.title"), publisher), "dublin-core")
        ?? Text(data.Properties.TryGetValue("headline", out var element) ? ElementText.Of(page, element) : null, "microdata")
        ?? Text(facts.Headline, "visible")
        ?? Text(Title(data.Meta("twitter:title", "title") ?? data.Title, publisher), "meta");

    /// <summary>A title without the name of the site. Its tail is the site's where it says so, or where the visible headline stands before it.</summary>
    private string? Title(string? title, string? publisher)
    {
        if (string.IsNullOrWhiteSpace(title))
            return null;
        var text = ElementText.Collapse(CharacterReference.DecodeAll(title));
        foreach (var separator in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " :: ", " » ", " · "])
        {
            var at = text.LastIndexOf(separator, StringComparison.Ordinal);
            if (at < 8)
                continue;
            var tail = text[(at + separator.Length)..];
            if (publisher is not null && (Same(tail, publisher) || tail.Contains(publisher, StringComparison.OrdinalIgnoreCase)) || facts.Headline is { } headline && Same(text[..at], headline))
                return text[..at];
        }

        return text;
    }

    private static bool Same(string left, string right)
    {
        static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
        return string.Equals(Letters(left), Letters(right), StringComparison.OrdinalIgnoreCase);
    }

    private MetadataValue<string>? Publisher() =>
        Text(data.Linked.Select(article => article.Publisher).FirstOrDefault(one => one is not null), "json-ld")
        ?? Text(data.Meta("og:site_name"), "opengraph")
        ?? Text(data.Meta("dc.publisher", "dcterms.publisher"), "dublin-core")
        ?? Text(data.Meta("publisher", "application-name", "apple-mobile-web-app-title", "copyright"), "meta")
        ?? Text(facts.Visible?.Publisher, "visible");

    private MetadataValue<DateOnly>? Published() =>
        First(data.Linked.Select(article => article.Published), "json-ld") ?? FromMetas(PublishedMetas) ?? FromProperty("datePublished") ?? FromProperty("dateCreated") ?? FromTimes();

    private MetadataValue<DateOnly>? FromMetas(string[] names)
    {
        foreach (var name in names)
        {
            if (data.Metas.TryGetValue(name, out var value) && Date(value) is { } date)
                return new MetadataValue<DateOnly>(date, name.StartsWith("dc", StringComparison.Ordinal) ? "dublin-core" : name.Contains(':', StringComparison.Ordinal) ? "opengraph" : "meta");
        }

        return null;
    }

    private MetadataValue<DateOnly>? FromProperty(string name) =>
        data.Properties.TryGetValue(name, out var element) && Date(element["content"] ?? element["datetime"] ?? ElementText.Of(page, element)) is { } date ? new MetadataValue<DateOnly>(date, "microdata") : null;

    /// <summary>The first <c>time</c> that says it is of publication, else the first near the headline: others date other stories.</summary>
    private MetadataValue<DateOnly>? FromTimes()
    {
        foreach (var time in data.Times)
        {
            if ((time["pubdate"] is not null || time["class"] is { } name && (name.Contains("publi", StringComparison.OrdinalIgnoreCase) || name.Contains("entry-date", StringComparison.OrdinalIgnoreCase))) && Date(time["datetime"]!) is { } date)
                return new MetadataValue<DateOnly>(date, "time");
        }

        var (start, end) = HeadRange();
        foreach (var time in data.Times)
        {
            if (time.SourceStart >= start && time.SourceStart <= end && Date(time["datetime"]!) is { } date)
                return new MetadataValue<DateOnly>(date, "time");
        }

        return null;
    }

    /// <summary>The part of the source around the headline where date and byline stand.</summary>
    private (int Start, int End) HeadRange()
    {
        if (context.Blocks.Count == 0)
            return (0, 0);
        var heading = Math.Max(0, context.Heading);
        return (context.Blocks[Math.Max(0, heading - 6)].Draft.Range.Start, context.Blocks[Math.Min(context.Blocks.Count - 1, heading + 12)].Draft.Range.End);
    }

    private MetadataValue<DateOnly>? VisibleDateNearHeadline()
    {
        if (context.Heading < 0)
            return null;
        for (var i = context.Heading; i < Math.Min(context.Blocks.Count, context.Heading + 12); i++)
        {
            if (VisibleDate.TryRead(context.Blocks[i].Text) is { } date)
                return new MetadataValue<DateOnly>(date.Date, "visible");
        }

        for (var i = context.Heading - 1; i >= Math.Max(0, context.Heading - 4); i--)
        {
            if (VisibleDate.TryRead(context.Blocks[i].Text) is { } date)
                return new MetadataValue<DateOnly>(date.Date, "visible");
        }

        for (var i = context.Heading; i < Math.Min(context.Blocks.Count, context.Heading + 8); i++)
        {
            // "Jane Roe | Published 3 May 2023 at 10:15 by the news desk": a short line with one full date.
            var text = context.Blocks[i].Text;
            if (text.Length <= 160 && context.Blocks[i].Words <= 20 && text[^1] != '.' && DateScanner.Find(text) is { Year: not null } found && found.ToDate() is { } day)
                return new MetadataValue<DateOnly>(day, "visible");
        }

        return null;
    }

    /// <summary>
    /// Machine-readable times are often in UTC, a day off the publisher's calendar for half of the world; an address that names the day before or
    /// after tells the publisher's own, and so does a visible date of the day before.
    /// </summary>
    private MetadataValue<DateOnly>? InPublishersCalendar(MetadataValue<DateOnly>? marked, ArticleHints hints)
    {
        if (marked is null)
            return null;
        if (FromAddress(hints) is { } address && Math.Abs(address.Value.DayNumber - marked.Value.DayNumber) == 1)
            return address;
        // A visible date of the day after may be that of an update; one of the day before is the publisher's own.
        return VisibleDateNearHeadline() is { } visible && visible.Value.DayNumber == marked.Value.DayNumber - 1 ? visible : marked;
    }

    /// <summary>"/2019/11/20/" in the address.</summary>
    private MetadataValue<DateOnly>? FromAddress(ArticleHints hints)
    {
        var address = hints.Url ?? data.Canonical ?? data.Meta("og:url");
        if (address is null)
            return null;
        for (var at = address.IndexOf('/', StringComparison.Ordinal); at >= 0; at = address.IndexOf('/', at + 1))
        {
            var rest = address.AsSpan(at + 1);
            if (rest.Length > 10 && rest[4] is '/' or '-' && rest[10] is '/' or '-' && DateScanner.Find(rest[..10]) is { Start: 0, Year: not null } found && found.ToDate() is { } date && IsPlausible(date))
                return new MetadataValue<DateOnly>(date, "url");
        }

        return null;
    }

    private ImmutableArray<string> Authors(string? publisher)
    {
        var found = AuthorNames.Clean(data.Linked.SelectMany(article => article.Authors), publisher);
        if (found.IsEmpty)
            found = AuthorNames.Clean(data.MetaAuthors, publisher);
        if (found.IsEmpty && data.Properties.TryGetValue("author", out var element))
            found = AuthorNames.Clean([element["content"] ?? ElementText.Of(page, element)], publisher);
        if (found.IsEmpty)
            found = AuthorNames.Clean(data.AuthorLinks.Select(link => ElementText.Of(page, link)), publisher);
        if (found.IsEmpty)
            found = AuthorNames.Clean(facts.Authors.Concat(BylinesNearHeadline()), publisher);
        return found;
    }

    private IEnumerable<string> BylinesNearHeadline()
    {
        for (var i = Math.Max(0, context.Heading - 3); i < Math.Min(context.Blocks.Count, context.Heading + 10); i++)
        {
            foreach (var name in Byline.TryRead(context.Blocks[i].Text))
                yield return name;
        }
    }

    private MetadataValue<string>? Language(ArticleHints hints) =>
        Text(hints.Language, "caller") ?? Text(Tag(data.Language), "meta") ?? Text(Tag(data.Meta("og:locale")), "opengraph") ?? Text(Tag(data.Meta("content-language", "language", "dc.language", "dcterms.language")), "meta")
        ?? Text(Tag(data.Linked.Select(article => article.Language).FirstOrDefault(one => one is not null)), "json-ld");

    /// <summary>A BCP 47 tag, or null where the value is none.</summary>
    private static string? Tag(string? value)
    {
        var tag = value?.Split(',', ';')[0].Trim().Replace('_', '-');
        return tag is { Length: >= 2 and <= 12 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(tag[0]) ? tag : null;
    }

    private static string? Address(string? value) =>
        value is not null && Uri.TryCreate(value.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? value.Trim() : null;

    private static MetadataValue<DateOnly>? First(IEnumerable<string?> values, string origin)
    {
        foreach (var value in values)
        {
            if (value is not null && Date(value) is { } date)
                return new MetadataValue<DateOnly>(date, origin);
        }

        return null;
    }

    private static DateOnly? Date(string value) =>
        value.Length <= 200 && DateScanner.Find(value) is { Year: not null } found && found.ToDate() is { } date && IsPlausible(date) ? date : null;

    /// <summary>Pages give zero dates where they have none.</summary>
    private static bool IsPlausible(DateOnly date) => date.Year is >= 1800 and <= 2200 && date != new DateOnly(1970, 1, 1);

    private static MetadataValue<string>? Text(string? value, string origin)
    {
        var text = value is null ? "" : ElementText.Collapse(value);
        return text.Length is > 0 and <= 1000 ? new MetadataValue<string>(text, origin) : null;
    }
}
