using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.Html.Metadata;

/// <summary>What a page says about itself in its markup, as found; which of it to trust is decided by <see cref="MetadataChoice"/>.</summary>
internal sealed class MarkedData
{
    /// <summary>Values of <c>meta</c> elements by name or property in lower case; the first of each.</summary>
    public Dictionary<string, string> Metas { get; } = new(StringComparer.Ordinal);

    /// <summary>All values of author names in <c>meta</c> elements.</summary>
    public List<string> MetaAuthors { get; } = [];

    /// <summary>Articles described in JSON-LD, in the order of the page.</summary>
    public List<LinkedArticle> Linked { get; } = [];

    /// <summary>Microdata and RDFa values by property; the first of each.</summary>
    public Dictionary<string, PageElement> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>The <c>time</c> elements with a machine-readable date.</summary>
    public List<PageElement> Times { get; } = [];

    /// <summary>Whether the page asks for a password.</summary>
    public bool HasPassword { get; set; }

    public bool HasFrames { get; set; }

    public bool HasScripts { get; set; }

    public string? Title { get; set; }

    public string? Canonical { get; set; }

    public string? Language { get; set; }

    /// <summary>Links that say they lead to the author.</summary>
    public List<PageElement> AuthorLinks { get; } = [];

    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Metas.TryGetValue(name, out var value))
                return value;
        }

        return null;
    }
}
