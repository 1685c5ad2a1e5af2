namespace FactExtractor.Eval.Corpus;

/// <summary>What <c>score corpus</c> and <c>export corpus</c> do.</summary>
internal static class CorpusCommands
{
    /// <summary>Writes the gold in the form of the shared scorers.</summary>
    public static int Export(string folder)
    {
        var documents = CorpusFolder.Documents(CorpusFolder.Find());
        GoldExport.Write(documents, folder);
        Console.WriteLine($"{documents.Count} documents, {documents.Sum(d => d.Gold.Length)} gold claims in {folder}");
        return 0;
    }
}
