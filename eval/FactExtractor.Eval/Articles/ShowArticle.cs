using FactExtractor.Articles;

namespace FactExtractor.Eval.Articles;

/// <summary><c>show articles PATH…</c>: prints what the reader makes of files, for a person to look at.</summary>
internal static class ShowArticle
{
    public static int Run(ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            var source = PageFiles.Read(path);
            var article = ArticleReader.Default.Read(source, Sources.ArticleHints.None);
            var meta = article.Metadata;
            Console.WriteLine($"== {Path.GetFileName(path)} [{source.EncodingName}, {source.Format}] {article.EmptyReason}");
            Console.WriteLine($"   headline {meta.Headline} | published {meta.PublishedAt} | modified {meta.ModifiedAt} | authors {string.Join("; ", meta.Authors)}");
            Console.WriteLine($"   publisher {meta.Publisher} | section {meta.Section} | language {meta.Language} | url {meta.Url} | place {meta.DatelinePlace}");
            for (var i = 0; i < article.Turns.Length; i++)
                Console.WriteLine($"   turn {i}: {article.Turns[i]}");
            foreach (var block in article.Blocks)
                Console.WriteLine($"{block.Kind}{(block.Turn is { } turn ? $" #{turn}" : "")}{(block.Cell is { } cell ? $" {cell.Table}:{cell.Row},{cell.Column}{(cell.IsHeader ? "h" : "")}" : "")}: {block.Span.Of(article.Text)}");
        }

        return 0;
    }
}
