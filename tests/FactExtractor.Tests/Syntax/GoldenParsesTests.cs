using System.Globalization;
using System.Text;
using FactExtractor.Syntax;

namespace FactExtractor.Tests.Syntax;

/// <summary>Sixty sentences of news language with trees reviewed by hand: growth, "of which", "respectively", quotes, appositions, coordination, fractions.</summary>
public sealed class GoldenParsesTests
{
    private static readonly HashSet<string> UsedByClaims =
        ["root", "nsubj", "obj", "obl", "nmod", "nummod", "compound", "conj", "appos", "acl", "advcl", "ccomp", "xcomp", "parataxis"];

    [Fact]
    public void Nine_arcs_in_ten_that_claims_use_are_right()
    {
        int arcs = 0, right = 0;
        var wrong = new StringBuilder();
        foreach (var gold in Golden())
        {
            var tree = SyntaxParser.Default.Parse(gold.Sentence);
            for (var i = 0; i < tree.Tokens.Length; i++)
            {
                var (expected, actual) = (gold.Tokens[i], tree.Tokens[i]);
                if (!UsedByClaims.Contains(Universal(expected.Deprel)))
                    continue;
                arcs++;
                if (expected.Head == actual.Head && Universal(expected.Deprel) == Universal(actual.Deprel))
                    right++;
                else
                    wrong.AppendLine(CultureInfo.InvariantCulture, $"{gold.Sentence}: {expected.Form} {expected.Deprel}({expected.Head}), not {actual.Deprel}({actual.Head})");
            }
        }

        Assert.True(right >= 0.9 * arcs, $"{right} of {arcs} arcs\n{wrong}");
    }

    [Fact]
    public void The_words_are_cut_as_in_the_golden_sentences()
    {
        foreach (var gold in Golden())
        {
            var text = gold.Sentence.ToString();
            var sentence = Assert.Single(SyntaxParser.Default.Split(text, new(0, text.Length)));
            Assert.Equal(gold.Tokens.Select(static t => t.Form), Enumerable.Range(0, sentence.Words.Length).Select(i => sentence.Word(i).ToString()));
        }
    }

    private static List<SyntaxTree> Golden()
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "Syntax", "golden.conllu"));
        return [.. ConlluReader.Read(reader).Select(static s => s.ToTree())];
    }

    private static string Universal(string deprel) => deprel.Split(':')[0];
}
