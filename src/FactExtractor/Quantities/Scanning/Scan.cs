using FactExtractor.Text;

namespace FactExtractor.Quantities.Scanning;

/// <summary>The pieces of one sentence with the questions that rules ask of them. Out-of-range indices answer no.</summary>
internal sealed class Scan
{
    private readonly Piece[] _pieces;
    private bool? _isLowerCase;
    private int[]? _topics;

    public Scan(string text, TextSpan range)
    {
        Text = text;
        Range = range;
        var pieces = new List<Piece>(Math.Max(8, range.Length / 5));
        PieceScanner.Scan(text, range, pieces);
        _pieces = [.. pieces];
    }

    public string Text { get; }

    /// <summary>The sentence has no capital at all, so case says nothing.</summary>
    public bool IsLowerCase => _isLowerCase ??= !Text.AsSpan(Range.Start, Range.Length).ContainsAnyInRange('A', 'Z');

    public TextSpan Range { get; }

    /// <summary>How many words of the sentence speak of a topic. Counted when first asked for.</summary>
    public int TopicCount(Topic topic) => (_topics ??= TopicWords.Count(this))[(int)topic];

    public int Count => _pieces.Length;

    public ref readonly Piece this[int index] => ref _pieces[index];

    public bool Has(int index) => (uint)index < (uint)_pieces.Length;

    public bool IsWord(int index) => Has(index) && _pieces[index].Kind == PieceKind.Word;

    public bool IsNumber(int index) => Has(index) && _pieces[index].Kind == PieceKind.Number;

    public bool IsSymbol(int index, char symbol) => Has(index) && _pieces[index].Kind == PieceKind.Symbol && _pieces[index].Symbol == symbol;

    public bool IsSymbol(int index) => Has(index) && _pieces[index].Kind == PieceKind.Symbol;

    public bool Is(int index, Role role) => Has(index) && _pieces[index].Entry is { } entry && entry.Is(role);

    public bool IsWord(int index, string lower) => IsWord(index) && Word(index).Equals(lower, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the piece is one of a list of words separated by blanks. For short lists.</summary>
    public bool IsAny(int index, string list)
    {
        if (!IsWord(index))
            return false;
        var word = Word(index);
        var rest = list.AsSpan();
        while (rest.Length > 0)
        {
            var blank = rest.IndexOf(' ');
            var entry = blank < 0 ? rest : rest[..blank];
            if (word.Equals(entry, StringComparison.OrdinalIgnoreCase))
                return true;
            rest = blank < 0 ? [] : rest[(blank + 1)..];
        }

        return false;
    }

    /// <summary>Whether no white space stands between the piece and the one before it.</summary>
    public bool Glued(int index) => index > 0 && Has(index) && !_pieces[index].SpaceBefore;

    public bool IsDash(int index) => IsSymbol(index) && _pieces[index].Symbol is '-' or '–' or '—' or '‑' or '‐' or '−' or '‒';

    /// <summary>A hyphen or a dash that can join the ends of a range; not the long dash of a parenthesis.</summary>
    public bool IsHyphen(int index) => IsSymbol(index) && _pieces[index].Symbol is '-' or '–' or '‑' or '‐' or '‒';

    public ReadOnlySpan<char> Word(int index) => Text.AsSpan(_pieces[index].Start, _pieces[index].End - _pieces[index].Start);

    public bool IsCapitalised(int index) => IsWord(index) && char.IsUpper(Text[_pieces[index].Start]);

    /// <summary>Whether the word has a capital anywhere, as names have ("iPhone").</summary>
    public bool HasCapital(int index) => IsWord(index) && Word(index).IndexOfAnyInRange('A', 'Z') >= 0;

    /// <summary>The word in all capitals, two letters or more.</summary>
    public bool IsUpperCase(int index)
    {
        if (!IsWord(index))
            return false;
        var word = Word(index);
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
        }

        return word.Length > 1;
    }

    /// <summary>The span from the start of one piece to the end of another.</summary>
    public TextSpan Span(int first, int last) => TextSpan.FromBounds(_pieces[first].Start, _pieces[last].End);
}
