using FactExtractor.Sinks.JsonLines;
using FactExtractor.Sources;

namespace FactExtractor.Eval.Claims;

/// <summary><c>predict claims DIR OUT.jsonl</c>: the same as <c>factex extract DIR -o OUT.jsonl</c>.</summary>
internal static class ClaimsCommand
{
    public static async Task<int> RunAsync(string folder, string output)
    {
        var (documents, claims, failed) = (0, 0, 0);
        await using (var sink = new JsonLinesClaimSink(File.Create(output)))
        {
            await foreach (var result in ClaimExtractor.Default.ExtractAsync(ArticleSource.EnumerateFolder(folder)))
            {
                documents++;
                claims += result.Claims.Length;
                if (result.Error is { } error)
                {
                    failed++;
                    Console.Error.WriteLine($"{result.Source.Id}: {error.Code}: {error.Message}");
                }

                await sink.WriteAsync(result);
            }
        }

        Console.Error.WriteLine($"{documents} documents, {claims} claims, {failed} failed");
        return failed > 0 ? 2 : 0;
    }
}
