using System.Globalization;
using System.Text;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Syntax;

/// <summary>
/// <c>score rawtext GOLD</c>: token and sentence F1 on the text of a treebank. Spans are counted over the characters that are not white
/// space, as the CoNLL 2018 evaluation does. Paragraphs (<c># newpar</c>, <c># newdoc</c>) stand apart by an empty line.
/// </summary>
internal static class RawTextCommand
{
    public static int Run(string goldPath, bool showErrors)
    {
        var text = new StringBuilder();
        var goldTokens = new HashSet<(int, int)>();
        var goldSentences = new HashSet<(int, int)>();
        var position = 0;
        foreach (var sentence in TreebankFile.Read(goldPath))
        {
            var starts = sentence.Comments.Any(static c => c.StartsWith("# newpar", StringComparison.Ordinal) || c.StartsWith("# newdoc", StringComparison.Ordinal));
            if (text.Length > 0)
                text.Append(starts ? "\n\n" : " ");
            var surface = sentence.Comments.First(static c => c.StartsWith("# text = ", StringComparison.Ordinal))["# text = ".Length..];
            text.Append(surface);
            var sentenceStart = position;
            foreach (var word in Surfaces(sentence))
            {
                var length = word.Count(static c => !char.IsWhiteSpace(c));
                goldTokens.Add((position, position + length));
                position += length;
            }

            goldSentences.Add((sentenceStart, position));
        }

        var source = text.ToString();
        var offsets = new int[source.Length + 1];
        for (var i = 0; i < source.Length; i++)
            offsets[i + 1] = offsets[i] + (char.IsWhiteSpace(source[i]) ? 0 : 1);
        var tokens = new HashSet<(int, int)>();
        var sentences = new HashSet<(int, int)>();
        foreach (var sentence in SyntaxParser.Default.Split(source, new TextSpan(0, source.Length)))
        {
            sentences.Add((offsets[sentence.Span.Start], offsets[sentence.Span.End]));
            foreach (var word in sentence.Words)
                tokens.Add((offsets[word.Start], offsets[word.End]));
        }

        if (showErrors)
            ShowErrors(source, offsets, goldTokens, tokens, goldSentences, sentences);
        Report("words", goldTokens, tokens);
        Report("sentences", goldSentences, sentences);
        return 0;
    }

    // The words of a multiword range when they spell it, so that clitics count; else the range as one.
    private static IEnumerable<string> Surfaces(ConlluSentence sentence)
    {
        var skip = 0;
        var lines = sentence.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            var id = lines[i][0];
            if (id.Contains('.', StringComparison.Ordinal))
                continue;
            if (id.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 0)
            {
                var count = int.Parse(id[(hyphen + 1)..], CultureInfo.InvariantCulture) - int.Parse(id[..hyphen], CultureInfo.InvariantCulture) + 1;
                if (string.Concat(Enumerable.Range(i + 1, count).Select(k => lines[k][1])) == lines[i][1])
                    continue;
                skip = count;
                yield return lines[i][1];
            }
            else if (skip > 0)
            {
                skip--;
            }
            else
            {
                yield return lines[i][1];
            }
        }
    }

    private static void Report(string name, HashSet<(int, int)> gold, HashSet<(int, int)> predicted)
    {
        var right = predicted.Count(gold.Contains);
        double precision = 100.0 * right / predicted.Count, recall = 100.0 * right / gold.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: precision {precision:F2} recall {recall:F2} F1 {2 * precision * recall / (precision + recall):F2} (gold {gold.Count})"));
    }

    private static void ShowErrors(
        string source, int[] offsets, HashSet<(int, int)> goldTokens, HashSet<(int, int)> tokens, HashSet<(int, int)> goldSentences, HashSet<(int, int)> sentences)
    {
        var back = new Dictionary<int, int>();
        for (var i = 0; i < source.Length; i++)
        {
            if (!char.IsWhiteSpace(source[i]))
                back[offsets[i]] = i;
        }

        foreach (var (start, end) in tokens.Where(t => !goldTokens.Contains(t)).Order())
            Console.WriteLine($"word\t{source[back[start]..(back[end - 1] + 1)]}\t{Around(back[start])}");
        var goldEnds = goldSentences.Select(static s => s.Item2).ToHashSet();
        var ends = sentences.Select(static s => s.Item2).ToHashSet();
        foreach (var end in ends.Where(e => !goldEnds.Contains(e)).Order())
            Console.WriteLine($"split\t{Around(back[end - 1] + 1)}");
        foreach (var end in goldEnds.Where(e => !ends.Contains(e)).Order())
            Console.WriteLine($"missed\t{Around(back[end - 1] + 1)}");

        string Around(int at) =>
            (source[Math.Max(0, at - 30)..at] + "|" + source[at..Math.Min(source.Length, at + 30)]).Replace('\n', '~');
    }
}
