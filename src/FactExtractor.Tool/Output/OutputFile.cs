namespace FactExtractor.Tool.Output;

/// <summary>
/// Where output goes: standard output, or a file that is written under a temporary name beside its place and moved there when complete, so that nobody ever
/// reads half a file and a failed run leaves the old one as it was. The temporary name is always the same: what a killed run left is written over, and two runs can't
/// write one file at once.
/// </summary>
internal sealed class OutputFile : IAsyncDisposable
{
    private readonly string? _temporary;
    private readonly string? _target;

    private OutputFile(Stream stream, string? temporary, string? target)
    {
        Stream = stream;
        _temporary = temporary;
        _target = target;
        AppDomain.CurrentDomain.ProcessExit += RemoveTemporary;
    }

    public Stream Stream { get; }

    /// <summary>The file that is written now; null for standard output.</summary>
    public string? WrittenPath => _temporary ?? _target;

    public static OutputFile Open(string? path, ToolConsole console) => Open(path, isWrittenByOthers: false, console);

    /// <param name="path">The file; null for standard output.</param>
    /// <param name="isWrittenByOthers">Whether something that opens files itself writes to the file, so that it must not be locked.</param>
    /// <param name="console">For standard output.</param>
    public static OutputFile Open(string? path, bool isWrittenByOthers, ToolConsole console)
    {
        if (path is null)
            return new OutputFile(console.Output, null, null);
        var target = Path.GetFullPath(path);
        if (Directory.Exists(target))
            throw new UsageException($"'{path}' is a folder; --output needs a file.");
        var folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder))
            throw new UsageException($"There is no folder '{folder}' to write '{Path.GetFileName(target)}' to.");
        if (IsDevice(target))
            return new OutputFile(new OutputStream(new FileStream(target, FileMode.Open, FileAccess.Write)), null, target);

        // A link is followed, so that the file it leads to is replaced and not the link.
        if (File.Exists(target))
            target = File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target;
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, "." + Path.GetFileName(target) + ".factex-tmp");
        return new OutputFile(OpenTemporary(temporary, isWrittenByOthers, path), temporary, target);
    }

    /// <summary>Puts the file in its place. Not called, nothing is left behind.</summary>
    public async ValueTask CommitAsync()
    {
        await Stream.FlushAsync().ConfigureAwait(false);
        if (_target is null)
            return;
        await Stream.DisposeAsync().ConfigureAwait(false);
        if (_temporary is not null)
            File.Move(_temporary, _target, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_target is not null)
                await Stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // What could not be written is not written now either; the failure itself has been reported.
        }

        RemoveTemporary(null, EventArgs.Empty);
        AppDomain.CurrentDomain.ProcessExit -= RemoveTemporary;
    }

    private static OutputStream OpenTemporary(string temporary, bool isWrittenByOthers, string path)
    {
        // Windows holds every opener to the share mode; elsewhere it is a lock among our own processes.
        var share = isWrittenByOthers && OperatingSystem.IsWindows() ? FileShare.ReadWrite : FileShare.None;
        try
        {
            return new OutputStream(new FileStream(temporary, FileMode.Create, FileAccess.Write, share, isWrittenByOthers ? 1 : 64 * 1024));
        }
        catch (IOException e) when (File.Exists(temporary) && e is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new UsageException($"'{path}' is being written by another process, or can't be written: {e.Message}");
        }
    }

    /// <summary>Also when the process is ended before the run is.</summary>
    private void RemoveTemporary(object? sender, EventArgs e)
    {
        if (_temporary is not null)
            File.Delete(_temporary);
    }

    /// <summary>/dev/null, /dev/stdout, /proc/self/fd/1: written to as they are, never replaced.</summary>
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
