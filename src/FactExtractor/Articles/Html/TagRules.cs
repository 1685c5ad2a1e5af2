using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.Html;

/// <summary>What each tag means for the flow of text.</summary>
internal static class TagRules
{
    /// <summary>Whether nothing inside the element is ever text of the page.</summary>
    public static bool IsDropped(PageElement element)
    {
        switch (element.Tag)
        {
            case Tag.Script or Tag.Style or Tag.Template or Tag.Svg or Tag.Math or Tag.Iframe or Tag.Object or Tag.Embed or Tag.Select or Tag.Option or Tag.Textarea or Tag.Input or Tag.Button
                or Tag.Canvas or Tag.Audio or Tag.Video or Tag.Noframes or Tag.Noembed or Tag.Datalist or Tag.Head or Tag.Title or Tag.Meta or Tag.Link or Tag.Img or Tag.Source or Tag.Frameset or Tag.Frame
                or Tag.Dialog:
                return true;
            case Tag.Noscript:
                return true;
        }

        return element.AttributeList.Count > 0 && IsHidden(element);
    }

    /// <summary>Whether text before and after the element is not in one line with its own.</summary>
    public static bool IsBlock(PageElement element) => element.Tag switch
    {
        Tag.Address or Tag.Article or Tag.Aside or Tag.Blockquote or Tag.Body or Tag.Caption or Tag.Center or Tag.Dd or Tag.Details or Tag.Div or Tag.Dl or Tag.Dt or Tag.Fieldset or Tag.Figcaption or Tag.Figure
            or Tag.Footer or Tag.Form or Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6 or Tag.Header or Tag.Hr or Tag.Legend or Tag.Li or Tag.Main or Tag.Menu or Tag.Nav or Tag.Ol or Tag.P or Tag.Pre
            or Tag.Section or Tag.Summary or Tag.Table or Tag.Tbody or Tag.Td or Tag.Tfoot or Tag.Th or Tag.Thead or Tag.Tr or Tag.Ul or Tag.Xmp or Tag.Listing or Tag.Plaintext => true,
        _ => false,
    };

    /// <summary>What the element adds to the surroundings of the text inside it.</summary>
    public static Surroundings Around(PageElement element) => element.Tag switch
    {
        Tag.H1 => Surroundings.Heading | Surroundings.FirstHeading,
        Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6 => Surroundings.Heading,
        Tag.Li => Surroundings.ListItem,
        Tag.Td or Tag.Th => Surroundings.Table,
        Tag.Caption or Tag.Figcaption => Surroundings.Caption,
        Tag.Figure => Surroundings.Figure,
        Tag.Blockquote => Surroundings.Quote,
        Tag.Pre => Surroundings.Preformatted,
        Tag.Nav or Tag.Menu => Surroundings.Navigation,
        Tag.Aside => Surroundings.Aside,
        Tag.Footer => Surroundings.Footer,
        Tag.Header => Surroundings.Header,
        Tag.Form or Tag.Fieldset => Surroundings.Form,
        Tag.Article => Surroundings.Article,
        Tag.Main => Surroundings.Main,
        Tag.Dd or Tag.Dt => Surroundings.Definition,
        Tag.P => Surroundings.Paragraph,
        Tag.Time => Surroundings.Time,
        Tag.Address => Surroundings.Address,
        Tag.Details => Surroundings.Details,
        _ => Surroundings.None,
    };

    private static bool IsHidden(PageElement element)
    {
        foreach (var attribute in element.AttributeList)
        {
            if (attribute.Name == "hidden")
                return true;
            if (attribute.Name == "style" && HidesText(attribute.Value.Memory.Span))
                return true;
        }

        return false;
    }

    private static bool HidesText(ReadOnlySpan<char> style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return false;
        var rest = style[(at + 7)..].TrimStart();
        return rest.StartsWith(":") && rest[1..].TrimStart().StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}
