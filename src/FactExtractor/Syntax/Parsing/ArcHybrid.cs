namespace FactExtractor.Syntax.Parsing;

/// <summary>
/// The state of an arc-hybrid parse: a stack, a buffer that ends in the root, and the arcs so far. Shift moves the first word of the buffer
/// to the stack; left makes it the head of the top of the stack, right makes the second of the stack the head of the top; both pop the top.
/// </summary>
internal ref struct ArcHybrid
{
    public const int Shift = 0, Left = 1, Right = 2, Actions = 3;

    private readonly Span<int> _stack;
    private readonly int _length;

    public readonly Span<int> Heads;
    public readonly Span<int> Labels;
    // First and last child on each side, with how many there are.
    public readonly Span<int> LeftChild, LeftChild2, RightChild, RightChild2, LeftCount, RightCount;

    /// <param name="length">Number of words; the root is the place after the last word.</param>
    /// <param name="memory">At least <see cref="MemoryFor"/> places.</param>
    public ArcHybrid(int length, Span<int> memory)
    {
        _length = length;
        var n = length + 1;
        memory = memory[..(9 * n)];
        memory[..(7 * n)].Fill(-1);
        memory[(7 * n)..].Clear();
        _stack = memory[..n];
        Heads = memory.Slice(n, n);
        Labels = memory.Slice(2 * n, n);
        LeftChild = memory.Slice(3 * n, n);
        LeftChild2 = memory.Slice(4 * n, n);
        RightChild = memory.Slice(5 * n, n);
        RightChild2 = memory.Slice(6 * n, n);
        LeftCount = memory.Slice(7 * n, n);
        RightCount = memory.Slice(8 * n, n);
    }

    public static int MemoryFor(int length) => 9 * (length + 1);

    public int StackCount { get; private set; }

    public int Buffer { get; private set; }

    public readonly int Length => _length;

    public readonly bool IsDone => StackCount == 0 && Buffer == _length;

    /// <summary>The word at depth <paramref name="depth"/> of the stack, -1 where there is none.</summary>
    public readonly int Stack(int depth) => depth < StackCount ? _stack[StackCount - 1 - depth] : -1;

    public readonly bool IsLegal(int action) => action switch
    {
        Shift => Buffer < _length,
        // The root takes one child only: the last word on the stack.
        Left => StackCount > 0 && (Buffer < _length || StackCount == 1),
        _ => StackCount > 1,
    };

    public void Apply(int action, int label)
    {
        if (action == Shift)
        {
            _stack[StackCount++] = Buffer++;
            return;
        }

        var child = Stack(0);
        var head = action == Left ? Buffer : Stack(1);
        StackCount--;
        Heads[child] = head;
        Labels[child] = label;
        if (action == Left)
        {
            // Words are popped inside out: the newest left child is the outermost.
            LeftChild2[head] = LeftChild[head];
            LeftChild[head] = child;
            LeftCount[head]++;
        }
        else
        {
            RightChild2[head] = RightChild[head];
            RightChild[head] = child;
            RightCount[head]++;
        }
    }
}
