using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.Html.Metadata;

/// <summary>Collects what a page says about itself in its markup, in one iterative walk.</summary>
internal static class MarkedDataReader
{
    private const int MaxTimes = 50;
    private const int MaxAuthorLinks = 8;

    public static MarkedData Read(PageDocument page)
    {
        var data = new MarkedData();
        if (page.Root is not { } root)
            return data;
        data.Language = root["lang"] ?? root["xml:lang"];
        var stack = new Stack<PageNode>();
        stack.Push(root);
        while (stack.TryPop(out var node))
        {
            if (node is PageElement element)
                Visit(page, element, data);
            for (var i = node.Children.Items.Count - 1; i >= 0; i--)
            {
                if (node.Children.Items[i] is PageElement)
                    stack.Push(node.Children.Items[i]);
            }
        }

        return data;
    }

    private static void Visit(PageDocument page, PageElement element, MarkedData data)
    {
        switch (element.Tag)
        {
            case Tag.Meta:
                Meta(element, data);
                break;
            case Tag.Title when data.Title is null && element.NamespaceUri == Namespaces.Html:
                data.Title = ElementText.Of(page, element);
                break;
            case Tag.Link when data.Canonical is null && string.Equals(element["rel"], "canonical", StringComparison.OrdinalIgnoreCase):
                data.Canonical = element["href"];
                break;
            case Tag.Script when element["type"] is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                LinkedDataReader.Read(ElementText.Raw(page, element), data.Linked);
                break;
            case Tag.Script:
                data.HasScripts = true;
                break;
            case Tag.Input when string.Equals(element["type"], "password", StringComparison.OrdinalIgnoreCase):
                data.HasPassword = true;
                break;
            case Tag.Frameset:
                data.HasFrames = true;
                break;
            case Tag.Time when data.Times.Count < MaxTimes && element["datetime"] is not null:
                data.Times.Add(element);
                break;
            case Tag.A when data.AuthorLinks.Count < MaxAuthorLinks && element["rel"] is { } rel && rel.Contains("author", StringComparison.OrdinalIgnoreCase):
                data.AuthorLinks.Add(element);
                break;
        }

        if (element["itemprop"] is { } property)
        {
            foreach (var name in property.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                data.Properties.TryAdd(name, element);
        }
    }

    private static void Meta(PageElement element, MarkedData data)
    {
        var name = (element["property"] ?? element["name"] ?? element["itemprop"] ?? element["http-equiv"])?.Trim().ToLowerInvariant();
        if (string.IsNullOrEmpty(name) || element["content"]?.Trim() is not { Length: > 0 } content)
            return;
        data.Metas.TryAdd(name, content);
        if (name is "author" or "article:author" or "dc.creator" or "dcterms.creator" or "parsely-author" or "sailthru.author" or "byl" or "citation_author" or "article:author_name" or "cxenseparse:author" or "og:article:author")
            data.MetaAuthors.Add(content);
    }
}
