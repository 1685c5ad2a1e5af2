using System.Runtime.CompilerServices;

namespace FactExtractor.DocsTests;

/// <summary>
/// The public surface is the one that PublicApi.txt lists. A change to it is a decision, seen in review: the test writes PublicApi.txt.received beside the
/// list; rename it over the list to accept.
/// </summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_one_that_is_listed()
    {
        var path = Path.Combine(Folder(), "PublicApi.txt");
        var actual = ApiListing.Of(typeof(ClaimExtractor).Assembly);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (actual == expected)
            return;
        File.WriteAllText(path + ".received", actual);
        var added = actual.Split('\n').Except(expected.Split('\n')).Select(l => "+ " + l.Trim());
        var removed = expected.Split('\n').Except(actual.Split('\n')).Select(l => "- " + l.Trim());
        Assert.Fail("The public surface has changed; see PublicApi.txt.received.\n" + string.Join('\n', added.Concat(removed).Take(40)));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
