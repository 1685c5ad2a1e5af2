using FactExtractor.DocsTests.Packages;

namespace FactExtractor.DocsTests.Reference;

/// <summary>The pages in docs/reference are those that the XML documentation gives. <c>FACTEX_REFERENCE=update</c> writes them anew.</summary>
public sealed class ReferenceTests
{
    private static readonly string Folder = Path.Combine(PackedPackages.Root, "docs", "reference");

    private static readonly SortedDictionary<string, string> Pages =
        ReferencePages.Of(typeof(ClaimExtractor).Assembly, typeof(Sinks.Sqlite.SqliteClaimSink).Assembly, typeof(Testing.ArticleBuilder).Assembly);

    [Fact]
    public void The_pages_are_those_of_the_documentation()
    {
        if (Environment.GetEnvironmentVariable("FACTEX_REFERENCE") == "update")
        {
            Directory.CreateDirectory(Folder);
            foreach (var old in Directory.EnumerateFiles(Folder))
                File.Delete(old);
            foreach (var (name, text) in Pages)
                File.WriteAllText(Path.Combine(Folder, name), text);
        }

        Assert.Equal(Pages.Keys, Directory.EnumerateFiles(Folder).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal));
        var stale = Pages.Where(p => File.ReadAllText(Path.Combine(Folder, p.Key)).ReplaceLineEndings("\n") != p.Value).Select(p => p.Key).ToList();
        Assert.True(stale.Count == 0, $"{string.Join(", ", stale)}: the documentation says something else; FACTEX_REFERENCE=update dotnet test tests/FactExtractor.DocsTests");
    }

    [Fact]
    public void Every_type_and_member_has_something_said_of_it() =>
        Assert.All(Pages.Values.SelectMany(p => p.Split('\n')).Where(l => l.StartsWith("| `", StringComparison.Ordinal)), l => Assert.DoesNotMatch(@"\|\s*\|$", l));

    [Fact]
    public void The_index_leads_to_headings_that_are_there()
    {
        foreach (var link in Pages["README.md"].Split('\n').Where(l => l.StartsWith("| [", StringComparison.Ordinal)).Select(l => l.Split('(')[1].Split(')')[0].Split('#')))
            Assert.Contains(Pages[link[0]].Split('\n'), l => l.StartsWith("## ", StringComparison.Ordinal) && string.Concat(l[3..].ToLowerInvariant().Where(char.IsLetterOrDigit)) == link[1].Replace("-", "", StringComparison.Ordinal));
    }
}
