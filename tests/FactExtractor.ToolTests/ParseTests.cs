using System.Text;
using FactExtractor.Syntax;
using FactExtractor.Tests;

namespace FactExtractor.ToolTests;

public sealed class ParseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Text_becomes_CoNLL_U_that_reads_back()
    {
        var file = _folder.Write("a.txt", "Exports rose. Imports fell by 5%.\n\nThe plant closed.\n");

        var run = (await ToolRun.OfAsync("parse", file, "--format", "conllu")).Checked();

        Assert.Equal(0, run.ExitCode);
        var trees = ConlluReader.Read(new StringReader(run.Text)).Select(sentence => sentence.ToTree()).ToList();
        Assert.Equal(3, trees.Count);
        Assert.Equal(["Exports", "rose", "."], trees[0].Tokens.Select(token => token.Form));
        Assert.Equal("export", trees[0].Tokens[0].Lemma);
        Assert.Contains("3 sentences, 0 failed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_parsed()
    {
        var run = (await ToolRun.OfAsync(Encoding.UTF8.GetBytes("The plant closed."), CancellationToken.None, "parse", "-")).Checked();

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("# text = The plant closed.\n1\tThe\tthe\tDET\t", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_treebank_keeps_its_words_and_comments()
    {
        var file = _folder.Write("a.conllu", "# sent_id = 1\n# text = Prices rose\n1\tPrices\t_\t_\t_\t_\t_\t_\t_\t_\n2\trose\t_\t_\t_\t_\t_\t_\t_\t_\n\n");

        var run = (await ToolRun.OfAsync("parse", file)).Checked();

        Assert.StartsWith("# sent_id = 1\n", run.Text, StringComparison.Ordinal);
        Assert.Contains("2\trose\trise\tVERB\t_\t_\t0\troot\t", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_treebank_that_is_broken_is_named()
    {
        var file = _folder.Write("a.conllu", "1\tPrices\n");

        var run = (await ToolRun.OfAsync("parse", file)).Checked();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Line 1 has 2 fields", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page.html", "reads plain text")]
    [InlineData("none.txt", "There is no file")]
    public async Task What_can_not_be_parsed_is_said(string name, string message)
    {
        if (name.EndsWith("html", StringComparison.Ordinal))
            _folder.Write(name, "<p>Hello.</p>");

        var run = (await ToolRun.OfAsync("parse", Path.Combine(_folder.Path, name))).Checked();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
