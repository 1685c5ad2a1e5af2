using FactExtractor.Sources.Listing;

namespace FactExtractor.Tool.Output;

/// <summary>Says now and then how far a run is, and counts the documents meanwhile, so that the time left can be told.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs <paramref name="work"/>.</summary>
    /// <param name="log">Where to.</param>
    /// <param name="summary">What has come of the run so far.</param>
    /// <param name="count">Counts the documents; null where that would need reading them.</param>
    /// <param name="work">The run.</param>
    public static async Task RunAsync(RunLog log, RunSummary summary, Func<CancellationToken, long?> count, Func<Task> work)
    {
        if (!log.ShowsProgress)
        {
            await work().ConfigureAwait(false);
            return;
        }

        using var done = new CancellationTokenSource();
        var total = Task.Run(() => Total(count, done.Token), CancellationToken.None);
        var display = Task.Run(
            async () =>
            {
                using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(log.ProgressInterval));
                while (await timer.WaitForNextTickAsync(done.Token).ConfigureAwait(false))
                    summary.Progress(total.IsCompletedSuccessfully ? await total.ConfigureAwait(false) : null);
            },
            CancellationToken.None);
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            await done.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(display, total).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            log.EndProgress();
        }
    }

    /// <summary>The number of documents that a listing names, as far as it can be told without reading them.</summary>
    public static Func<CancellationToken, long?> CountOf(IReadOnlyList<string> paths, Sources.ListingOptions options) =>
        token => new SourceListing(paths, options).Count(token);

    private static long? Total(Func<CancellationToken, long?> count, CancellationToken cancellationToken)
    {
        try
        {
            return count(cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            return null;
        }
    }
}
