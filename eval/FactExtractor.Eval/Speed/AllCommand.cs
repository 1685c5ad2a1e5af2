using System.Diagnostics;
using FactExtractor.Eval.Articles;
using FactExtractor.Eval.Claims;
using FactExtractor.Eval.Quantities;
using FactExtractor.Eval.Syntax;

namespace FactExtractor.Eval.Speed;

/// <summary>
/// <c>all [SHARED]</c>: runs everything on the development data that is there (<c>../shared</c> by default), scores it with the scorers beside the data, and prints
/// the figures beside the published ones.
/// </summary>
internal static class AllCommand
{
    public static int Run(string shared)
    {
        var data = Path.Combine(shared, "data");
        var scorers = Path.Combine(shared, "eval");
        if (!Directory.Exists(data))
        {
            Console.Error.WriteLine($"There is no development data in '{data}'. Give the folder that holds data/ and eval/.");
            return 1;
        }

        var work = Directory.CreateTempSubdirectory("factex-eval-").FullName;
        try
        {
            string At(params string[] parts) => Path.Combine([data, .. parts]);
            string Out(string name) => Path.Combine(work, name);
            void Step(string title, string published, bool isThere, Action predict, params string[] score)
            {
                if (!isThere)
                    return;
                Console.WriteLine($"\n== {title}{(published.Length == 0 ? "" : $" (published: {published})")}");
                predict();
                if (score.Length > 0)
                    Score(scorers, score);
            }

            Step("NewsQuant", "CQE 92.0 / 85.6 / 88.1 / 76.1 / 57.0", File.Exists(At("newsquant", "newsquant-dev.json")),
                () => NewsQuantCommand.Run(At("newsquant", "newsquant-dev.json"), Out("newsquant.json")),
                "score_newsquant.py", At("newsquant", "newsquant-dev.json"), Out("newsquant.json"));
            Step("Articles, shingles", "rs-trafilatura 0.970, trafilatura 0.958, readability.js 0.947", Directory.Exists(At("articles-dev", "html")),
                () => PredictArticles.Run(At("articles-dev", "html"), Out("articles.json")),
                "score_articles.py", "shingles", At("articles-dev", "ground-truth.json"), Out("articles.json"));
            Step("Articles, segments", "Trafilatura 0.924, readability-lxml 0.826", Directory.Exists(At("segments-dev", "html")),
                () => PredictArticles.Run(At("segments-dev", "html"), Out("segments.json")),
                "score_articles.py", "segments", At("segments-dev", "ground-truth.json"), Out("segments.json"));
            foreach (var (bank, published) in new[] { ("ewt", "UDPipe 1: UPOS 94.4, LAS 81.1"), ("gum", "UDPipe 1: UPOS 94.1, LAS 77.9") })
            {
                var gold = At("ud", $"en_{bank}-dev.conllu.gz");
                Step($"Syntax, {bank} dev", published, File.Exists(gold),
                    () =>
                    {
                        Unpack(gold, Out($"{bank}.gold"));
                        ConlluCommand.Run(gold, Out($"{bank}.conllu"));
                    },
                    "score_conllu.py", Out($"{bank}.gold"), Out($"{bank}.conllu"));
            }

            foreach (var (title, folder, texts) in new[]
            {
                ("seeds", At("seeds"), At("seeds")), ("pages", At("articles-dev", "html"), At("articles-dev", "ground-truth.json")),
                ("stories", At("bbc-dev"), At("bbc-dev")), ("press conferences", At("briefings-dev"), At("briefings-dev")),
            })
            {
                var claims = Out(Path.GetFileName(folder) + ".jsonl");
                Step($"Claims, {title}", "", Directory.Exists(folder),
                    () => ClaimsCommand.RunAsync(folder, claims).GetAwaiter().GetResult(), "score_claims.py", At("claims-dev"), texts, claims);
            }

            Step("Speed", "AngleSharp 1.2-1.6 ms a page, SmartReader 9-10 ms a page, spaCy small 9,400 words/s", Directory.Exists(At("articles-dev", "html")),
                () => SpeedOfPipeline.Run(At("articles-dev", "html")));
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Unpack(string from, string to)
    {
        using var packed = new System.IO.Compression.GZipStream(File.OpenRead(from), System.IO.Compression.CompressionMode.Decompress);
        using var plain = File.Create(to);
        packed.CopyTo(plain);
    }

    private static void Score(string scorers, string[] score)
    {
        var start = new ProcessStartInfo("python3", [Path.Combine(scorers, score[0]), .. score[1..]]);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("python3 could not be started; the scorers need it.");
        process.WaitForExit();
    }
}
