using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace FactExtractor.DocsTests.Packages;

/// <summary>The packages as they are shipped: those of the folder that FACTEX_PACKAGES names, as .ci/run has it, else packed now.</summary>
public sealed class PackedPackages : IDisposable
{
    private readonly string? _temporary;
    private readonly string _folder;

    public PackedPackages()
    {
        if (Environment.GetEnvironmentVariable("FACTEX_PACKAGES") is { Length: > 0 } folder)
        {
            _folder = folder;
            return;
        }

        _folder = _temporary = Directory.CreateTempSubdirectory("factex-packages-").FullName;
        foreach (var project in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories))
            Pack(project);
    }

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", ".."));

    public IReadOnlyList<string> Names => [.. Directory.EnumerateFiles(_folder).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    /// <summary>The version, as the names of the files have it.</summary>
    public string Version => Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(_folder, "FactExtractor.Tool.*.nupkg").Single())["FactExtractor.Tool.".Length..];

    /// <summary>The size of a package in bytes.</summary>
    public long Size(string id) => new FileInfo(PathOf(id, "nupkg")).Length;

    /// <summary>The files in a package, by their paths.</summary>
    public Dictionary<string, byte[]> Open(string id, string kind = "nupkg")
    {
        using var archive = ZipFile.OpenRead(PathOf(id, kind));
        return archive.Entries.ToDictionary(e => e.FullName, Bytes, StringComparer.Ordinal);
    }

    public void Dispose()
    {
        if (_temporary is not null)
            Directory.Delete(_temporary, recursive: true);
    }

    private string PathOf(string id, string kind) => Path.Combine(_folder, $"{id}.{Version}.{kind}");

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private void Pack(string project)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = Root };
        foreach (var argument in new[] { "pack", project, "-c", "Release", "-v", "q", "-nologo", "-o", _folder })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(output);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
