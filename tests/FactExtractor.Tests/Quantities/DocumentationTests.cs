using System.Runtime.CompilerServices;
using FactExtractor.Quantities;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Quantities;

/// <summary>The example of docs/quantities.md, compiled, run, and compared with the page.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void OwnUnitsAreReadAsThePageShows()
    {
        // <sample>
        var rail = new RuleFamily("rail")
        {
            Units = [new UnitDefinition(new Unit("{tankcar}", "tank car", UnitKind.Physical)) { Names = ["tank car", "tank cars"], Symbols = ["TCU"] }],
            Labels = ["siding"],            // "siding 12" is a name
        };
        var recognizer = QuantityRecognizer.Default.With(rail);                     // the numbers alone
        var extractor = ClaimExtractor.CreateBuilder().AddRules(rail).Build();      // or claims
        // </sample>

        var claim = Assert.Single(extractor.Extract(ArticleSource.FromText("note", "The railway bought 40 tank cars in 2023.")).Claims);
        Assert.Equal(("{tankcar}", 40m, "rail.unit"), (claim.Quantity.Unit.Code, claim.Quantity.Value, claim.Quantity.RuleId));
        Assert.Equal("rail", recognizer.Families[^1].Name);
    }

    [Fact]
    public void TheSampleIsThatOfThePage()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "quantities.md")).ReplaceLineEndings("\n");
        var source = File.ReadAllText(Source()).ReplaceLineEndings("\n");
        var sample = source[(source.IndexOf("// <sample>\n", StringComparison.Ordinal) + 12)..source.IndexOf("        // </sample>", StringComparison.Ordinal)];

        Assert.Contains("```csharp\n" + sample.Replace("\n        ", "\n", StringComparison.Ordinal)[8..] + "```", page, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryFamilyIsInATableOfThePage()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "quantities.md"));

        Assert.All(QuantityRecognizer.Default.Families, family => Assert.Contains($"`{family.Name}`", page, StringComparison.Ordinal));
    }

    private static string Source([CallerFilePath] string path = "") => path;

    private static string Root() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Source())!, "..", "..", ".."));
}
