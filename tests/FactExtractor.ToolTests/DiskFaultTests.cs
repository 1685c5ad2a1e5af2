using System.Text;
using FactExtractor.Tests;
using Microsoft.Data.Sqlite;

namespace FactExtractor.ToolTests;

/// <summary>A disk that is full, or can't be written to, under each file that a run writes: a message, exit code 1, the old output as it was, and nothing left over.</summary>
public sealed class DiskFaultTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A limit on the size of files stands for the full disk where nothing can be mounted. 32 KiB, which is less than any of the outputs here.</summary>
    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("jsonld")]
    [InlineData("db")]
    public async Task An_output_that_can_not_grow_leaves_the_old_one(string extension)
    {
        if (!OperatingSystem.IsLinux())
            return;
        WriteDocuments(60);
        _folder.Write($"out.{extension}", "old");
        var (code, _, error) = await Shell.RunAsync(_folder.Path, $"trap '' XFSZ; ulimit -f 64; exec $FACTEX extract in -o out.{extension}");
        Assert.Equal(1, code);
        Assert.Contains("can't be written", error, StringComparison.Ordinal);
        AssertOneMessage(error);
        Assert.Equal("old", await File.ReadAllTextAsync(_folder.At($"out.{extension}")));
        AssertHolds("in", $"out.{extension}");
    }

    [Fact]
    public async Task A_state_that_can_not_grow_keeps_what_it_has_and_goes_on_later()
    {
        if (!OperatingSystem.IsLinux())
            return;
        WriteDocuments(150);
        var (code, _, error) = await Shell.RunAsync(_folder.Path, "trap '' XFSZ; ulimit -f 128; exec $FACTEX extract in -j 2 --state state -o /dev/null");
        Assert.Equal(1, code);
        Assert.Contains("state' can't be read or written", error, StringComparison.Ordinal);
        AssertOneMessage(error);

        (code, _, error) = await Shell.RunAsync(_folder.Path, "exec $FACTEX extract in --state state -o out.jsonl");
        Assert.True(code == 0, error);
        await AssertIsThatOfAnUndisturbedRunAsync("out.jsonl");
    }

    /// <summary>The real thing: a file system of half a megabyte that holds output and state. What was kept by then is used by the next run, elsewhere.</summary>
    [Fact]
    public async Task A_small_disk_runs_full_under_outputs_and_state_and_the_run_goes_on_elsewhere()
    {
        if (!OperatingSystem.IsLinux() || !await Shell.CanMountAsync(_folder.Path))
            return;
        WriteDocuments(700);
        Directory.CreateDirectory(_folder.At("disk"));
        const string script = """
            set -u
            mount -t tmpfs -o size=512k tmpfs disk
            for output in claims.jsonl claims.csv claims.db; do
                $FACTEX extract in -q -o disk/$output; echo "$output $? $(ls -A disk | wc -l)"
            done
            $FACTEX extract in -q --state disk/state -o other.jsonl; echo "state $?"
            cp disk/state* .
            """;
        await File.WriteAllTextAsync(_folder.At("script"), script.ReplaceLineEndings("\n"));
        var (_, output, error) = await Shell.RunAsync(_folder.Path, "unshare -rm sh script");
        Assert.True(output == "claims.jsonl 1 0\nclaims.csv 1 0\nclaims.db 1 0\nstate 1\n", output + error);
        var messages = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(messages.Length == 4, error);
        Assert.All(messages.Zip(["claims.jsonl", "claims.csv", "claims.db", "state"]), m => Assert.Matches($"^factex: the output can't be written: .*{m.Second}.*", m.First));
        Assert.All(messages[2..], m => Assert.EndsWith("the disk is full.", m, StringComparison.Ordinal));

        Assert.True(new FileInfo(_folder.At("state")).Length > 0);
        var (code, _, message) = await Shell.RunAsync(_folder.Path, "exec $FACTEX extract in --state state -o out.jsonl");
        Assert.True(code == 0, message);
        await AssertIsThatOfAnUndisturbedRunAsync("out.jsonl");
    }

    [Fact]
    public async Task Standard_output_on_a_full_disk_is_a_message()
    {
        if (!OperatingSystem.IsLinux())
            return;
        WriteDocuments(3);
        foreach (var command in new[] { "extract in", "quantities in/doc0.txt", "parse in/doc0.txt", "explain in", "--help" })
        {
            var (code, _, error) = await Shell.RunAsync(_folder.Path, $"exec $FACTEX {command} > /dev/full");
            Assert.True(code == 1, $"{command}: {code} {error}");
            Assert.Contains("can't be written", error, StringComparison.Ordinal);
            AssertOneMessage(error);
        }
    }

    [Fact]
    public async Task A_folder_that_can_not_be_written_to_is_named_before_any_work_is_done()
    {
        if (OperatingSystem.IsWindows())
            return;
        WriteDocuments(2);
        Directory.CreateDirectory(_folder.At("locked"));
        File.SetUnixFileMode(_folder.At("locked"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        // Root may write anywhere but where the kernel says no.
        var locked = CanWrite(_folder.At("locked")) ? "/sys" : _folder.At("locked");
        foreach (var (option, file) in new[] { ("-o", "out.jsonl"), ("-o", "out.db"), ("--documents", "documents.jsonl"), ("--report", "report.html"), ("--state", "run.state") })
        {
            var run = (await ToolRun.OfAsync("extract", _folder.At("in"), option, Path.Combine(locked, file))).Checked();
            Assert.True(run.ExitCode == 1, $"{option} {file}: {run.ExitCode}");
            Assert.Empty(run.Output);
            Assert.Contains(locked, run.Error, StringComparison.Ordinal);
            AssertOneMessage(run.Error);
        }
    }

    [Fact]
    public async Task A_state_whose_records_are_damaged_is_named_and_left_alone()
    {
        WriteDocuments(40);
        string[] command = ["extract", _folder.At("in"), "--state", _folder.At("state"), "-o", _folder.At("out.jsonl")];
        Assert.Equal(0, (await ToolRun.OfAsync(command)).ExitCode);
        var before = await File.ReadAllBytesAsync(_folder.At("out.jsonl"));
        using (var database = new SqliteConnection($"Data Source={_folder.At("state")};Pooling=False"))
        {
            database.Open();
            using var damage = database.CreateCommand();
            damage.CommandText = "UPDATE kept SET record = zeroblob(length(record))";
            Assert.Equal(40, damage.ExecuteNonQuery());
        }

        var run = (await ToolRun.OfAsync(command)).Checked();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the state file is damaged; delete it to start anew", run.Error, StringComparison.Ordinal);
        AssertOneMessage(run.Error);
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.At("out.jsonl")));
    }

    private static bool CanWrite(string folder)
    {
        try
        {
            File.WriteAllText(Path.Combine(folder, "probe"), "");
            File.Delete(Path.Combine(folder, "probe"));
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private async Task AssertIsThatOfAnUndisturbedRunAsync(string output)
    {
        var whole = (await ToolRun.OfAsync("extract", _folder.At("in"))).Output;
        Assert.NotEmpty(whole);

        // The path is as it was given, and scripts run within the folder.
        var expected = Encoding.UTF8.GetString(whole).Replace(_folder.At("in"), "in", StringComparison.Ordinal);
        Assert.Equal(expected, await File.ReadAllTextAsync(_folder.At(output)));
    }

    private void AssertHolds(params string[] names) =>
        Assert.Equal(names.Order(StringComparer.Ordinal), Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    /// <summary>One line that names the tool, and no trace of a stack.</summary>
    private static void AssertOneMessage(string error)
    {
        Assert.StartsWith("factex: ", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private void WriteDocuments(int count)
    {
        for (var i = 0; i < count; i++)
            _folder.Write($"in/doc{i}.txt", Articles.Wire.Replace("2023", $"{1900 + (i % 120)}", StringComparison.Ordinal));
    }
}
