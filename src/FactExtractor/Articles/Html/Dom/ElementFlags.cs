using System.Collections.Frozen;
using AngleSharp.Dom;

namespace FactExtractor.Articles.Html.Dom;

/// <summary>How tree construction treats each element, after the categories of the HTML standard. A table.</summary>
internal static class ElementFlags
{
    private static readonly FrozenDictionary<string, NodeFlags> Flags = Build();

    public static NodeFlags Of(string name) => NodeFlags.HtmlMember | Flags.GetValueOrDefault(name);

    private static FrozenDictionary<string, NodeFlags> Build()
    {
        var flags = new Dictionary<string, NodeFlags>(StringComparer.Ordinal);
        Add("html", NodeFlags.Special | NodeFlags.ImplicitlyClosed | NodeFlags.Scoped | NodeFlags.HtmlTableSectionScoped | NodeFlags.HtmlTableScoped);
        Add(
            "head title noscript form button select colgroup div dl h1 h2 h3 h4 h5 h6 article section aside header footer nav main figure figcaption address blockquote center details summary "
            + "dir menu fieldset hgroup listing frameset plaintext time isindex",
            NodeFlags.Special);
        Add("body tr", NodeFlags.Special | NodeFlags.ImplicitlyClosed);
        Add("meta link base input col hr br img embed wbr area frame param source track keygen bgsound basefont menuitem", NodeFlags.SelfClosing | NodeFlags.Special);
        Add("script style iframe noframes noembed xmp", NodeFlags.Special | NodeFlags.LiteralText);
        Add("template table", NodeFlags.Special | NodeFlags.Scoped | NodeFlags.HtmlTableSectionScoped | NodeFlags.HtmlTableScoped);
        Add("option optgroup", NodeFlags.ImplicitlyClosed | NodeFlags.ImpliedEnd | NodeFlags.HtmlSelectScoped);
        Add("textarea pre", NodeFlags.Special | NodeFlags.LineTolerance);
        Add("caption object applet marquee", NodeFlags.Special | NodeFlags.Scoped);
        Add("thead tbody tfoot", NodeFlags.Special | NodeFlags.ImplicitlyClosed | NodeFlags.HtmlTableSectionScoped);
        Add("td th", NodeFlags.Special | NodeFlags.ImplicitlyClosed | NodeFlags.Scoped);
        Add("p li dt dd", NodeFlags.Special | NodeFlags.ImplicitlyClosed | NodeFlags.ImpliedEnd);
        Add("a b i em strong u s small big font code tt nobr strike", NodeFlags.HtmlFormatting);
        Add("ul ol", NodeFlags.Special | NodeFlags.HtmlListScoped);
        Add("rb rt rp rtc", NodeFlags.ImplicitlyClosed | NodeFlags.ImpliedEnd);
        return flags.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string names, NodeFlags value)
        {
            foreach (var name in names.Split(' '))
                flags[name] = value;
        }
    }
}
