using FactExtractor.Syntax;

namespace FactExtractor.Eval.Syntax;

/// <summary><c>predict conllu IN OUT</c>: keeps the gold words, fills LEMMA, UPOS, HEAD and DEPREL.</summary>
internal static class ConlluCommand
{
    public static int Run(string input, string output)
    {
        var parser = SyntaxParser.Default;
        using var writer = new StreamWriter(output);
        var conllu = new ConlluWriter(writer);
        foreach (var sentence in TreebankFile.Read(input))
            conllu.Write(sentence, parser.Parse(sentence.ToSentence()));
        return 0;
    }
}
