using FactExtractor.Sinks.Sqlite;
using FactExtractor.Tests;

namespace FactExtractor.ToolTests.Sqlite;

public sealed class SqliteRunStateTests : IDisposable
{
    private static readonly byte[] Key = [.. Enumerable.Repeat((byte)1, 32)];
    private static readonly byte[] Other = [.. Enumerable.Repeat((byte)2, 32)];
    private static readonly byte[] Content = [.. Enumerable.Repeat((byte)3, 32)];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_kept_is_found_again_for_the_same_content_alone()
    {
        using (var state = SqliteRunState.Open(_folder.At("s")))
        {
            state.Keep(Key, Content, [1, 2, 3]);
            state.Keep(Key, Content, [4, 5]);
        }

        using var again = SqliteRunState.Open(_folder.At("s"));
        Assert.Equal([4, 5], again.Find(Key, Content));
        Assert.Null(again.Find(Key, Other));
        Assert.Null(again.Find(Other, Content));
    }

    [Fact]
    public void A_complete_run_drops_what_it_did_not_meet()
    {
        using (var state = SqliteRunState.Open(_folder.At("s")))
        {
            state.Keep(Key, Content, [1]);
            state.Keep(Other, Content, [2]);
            state.Complete();
        }

        using (var state = SqliteRunState.Open(_folder.At("s")))
        {
            state.Touch(Key);
            state.Complete();
        }

        using var after = SqliteRunState.Open(_folder.At("s"));
        Assert.NotNull(after.Find(Key, Content));
        Assert.Null(after.Find(Other, Content));
    }

    [Fact]
    public void A_second_one_on_the_same_file_is_refused()
    {
        using var first = SqliteRunState.Open(_folder.At("s"));
        Assert.Contains("in use by another process", Assert.Throws<IOException>(() => SqliteRunState.Open(_folder.At("s"))).Message, StringComparison.Ordinal);
        first.Keep(Key, Content, [1]);
        Assert.NotNull(first.Find(Key, Content));
    }

    [Fact]
    public void A_damaged_file_is_refused_with_a_word_on_what_to_do()
    {
        using (var state = SqliteRunState.Open(_folder.At("s")))
        {
            for (var i = 0; i < 200; i++)
                state.Keep([.. Enumerable.Repeat((byte)i, 32)], Content, new byte[500]);
        }

        var bytes = File.ReadAllBytes(_folder.At("s"));
        var garbage = bytes.ToArray();
        garbage.AsSpan(0, 4096).Fill(0x55);
        _folder.Write("garbage", garbage);
        Assert.Contains("damaged or no SQLite database", Assert.Throws<IOException>(() => SqliteRunState.Open(_folder.At("garbage"))).Message, StringComparison.Ordinal);

        _folder.Write("half", bytes[..(bytes.Length / 2)]);
        Assert.Throws<IOException>(() =>
        {
            using var half = SqliteRunState.Open(_folder.At("half"));
            for (var i = 0; i < 200; i++)
                half.Find([.. Enumerable.Repeat((byte)i, 32)], Content);
        });
    }

    [Fact]
    public async Task Another_kind_of_database_is_refused_and_left_alone()
    {
        await using (var sink = SqliteClaimSink.Open(_folder.At("claims.db")))
            await Task.CompletedTask;
        var before = await File.ReadAllBytesAsync(_folder.At("claims.db"));
        Assert.Contains("no state file", Assert.Throws<IOException>(() => SqliteRunState.Open(_folder.At("claims.db"))).Message, StringComparison.Ordinal);
        Assert.Equal(before.Length, (await File.ReadAllBytesAsync(_folder.At("claims.db"))).Length);
    }
}
