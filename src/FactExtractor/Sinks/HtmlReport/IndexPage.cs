using System.Collections.Immutable;

namespace FactExtractor.Sinks.HtmlReport;

/// <summary>Writes the index of a report in parts: which documents are where. Has no script.</summary>
internal static class IndexPage
{
    public static void Write(
        Stream stream, string title, ImmutableArray<(string Name, int Claims, List<ReportDocument> Documents)> parts, IReadOnlyList<ReportProblem> problems)
    {
        PageHead.Write(stream, title, PageTemplate.StaticPolicy);
        Put($"<body class=\"index\">\n<main>\n<h1>{PageHead.Encode(title)}</h1>\n");
        Put(FormattableString.Invariant($"<p>{parts.Sum(p => p.Claims):N0} claims in {parts.Length} parts, which a browser opens one at a time.</p>\n"));
        foreach (var (name, claims, documents) in parts)
        {
            Put($"<section>\n<h2><a href=\"{PageHead.Encode(Uri.EscapeDataString(name))}\">{PageHead.Encode(name)}</a></h2>\n");
            Put(FormattableString.Invariant($"<p>{claims:N0} claims of {documents.Count:N0} documents</p>\n<details><summary>Documents</summary>\n<ul>\n"));
            foreach (var document in documents)
                Put(FormattableString.Invariant($"<li><bdi>{PageHead.Encode(document.Title ?? document.Id)}</bdi> ({document.Claims.Count:N0})</li>\n"));
            Put("</ul>\n</details>\n</section>\n");
        }

        if (problems.Count > 0)
        {
            Put("<section>\n<h2>What could not be used</h2>\n<ul>\n");
            foreach (var problem in problems)
                Put($"<li><bdi>{PageHead.Encode(problem.ToString())}</bdi></li>\n");
            Put("</ul>\n</section>\n");
        }

        Put("</main>\n</body>\n</html>\n");

        void Put(string text) => PageHead.Put(stream, text);
    }
}
