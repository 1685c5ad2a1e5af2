using System.Runtime.CompilerServices;

namespace FactExtractor.Syntax.Models;

/// <summary>A list of hashed features being filled for one decision. Each template has its own number, mixed into the hash.</summary>
internal ref struct Features(Span<uint> buffer)
{
    private readonly Span<uint> _buffer = buffer;
    private uint _template;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<uint> Keys => _buffer[..Count];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a) => Put(Mix(++_template * 0x9E3779B1u, a));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a, uint b) => Put(Mix(Mix(++_template * 0x9E3779B1u, a), b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a, uint b, uint c) => Put(Mix(Mix(Mix(++_template * 0x9E3779B1u, a), b), c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a, uint b, uint c, uint d) => Put(Mix(Mix(Mix(Mix(++_template * 0x9E3779B1u, a), b), c), d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        _buffer[Count++] = hash ^ (hash >> 13);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint hash, uint value)
    {
        hash ^= value * 0xCC9E2D51u;
        return uint.RotateLeft(hash, 13) * 5 + 0xE6546B64u;
    }
}
