using FactExtractor.Articles.Drafts;

namespace FactExtractor.Articles.PlainText;

/// <summary>
/// Reads the blocks of Markdown: headings, quotes, lists, tables, paragraphs. The marks leave the text, and what stays keeps its place in the source.
/// Not a full CommonMark parser: code and nesting are read as running text, for news has little of either. Not thread-safe.
/// </summary>
internal sealed class MarkdownReader
{
    private readonly string _text;
    private readonly List<TextLine> _source;
    private readonly DraftWriter _writer;
    private readonly List<Draft> _drafts = [];

    // Lines without their block marks, blank lines between blocks, and what each line is.
    private readonly List<TextLine> _lines = [];
    private readonly List<BlockKind> _kinds = [];
    private int _tables;

    private MarkdownReader(string text)
    {
        _text = text;
        _source = TextLine.Split(text);
        _writer = new DraftWriter(text);
    }

    /// <summary>The blocks of a text, in order.</summary>
    public static List<Draft> Read(string text, CancellationToken cancellationToken)
    {
        var reader = new MarkdownReader(text);
        reader.Run(cancellationToken);
        return reader._drafts;
    }

    private void Run(CancellationToken cancellationToken)
    {
        for (var i = 0; i < _source.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = _source[i];
            if (line.IsBlank || MarkdownLine.IsFence(Of(line)) || MarkdownLine.IsDefinition(Of(line)))
                Break(line.Start);
            else if (i + 1 < _source.Count && Of(line).Contains('|') && MarkdownLine.IsTableRule(Of(_source[i + 1])))
                i = ReadTable(i) - 1;
            else if (MarkdownLine.IsRule(Of(line)))
                Underline(line);
            else
                Add(line);
        }

        Flush();
    }

    private ReadOnlySpan<char> Of(TextLine line) => _text.AsSpan(line.Start, line.Length);

    private void Break(int at) => Append(new TextLine(at, at), BlockKind.Paragraph);

    private void Append(TextLine line, BlockKind kind)
    {
        _lines.Add(line);
        _kinds.Add(kind);
    }

    private void Add(TextLine line)
    {
        var (start, kind) = (line.Start, BlockKind.Paragraph);
        var quote = MarkdownLine.QuoteLength(Of(line));
        if (quote > 0)
            (start, kind) = (start + quote, BlockKind.Quote);
        var rest = _text.AsSpan(start, line.End - start);
        if (rest.IsEmpty)
        {
            Break(line.Start);
            return;
        }

        if (MarkdownLine.HeadingLength(rest) is > 0 and var hashes)
        {
            var end = start + rest.TrimEnd('#').TrimEnd().Length;
            Break(line.Start);
            if (end > start + hashes)
                Append(new TextLine(start + hashes, end), BlockKind.Heading);
            Break(line.Start);
            return;
        }

        var bullet = ListMarker.Length(rest);
        if (bullet > 0 || MarkdownLine.IsNumbered(rest))
        {
            Break(line.Start);
            (start, kind) = (start + bullet, BlockKind.ListItem);
        }
        else if (_kinds.Count > 0 && !_lines[^1].IsBlank && (_kinds[^1] == BlockKind.Quote) != (kind == BlockKind.Quote))
        {
            Break(line.Start);
        }

        Append(new TextLine(start, line.End), kind);
    }

    /// <summary>A line of marks makes a heading of a lone line before it; else it only parts blocks.</summary>
    private void Underline(TextLine line)
    {
        var last = _lines.Count - 1;
        if (last >= 0 && _text[line.Start] is '=' or '-' && !_lines[last].IsBlank && _kinds[last] == BlockKind.Paragraph && (last == 0 || _lines[last - 1].IsBlank))
            _kinds[last] = BlockKind.Heading;
        Break(line.Start);
    }

    /// <summary>Writes the paragraphs collected so far.</summary>
    private void Flush()
    {
        foreach (var (first, end) in ParagraphJoiner.Group(_text, _lines))
        {
            if (Inline(_lines.GetRange(first, end - first)) is not { } draft)
                continue;
            draft.Kind = _kinds[first];
            _drafts.Add(draft);
        }

        _lines.Clear();
        _kinds.Clear();
    }

    private Draft? Inline(List<TextLine> lines)
    {
        var bold = MarkdownInline.Write(_text, lines, _writer);
        if (_writer.End(BlockKind.Paragraph) is not { } draft)
            return null;
        draft.BoldLength = Math.Min(bold, draft.Text.Length);
        return draft;
    }

    /// <returns>Index of the line after the table.</returns>
    private int ReadTable(int first)
    {
        Flush();
        var heads = new List<Draft?>();
        var row = 0;
        var i = first;
        for (; i < _source.Count && !_source[i].IsBlank && Of(_source[i]).Contains('|'); i++)
        {
            if (i == first + 1)
                continue;
            Draft? rowHead = null;
            var column = 0;
            foreach (var cell in MarkdownLine.Cells(_text, _source[i]))
            {
                var draft = cell.IsBlank ? null : Inline([cell]);
                if (row == 0)
                    heads.Add(draft);
                if (draft is not null)
                {
                    draft.Kind = BlockKind.TableCell;
                    draft.Cell = new DraftCell(_tables, row, column, row == 0) { RowHeader = row > 0 ? rowHead : null, ColumnHeader = row > 0 && column < heads.Count ? heads[column] : null };
                    _drafts.Add(draft);
                }

                if (column++ == 0)
                    rowHead = draft;
            }

            row++;
        }

        _tables++;
        return i;
    }
}
