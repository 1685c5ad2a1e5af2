using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using FactExtractor.Syntax;
using FactExtractor.Syntax.Models;
using FactExtractor.Syntax.Tagging;

namespace FactExtractor.Eval.Syntax;

/// <summary><c>train syntax UD_DIR OUT.model</c>: trains the shipped model from the training halves of EWT and GUM.</summary>
internal static class TrainCommand
{
    public static int Run(string directory, string output)
    {
        var watch = Stopwatch.StartNew();
        var trees = new List<SyntaxTree>();
        foreach (var name in (string[])["en_ewt-train.conllu.gz", "en_gum-train.conllu.gz"])
            trees.AddRange(TreebankFile.Read(Path.Combine(directory, name)).Select(static s => s.ToTree()));
        var relations = trees.SelectMany(static t => t.Tokens).Select(static t => t.Deprel).Distinct().Order(StringComparer.Ordinal).ToList();
        var root = relations.IndexOf(Deprel.Root);
        var examples = trees.ConvertAll(tree => new Example(
            [.. tree.Tokens.Select(static t => new WordKeys(t.Form))],
            [.. tree.Tokens.Select(static t => t.Upos)],
            [.. tree.Tokens.Select(t => t.Head < 0 ? tree.Tokens.Length : t.Head)],
            [.. tree.Tokens.Select(t => relations.IndexOf(t.Deprel))],
            tree));
        Log($"read {examples.Count} sentences");
        var tagger = LinearTraining.Tagger(examples, 18, 8, 1);
        Log("tagger");
        var predicted = LinearTraining.Jackknife(examples, 5, 18, 5, 10);
        Log("jackknifed tags");
        var (actions, labels) = LinearTraining.Parser(examples, predicted, relations.Count, root, 21, 17, 10, 2);
        Log("parser");
        var file = new ModelFile();
        file.Add("relations", Encoding.UTF8.GetBytes(string.Join('\n', relations)));
        file.Add("tagger", Bytes(tagger));
        file.Add("actions", Bytes(actions));
        file.Add("labels", Bytes(labels));
        file.Add("lemmas", LemmaTraining.Train(trees));
        File.WriteAllBytes(output, file.ToBytes());
        Log("written");
        return 0;

        void Log(string what) => Console.WriteLine($"{watch.Elapsed.TotalSeconds,7:F1} s  {what}");
    }

    private static byte[] Bytes(LinearModel model) => MemoryMarshal.AsBytes(model.Weights).ToArray();
}
