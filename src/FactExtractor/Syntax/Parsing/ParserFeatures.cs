using FactExtractor.Syntax.Models;
using FactExtractor.Syntax.Tagging;

namespace FactExtractor.Syntax.Parsing;

/// <summary>What the transition parser looks at: words and tags around the top of the stack and the front of the buffer, and their children.</summary>
internal readonly ref struct ParserFeatures(ReadOnlySpan<WordKeys> words, ReadOnlySpan<Upos> tags)
{
    /// <summary>No more features than this are made.</summary>
    public const int MaxCount = 96;

    private readonly ReadOnlySpan<WordKeys> _words = words;
    private readonly ReadOnlySpan<Upos> _tags = tags;

    public void FillAction(ref Features f, in ArcHybrid state)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2), b0 = state.Buffer, b1 = b0 + 1, b2 = b0 + 2;
        uint s0w = Word(s0), s1w = Word(s1), b0w = Word(b0), b1w = Word(b1);
        uint s0t = Tag(s0), s1t = Tag(s1), s2t = Tag(s2), b0t = Tag(b0), b1t = Tag(b1), b2t = Tag(b2);
        var distance = Bucket(s0 >= 0 ? b0 - s0 : 0);
        var gap = Bucket(s1 >= 0 ? s0 - s1 : 0);
        uint s0l = Left(state, s0), s0r = Right(state, s0), s1l = Left(state, s1), s1r = Right(state, s1), b0l = Left(state, b0);
        uint s0lt = Tag(s0l), s0rt = Tag(s0r), s1rt = Tag(s1r), s1lt = Tag(s1l), b0lt = Tag(b0l);
        uint s0ll = Label(state, s0l), s0rl = Label(state, s0r), s1ll = Label(state, s1l), s1rl = Label(state, s1r), b0ll = Label(state, b0l);
        uint s0lv = Count(state.LeftCount, s0), s0rv = Count(state.RightCount, s0), s1rv = Count(state.RightCount, s1), s1lv = Count(state.LeftCount, s1), b0lv = Count(state.LeftCount, b0);
        f.Add(0);
        f.Add(s0w); f.Add(s0t); f.Add(s0w, s0t);
        f.Add(s1w); f.Add(s1t); f.Add(s1w, s1t);
        f.Add(b0w); f.Add(b0t); f.Add(b0w, b0t);
        f.Add(b1w); f.Add(b1t); f.Add(b1w, b1t);
        f.Add(Word(b2)); f.Add(b2t);
        f.Add(s2t); f.Add(Word(s2));
        f.Add(s0w, b0w); f.Add(s0w, b0t); f.Add(s0t, b0w); f.Add(s0t, b0t); f.Add(s0w, s0t, b0t); f.Add(s0t, b0w, b0t);
        f.Add(s1w, s0w); f.Add(s1w, s0t); f.Add(s1t, s0w); f.Add(s1t, s0t);
        f.Add(s1w, b0w); f.Add(s1t, b0t); f.Add(s1t, b0w); f.Add(s1w, b0t);
        f.Add(b0t, b1t); f.Add(b0t, b1t, b2t); f.Add(b0w, b1t); f.Add(b0t, b1w);
        f.Add(s0t, b0t, b1t); f.Add(s1t, s0t, b0t); f.Add(s2t, s1t, s0t); f.Add(s1t, s0t, b0w); f.Add(s1w, s0t, b0t); f.Add(s1t, s0w, b0t);
        f.Add(s0w, b0t, b1t); f.Add(s0t, b0w, b1t); f.Add(s1t, s0t, b0t, b1t); f.Add(s2t, s1t, s0t, b0t);
        f.Add(s0t, s0rt, b0t); f.Add(s0t, s0lt, b0t); f.Add(s0t, b0lt, b0t); f.Add(s1t, s1rt, s0t); f.Add(s1t, s1lt, s0t); f.Add(s1t, s0lt, s0t); f.Add(s1t, s0t, s0rt);
        f.Add(distance, s0t, b0t); f.Add(distance, s0w); f.Add(distance, b0w); f.Add(gap, s1t, s0t); f.Add(gap, s1w); f.Add(gap, s0w);
        f.Add(s0lv, s0t); f.Add(s0rv, s0t); f.Add(s1rv, s1t); f.Add(s1lv, s1t); f.Add(b0lv, b0t);
        f.Add(s0rv, s0w); f.Add(s1rv, s1w); f.Add(s0lv, s0w); f.Add(b0lv, b0w);
        f.Add(s0ll, s0t); f.Add(s0rl, s0t); f.Add(s1ll, s1t); f.Add(s1rl, s1t); f.Add(b0ll, b0t);
        f.Add(s0ll, s0w); f.Add(s0rl, s0w); f.Add(s1rl, s1w); f.Add(b0ll, b0w);
        f.Add(s0ll, s0rl, s0t, b0t); f.Add(s1ll, s1rl, s1t, s0t); f.Add(s1t, s0t, s0rl, b0t); f.Add(s1t, s1rl, s0t, s0ll);
        f.Add(s0t, b0t, Bucket(state.Length - b0)); f.Add(Suffix(s0), b0t); f.Add(s0t, Suffix(b0)); f.Add(Suffix(s1), Suffix(s0), b0t); f.Add(s1t, Suffix(s0));
    }

    public void FillLabel(ref Features f, in ArcHybrid state, int head, int child)
    {
        uint hw = Word(head), cw = Word(child), ht = Tag(head), ct = Tag(child), side = head < child ? 1u : 0u;
        uint cl = Left(state, child), cr = Right(state, child);
        uint cll = Label(state, cl), crl = Label(state, cr), clw = Word((int)cl);
        uint hl = Left(state, head), hr = Right(state, head), hll = Label(state, hl), hrl = Label(state, hr);
        var distance = Bucket(Math.Abs(head - child));
        f.Add(0, side);
        f.Add(hw, side); f.Add(ht, side); f.Add(cw, side); f.Add(ct, side);
        f.Add(hw, cw, side); f.Add(hw, ct, side); f.Add(ht, cw, side); f.Add(ht, ct, side); f.Add(ht, ct, side, distance); f.Add(cw, ct, ht, side); f.Add(hw, ht, ct, side);
        f.Add(Suffix(head), side, ct); f.Add(Suffix(child), side, ht); f.Add(Suffix(head), Suffix(child), side); f.Add(Form(child), side);
        f.Add(cll, ct, ht, side); f.Add(crl, ct, ht, side); f.Add(cll, crl, ht, side); f.Add(clw, ct, ht, side); f.Add(clw, hw, side); f.Add(cll, cw, side); f.Add(crl, cw);
        f.Add(hll, ct, ht, side); f.Add(hrl, ct, ht, side); f.Add(hrl, cw, side); f.Add(hll, cw, side); f.Add(hll, hrl, ct, side); f.Add(hll, hw, side); f.Add(hrl, hw, side);
        f.Add(Tag(child - 1), ct, Tag(child + 1)); f.Add(Tag(head - 1), ht, Tag(head + 1), side); f.Add(Word(child - 1), ct, ht, side); f.Add(Word(child + 1), ct, ht, side);
        f.Add(Word(child - 1), cw); f.Add(Word(child + 1), cw); f.Add(Tag(child - 1), Tag(child + 1), ht, side);
        f.Add(Tag(head + 1), ht, ct, side); f.Add(Word(head + 1), hw, side); f.Add(distance, cw, side);
        f.Add(Count(state.LeftCount, child), ct, ht, side); f.Add(Count(state.RightCount, child), ct, ht, side); f.Add(Count(state.RightCount, head), ht, ct, side);
    }

    private uint Word(int i) => (uint)i < (uint)_words.Length ? _words[i].Lower : 7;

    private uint Form(int i) => (uint)i < (uint)_words.Length ? _words[i].Form : 7;

    private uint Suffix(int i) => (uint)i < (uint)_words.Length ? _words[i].Suffix3 : 7;

    private uint Tag(int i) => (uint)i < (uint)_words.Length ? (uint)_tags[i] : i == _words.Length ? 50u : 51u;

    private uint Tag(uint i) => Tag((int)i);

    private static uint Left(in ArcHybrid state, int i) => i >= 0 && i <= state.Length ? (uint)state.LeftChild[i] : uint.MaxValue;

    private static uint Right(in ArcHybrid state, int i) => i >= 0 && i <= state.Length ? (uint)state.RightChild[i] : uint.MaxValue;

    private static uint Label(in ArcHybrid state, uint i) => i < (uint)state.Length ? (uint)state.Labels[(int)i] : 99;

    private static uint Count(Span<int> counts, int i) => (uint)i < (uint)counts.Length ? (uint)Math.Min(counts[i], 4) : 9;

    private static uint Bucket(int distance) => distance switch
    {
        <= 4 => (uint)Math.Max(distance, 0),
        <= 6 => 5,
        <= 10 => 6,
        <= 20 => 7,
        _ => 8,
    };
}
