using FactExtractor.Articles.Drafts;
using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.Html;

/// <summary>
/// Walks a page in reading order and cuts its visible text into blocks. A block never spans text that was left out: its range of the source,
/// without tags, reads as its text. Iterative, so that no nesting can exhaust the stack. Not thread-safe.
/// </summary>
internal sealed class BlockWalker
{
    private readonly string _source;
    private readonly DraftWriter _writer;
    private readonly List<PageBlock> _blocks = [];
    private readonly Stack<Frame> _stack = new();
    private PageElement? _owner;
    private Surroundings _around;
    private int _order = -1;
    private int _linkLength;
    private int _linkStart = -1;
    private int _linkEnd;
    private int _linkDepth;
    private int _emphasisDepth;
    private int _emphasisLength;
    private int _boldDepth;
    private int _boldLength;
    private int _breaks;
    private bool _isBoldSoFar = true;

    private BlockWalker(string source)
    {
        _source = source;
        _writer = new DraftWriter(source);
    }

    /// <summary>The blocks of a page, in the order of the source.</summary>
    public static List<PageBlock> Walk(PageDocument page, CancellationToken cancellationToken)
    {
        var walker = new BlockWalker(page.Text);
        if (page.Body is { } body)
            walker.Run(body, cancellationToken);
        return walker._blocks;
    }

    private void Run(PageElement body, CancellationToken cancellationToken)
    {
        _owner = body;
        _stack.Push(new Frame(body, 0, body, Surroundings.None, IsBlock: true));
        while (_stack.TryPop(out var frame))
        {
            var children = frame.Element.Children.Items;
            if (frame.Next == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (frame.Next >= children.Count)
            {
                Leave(frame);
                continue;
            }

            _stack.Push(frame with { Next = frame.Next + 1 });
            if (children[frame.Next] is PageText text)
                Write(text);
            else if (children[frame.Next] is PageElement element)
                Enter(element);
        }

        End();
    }

    private void Enter(PageElement element)
    {
        if (TagRules.IsDropped(element))
            return;
        if (element.Tag == Tag.Br)
        {
            // Two line breaks in a row are what old pages have for paragraphs.
            if (++_breaks >= 2)
                End();
            _writer.Space(element.SourceStart, element.SourceStart + 1);
            return;
        }

        var isBlock = TagRules.IsBlock(element);
        if (isBlock)
            End();
        if (element.Tag == Tag.A)
            _linkDepth++;
        if (element.Tag is Tag.B or Tag.Strong)
            _boldDepth++;
        if (IsEmphasis(element))
            _emphasisDepth++;
        _stack.Push(new Frame(element, 0, _owner!, _around, isBlock));
        _around |= TagRules.Around(element);
        if (isBlock)
            _owner = element;
    }

    private void Leave(Frame frame)
    {
        if (frame.IsBlock)
            End();
        if (frame.Element.Tag == Tag.A)
            _linkDepth--;
        if (frame.Element.Tag is Tag.B or Tag.Strong)
            _boldDepth--;
        if (IsEmphasis(frame.Element))
            _emphasisDepth--;
        _owner = frame.Owner;
        _around = frame.Around;
    }

    private void Write(PageText text)
    {
        foreach (var piece in text.Pieces)
        {
            if (IsBlank(piece))
            {
                _writer.Space(piece.Start, piece.End);
                continue;
            }

            if (_writer.Length > 0 && piece.Order != _order + 1)
                End();
            _breaks = 0;
            _order = piece.Order;
            var before = _writer.Length;
            Write(piece);
            var written = _writer.Length - before;
            if (_linkDepth > 0)
            {
                _linkLength += written;
                _linkEnd = _writer.Length;
                if (_linkStart < 0)
                    _linkStart = before;
            }

            if (_emphasisDepth > 0)
                _emphasisLength += written;
            if (_boldDepth > 0 && _isBoldSoFar)
                _boldLength = _writer.Length;
            else
                _isBoldSoFar = false;
        }
    }

    private void Write(TextPiece piece)
    {
        var at = piece.Start;
        while (at < piece.End)
        {
            var reference = _source.AsSpan(at, piece.End - at).IndexOf('&');
            if (reference < 0)
                break;
            reference += at;
            var (symbol, length) = CharacterReference.Read(_source.AsSpan(reference, piece.End - reference));
            _writer.Write(at, length == 0 ? reference + 1 : reference);
            if (length > 0)
                _writer.Write(symbol, reference, reference + length);
            at = reference + Math.Max(1, length);
        }

        _writer.Write(at, piece.End);
    }

    private static bool IsEmphasis(PageElement element) => element.Tag is Tag.Em or Tag.I or Tag.Small;

    private bool IsBlank(TextPiece piece) => _source.AsSpan(piece.Start, piece.End - piece.Start).IsWhiteSpace();

    private void End()
    {
        if (_writer.End(BlockKind.Paragraph) is { } draft)
        {
            draft.BoldLength = Math.Min(_boldLength, draft.Text.Length);
            _blocks.Add(new PageBlock(draft, _owner!)
            {
                LinkLength = Math.Min(_linkLength, draft.Text.Length),
                LinkStart = _linkStart,
                LinkEnd = _linkEnd,
                EmphasisLength = Math.Min(_emphasisLength, draft.Text.Length),
                Around = _around,
                Words = CountWords(draft.Text),
            });
        }

        _linkLength = _linkEnd = _emphasisLength = _boldLength = _breaks = 0;
        _linkStart = -1;
        _isBoldSoFar = true;
    }

    /// <summary>Words; in scripts without spaces two characters count as one.</summary>
    private static int CountWords(string text)
    {
        int words = 0, wide = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (c is >= '\u2E80' and < '\uA4D0' or >= '\uAC00' and < '\uD7B0' or >= '\uF900' and < '\uFB00' or >= '\u0E00' and < '\u0E80')
            {
                wide++;
                inside = false;
            }
            else if (char.IsLetterOrDigit(c))
            {
                if (!inside)
                    words++;
                inside = true;
            }
            else if (c != '\'' && c != '’')
            {
                inside = false;
            }
        }

        return words + (wide + 1) / 2;
    }

    private readonly record struct Frame(PageElement Element, int Next, PageElement Owner, Surroundings Around, bool IsBlock);
}
