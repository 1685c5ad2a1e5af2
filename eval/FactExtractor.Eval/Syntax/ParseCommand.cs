using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Syntax;

/// <summary><c>show parses IN.txt OUT.conllu</c>: parses each line of a text as CoNLL-U, to be read or corrected by hand.</summary>
internal static class ParseCommand
{
    public static int Run(string input, string output)
    {
        using var writer = new StreamWriter(output);
        var conllu = new ConlluWriter(writer);
        foreach (var line in File.ReadLines(input))
        {
            foreach (var sentence in SyntaxParser.Default.Split(line, new TextSpan(0, line.Length)))
                conllu.Write(SyntaxParser.Default.Parse(sentence));
        }

        return 0;
    }

    /// <summary><c>show grammar OUT.conllu</c>: sentences of the claim grammar, to be checked by eye.</summary>
    public static int Grammar(string output)
    {
        using var writer = new StreamWriter(output);
        var conllu = new ConlluWriter(writer);
        foreach (var tree in new Generated.ClaimGrammar(1).Sentences(60))
            conllu.Write(tree);
        return 0;
    }
}
