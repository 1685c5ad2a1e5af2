using FactExtractor.Sinks;
using FactExtractor.Sinks.Sqlite;

namespace FactExtractor.Tool.Output;

/// <summary>The outputs of a run, written side by side: each document to all of them. Either all are put in their places at the end or none.</summary>
internal sealed class OutputSet : IAsyncDisposable
{
    private readonly List<(OutputFile File, IDocumentSink Sink)> _outputs = [];
    private bool _isComplete;

    /// <param name="files">Of each the path, null for standard output, and its format.</param>
    /// <param name="console">For standard output.</param>
    public static OutputSet Open(IEnumerable<(string? Path, OutputFormat Format)> files, ToolConsole console)
    {
        var outputs = new OutputSet();
        try
        {
            foreach (var (path, format) in files)
            {
                if (format == OutputFormat.Sqlite && path is null)
                    throw new UsageException("A SQLite database can't be written to standard output: name a file with --output.");
                var file = OutputFile.Open(path, isWrittenByOthers: format == OutputFormat.Sqlite, console);
                IDocumentSink sink;
                try
                {
                    sink = format == OutputFormat.Sqlite
                        ? SqliteClaimSink.Open(file.WrittenPath!, TimeProvider.System)
                        : OutputFormats.CreateSink(format, file.Stream, console.IsOutputTerminal && path is null);
                }
                catch
                {
                    file.DisposeAsync().AsTask().GetAwaiter().GetResult();
                    throw;
                }

                outputs._outputs.Add((file, sink));
            }

            return outputs;
        }
        catch
        {
            outputs.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw;
        }
    }

    public async ValueTask WriteAsync(DocumentRecord document, CancellationToken cancellationToken)
    {
        foreach (var (_, sink) in _outputs)
            await sink.WriteAsync(document, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends all outputs, and then puts them in their places.</summary>
    public async ValueTask CommitAsync()
    {
        foreach (var (_, sink) in _outputs)
            await sink.DisposeAsync().ConfigureAwait(false);
        _isComplete = true;
        foreach (var (file, _) in _outputs)
            await file.CommitAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (file, sink) in _outputs)
        {
            try
            {
                if (!_isComplete)
                    await sink.DisposeAsync().ConfigureAwait(false);
            }
            catch (IOException)
            {
                // The run has failed already, and with a better message.
            }

            await file.DisposeAsync().ConfigureAwait(false);
        }
    }
}
