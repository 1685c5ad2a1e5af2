namespace FactExtractor.DocsTests;

/// <summary>The folders of the library are the flow of the data: each may use itself and what comes before it, never what comes after.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "(root)";

    /// <summary>In the order of the flow. The types of the root put the stages together; what is behind them sees results.</summary>
    private static readonly string[] Layers =
        ["Text", "Sources", "Articles", "Syntax", "Quantities", "Claims", "Diagnostics", Root, "Facts", "Sinks", "Batch", "DependencyInjection"];

    private static readonly IReadOnlyList<Type> Types =
        [.. typeof(ClaimExtractor).Assembly.GetTypes().Where(t => Layer(t) is not null)];

    [Fact]
    public void Every_folder_has_its_place_in_the_flow() =>
        Assert.Empty(Types.Select(Layer).Distinct().Except(Layers));

    [Fact]
    public void No_folder_uses_a_later_one()
    {
        var upward = Types.SelectMany(t => References.Of(t).Where(u => Layer(u) is not null), (type, used) => (type, used))
            .Where(r => Array.IndexOf(Layers, Layer(r.used)) > Array.IndexOf(Layers, Layer(r.type)))
            .Select(r => $"{r.type} uses {r.used}");
        Assert.Empty(upward);
    }

    [Fact]
    public void Only_the_folder_of_web_pages_names_the_parser_of_web_pages() =>
        Assert.All(Users("AngleSharp"), t => Assert.StartsWith("FactExtractor.Articles.Html", t.FullName, StringComparison.Ordinal));

    [Fact]
    public void Only_the_folder_of_dependency_injection_names_the_container() =>
        Assert.All(Users("Microsoft.Extensions.DependencyInjection"), t => Assert.StartsWith("FactExtractor.DependencyInjection", t.FullName, StringComparison.Ordinal));

    [Fact]
    public void Nothing_opens_a_connection_or_starts_a_process() =>
        Assert.Empty(Users("System.Net.Http").Concat(Users("System.Net.Sockets")).Concat(Users("System.Diagnostics.Process")));

    [Fact]
    public void Nothing_reads_the_clock() =>
        Assert.Empty(
            from type in Types
            from method in References.MethodsOf(type)
            where method.DeclaringType?.FullName is "System.DateTime" or "System.DateTimeOffset" && method.Name is "get_Now" or "get_UtcNow" or "get_Today"
            select $"{type} reads {method.Name}");

    /// <summary>The test would pass on an empty list too: these are uses that are known to be there.</summary>
    [Fact]
    public void Uses_are_seen_in_signatures_and_in_bodies()
    {
        Assert.Contains(typeof(Text.TextSpan), References.Of(typeof(Articles.Block)));
        Assert.Contains(typeof(Sinks.TextFragment), Types.Where(t => In(t, "FactExtractor.Sinks.JsonLines")).SelectMany(References.Of));
        Assert.NotEmpty(Users("AngleSharp"));
    }

    private static IEnumerable<Type> Users(string space) => Types.Where(t => References.Of(t).Any(u => In(u, space)));

    private static bool In(Type type, string space) =>
        type.FullName is { } name && (name == space || name.StartsWith(space + ".", StringComparison.Ordinal));

    private static string? Layer(Type type) => type.Namespace?.Split('.') switch
    {
        ["FactExtractor"] => Root,
        ["FactExtractor", var layer, ..] => layer,
        _ => null,
    };
}
