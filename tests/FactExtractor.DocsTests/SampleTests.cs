using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FactExtractor.DocsTests;

/// <summary>Every C# sample of README and docs compiles against the packages as they are. One with its own usings is a program, and must be complete; the others may use what pages speak of.</summary>
public sealed class SampleTests
{
    /// <summary>What a console project has without asking (ImplicitUsings).</summary>
    private const string Implicit =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>What the text around a sample has introduced. Members of the class, so that a sample may declare locals of the same name.</summary>
    private const string Introduced =
        """
        static readonly ClaimExtractor extractor = ClaimExtractor.Default;
        static readonly Microsoft.Extensions.DependencyInjection.IServiceCollection services = null!;
        static readonly IReadOnlyList<ExtractionResult> results = [];
        static readonly System.Collections.Immutable.ImmutableArray<Claim> expected = [];
        static readonly string text = "";
        """;

    private static readonly string Root = Packages.PackedPackages.Root;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    public static TheoryData<string, int> Samples
    {
        get
        {
            var samples = new TheoryData<string, int>();
            foreach (var page in Directory.EnumerateFiles(Root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
            {
                foreach (var (line, _) in Blocks(page))
                    samples.Add(Path.GetRelativePath(Root, page), line);
            }

            return samples;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_compiles(string page, int line)
    {
        var sample = Blocks(Path.Combine(Root, page)).Single(b => b.Line == line).Code;
        var problems = Compile(sample, page, line);
        Assert.True(problems.IsEmpty, string.Join('\n', problems));
    }

    [Fact]
    public void There_are_samples_of_the_library_the_batch_and_the_tests()
    {
        foreach (var (page, most) in new[] { ("README.md", 40), ("docs/api.md", 30) })
        {
            var blocks = Blocks(Path.Combine(Root, page)).ToList();
            Assert.True(blocks.Count >= 2, page);
            Assert.All(blocks, b => Assert.InRange(b.Code.Split('\n').Length, 1, most));
        }
    }

    [Fact]
    public void A_sample_that_is_wrong_is_found() => Assert.Contains("docs/x.md(8): ", Assert.Single(Compile("var a = 1;\nextractor.Extrakt();", "docs/x.md", 7)), StringComparison.Ordinal);

    /// <summary>The blocks of C# with the line on which each begins.</summary>
    private static IEnumerable<(int Line, string Code)> Blocks(string page)
    {
        var lines = File.ReadAllLines(page);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].TrimEnd() != "```csharp")
                continue;
            var end = Array.FindIndex(lines, i, l => l.TrimEnd() == "```");
            yield return (i + 2, string.Join('\n', lines[(i + 1)..end]));
            i = end;
        }
    }

    /// <summary>The errors, each with its place on the page.</summary>
    private static ImmutableArray<string> Compile(string sample, string page, int line)
    {
        var isProgram = sample.StartsWith("using ", StringComparison.Ordinal) && !sample.StartsWith("using var", StringComparison.Ordinal);
        var place = $"#line {line} \"{page.Replace('\\', '/')}\"\n";
        var code = isProgram ? place + sample : Wrapped(place + sample + "\n#line default\n");
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            "sample",
            [CSharpSyntaxTree.ParseText(SourceText.From(Implicit), options), CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), options)],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: false));
        return [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(Message)];
    }

    private static string Message(Diagnostic problem)
    {
        var place = problem.Location.GetMappedLineSpan();
        return string.Create(CultureInfo.InvariantCulture, $"{place.Path}({place.StartLinePosition.Line + 1}): {problem.GetMessage(CultureInfo.InvariantCulture)}");
    }

    private static string Wrapped(string sample)
    {
        var namespaces = new[] { typeof(ClaimExtractor), typeof(Sinks.Sqlite.SqliteClaimSink), typeof(Testing.ArticleBuilder) }
            .SelectMany(t => t.Assembly.GetExportedTypes()).Select(t => t.Namespace!).Distinct().Append("Microsoft.Extensions.DependencyInjection").Append("Xunit");
        return string.Concat(namespaces.Select(n => $"using {n};\n"))
            + "internal static class Sample\n{\n" + Introduced + "\nprivate static async Task Main()\n{\nawait Task.CompletedTask;\n" + sample + "}\n}\n";
    }
}
