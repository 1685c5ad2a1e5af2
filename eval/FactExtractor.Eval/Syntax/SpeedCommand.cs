using System.Diagnostics;
using System.Globalization;
using System.Text;
using FactExtractor.Syntax;
using FactExtractor.Syntax.Models;
using FactExtractor.Syntax.Neural;
using FactExtractor.Syntax.Tagging;
using FactExtractor.Text;

namespace FactExtractor.Eval.Syntax;

/// <summary><c>speed syntax FILE</c>: tokens a second on one thread, warm, over a plain text, in processor time and in time on the clock.</summary>
internal static class SpeedCommand
{
    /// <summary>The network alone with weights that mean nothing: what a size would cost.</summary>
    public static int Network(string[] sizes)
    {
        var n = sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture)).ToArray();
        var network = new Network(new NetworkShape(15000, n[0], 1 << 15, n[1], Lexicon.Rows, n[2], n[3], n[4], n[5], n[5], 50));
        var parser = new NeuralParser(network, new InputRows(new KeyTable(0), 1 << 15, Lexicon.Empty));
        var random = new Neural.FastRandom(1);
        foreach (var weights in network.Dense())
            random.Uniform(weights, 0.1f);
        random.Uniform(network.WordRows, 0.5f);
        random.Uniform(network.PartRows, 0.5f);
        var words = Enumerable.Range(0, 24).Select(static i => new WordKeys("word" + (char)('a' + i))).ToArray();
        var (tags, heads, labels) = (new Upos[24], new int[24], new int[24]);
        for (var round = 0; round < 4; round++)
        {
            var before = Process.GetCurrentProcess().UserProcessorTime;
            for (var i = 0; i < 4000; i++)
                parser.Parse(words, tags, heads, labels, 0);
            var seconds = (Process.GetCurrentProcess().UserProcessorTime - before).TotalSeconds;
            Console.WriteLine($"{24 * 4000 / seconds:F0} tokens a second of processor time");
        }

        return 0;
    }

    public static int Run(string path)
    {
        using var reader = TreebankFile.OpenText(path);
        var text = reader.ReadToEnd();
        var watch = Stopwatch.StartNew();
        var parser = SyntaxParser.Load();
        Console.WriteLine($"load {watch.Elapsed.TotalMilliseconds:F0} ms");
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(6000).ToArray();
        for (var round = 0; round < 3; round++)
        {
            var process = Process.GetCurrentProcess();
            var before = process.UserProcessorTime;
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            watch.Restart();
            var tokens = 0L;
            foreach (var line in lines)
            {
                foreach (var sentence in parser.Split(line, new TextSpan(0, line.Length)))
                    tokens += parser.Parse(sentence).Tokens.Length;
            }

            var bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
            process.Refresh();
            var seconds = (process.UserProcessorTime - before).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all: {tokens} tokens, {tokens / seconds:F0} a second of processor time, {tokens / watch.Elapsed.TotalSeconds:F0} on the clock, {bytes / tokens} bytes a token"));
        }

        for (var round = 0; round < 3; round++)
        {
            var process = Process.GetCurrentProcess();
            var before = process.UserProcessorTime;
            watch.Restart();
            var tokens = 0L;
            foreach (var line in lines)
            {
                foreach (var sentence in parser.Split(line, new TextSpan(0, line.Length)))
                    tokens += parser.Tag(sentence).Length;
            }

            process.Refresh();
            var seconds = (process.UserProcessorTime - before).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"words and tags only: {tokens / seconds:F0} tokens a second of processor time, {tokens / watch.Elapsed.TotalSeconds:F0} on the clock"));
        }

        return 0;
    }
}
