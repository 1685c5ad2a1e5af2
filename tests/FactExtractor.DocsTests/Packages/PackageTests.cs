using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace FactExtractor.DocsTests.Packages;

/// <summary>What a package must have, seen by opening it.</summary>
public sealed class PackageTests(PackedPackages packages) : IClassFixture<PackedPackages>
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private static readonly string[] Libraries = ["FactExtractor", "FactExtractor.Sinks.Sqlite", "FactExtractor.Testing"];

    public static TheoryData<string> All => [.. Libraries, "FactExtractor.Tool"];

    public static TheoryData<string> AllLibraries => [.. Libraries];

    [Fact]
    public void There_are_four_packages_each_with_its_symbols() =>
        Assert.Equal(
            Libraries.Append("FactExtractor.Tool").SelectMany(id => new[] { $"{id}.{packages.Version}.nupkg", $"{id}.{packages.Version}.snupkg" }).Order(StringComparer.Ordinal),
            packages.Names.Where(n => n.StartsWith("FactExtractor", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(All))]
    public void Readme_icon_licence_and_description_are_in_it(string id)
    {
        var files = packages.Open(id);
        var metadata = Metadata(files, id);
        string? Text(string name) => metadata.Element(metadata.Name.Namespace + name)?.Value;
        Assert.Equal(id, Text("id"));
        Assert.Equal(packages.Version, Text("version"));
        Assert.Equal("MIT", Text("license"));
        Assert.Equal("README.md", Text("readme"));
        Assert.Equal("icon.png", Text("icon"));
        Assert.InRange(Text("description")!.Length, 40, 400);
        Assert.Equal(File.ReadAllBytes(Path.Combine(PackedPackages.Root, "README.md")), files["README.md"]);
        Assert.Equal(File.ReadAllBytes(Path.Combine(PackedPackages.Root, "LICENSE")), files["LICENSE"]);
        Assert.Equal(File.ReadAllBytes(Path.Combine(PackedPackages.Root, "NOTICE")), files["NOTICE"]);
        Assert.Equal("PNG"u8.ToArray(), files["icon.png"][1..4]);
    }

    /// <summary>Where the clone comes from a server that is known, the package names repository and commit; a clone from nowhere has none to name.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void The_commit_is_named_where_the_repository_is_known(string id)
    {
        var metadata = Metadata(packages.Open(id), id);
        var repository = metadata.Element(metadata.Name.Namespace + "repository");
        if (repository?.Attribute("url") is not null)
            Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")!.Value);
    }

    [Theory]
    [MemberData(nameof(AllLibraries))]
    public void A_library_has_its_documentation_and_says_that_it_can_be_trimmed(string id)
    {
        var files = packages.Open(id);
        Assert.Equal([$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"], files.Keys.Where(k => k.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("<summary>", Encoding.UTF8.GetString(files[$"lib/net10.0/{id}.xml"]), StringComparison.Ordinal);
        using var assembly = new PEReader(new MemoryStream(files[$"lib/net10.0/{id}.dll"]));
        var attributes = Encoding.UTF8.GetString(Blobs(assembly.GetMetadataReader()));
        Assert.Contains("IsTrimmable", attributes, StringComparison.Ordinal);
        Assert.Contains("IsAotCompatible", attributes, StringComparison.Ordinal);
    }

    /// <summary>The same sources give the same bytes, wherever they lie; what a debugger shows is what was compiled.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Builds_are_deterministic_and_symbols_match(string id)
    {
        var name = id == "FactExtractor.Tool" ? "factex" : id;
        var files = packages.Open(id);
        var symbols = packages.Open(id, "snupkg");
        using var assembly = new PEReader(new MemoryStream(files.Single(f => f.Key.EndsWith($"/{name}.dll", StringComparison.Ordinal)).Value));
        var entries = assembly.ReadDebugDirectory();
        Assert.Contains(entries, e => e.Type == DebugDirectoryEntryType.Reproducible);

        using var pdb = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols.Single(f => f.Key.EndsWith($"/{name}.pdb", StringComparison.Ordinal)).Value));
        var reader = pdb.GetMetadataReader();
        var codeView = assembly.ReadCodeViewDebugDirectoryData(entries.Single(e => e.Type == DebugDirectoryEntryType.CodeView));
        Assert.Equal(codeView.Guid, new BlobContentId(reader.DebugMetadataHeader!.Id).Guid);

        var documents = reader.Documents.Select(d => reader.GetString(reader.GetDocument(d).Name)).ToList();
        Assert.NotEmpty(documents);
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.All(documents, d => Assert.StartsWith("/_", d, StringComparison.Ordinal));

        // SourceLink, where the repository is known: without, the sources that no server has are within the symbols.
        var link = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).Where(i => reader.GetGuid(i.Kind) == SourceLink).Select(i => Encoding.UTF8.GetString(reader.GetBlobBytes(i.Value))).ToList();
        var metadata = Metadata(files, id);
        if (metadata.Element(metadata.Name.Namespace + "repository")?.Attribute("url") is not null)
            Assert.Contains("\"documents\"", Assert.Single(link), StringComparison.Ordinal);
    }

    [Fact]
    public void The_libraries_need_little()
    {
        Assert.Equal(["AngleSharp", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions"], Dependencies("FactExtractor"));
        Assert.Equal(["FactExtractor"], Dependencies("FactExtractor.Testing"));
        Assert.Equal(["FactExtractor", "Microsoft.Data.Sqlite", "SQLitePCLRaw.bundle_e_sqlite3", "SQLitePCLRaw.core"], Dependencies("FactExtractor.Sinks.Sqlite"));
    }

    [Fact]
    public void The_tool_brings_sqlite_for_the_platforms_of_an_SDK_and_no_others()
    {
        var files = packages.Open("FactExtractor.Tool");
        var platforms = files.Keys.Where(k => k.Contains("/runtimes/", StringComparison.Ordinal)).Select(k => k.Split('/')[4]).Distinct().ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(["linux-x64", "linux-arm64", "linux-musl-x64", "linux-musl-arm64", "win-x64", "win-arm64", "osx-x64", "osx-arm64"]), platforms);
        Assert.DoesNotContain(platforms, p => p.StartsWith("ios", StringComparison.Ordinal) || p.StartsWith("android", StringComparison.Ordinal) || p.StartsWith("maccatalyst", StringComparison.Ordinal));
        Assert.DoesNotContain(files.Keys, k => k.EndsWith(".resources.dll", StringComparison.Ordinal));
        Assert.Contains("<Command Name=\"factex\"", Encoding.UTF8.GetString(files["tools/net10.0/any/DotnetToolSettings.xml"]), StringComparison.Ordinal);
        Assert.InRange(packages.Size("FactExtractor.Tool"), 1, 24_000_000);
    }

    private string[] Dependencies(string id) =>
        [.. Metadata(packages.Open(id), id).Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value).Order(StringComparer.Ordinal)];

    private static XElement Metadata(Dictionary<string, byte[]> files, string id) =>
        XDocument.Load(new MemoryStream(files[$"{id}.nuspec"])).Root!.Elements().Single(e => e.Name.LocalName == "metadata");

    /// <summary>The values of all attributes of the assembly.</summary>
    private static byte[] Blobs(MetadataReader reader) =>
        [.. reader.GetAssemblyDefinition().GetCustomAttributes().SelectMany(a => reader.GetBlobBytes(reader.GetCustomAttribute(a).Value))];
}
