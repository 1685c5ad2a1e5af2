using System.Text;
using FactExtractor.Articles;
using FactExtractor.Sources;
using FactExtractor.Tests;
using FactExtractor.ToolTests.Sqlite;

namespace FactExtractor.ToolTests;

/// <summary>What goes wrong on long runs: they are killed, the disk is full, the reader leaves, somebody starts the same run twice, documents change meanwhile.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>docs/batch.md names the command for the long form, with more documents and twenty kills.</summary>
    [Fact]
    public async Task A_run_that_is_killed_again_and_again_gives_the_bytes_of_an_undisturbed_one()
    {
        WriteDocuments(120);
        await ToolRun.OfAsync("extract", _folder.At("in"), "-o", _folder.At("whole.jsonl"), "--quiet");
        string[] command = ["extract", _folder.At("in"), "-j", "2", "--state", _folder.At("state"), "-o", _folder.At("out.jsonl"), "-o", _folder.At("out.csv"), "--quiet"];
        var random = new Random(20240129);
        for (var kill = 0; kill < 3; kill++)
        {
            using var process = ToolProcess.Start(command);

            // Killed at a random size of the state: when it is being made, between two commits, at the end.
            var size = random.Next(0, 60_000);
            while (!process.HasExited && Size("state") + Size("state-wal") < size)
                await Task.Delay(5);
            process.Kill();
            await process.WaitForExitAsync();
        }

        using (var last = ToolProcess.Start(command))
        {
            var error = await last.StandardError.ReadToEndAsync();
            await last.WaitForExitAsync();
            Assert.True(last.ExitCode == 0, error);
        }

        Assert.Equal(await File.ReadAllBytesAsync(_folder.At("whole.jsonl")), await File.ReadAllBytesAsync(_folder.At("out.jsonl")));
        Assert.Equal(["in", "out.csv", "out.jsonl", "state", "whole.jsonl"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_second_of_two_runs_on_one_state_is_refused()
    {
        WriteDocuments(2);
        using (FactExtractor.Sinks.Sqlite.SqliteRunState.Open(_folder.At("state")))
        {
            using var second = ToolProcess.Start("extract", _folder.At("in"), "--state", _folder.At("state"), "-o", _folder.At("out.jsonl"));
            var error = await second.StandardError.ReadToEndAsync();
            await second.WaitForExitAsync();
            Assert.Equal(1, second.ExitCode);
            Assert.Equal($"factex: --state: '{_folder.At("state")}' is in use by another process.\n", error.ReplaceLineEndings("\n"));
            Assert.False(File.Exists(_folder.At("out.jsonl")));
        }

        Assert.Equal(0, (await ToolRun.OfAsync("extract", _folder.At("in"), "--state", _folder.At("state"))).ExitCode);
    }

    [Fact]
    public async Task A_damaged_state_is_named()
    {
        WriteDocuments(2);
        var run = (await ToolRun.OfAsync("extract", _folder.At("in"), "--state", _folder.Write("state", new string('x', 9000)))).Checked();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("damaged", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_ends_the_run_with_a_message()
    {
        if (!File.Exists("/dev/full"))
            return;
        WriteDocuments(3);
        foreach (var format in new[] { "jsonl", "csv", "jsonld" })
        {
            var run = (await ToolRun.OfAsync("extract", _folder.At("in"), "--state", _folder.At("state"), "--format", format, "-o", "/dev/full")).Checked();
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("can't be written", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_output_that_can_not_be_written_leaves_the_others_as_they_were()
    {
        WriteDocuments(3);
        _folder.Write("good.jsonl", "old");
        using (new FileStream(_folder.At(".bad.csv.factex-tmp"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            var run = (await ToolRun.OfAsync("extract", _folder.At("in"), "-o", _folder.At("good.jsonl"), "-o", _folder.At("bad.csv"))).Checked();
            Assert.Equal(1, run.ExitCode);
        }

        Assert.Equal("old", await File.ReadAllTextAsync(_folder.At("good.jsonl")));
        Assert.False(File.Exists(_folder.At(".good.jsonl.factex-tmp")));
    }

    [Fact]
    public async Task A_reader_that_leaves_ends_the_run()
    {
        WriteDocuments(300);
        using var process = ToolProcess.Start("extract", _folder.At("in"), "-j", "1");
        await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(141, process.ExitCode);
        Assert.Empty(error);
    }

    [Fact]
    public async Task Documents_that_change_are_read_again_and_the_output_is_that_of_a_fresh_run()
    {
        WriteDocuments(6);
        string[] command = ["extract", _folder.At("in"), "--state", _folder.At("state"), "-o", _folder.At("out.jsonl"), "-o", _folder.At("out.db")];
        Assert.Equal(0, (await ToolRun.OfAsync(command)).ExitCode);
        _folder.Write("in/doc4.txt", Articles.Wire.Replace("412,000", "999,000", StringComparison.Ordinal));
        File.Delete(_folder.At("in/doc2.txt"));
        _folder.Write("in/doc9.txt", Articles.Wire);
        Assert.Equal(0, (await ToolRun.OfAsync(command)).ExitCode);

        var fresh = await ToolRun.OfAsync("extract", _folder.At("in"));
        Assert.Equal(fresh.Output, await File.ReadAllBytesAsync(_folder.At("out.jsonl")));
        Assert.Contains("999000", Encoding.UTF8.GetString(fresh.Output), StringComparison.Ordinal);
        Assert.Equal("6", SqliteClaimSinkTests.Query(_folder.At("out.db"), "SELECT count(*) FROM documents"));
        Assert.Equal("6", SqliteClaimSinkTests.Query(_folder.At("state"), "SELECT count(*) FROM kept"));
    }

    [Fact]
    public async Task A_document_that_makes_the_extractor_throw_is_reported_and_counted_and_the_rest_is_done()
    {
        WriteDocuments(9);
        _folder.Write("in/doc4b.txt", "THROW");
        string[] command = ["extract", _folder.At("in"), "--state", _folder.At("state"), "--documents", _folder.At("documents.jsonl")];
        for (var round = 0; round < 2; round++)
        {
            var run = await ToolRun.OfAsync(command, builder => builder.UseReader(new ThrowingReader()));
            Assert.Equal(2, run.ExitCode);
            var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal($"failed: {_folder.At("in/doc4b.txt")}: The document could not be worked on (InvalidOperationException: Injected.). [internal]", lines[0]);
            Assert.Matches(@"^10 documents, \d+ claims, \d+ near-duplicates, 1 failed, ", lines[1]);
            Assert.Equal(9, run.Claims.Select(c => c.GetProperty("document").GetProperty("id").GetString()).Distinct().Count());
            var failed = Assert.Single(ToolRun.Parse(await File.ReadAllBytesAsync(_folder.At("documents.jsonl"))), d => d.GetProperty("error").ValueKind != System.Text.Json.JsonValueKind.Null);
            Assert.Equal("doc4b", failed.GetProperty("id").GetString());
        }
    }

    [Fact]
    public async Task Files_that_vanish_or_change_during_the_run_fail_alone_or_are_read_as_they_are_then()
    {
        WriteDocuments(60);
        var meanwhile = new Meanwhile(() =>
        {
            File.Delete(_folder.At("in/doc8.txt"));
            _folder.Write("in/doc9.html", Articles.Page.Replace("3.4 million", "7.7 million", StringComparison.Ordinal));
        });
        var run = await ToolRun.OfAsync(["extract", _folder.At("in"), "-j", "1", "--state", _folder.At("state")], builder => builder.UseReader(meanwhile));

        // In ordinal order doc8 and doc9 are among the last; the folder was listed when the first was read.
        Assert.Equal(2, run.ExitCode);
        Assert.Matches(@"^failed: \S+doc8\.txt: [^\n]+ \[source\.unreadable\]\n60 documents, \d+ claims, 1 failed, ", run.Error);
        Assert.Contains(run.Claims, c => c.GetProperty("document").GetProperty("id").GetString() == "doc9" && c.GetProperty("quantity").GetProperty("value").GetRawText() == "7700000");

        // The state knows the content that was read: nothing is stale.
        var fresh = await ToolRun.OfAsync("extract", _folder.At("in"));
        Assert.Equal(fresh.Output, (await ToolRun.OfAsync("extract", _folder.At("in"), "--state", _folder.At("state"))).Output);
    }

    [Fact]
    public async Task Odd_names_and_links_that_lead_nowhere_or_round_disturb_nobody()
    {
        if (OperatingSystem.IsWindows())
            return;
        string[] names = ["line\nbreak.txt", "\u001b[31mred.txt", "\U0001F4F0 news.txt", "-rf.txt", "quo\"te'.txt", "\u202Eevil.txt"];
        foreach (var name in names)
            _folder.Write("in/" + name, Articles.Wire);
        Directory.CreateSymbolicLink(_folder.At("in/round"), _folder.At("in"));
        Directory.CreateSymbolicLink(_folder.At("in/up"), "..");
        File.CreateSymbolicLink(_folder.At("in/self\n.txt"), _folder.At("in/self\n.txt"));

        var run = (await ToolRun.OfAsync("extract", _folder.At("in"), "--state", _folder.At("state"), "-o", _folder.At("c.jsonl"), "-o", _folder.At("c.csv"), "-o", _folder.At("c.db"))).Checked();
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(2, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Matches(@"^failed: \S+/in/self \.txt: [^\n]+ \[source\.unreadable\]\n7 documents, \d+ claims, 1 failed, ", run.Error);
        Assert.DoesNotContain('\u001b', run.Error);

        var expected = names.Select(n => n[..^4]).Order(StringComparer.Ordinal);
        Assert.Equal(expected, ToolRun.Parse(await File.ReadAllBytesAsync(_folder.At("c.jsonl"))).Select(c => c.GetProperty("document").GetProperty("id").GetString()).Distinct());
        foreach (var name in names)
            Assert.Equal("1", SqliteClaimSinkTests.Query(_folder.At("c.db"), $"SELECT count(*) FROM documents WHERE name = '{name[..^4].Replace("'", "''", StringComparison.Ordinal)}' AND claims > 0"));
    }

    private sealed class ThrowingReader : IArticleReader
    {
        public Article Read(SourceText source, ArticleHints hints, CancellationToken cancellationToken) =>
            source.Text == "THROW" ? throw new InvalidOperationException("Injected.") : ArticleReader.Default.Read(source, hints, cancellationToken);
    }

    /// <summary>Has something happen when the first document is read.</summary>
    private sealed class Meanwhile(Action action) : IArticleReader
    {
        private Action? _action = action;

        public Article Read(SourceText source, ArticleHints hints, CancellationToken cancellationToken)
        {
            Interlocked.Exchange(ref _action, null)?.Invoke();
            return ArticleReader.Default.Read(source, hints, cancellationToken);
        }
    }

    private long Size(string name) => new FileInfo(_folder.At(name)) is { Exists: true } file ? file.Length : 0;

    private void WriteDocuments(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var text = i % 2 == 0 ? Articles.Wire : Articles.Page;
            _folder.Write($"in/doc{i}.{(i % 2 == 0 ? "txt" : "html")}", text.Replace("2023", $"{1900 + (i % 120)}", StringComparison.Ordinal));
        }
    }
}
