using System.Diagnostics;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Eval.Articles;

/// <summary><c>check dom DIR</c>: compares our tree with AngleSharp's own, node by node, on every page of a folder.</summary>
internal static class CheckDom
{
    public static int Run(string folder)
    {
        var (pages, different) = (0, 0);
        var (ours, theirs) = (new Stopwatch(), new Stopwatch());
        foreach (var path in PageFiles.List(folder))
        {
            var text = PageFiles.Read(path).Text;
            theirs.Start();
            var expected = new HtmlParser(new HtmlParserOptions { IsScripting = false, MaximumDepth = PageParser.MaxDepth, SkipComments = true }).ParseDocument(text);
            theirs.Stop();
            ours.Start();
            var page = PageParser.Parse(text);
            ours.Stop();
            pages++;
            if (Flatten(expected) is var a && Flatten(page, text) is var b && a != b)
            {
                different++;
                var at = 0;
                while (at < Math.Min(a.Length, b.Length) && a[at] == b[at])
                    at++;
                Console.WriteLine($"{PageFiles.Stem(path)} differs at {at}\n  {Cut(a, at)}\n  {Cut(b, at)}");
            }
        }

        Console.WriteLine($"{pages} pages, {different} different; AngleSharp {theirs.Elapsed.TotalSeconds:F3} s, ours {ours.Elapsed.TotalSeconds:F3} s");
        return different == 0 ? 0 : 1;
    }

    private static string Cut(string text, int at) => text.Substring(Math.Max(0, at - 60), Math.Min(160, text.Length - Math.Max(0, at - 60))).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Flatten(IDocument document)
    {
        var result = new StringBuilder();
        INode? node = document.DocumentElement;
        var depth = 0;
        while (node is not null)
        {
            var text = node is IText t && !string.IsNullOrWhiteSpace(t.Data) ? t.Data.Trim().ReplaceLineEndings("\n") : null;
            if (node is IElement element)
                result.Append('\n').Append(' ', depth).Append('<').Append(element.LocalName).Append(' ').Append(element.GetAttribute("class")).Append('>');
            else if (text is not null)
                result.Append('\n').Append(' ', depth).Append(text);
            if (node is AngleSharp.Html.Dom.IHtmlTemplateElement template)
                result.Append("[template]");
            if (node.FirstChild is { } first)
            {
                node = first;
                depth++;
                continue;
            }

            while (node is not null && node.NextSibling is null && node != document.DocumentElement)
            {
                node = node.Parent;
                depth--;
            }

            node = node == document.DocumentElement ? null : node?.NextSibling;
        }

        return result.ToString();
    }

    private static string Flatten(PageDocument page, string source)
    {
        var result = new StringBuilder();
        var stack = new Stack<(PageNode Node, int Depth)>();
        stack.Push((page.Root!, 0));
        while (stack.TryPop(out var top))
        {
            var (node, depth) = top;
            if (node is PageElement element)
            {
                result.Append('\n').Append(' ', depth).Append('<').Append(element.Name).Append(' ').Append(element["class"]).Append('>');
                if (node is PageTemplate)
                {
                    result.Append("[template]");
                    continue;
                }
            }
            else if (node is PageText text)
            {
                var literal = text.Parent is PageElement { Tag: Tag.Script or Tag.Style or Tag.Iframe or Tag.Noframes or Tag.Noembed or Tag.Xmp or Tag.Plaintext };
                var data = string.Concat(text.Pieces.Select(p => literal ? source[p.Start..p.End] : CharacterReference.DecodeAll(source.AsSpan(p.Start, p.End - p.Start))));
                data = data.Replace("\0", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Trim();
                if (data.Length > 0)
                    result.Append('\n').Append(' ', depth).Append(data);
            }

            for (var i = node.Children.Items.Count - 1; i >= 0; i--)
                stack.Push((node.Children.Items[i], depth + 1));
        }

        return result.ToString();
    }
}
