using System.Collections.Immutable;

namespace FactExtractor.Syntax;

/// <summary>
/// The dependency tree of one sentence. Always well formed: one root, no cycle, every head inside the sentence. Immutable and thread-safe.
/// </summary>
public sealed class SyntaxTree
{
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    /// <summary>Makes a tree and checks it.</summary>
    /// <param name="sentence">The sentence that was parsed.</param>
    /// <param name="tokens">One token for each of its words.</param>
    /// <exception cref="ArgumentException">The tokens do not match the sentence, or do not form a tree with one root.</exception>
    public SyntaxTree(Sentence sentence, ImmutableArray<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (tokens.Length != sentence.Words.Length)
            throw new ArgumentException("A tree has one token for each word of its sentence.", nameof(tokens));
        Sentence = sentence;
        Tokens = tokens;
        _firstChild = new int[tokens.Length];
        _nextSibling = new int[tokens.Length];
        Root = Link();
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The words, in order.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>Index of the root.</summary>
    public int Root { get; }

    /// <summary>The children of <paramref name="index"/> from left to right, without allocation.</summary>
    public ChildEnumerable ChildrenOf(int index) => new(this, index);

    /// <summary>The leftmost child of <paramref name="index"/> with the relation, subtypes included (<c>nsubj</c> finds <c>nsubj:pass</c>); -1 where there is none.</summary>
    public int ChildOf(int index, string deprel)
    {
        foreach (var child in ChildrenOf(index))
        {
            if (Is(child, deprel))
                return child;
        }

        return -1;
    }

    /// <summary>Whether the token's relation is <paramref name="deprel"/> or a subtype of it.</summary>
    public bool Is(int index, string deprel)
    {
        var own = Tokens[index].Deprel;
        return own.StartsWith(deprel, StringComparison.Ordinal)
            && (own.Length == deprel.Length || own[deprel.Length] == ':');
    }

    /// <summary>Whether <paramref name="ancestor"/> is <paramref name="index"/> itself or stands above it.</summary>
    public bool IsAncestorOrSelf(int ancestor, int index)
    {
        for (; index >= 0; index = Tokens[index].Head)
        {
            if (index == ancestor)
                return true;
        }

        return false;
    }

    private int Link()
    {
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        var root = -1;
        for (var i = Tokens.Length - 1; i >= 0; i--)
        {
            var head = Tokens[i].Head;
            if (head == -1 && root == -1)
            {
                root = i;
                continue;
            }

            if (head < 0 || head >= Tokens.Length || head == i)
                throw new ArgumentException($"Token {i} has no possible head ({head}).");
            _nextSibling[i] = _firstChild[head];
            _firstChild[head] = i;
        }

        if (root == -1 || Reachable(root) != Tokens.Length)
            throw new ArgumentException("The tokens do not form one tree.");
        return root;
    }

    private int Reachable(int root)
    {
        var count = 0;
        var stack = new int[Tokens.Length];
        var top = 0;
        stack[top++] = root;
        while (top > 0)
        {
            var index = stack[--top];
            count++;
            for (var child = _firstChild[index]; child >= 0; child = _nextSibling[child])
                stack[top++] = child;
        }

        return count;
    }

    /// <summary>The children of a token; see <see cref="ChildrenOf"/>.</summary>
    public readonly struct ChildEnumerable
    {
        private readonly SyntaxTree _tree;
        private readonly int _parent;

        internal ChildEnumerable(SyntaxTree tree, int parent)
        {
            _tree = tree;
            _parent = parent;
        }

        /// <summary>Starts from the left.</summary>
        public Enumerator GetEnumerator() => new(_tree, _tree._firstChild[_parent]);
    }

    /// <summary>Goes over the children of a token.</summary>
    public struct Enumerator
    {
        private readonly SyntaxTree _tree;
        private int _next;

        internal Enumerator(SyntaxTree tree, int first)
        {
            _tree = tree;
            _next = first;
            Current = -1;
        }

        /// <summary>Index of the current child.</summary>
        public int Current { get; private set; }

        /// <summary>Goes on to the next child.</summary>
        public bool MoveNext()
        {
            if (_next < 0)
                return false;
            Current = _next;
            _next = _tree._nextSibling[_next];
            return true;
        }
    }
}
