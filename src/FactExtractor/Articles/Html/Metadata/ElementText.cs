using System.Text;
using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.Html.Metadata;

/// <summary>The text of small elements. Iterative and bounded.</summary>
internal static class ElementText
{
    private const int MaxLength = 2000;

    /// <summary>The text with white space collapsed, cut at two thousand characters.</summary>
    public static string Of(PageDocument page, PageElement element)
    {
        var text = new StringBuilder();
        var stack = new Stack<PageNode>();
        stack.Push(element);
        while (stack.TryPop(out var node) && text.Length < MaxLength)
        {
            if (node is PageText leaf)
            {
                foreach (var piece in leaf.Pieces)
                    text.Append(CharacterReference.DecodeAll(page.Text.AsSpan(piece.Start, Math.Min(piece.End - piece.Start, MaxLength))));
            }

            if (node is PageElement { Tag: Tag.Script or Tag.Style })
                continue;
            if (node is PageElement child && child != element && (child.Tag == Tag.Br || TagRules.IsBlock(child)))
                text.Append(' ');
            for (var i = node.Children.Items.Count - 1; i >= 0; i--)
                stack.Push(node.Children.Items[i]);
        }

        return Collapse(text.ToString());
    }

    /// <summary>The text of a script as it stands.</summary>
    public static string Raw(PageDocument page, PageElement element) =>
        string.Concat(element.Children.Items.OfType<PageText>().SelectMany(leaf => leaf.Pieces).Select(piece => page.Text[piece.Start..piece.End]));

    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
