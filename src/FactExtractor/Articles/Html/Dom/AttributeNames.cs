using System.Collections.Frozen;
using AngleSharp.Common;

namespace FactExtractor.Articles.Html.Dom;

/// <summary>One instance for each common attribute name, so that a page of thousands of elements does not allocate each name anew.</summary>
internal static class AttributeNames
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = new[]
    {
        "class", "id", "href", "src", "rel", "style", "type", "name", "content", "property", "itemprop", "itemtype", "itemscope", "role", "title", "alt", "width", "height",
        "target", "value", "data-src", "srcset", "sizes", "lang", "dir", "for", "action", "method", "placeholder", "hidden", "datetime", "pubdate", "colspan", "rowspan",
        "scope", "align", "border", "charset", "http-equiv", "media", "async", "defer", "onclick", "tabindex", "aria-hidden", "aria-label", "aria-labelledby", "data-id", "data-type",
        "data-url", "data-title", "data-component", "data-testid", "data-module", "data-toggle", "data-target", "xlink:href", "viewbox", "d", "fill", "xmlns", "loading",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Intern(StringOrMemory name) =>
        Known.TryGetValue(name.Memory.Span, out var known) ? known : name.ToString();
}
