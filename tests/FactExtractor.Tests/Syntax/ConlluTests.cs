using FactExtractor.Syntax;

namespace FactExtractor.Tests.Syntax;

public sealed class ConlluTests
{
    private const string Sample =
        "# sent_id = 1\n# text = We can't stop.\n" +
        "1\tWe\twe\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_\n" +
        "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_\n" +
        "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n" +
        "4\tstop\tstop\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n" +
        "4.1\tit\tit\tPRON\t_\t_\t_\t_\t_\t_\n" +
        "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";

    [Fact]
    public void Reads_words_and_text()
    {
        var sentence = Assert.Single(ConlluReader.Read(new StringReader(Sample)));
        var tree = sentence.ToTree();
        Assert.Equal("We can't stop.", tree.Sentence.ToString());
        Assert.Equal(["We", "ca", "n't", "stop", "."], tree.Tokens.Select(static t => t.Form));
        Assert.Equal(3, tree.Root);
        Assert.Equal(Upos.Aux, tree.Tokens[1].Upos);
    }

    [Fact]
    public void Writes_back_what_it_read()
    {
        var sentence = Assert.Single(ConlluReader.Read(new StringReader(Sample)));
        var writer = new StringWriter();
        new ConlluWriter(writer).Write(sentence, sentence.ToTree());
        Assert.Equal(Sample, writer.ToString());
    }

    [Fact]
    public void Written_trees_read_back_the_same()
    {
        var tree = Assert.Single(ConlluReader.Read(new StringReader(Sample))).ToTree();
        var writer = new StringWriter();
        new ConlluWriter(writer).Write(tree);
        var again = Assert.Single(ConlluReader.Read(new StringReader(writer.ToString()))).ToTree();
        Assert.Equal(tree.Tokens.AsEnumerable(), again.Tokens);
        Assert.Equal(tree.Sentence.ToString(), again.Sentence.ToString());
    }

    [Theory]
    [InlineData("1\tx\tx\tNOUN\n\n")]
    [InlineData("one line\n")]
    public void Refuses_lines_without_ten_fields(string text) =>
        Assert.Throws<FormatException>(() => ConlluReader.Read(new StringReader(text)).ToList());

    [Theory]
    [InlineData("_", "NOUN")]
    [InlineData("2", "NOUN")]
    [InlineData("1", "NOUN")]
    [InlineData("0", "NN")]
    public void Refuses_what_is_no_tree(string head, string upos)
    {
        var text = $"1\tx\tx\t{upos}\t_\t_\t{head}\troot\t_\t_\n\n";
        var sentence = Assert.Single(ConlluReader.Read(new StringReader(text)));
        Assert.Throws<FormatException>(() => sentence.ToTree());
    }

    [Fact]
    public void Tag_names_lead_there_and_back()
    {
        foreach (var upos in Enum.GetValues<Upos>())
        {
            Assert.True(UposNames.TryParse(upos.ToConllu(), out var again));
            Assert.Equal(upos, again);
        }

        Assert.False(UposNames.TryParse("Noun", out _));
    }
}
