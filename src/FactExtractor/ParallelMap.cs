using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace FactExtractor;

/// <summary>
/// Maps a stream on several threads with a bounded number and weight of items under way, in order or as they finish. An item is under way from when it is taken from
/// the stream until its result is taken.
/// </summary>
internal static class ParallelMap
{
    /// <summary>Items under way for each thread: enough to keep threads busy behind one slow item, few enough to bound memory.</summary>
    private const int ItemsPerThread = 4;

    /// <summary>The most that items under way may weigh, one heavy item aside: 64 MiB of documents take several times as much once they are decoded and parsed.</summary>
    private const long MaxWeight = 64 << 20;

    public static async IAsyncEnumerable<TOut> RunAsync<TIn, TOut>(
        IAsyncEnumerable<TIn> items,
        Func<TIn, CancellationToken, TOut> map,
        int degreeOfParallelism,
        bool preserveOrder,
        Func<TIn, long> weigh,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = Channel.CreateBounded<(TIn Item, TaskCompletionSource<TOut> Done, long Weight)>(degreeOfParallelism * ItemsPerThread);
        var output = Channel.CreateBounded<(Task<TOut> Result, long Weight)>(degreeOfParallelism * ItemsPerThread);
        var limit = new WeightLimit(MaxWeight);
        var feeder = Task.Run(() => FeedAsync(items, weigh, limit, queue.Writer, preserveOrder ? output.Writer : null, stop.Token), CancellationToken.None);
        var workers = new Task[degreeOfParallelism];
        for (var i = 0; i < workers.Length; i++)
            workers[i] = Task.Run(() => WorkAsync(queue.Reader, map, preserveOrder ? null : output.Writer, stop.Token), CancellationToken.None);
        _ = preserveOrder ? null : CompleteAfterAsync([feeder, .. workers], output.Writer);
        try
        {
            await foreach (var (result, weight) in output.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return await result.WaitAsync(stop.Token).ConfigureAwait(false);
                limit.Release(weight);
            }

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
        Func<TIn, long> weigh,
        WeightLimit limit,
        ChannelWriter<(TIn, TaskCompletionSource<TOut>, long)> queue,
        ChannelWriter<(Task<TOut>, long)>? ordered,
        CancellationToken cancellationToken)
    {
        Exception? fault = null;
        try
        {
            await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                var weight = weigh(item);
                await limit.WaitAsync(weight, cancellationToken).ConfigureAwait(false);
                var done = new TaskCompletionSource<TOut>(TaskCreationOptions.RunContinuationsAsynchronously);
                if (ordered is not null)
                    await ordered.WriteAsync((done.Task, weight), cancellationToken).ConfigureAwait(false);
                await queue.WriteAsync((item, done, weight), cancellationToken).ConfigureAwait(false);
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
        ChannelReader<(TIn Item, TaskCompletionSource<TOut> Done, long Weight)> queue,
        Func<TIn, CancellationToken, TOut> map,
        ChannelWriter<(Task<TOut>, long)>? unordered,
        CancellationToken cancellationToken)
    {
        await foreach (var (item, done, weight) in queue.ReadAllAsync(cancellationToken).ConfigureAwait(false))
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
                await unordered.WriteAsync((done.Task, weight), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task CompleteAfterAsync<TOut>(Task[] tasks, ChannelWriter<(Task<TOut>, long)> output)
    {
        await Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        output.TryComplete();
    }
}
