using System.Diagnostics;
using System.Globalization;
using FactExtractor.Quantities;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Quantities;

/// <summary><c>speed quantities FILE [SECONDS]</c>: one thread, warm; the file's lines as sentences, quantities alone and with syntax.</summary>
internal static class QuantitySpeedCommand
{
    public static int Run(string file, double seconds)
    {
        var sentences = File.ReadLines(file).Where(line => line.Length > 0).SelectMany(line => SyntaxParser.Default.Split(line, new TextSpan(0, line.Length))).ToList();
        var alone = Measure(seconds, sentences, sentence => QuantityRecognizer.Default.Recognize(sentence, null, QuantityContext.None).Length);
        var both = Measure(seconds, sentences, sentence => QuantityRecognizer.Default.ParseAndAnalyze(sentence, SyntaxParser.Default, QuantityContext.None).Quantities.Length);
        // What the claims stage asks for: the tree of every sentence with a number.
        var parsed = Measure(seconds, sentences, sentence => QuantityRecognizer.Default.MayHoldQuantity(sentence)
            ? QuantityRecognizer.Default.Recognize(sentence, SyntaxParser.Default.Parse(sentence), QuantityContext.None).Length
            : 0);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"sentences":{{sentences.Count}},"quantities_per_s":{{alone.Wall:F0}},"with_syntax_per_s":{{both.Wall:F0}},"every_sentence_parsed_per_s":{{parsed.Wall:F0}},"quantities_per_cpu_s":{{alone.Processor:F0}},"with_syntax_per_cpu_s":{{both.Processor:F0}},"every_sentence_parsed_per_cpu_s":{{parsed.Processor:F0}}}"""));
        return 0;
    }

    /// <summary>Sentences a second, by the clock and by the processor time of this process: on a shared machine only the second says much.</summary>
    private static (double Wall, double Processor) Measure(double seconds, List<Sentence> sentences, Func<Sentence, int> work)
    {
        foreach (var sentence in sentences)
            work(sentence);
        var watch = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var done = 0L;
        do
        {
            foreach (var sentence in sentences)
                work(sentence);
            done += sentences.Count;
        }
        while (watch.Elapsed.TotalSeconds < seconds);
        return (done / watch.Elapsed.TotalSeconds, done / (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
    }
}
