using System.Text;

namespace FactExtractor.Tests.Articles.Html;

/// <summary>The promise of the source map over every page of the corpus, as it stands and mutated at random.</summary>
public sealed class CorpusSourceMapTests
{
    private const int Mutations = 25;

    private static readonly string[] Scraps =
        ["</p>", "<p>", "<table>", "</div>", "&amp;", "&#8364;", "&nbsp;", "\r\n", "<b>", "</b>", "<br><br>", "<td>", "</table>", "<a href=x>", "<li>", "<svg>", "</svg>", "<select>", "\uD83D", "\0", "<blockquote>", "<h2>"];

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Corpus(), "source.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => Path.GetRelativePath(Corpus(), path))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Blocks_read_as_their_source(string page)
    {
        var text = File.ReadAllText(Path.Combine(Corpus(), page));
        SourceMapTests.AssertTraced(text);
        var random = new Random(page.Length * 7919);
        for (var i = 0; i < Mutations; i++)
            SourceMapTests.AssertTraced(Mutate(text, random));
    }

    private static string Mutate(string text, Random random)
    {
        var page = new StringBuilder(text);
        for (var cut = random.Next(1, 15); cut > 0; cut--)
        {
            var at = random.Next(page.Length);
            if (random.Next(2) == 0)
                page.Remove(at, Math.Min(random.Next(60), page.Length - at));
            else
                page.Insert(at, Scraps[random.Next(Scraps.Length)]);
        }

        return page.ToString();
    }

    private static string Corpus()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "corpus", "articles")))
            folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? throw new InvalidOperationException("The corpus is not above the tests."), "corpus");
    }
}
