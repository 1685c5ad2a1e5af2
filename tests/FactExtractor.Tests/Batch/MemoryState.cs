using FactExtractor.Batch;

namespace FactExtractor.Tests.Batch;

/// <summary>A state that lasts as long as the test.</summary>
internal sealed class MemoryState : IRunState
{
    private readonly Dictionary<string, (string Content, byte[] Record)> _kept = [];
    private readonly HashSet<string> _used = [];

    public int Count => _kept.Count;

    public byte[]? Find(ReadOnlySpan<byte> key, ReadOnlySpan<byte> contentHash)
    {
        lock (_kept)
            return _kept.TryGetValue(Convert.ToHexString(key), out var kept) && kept.Content == Convert.ToHexString(contentHash) ? kept.Record : null;
    }

    public void Keep(ReadOnlySpan<byte> key, ReadOnlySpan<byte> contentHash, byte[] record)
    {
        lock (_kept)
            _kept[Convert.ToHexString(key)] = (Convert.ToHexString(contentHash), record);
        Touch(key);
    }

    public void Touch(ReadOnlySpan<byte> key) => _used.Add(Convert.ToHexString(key));

    public void Complete()
    {
        foreach (var key in _kept.Keys.Except(_used).ToList())
            _kept.Remove(key);
        _used.Clear();
    }
}
