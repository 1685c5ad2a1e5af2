using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FactExtractor.Articles;
using FactExtractor.Eval.Articles;
using FactExtractor.Sources;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Speed;

/// <summary>
/// <c>speed DIR</c>: one process, one thread, warm. Prints one JSON line: AngleSharp's own parse of the pages, cleaning without its parse, claims (sentences, quantities
/// and syntax included), the words parsed and the time in the parser, and the peak of memory.
/// </summary>
internal static class SpeedOfPipeline
{
    private const int Rounds = 3;

    public static int Run(string folder)
    {
        var sources = ArticleSource.EnumerateFolder(folder).Select(source => source.Read(int.MaxValue)).ToList();
        if (sources.Count == 0)
        {
            Console.Error.WriteLine($"There is no page in '{folder}'.");
            return 1;
        }

        var cleaning = SpeedOfCleaning.Measure(sources);
        var articles = sources.ConvertAll(source => ArticleReader.Default.Read(source, ArticleHints.None));
        var parser = new TimedParser(SyntaxParser.Default);
        var extractor = ClaimExtractor.CreateBuilder().UseReader(new ReadAlready(articles)).UseParser(parser).Build();
        var best = (Extract: double.MaxValue, Syntax: 0.0, Tokens: 0L);
        for (var round = 0; round <= Rounds; round++)
        {
            parser.Reset();
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < articles.Count; i++)
                extractor.Extract(ArticleSource.FromText(i.ToString(CultureInfo.InvariantCulture), i.ToString(CultureInfo.InvariantCulture)));
            var seconds = watch.Elapsed.TotalSeconds;
            if (round > 0 && seconds < best.Extract)
                best = (seconds, parser.Seconds, parser.Tokens);
        }

        using var process = Process.GetCurrentProcess();
        using var json = new Utf8JsonWriter(Console.OpenStandardOutput());
        json.WriteStartObject();
        json.WriteNumber("pages", cleaning.Pages);
        json.WriteNumber("bytes", cleaning.Bytes);
        json.WriteNumber("dom_parse_s", Math.Round(cleaning.DomParseSeconds, 4));
        json.WriteNumber("clean_s", Math.Round(cleaning.CleanSeconds, 4));
        json.WriteNumber("extract_s", Math.Round(best.Extract, 4));
        json.WriteNumber("tokens_tagged", best.Tokens);
        json.WriteNumber("syntax_s", Math.Round(best.Syntax, 4));
        json.WriteNumber("peak_mb", Math.Round(process.PeakWorkingSet64 / 1048576.0, 1));
        json.WriteEndObject();
        json.Flush();
        Console.WriteLine();
        return 0;
    }

    /// <summary>Gives articles that were read before, by number, so that only what comes after is timed.</summary>
    private sealed class ReadAlready(List<Article> articles) : IArticleReader
    {
        public Article Read(SourceText source, ArticleHints hints, CancellationToken cancellationToken = default) =>
            articles[int.Parse(source.Text, CultureInfo.InvariantCulture)];
    }

    private sealed class TimedParser(ISyntaxParser parser) : ISyntaxParser
    {
        private long _ticks;

        public long Tokens { get; private set; }

        public double Seconds => Stopwatch.GetElapsedTime(0, _ticks).TotalSeconds;

        public void Reset() => (_ticks, Tokens) = (0, 0);

        public ImmutableArray<Sentence> Split(string text, TextSpan range) => parser.Split(text, range);

        public SyntaxTree Parse(Sentence sentence)
        {
            var start = Stopwatch.GetTimestamp();
            var tree = parser.Parse(sentence);
            _ticks += Stopwatch.GetTimestamp() - start;
            Tokens += sentence.Words.Length;
            return tree;
        }
    }
}
