using AngleSharp;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace FactExtractor.Articles.Html.Dom;

/// <summary>Parses pages to trees of <see cref="PageNode"/>. Nothing is fetched and no script is run. Thread-safe.</summary>
internal static class PageParser
{
    /// <summary>The deepest nesting kept; elements below become siblings, as in browsers. Bounds the time of all walks.</summary>
    public const int MaxDepth = 400;

    public static PageDocument Parse(string text, CancellationToken cancellationToken = default)
    {
        var options = new HtmlParserOptions
        {
            IsScripting = false,
            IsNotConsumingCharacterReferences = true,
            SkipComments = true,
            MaximumDepth = MaxDepth,
        };
        var factory = new PageElementFactory();
        var guard = new NestingGuard();
        var parser = new HtmlParser(options, BrowsingContext.New(new Configuration([factory])));
        using var source = new TextSource(new StringTextSource(text));
        return parser.ParseDocument<PageDocument, PageElement>(source, Follow);

        TokenConsumptionResult Follow(ref StructHtmlToken token, TokenConsumer next)
        {
            factory.Document!.Follow(ref token);
            if (guard.Admits(ref token))
                next(ref token);
            return cancellationToken.IsCancellationRequested ? TokenConsumptionResult.Stop : TokenConsumptionResult.Continue;
        }
    }
}
