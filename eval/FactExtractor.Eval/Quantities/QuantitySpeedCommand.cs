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
        var both = Measure(seconds, sentences, sentence => QuantityRecognizer.Default.MayHoldQuantity(sentence)
            ? QuantityRecognizer.Default.Recognize(sentence, SyntaxParser.Default.Parse(sentence), QuantityContext.None).Length
            : 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"sentences":{{sentences.Count}},"quantities_per_s":{{alone:F0}},"with_syntax_per_s":{{both:F0}}}"""));
        return 0;
    }

    private static double Measure(double seconds, List<Sentence> sentences, Func<Sentence, int> work)
    {
        foreach (var sentence in sentences)
            work(sentence);
        var watch = Stopwatch.StartNew();
        var done = 0L;
        do
        {
            foreach (var sentence in sentences)
                work(sentence);
            done += sentences.Count;
        }
        while (watch.Elapsed.TotalSeconds < seconds);
        return done / watch.Elapsed.TotalSeconds;
    }
}
