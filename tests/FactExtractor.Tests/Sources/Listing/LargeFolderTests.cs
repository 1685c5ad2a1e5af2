using FactExtractor.Sources;

namespace FactExtractor.Tests.Sources.Listing;

/// <summary>Looks at the memory of the process, so nothing else may run meanwhile.</summary>
[Collection(nameof(LargeFolderTests))]
[CollectionDefinition(nameof(LargeFolderTests), DisableParallelization = true)]
public sealed class LargeFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>docs/batch.md names the command that lists a million.</summary>
    [Fact]
    public void A_folder_of_very_many_files_takes_little_more_than_their_names()
    {
        const int count = 20_000;
        for (var i = 0; i < count; i++)
            File.Create(_folder.At($"{i:00000}.txt")).Dispose();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var sources = ArticleSource.EnumerateFolder(_folder.Path).GetEnumerator();
        Assert.True(sources.MoveNext());

        // A name of nine characters takes 40 bytes, and its place in the list eight to sixteen; a document would take several hundred.
        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / count;
        Assert.True(each < 150, $"{each} bytes a file");
        var listed = 1;
        while (sources.MoveNext())
            listed++;
        Assert.Equal(count, listed);
    }
}
