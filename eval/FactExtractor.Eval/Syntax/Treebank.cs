using FactExtractor.Syntax;
using FactExtractor.Syntax.Tagging;

namespace FactExtractor.Eval.Syntax;

/// <summary>The treebanks in numbers.</summary>
internal static class Treebank
{
    private static readonly string[] Names = ["en_ewt", "en_gum"];

    public static List<SyntaxTree> Load(string directory, string part) =>
        [.. Names.SelectMany(name => LoadFile(Path.Combine(directory, $"{name}-{part}.conllu.gz")))];

    public static List<SyntaxTree> LoadFile(string path) => TreebankFile.Read(path).ConvertAll(static s => s.ToTree());

    /// <summary>The sentences that the project wrote and annotated itself, beside the program.</summary>
    public static List<SyntaxTree> Own() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "treebank"), "*.conllu").Order(StringComparer.Ordinal).SelectMany(LoadFile)];

    public static string[] Relations(IEnumerable<SyntaxTree> trees) =>
        [.. trees.SelectMany(static t => t.Tokens).Select(static t => t.Deprel).Distinct().Order(StringComparer.Ordinal)];

    public static WordKeys[] Keys(SyntaxTree tree) => [.. tree.Tokens.Select(static t => new WordKeys(t.Form))];

    /// <summary>Heads; the root's head is the number of words.</summary>
    public static int[] Heads(SyntaxTree tree) => [.. tree.Tokens.Select(t => t.Head < 0 ? tree.Tokens.Length : t.Head)];

    public static int[] Labels(SyntaxTree tree, string[] relations) => [.. tree.Tokens.Select(t => Array.IndexOf(relations, t.Deprel))];
}
