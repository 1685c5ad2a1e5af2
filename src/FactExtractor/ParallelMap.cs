using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace FactExtractor;

/// <summary>Maps a stream on several threads with a bounded number of items under way, in order or as they finish.</summary>
internal static class ParallelMap
{
    /// <summary>Items under way for each thread: enough to keep threads busy behind one slow item, few enough to bound memory.</summary>
    private const int ItemsPerThread = 4;

    public static async IAsyncEnumerable<TOut> RunAsync<TIn, TOut>(
        IAsyncEnumerable<TIn> items,
        Func<TIn, CancellationToken, TOut> map,
        int degreeOfParallelism,
        bool preserveOrder,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = Channel.CreateBounded<(TIn Item, TaskCompletionSource<TOut> Done)>(degreeOfParallelism * ItemsPerThread);
        var output = Channel.CreateBounded<Task<TOut>>(degreeOfParallelism * ItemsPerThread);
        var feeder = Task.Run(() => FeedAsync(items, queue.Writer, preserveOrder ? output.Writer : null, stop.Token), CancellationToken.None);
        var workers = new Task[degreeOfParallelism];
        for (var i = 0; i < workers.Length; i++)
            workers[i] = Task.Run(() => WorkAsync(queue.Reader, map, preserveOrder ? null : output.Writer, stop.Token), CancellationToken.None);
        _ = preserveOrder ? null : CompleteAfterAsync([feeder, .. workers], output.Writer);
        try
        {
            await foreach (var result in output.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return await result.WaitAsync(stop.Token).ConfigureAwait(false);
            await feeder.ConfigureAwait(false);
        }
        finally
        {
            // Reached on the end, on a fault and when the consumer breaks off: no thread outlives the enumeration.
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll([feeder, .. workers]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task FeedAsync<TIn, TOut>(
        IAsyncEnumerable<TIn> items,
        ChannelWriter<(TIn, TaskCompletionSource<TOut>)> queue,
        ChannelWriter<Task<TOut>>? ordered,
        CancellationToken cancellationToken)
    {
        Exception? fault = null;
        try
        {
            await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                var done = new TaskCompletionSource<TOut>(TaskCreationOptions.RunContinuationsAsynchronously);
                if (ordered is not null)
                    await ordered.WriteAsync(done.Task, cancellationToken).ConfigureAwait(false);
                await queue.WriteAsync((item, done), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            fault = e;
            throw;
        }
        finally
        {
            queue.TryComplete();
            ordered?.TryComplete(fault);
        }
    }

    private static async Task WorkAsync<TIn, TOut>(
        ChannelReader<(TIn Item, TaskCompletionSource<TOut> Done)> queue,
        Func<TIn, CancellationToken, TOut> map,
        ChannelWriter<Task<TOut>>? unordered,
        CancellationToken cancellationToken)
    {
        await foreach (var (item, done) in queue.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                done.SetResult(map(item, cancellationToken));
            }
            catch (OperationCanceledException e)
            {
                done.SetCanceled(e.CancellationToken);
            }
#pragma warning disable CA1031 // The fault is handed to whoever reads the result.
            catch (Exception e)
#pragma warning restore CA1031
            {
                done.SetException(e);
            }

            if (unordered is not null)
                await unordered.WriteAsync(done.Task, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task CompleteAfterAsync<TOut>(Task[] tasks, ChannelWriter<Task<TOut>> output)
    {
        await Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        output.TryComplete();
    }
}
