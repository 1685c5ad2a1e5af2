using System.Globalization;
using FactExtractor.Claims;
using FactExtractor.Quantities;
using FactExtractor.Sources;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Claims;

/// <summary><c>show claims [DATE]</c>: each line of the standard input with its tree, as the resolvers see it, and the claims read from it with the rules that fired. For rule work.</summary>
internal static class ShowClaims
{
    public static int Run(TextReader input, TextWriter output, string? published)
    {
        var hints = published is null ? ArticleHints.None : ArticleHints.None with { PublishedAt = DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture) };
        while (input.ReadLine() is { } line)
        {
            var result = ClaimExtractor.Default.Extract(ArticleSource.FromText("line", line, SourceFormat.Text, hints));
            var text = result.Article?.Text ?? line;
            foreach (var block in result.Article?.Blocks ?? [])
            {
                foreach (var sentence in SyntaxParser.Default.Split(text, block.Span))
                {
                    output.WriteLine(sentence.Span.Of(text).ToString());
                    var tree = NumberFolding.Parse(SyntaxParser.Default, sentence, QuantityRecognizer.Default.Recognize(sentence, null, QuantityContext.None));
                    output.WriteLine("   " + string.Join(' ', tree.Tokens.Select((t, i) => $"{i}:{t.Form}/{t.Upos}/{t.Deprel}>{t.Head}")));
                }
            }

            foreach (var claim in result.Claims)
                output.WriteLine($"   * {claim.Summary} | {claim.Kind} {claim.Modality} | {claim.Change} | {claim.Period?.Value} | by {claim.Attribution?.Text} | {string.Join(' ', claim.Rules)}");
        }

        return 0;
    }
}
