namespace FactExtractor;

/// <summary>
/// Bounds the sum of the weights of items under way. An item that is heavier than the limit goes alone. One caller waits at a time; any thread may release.
/// </summary>
internal sealed class WeightLimit(long limit)
{
    private readonly Lock _lock = new();
    private long _used;
    private (long Weight, TaskCompletionSource Ready)? _waiting;

    public Task WaitAsync(long weight, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_used == 0 || _used + weight <= limit)
            {
                _used += weight;
                return Task.CompletedTask;
            }

            var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting = (weight, ready);
            return ready.Task.WaitAsync(cancellationToken);
        }
    }

    public void Release(long weight)
    {
        lock (_lock)
        {
            _used -= weight;
            if (_waiting is not { } next || (_used != 0 && _used + next.Weight > limit))
                return;
            _used += next.Weight;
            _waiting = null;
            next.Ready.SetResult();
        }
    }
}
