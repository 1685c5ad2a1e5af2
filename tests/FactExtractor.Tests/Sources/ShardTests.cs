using FactExtractor.Sources;

namespace FactExtractor.Tests.Sources;

public sealed class ShardTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("3/8", 3, 8)]
    public void A_part_is_read(string text, int index, int count)
    {
        Assert.True(Shard.TryParse(text, out var shard));
        Assert.Equal((index, count), (shard.Index, shard.Count));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("1/0")]
    [InlineData("-1/4")]
    [InlineData("1/4/2")]
    [InlineData("one/4")]
    public void What_is_no_part_is_refused(string? text) => Assert.False(Shard.TryParse(text, out _));

    [Fact]
    public void Every_document_is_in_one_part_and_has_the_same_id_there()
    {
        for (var i = 0; i < 40; i++)
            _folder.Write($"{i % 3}/doc{i / 2}.{(i % 2 == 0 ? "txt" : "html")}", "x");
        _folder.WriteZip("pack.zip", [.. Enumerable.Range(0, 10).Select(i => ($"{i}.txt", "x"))]);
        _folder.Write("more.tar.gz", Archives.TarGz([.. Enumerable.Range(0, 10).Select(i => ($"{i}.txt", "x"))]));
        var all = Ids(default);
        var parts = Enumerable.Range(1, 4).Select(i => Ids(new Shard(i, 4))).ToList();

        Assert.Equal(60, all.Count);
        Assert.Equal(all.Order(StringComparer.Ordinal), parts.SelectMany(p => p).Order(StringComparer.Ordinal));
        Assert.All(parts, p => Assert.InRange(p.Count, 5, 30));
    }

    [Fact]
    public void The_part_does_not_depend_on_where_the_folder_is()
    {
        foreach (var place in new[] { "here", "there/deeper" })
        {
            for (var i = 0; i < 20; i++)
                _folder.Write($"{place}/{i}.txt", "x");
        }

        var options = ListingOptions.Default with { Shard = new Shard(1, 3) };
        Assert.Equal(
            ArticleSource.Enumerate([_folder.At("here")], options).Select(s => s.Id),
            ArticleSource.Enumerate([_folder.At("there/deeper")], options).Select(s => s.Id));
    }

    private List<string> Ids(Shard shard) => [.. ArticleSource.Enumerate([_folder.Path], ListingOptions.Default with { Shard = shard }).Select(s => s.Id)];
}
