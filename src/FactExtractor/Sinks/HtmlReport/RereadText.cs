using System.Text;
using FactExtractor.Articles;
using FactExtractor.Sources;

namespace FactExtractor.Sinks.HtmlReport;

/// <summary>Finds the text of a document of a claims file by reading its file again.</summary>
internal static class RereadText
{
    /// <returns>The text; null where there is no such file any more or it does not have all passages at their places.</returns>
    public static ReportText? Find(ReportDocument document, CancellationToken cancellationToken)
    {
        if (document.Path is not { } path || !IsPlainFile(path))
            return null;
        try
        {
            var hints = new ArticleHints { Url = document.Url };
            var source = ArticleSource.FromFile(path, hints).Read(ExtractionOptions.Default.MaxSourceLength, cancellationToken);
            var article = ArticleReader.Default.Read(source, hints, cancellationToken);
            return HasAll(article.Text, document.Claims) ? ReportText.OfArticle(article) : null;
        }
        catch (SourceException)
        {
            return null;
        }
    }

    /// <summary>The path comes from a file that somebody made: a pipe or device would be waited on for ever, and has no length.</summary>
    private static bool IsPlainFile(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > 0 };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool HasAll(string text, IEnumerable<ClaimLine> claims)
    {
        var starts = Utf16Starts(text);
        return claims.All(c => c.Passage is var p && p.Start >= 0 && p.End >= p.Start && p.End < starts.Count
            && text.AsSpan(starts[p.Start], starts[p.End] - starts[p.Start]).SequenceEqual(p.Text));
    }

    /// <summary>Where each code point begins, and the end. The text may hold half characters, which the claims write as U+FFFD and never match here.</summary>
    private static List<int> Utf16Starts(string text)
    {
        var starts = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at += Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1)
            starts.Add(at);
        starts.Add(text.Length);
        return starts;
    }
}
