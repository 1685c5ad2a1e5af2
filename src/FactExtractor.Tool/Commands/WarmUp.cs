using FactExtractor.Sources;

namespace FactExtractor.Tool.Commands;

/// <summary>
/// Most of a short run is the just-in-time compiler. This has the stages behind the page reader compiled on another processor while the first document is read
/// and cleaned on this one. Changes no result.
/// </summary>
internal static class WarmUp
{
    private const string Text = "Sales of the two plants rose 5 percent to 1.2 million dollars last year, the company said in a report.";

    public static void Start()
    {
        if (Environment.ProcessorCount > 1)
            _ = Task.Run(static () => ClaimExtractor.Default.Extract(ArticleSource.FromText("warm-up", Text, SourceFormat.Text)));
    }
}
