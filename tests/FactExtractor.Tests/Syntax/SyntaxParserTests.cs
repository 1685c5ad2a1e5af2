using System.Collections.Immutable;
using System.Text;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Tests.Syntax;

public sealed class SyntaxParserTests
{
    private static readonly SyntaxParser Parser = SyntaxParser.Default;

    [Fact]
    public void Parses_a_plain_claim()
    {
        var tree = Parse("The company sold 2.38 million cars in China.");
        Assert.Equal("sold", tree.Tokens[tree.Root].Form);
        Assert.Equal("sell", tree.Tokens[tree.Root].Lemma);
        Assert.Equal(Upos.Verb, tree.Tokens[tree.Root].Upos);
        Assert.Equal("company", tree.Tokens[tree.ChildOf(tree.Root, Deprel.Nsubj)].Form);
        var cars = tree.ChildOf(tree.Root, Deprel.Obj);
        Assert.Equal("cars", tree.Tokens[cars].Form);
        Assert.Equal("million", tree.Tokens[tree.ChildOf(cars, Deprel.Nummod)].Form);
    }

    [Fact]
    public void Knows_what_rises()
    {
        var tree = Parse("Exports rose 15.6% to 2.38 trillion yuan.");
        Assert.Equal("rose", tree.Tokens[tree.Root].Form);
        Assert.Equal("rise", tree.Tokens[tree.Root].Lemma);
        Assert.Equal("Exports", tree.Tokens[tree.ChildOf(tree.Root, Deprel.Nsubj)].Form);
        var yuan = tree.ChildOf(tree.Root, Deprel.Obl);
        Assert.Equal("yuan", tree.Tokens[yuan].Form);
        Assert.Equal("to", tree.Tokens[tree.ChildOf(yuan, Deprel.Case)].Form);
        Assert.Equal("trillion", tree.Tokens[tree.ChildOf(yuan, Deprel.Nummod)].Form);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("7")]
    [InlineData(".")]
    [InlineData("\ud83d")]
    [InlineData("1 2 3 4 5 6 7 8 9")]
    [InlineData("\ud83d\ude00 \ud83d\ude00\ud83d\ude00 ok")]
    [InlineData("\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645 123")]
    [InlineData("\u4e2d\u56fd\u7ecf\u6d4e\u589e\u957f 5.2%\u3002")]
    [InlineData("CHINA EXPORTS JUMP 15% AS DEMAND RETURNS")]
    [InlineData("Die Ausfuhren stiegen um 5 Prozent.")]
    [InlineData("((((((((((")]
    [InlineData("\0\u0001\u0002 x")]
    public void Gives_a_tree_for_anything(string text)
    {
        foreach (var sentence in Split(text))
            Assert.Equal(sentence.Words.Length, Parser.Parse(sentence).Tokens.Length);
    }

    [Fact]
    public void Gives_a_tree_for_random_input()
    {
        var random = new Random(11);
        string[] pieces = ["5", "%", "the", "rose", ".", ",", "-", "\"", "$", "2.4", "Bank", "of", "\ud83d", "\udc00", "'s", "\n", "\u200d", "(", ")", "said", "to", "and"];
        for (var round = 0; round < 200; round++)
        {
            var text = string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            CheckCover(text);
        }
    }

    [Fact]
    public void Parses_very_long_sentences_as_one_tree()
    {
        var words = Enumerable.Range(0, 10_000).Select(static i => new TextSpan(5 * i, 4)).ToImmutableArray();
        var text = string.Concat(Enumerable.Range(0, 10_000).Select(static i => i % 7 == 0 ? "rose " : "word "));
        var tree = Parser.Parse(new Sentence(text, new TextSpan(0, text.Length - 1), words));
        Assert.Equal(10_000, tree.Tokens.Length);
        Assert.Equal(1, tree.Tokens.Count(static t => t.Head < 0));
    }

    [Fact]
    public void Only_the_root_has_the_root_relation()
    {
        var tree = Parse("Sales rose and profit fell, the company said, while debt, which had grown, shrank.");
        Assert.Equal([tree.Root], Enumerable.Range(0, tree.Tokens.Length).Where(i => tree.Tokens[i].Deprel == Deprel.Root));
    }

    [Fact]
    public void Says_the_same_on_many_threads()
    {
        var sentences = Split("Output grew 5.1% in May. Prices, which fell in April, rose to $3.20. \"We expect more,\" said Ann Lee of Acme Corp. on Monday.");
        var expected = sentences.Select(Render).ToArray();
        Parallel.For(0, 200, i => Assert.Equal(expected[i % expected.Length], Render(sentences[i % sentences.Length])));
        var other = SyntaxParser.Load();
        Assert.Equal(expected, sentences.Select(s => Render(other.Parse(s))));
    }

    [Fact]
    public void Tags_without_parsing()
    {
        var sentence = Split("The government has published a report.")[0];
        Assert.Equal("DET NOUN AUX VERB DET NOUN PUNCT", string.Join(' ', Parser.Tag(sentence).Select(static t => t.ToConllu())));
    }

    [Theory]
    [InlineData("Prices went up and children ran.", "price go up and child run .")]
    [InlineData("The cities weren't larger.", "the city be not large .")]
    [InlineData("Mr. Lee's companies bought shares.", "Mr. Lee 's company buy share .")]
    public void Finds_lemmas(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Parse(text).Tokens.Select(static t => t.Lemma)));

    [Fact]
    public void Refuses_ranges_outside_the_text() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Parser.Split("abc", new TextSpan(1, 3)));

    private static void CheckCover(string text)
    {
        var covered = new bool[text.Length];
        var before = 0;
        foreach (var sentence in Split(text))
        {
            Assert.True(sentence.Span.Start >= before);
            foreach (var word in sentence.Words)
            {
                Assert.True(word.Start >= before && word.Length > 0 && sentence.Span.Contains(word));
                before = word.End;
                covered.AsSpan(word.Start, word.Length).Fill(true);
            }

            Assert.Equal(sentence.Words.Length, Parser.Parse(sentence).Tokens.Length);
        }

        for (var i = 0; i < text.Length; i++)
            Assert.Equal(!char.IsWhiteSpace(text[i]), covered[i]);
    }

    private static string Render(Sentence sentence) => Render(Parser.Parse(sentence));

    private static string Render(SyntaxTree tree)
    {
        var text = new StringBuilder();
        foreach (var token in tree.Tokens)
            text.Append(token).Append('\n');
        return text.ToString();
    }

    private static ImmutableArray<Sentence> Split(string text) => Parser.Split(text, new TextSpan(0, text.Length));

    private static SyntaxTree Parse(string text) => Parser.Parse(Assert.Single(Split(text)));
}
