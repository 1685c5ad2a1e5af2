using System.Globalization;
using FactExtractor.Articles.Html.Dom;
using FactExtractor.Articles.Html.Model;

namespace FactExtractor.Eval.Articles;

/// <summary>Writes what a model thinks of each block of a page, for a person to look at.</summary>
internal static class BlockDump
{
    public static void Write(string folder, TrainingPage page, BlockModel model)
    {
        Directory.CreateDirectory(folder);
        var (first, second) = model.JudgeTwice(page.Context);
        using var writer = new StreamWriter(Path.Combine(folder, page.Id + ".txt"));
        for (var i = 0; i < first.Length; i++)
        {
            var block = page.Context.Blocks[i];
            var mark = page.Labels[i] < 0 ? ' ' : page.Labels[i] == 1 != second[i] >= 0.5 ? '!' : '=';
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mark}{page.Labels[i],2} {first[i]:F2} {second[i]:F2} {block.Words,4} {block.LinkDensity:F1} {Path2(block.Owner)} | {block.Text[..Math.Min(90, block.Text.Length)]}"));
        }
    }

    private static string Path2(PageElement element)
    {
        var parts = new List<string>();
        for (var at = element; at is not null && parts.Count < 5; at = at.Parent as PageElement)
        {
            var names = at["class"] ?? at["id"] ?? "";
            parts.Add(at.Name + (names.Length > 0 ? "." + names[..Math.Min(24, names.Length)].Replace(' ', '.') : ""));
        }

        return string.Join('<', parts);
    }
}
