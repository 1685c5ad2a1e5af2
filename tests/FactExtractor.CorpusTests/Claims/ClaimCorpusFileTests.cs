using FactExtractor.Eval.Lines;

namespace FactExtractor.CorpusTests.Claims;

/// <summary>The format itself: a line that is read wrongly would test nothing.</summary>
public sealed class ClaimCorpusFileTests
{
    [Fact]
    public void APhraseHasTheClaimsAboveIt()
    {
        var file = Read("# note\n@ published 2024-02-07\n\n= a: 5 1 | counted boat\n= 6..6.5 percent | change up | relation partOf a\n  First.\n  Second.\n! none\n  Third.\n");
        Assert.Equal(["First.", "Second.", "Third."], file.Cases.Select(c => c.Phrase));
        Assert.Equal([2, 2, 0], file.Cases.Select(c => c.Expected.Length));
        Assert.All(file.Cases, c => Assert.Equal(new DateOnly(2024, 2, 7), c.Published));
        var (first, second) = (file.Cases[0].Expected[0], file.Cases[0].Expected[1]);
        Assert.Equal(("a", 5m, "1"), (first.Label, first.Value, first.Unit));
        Assert.Equal((null, 6m, 6.5m), (second.Value, second.Low, second.High));
        Assert.Equal(["change", "relation"], second.Fields.Select(f => f.Field));
    }

    [Fact]
    public void OthersAreAllowedOnlyWhereSaid()
    {
        var file = Read("= 5 1\n...\n  First.\n= 5 1\n  Second.\n");
        Assert.Equal([true, false], file.Cases.Select(c => c.AllowsOthers));
    }

    [Theory]
    [InlineData("= 5\n  A.\n", "not an amount")]
    [InlineData("= 5 1 | colour red\n  A.\n", "unknown field")]
    [InlineData("= 5 1\n! none\n  A.\n", "cannot be read")]
    [InlineData("stray\n", "cannot be read")]
    public void AMistakeIsNamedWithItsLine(string text, string message)
    {
        var error = Assert.Throws<FormatException>(() => Read(text));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains(".corpus:", error.Message, StringComparison.Ordinal);
    }

    private static ClaimCorpusFile Read(string text)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.corpus");
        File.WriteAllText(path, text);
        try
        {
            return ClaimCorpusFile.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
