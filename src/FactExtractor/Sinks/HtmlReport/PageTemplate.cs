using System.Security.Cryptography;
using System.Text;

namespace FactExtractor.Sinks.HtmlReport;

/// <summary>The files of the folder Page, put together: style and script stand in the page itself, and its policy allows them by their hashes.</summary>
internal static class PageTemplate
{
    private static readonly string[] Styles = ["base.css", "layout.css", "parts.css", "print.css"];

    /// <summary>In this order: each uses only what stands before it.</summary>
    private static readonly string[] Scripts =
    [
        "dom.js", "words.js", "data.js", "verdicts.js", "filters.js", "virtual-list.js", "passages.js", "article.js", "claim-card.js",
        "claims-view.js", "charts.js", "facts-view.js", "overview.js", "exports.js", "main.js",
    ];

    public static string Style { get; } = Join(Styles);

    public static string Script { get; } = Join(Scripts);

    public static string ReportBody { get; } = Read("report.html");

    /// <summary>
    /// Nothing is loaded, sent or embedded, no script or style runs but ours, and our script can't turn text into HTML either (Trusted Types). Data that a
    /// browser would take for a script is none, so the policy has no say in it.
    /// </summary>
    public static string Policy { get; } =
        $"default-src 'none'; script-src {Hash(Script)}; style-src {Hash(Style)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>The policy of a page without a script.</summary>
    public static string StaticPolicy { get; } = $"default-src 'none'; style-src {Hash(Style)}; base-uri 'none'; form-action 'none'";

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Join(string[] files) => "\n" + string.Join('\n', files.Select(Read));

    private static string Read(string file)
    {
        using var stream = typeof(PageTemplate).Assembly.GetManifestResourceStream("FactExtractor.Sinks.HtmlReport.Page." + file)
            ?? throw new InvalidOperationException($"The resource '{file}' is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // A browser reads line ends as line feeds before it hashes.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
