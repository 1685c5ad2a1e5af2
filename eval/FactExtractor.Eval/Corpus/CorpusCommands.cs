using FactExtractor.Eval.Scoring;
using FactExtractor.Sources;

namespace FactExtractor.Eval.Corpus;

/// <summary>What <c>score corpus</c> and <c>export corpus</c> do.</summary>
internal static class CorpusCommands
{
    /// <summary>Prints the figures over the corpus, a line a document, and up to <paramref name="errors"/> errors.</summary>
    public static int Score(int errors)
    {
        var total = new DocumentScore("all");
        var documents = CorpusFolder.Documents(CorpusFolder.Find());
        foreach (var document in documents)
        {
            var result = ClaimExtractor.Default.Extract(ArticleSource.FromFile(document.SourcePath, document.Hints));
            if (result.Error is { } error)
                Console.Error.WriteLine($"{document.Slug}: {error.Message}");
            var score = GoldScorer.Score(document.Slug, document.Gold, [.. result.Claims.Select(ClaimRecord.From)]);
            Console.WriteLine($"{score.Document,-32} gold {score.Gold,3} pred {score.Predicted,3} found {score.Found,3} strict {score.Strict,3}");
            total.Add(score);
        }

        foreach (var line in total.Log.Take(errors))
            Console.WriteLine(line);
        Console.WriteLine($"{documents.Count} documents");
        Console.WriteLine(total.ToTable());
        return 0;
    }

    /// <summary>Writes the gold in the form of the shared scorers.</summary>
    public static int Export(string folder)
    {
        var documents = CorpusFolder.Documents(CorpusFolder.Find());
        GoldExport.Write(documents, folder);
        Console.WriteLine($"{documents.Count} documents, {documents.Sum(d => d.Gold.Length)} gold claims in {folder}");
        return 0;
    }
}
