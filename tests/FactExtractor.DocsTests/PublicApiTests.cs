using System.Runtime.CompilerServices;

namespace FactExtractor.DocsTests;

/// <summary>
/// The public surface of each package is the one that its list names. A change to it is a decision, seen in review: the test writes the list anew, with .received
/// behind its name; rename it over the list to accept.
/// </summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_one_that_is_listed() => Check(typeof(ClaimExtractor).Assembly, "PublicApi.txt");

    [Fact]
    public void The_public_surface_of_the_sqlite_package_is_the_one_that_is_listed() =>
        Check(typeof(Sinks.Sqlite.SqliteClaimSink).Assembly, "PublicApi.Sinks.Sqlite.txt");

    [Fact]
    public void The_public_surface_of_the_testing_package_is_the_one_that_is_listed() =>
        Check(typeof(Testing.ArticleBuilder).Assembly, "PublicApi.Testing.txt");

    private static void Check(System.Reflection.Assembly assembly, string list)
    {
        var path = Path.Combine(Folder(), list);
        var actual = ApiListing.Of(assembly);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (actual == expected)
            return;
        File.WriteAllText(path + ".received", actual);
        var added = actual.Split('\n').Except(expected.Split('\n')).Select(l => "+ " + l.Trim());
        var removed = expected.Split('\n').Except(actual.Split('\n')).Select(l => "- " + l.Trim());
        Assert.Fail("The public surface has changed; see the list with .received behind its name.\n" + string.Join('\n', added.Concat(removed).Take(40)));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
