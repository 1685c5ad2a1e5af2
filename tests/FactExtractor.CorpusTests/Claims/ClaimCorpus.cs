using System.Collections.Concurrent;
using FactExtractor.Eval.Corpus;
using FactExtractor.Eval.Lines;

namespace FactExtractor.CorpusTests.Claims;

/// <summary>The lines of <c>corpus/claims/*.corpus</c> with what the extractor makes of them; each is read once for all tests.</summary>
internal static class ClaimCorpus
{
    /// <summary>The list of known failures, relative to the corpus folder.</summary>
    public const string Baseline = "claims/baseline.txt";

    private static readonly ConcurrentDictionary<string, ExtractionResult> Results = new(StringComparer.Ordinal);

    public static IEnumerable<ClaimCorpusFile> Files() =>
        Directory.GetFiles(Path.Combine(CorpusFolder.Find(), "claims"), "*.corpus").Order(StringComparer.Ordinal).Select(ClaimCorpusFile.Read);

    public static ExtractionResult Extract(ClaimCorpusCase test) => Results.GetOrAdd(test.Id, _ => test.Extract());

    /// <summary>What is wrong, or null.</summary>
    public static string? Failure(ClaimCorpusCase test)
    {
        var result = Extract(test);
        return result.Error is { } error ? error.Message : ClaimCheck.Run(test, result.Claims);
    }
}
