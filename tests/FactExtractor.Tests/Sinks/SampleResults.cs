using FactExtractor.Articles;
using FactExtractor.Claims;
using FactExtractor.Quantities;
using FactExtractor.Sources;
using FactExtractor.Text;

namespace FactExtractor.Tests.Sinks;

/// <summary>Results made by hand, so that tests of sinks do not depend on what the rules find.</summary>
internal static class SampleResults
{
    public const string Sentence = "Mira Sol said orchard sales reached 2.40 million yuan last year, up 15.60 percent.";

    public static ExtractionResult Rich(string before = "") => Of(Source(before), Claim(before + Sentence + " It rained."));

    /// <summary>The source holds an emoji and a tag before the text, so that its offsets differ from those of the clean text.</summary>
    public static ExtractionResult Of(ArticleSource source, params Claim[] claims)
    {
        var decoded = source.Read(1 << 20);
        const string skipped = "\U0001F4F0<p>";
        var text = decoded.Text[skipped.Length..];
        var map = new OffsetMapBuilder();
        map.AddLinear(text.Length, skipped.Length);
        return new ExtractionResult
        {
            Source = source,
            SourceText = decoded,
            Article = new Article
            {
                Text = text,
                Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))],
                Origin = map.Build(),
                Metadata = new ArticleMetadata
                {
                    Headline = new MetadataValue<string>("Orchards \"boom\"", "meta"),
                    PublishedAt = new MetadataValue<DateOnly>(new DateOnly(2024, 1, 26), "meta"),
                    Url = new MetadataValue<string>("https://example.org/orchards", "meta"),
                },
            },
            Claims = [.. claims],
        };
    }

    public static ArticleSource Source(string before) =>
        ArticleSource.FromText("orchards", "\U0001F4F0<p>" + before + Sentence + " It rained.", SourceFormat.Html);

    /// <summary>A claim with every field set, found in <paramref name="text"/>.</summary>
    public static Claim Claim(string text)
    {
        var passage = Span(text, Sentence);
        return new Claim
        {
            Id = "c1",
            Summary = "orchard sales 2.40 million yuan, +15.60%",
            Subject = Mention.At(text, Span(text, "orchard sales")),
            Entity = new Mention("Sol Orchards"),
            Of = new Mention("all sales"),
            Quantity = new Quantity
            {
                Span = Span(text, "2.40 million yuan"),
                NumberSpan = Span(text, "2.40 million"),
                Value = 2_400_000.00m,
                Bound = Bound.Exact,
                Unit = new Unit("CNY", "yuan", UnitKind.Currency),
                Equivalents = [new Equivalent(Span(text, "15.60 percent"), 335_000.50m, new Unit("USD", "US dollar", UnitKind.Currency))],
                RuleId = "money.name-suffix",
            },
            Kind = ClaimKind.Level,
            Change = new Change(ChangeDirection.Up)
            {
                Value = 15.60m,
                Unit = Unit.Percent,
                Bound = Bound.Exact,
                Basis = "yearOnYear",
                Span = Span(text, "up 15.60 percent"),
            },
            Period = new Period("2023", Span(text, "last year")),
            Place = new Mention("the valley"),
            Attribution = new Attribution("Mira Sol", AttributionSource.Quote) { Role = "chair", Span = Span(text, "Mira Sol") },
            Relations = [new ClaimRelation(ClaimRelationType.PartOf, "c1")],
            Passage = new Passage(passage, Sentence)
            {
                Prefix = text[Math.Max(0, passage.Start - 32)..passage.Start],
                Suffix = text[passage.End..Math.Min(text.Length, passage.End + 32)],
                Paragraph = 0,
                Origin = new SourceRange(passage.Start + 5, passage.End + 5),
            },
            Confidence = 0.87654321,
            Flags = ClaimFlags.SubjectFromContext | ClaimFlags.Distributed,
            Rules = ["money.name-suffix", "change.up"],
        };
    }

    private static TextSpan Span(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);
}
