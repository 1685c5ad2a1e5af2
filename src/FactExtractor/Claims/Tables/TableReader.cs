using FactExtractor.Articles;
using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Claims.Tables;

/// <summary>
/// Claims of tables: a figure in a cell is what its row is about at the time of its column, or the other way round, in the unit that the cell, its headers, the corner or the caption says.
/// Where no header names a thing, or none says the unit or that things are counted, the cell is no claim. One instance an article.
/// </summary>
internal sealed class TableReader(Article article, ISyntaxParser parser, IQuantityRecognizer recognizer, DateOnly? published)
{
    private readonly Dictionary<int, TextSpan> _corners = Corners(article);

    /// <summary>Whether the block is a cell that holds nothing but a number, or heads others: it is read here.</summary>
    public bool Reads(Block block) => block.Cell is { } cell && (cell.IsHeader || IsFigure(block.Span.Of(article.Text).Trim()));

    private static bool IsFigure(ReadOnlySpan<char> text) => CellText.IsBareNumber(text) || (text.Length <= CellText.MostCharacters && text.ContainsAnyInRange('0', '9') && text.Count(' ') <= 2);

    /// <summary>The claim of a cell, or null.</summary>
    public ClaimDraft? Read(SentenceContext sentence, QuantityContext context)
    {
        if (sentence.Block.Cell is not { IsHeader: false } cell)
            return null;
        var (row, column) = (cell.RowHeader, cell.ColumnHeader);
        var (ofRow, ofColumn) = (TimeOf(row), TimeOf(column));
        var (subject, time) = ofRow is not null && ofColumn is null ? (column, ofRow) : (row, ofColumn);
        if (subject is not { } named || (ofRow is not null && ofColumn is not null) || CellText.IsBareNumber(named.Of(article.Text).Trim()))
            return null;

        TextSpan?[] headers = [column, row, _corners.TryGetValue(cell.Table, out var corner) ? corner : null, cell.Caption];
        if (QuantityOf(sentence.Sentence.Span.Of(article.Text).Trim().ToString(), headers, context) is not { } quantity)
            return null;
        var draft = new ClaimDraft(sentence, quantity with { Span = sentence.Sentence.Span, NumberSpan = sentence.Sentence.Span, BoundSpan = null, CountedSpan = null, Equivalents = [] }, 0)
        {
            Subject = Mention.At(article.Text, WithoutUnit(named, context)),
            Period = time,
            Modality = Any(headers, CellText.SaysTarget) ? Modality.Target : Any(headers, CellText.SaysForecast) ? Modality.Forecast : Modality.Actual,
        };
        if (quantity.Unit.Kind == UnitKind.Ratio && quantity.Value is { } value && Any([column, row, cell.Caption], CellText.SaysChange))
        {
            (draft.Kind, draft.Role) = (ClaimKind.Change, QuantityRole.ChangeAmount);
            draft.Quantity = draft.Quantity with { Value = Math.Abs(value) };
            draft.Change = new Change(value < 0 ? ChangeDirection.Down : value == 0 ? ChangeDirection.Flat : ChangeDirection.Up) { Value = Math.Abs(value), Unit = quantity.Unit, Bound = quantity.Bound };
        }

        draft.Rules.Add("subject.header");
        return draft;
    }

    private static Dictionary<int, TextSpan> Corners(Article article)
    {
        var corners = new Dictionary<int, TextSpan>();
        foreach (var block in article.Blocks)
        {
            if (block.Cell is { Row: 0, Column: 0 } cell)
                corners.TryAdd(cell.Table, block.Span);
        }

        return corners;
    }

    private bool Any(TextSpan?[] headers, SpanTest says)
    {
        foreach (var header in headers)
        {
            if (header is { } span && says(span.Of(article.Text)))
                return true;
        }

        return false;
    }

    private delegate bool SpanTest(ReadOnlySpan<char> header);

    /// <summary>The number with the unit of the first header that says one; as a count where a header names what is counted; else null.</summary>
    private Quantity? QuantityOf(string number, TextSpan?[] headers, QuantityContext context)
    {
        var own = Recognize(number, context);
        if (own is { Unit.Kind: UnitKind.Ratio or UnitKind.Physical or UnitKind.Duration or UnitKind.Rate })
            return own;
        foreach (var header in headers)
        {
            if (header is not { } span)
                continue;
            foreach (var (written, isWhole) in CellText.WithUnit(number, span.Of(article.Text).ToString()))
            {
                if (Recognize(written, context) is not { } quantity || (quantity.Unit == Unit.One && (quantity.Value == own?.Value || !Any(headers, CellText.CountsSomething))))
                    continue;

                // A corner that says "Year" heads the years; a currency beside the number keeps it, and only takes a magnitude.
                if ((isWhole && quantity.Unit.Kind == UnitKind.Duration) || (own is { Unit.Kind: UnitKind.Currency } && quantity.Unit != own.Unit))
                    continue;
                return quantity with { Counted = null };
            }
        }

        return own is not null && (own.Unit != Unit.One || Any(headers, CellText.CountsSomething)) ? own : null;
    }

    /// <summary>The header without the unit at its end: "Sales ($ thousand)", "Margin, %".</summary>
    private TextSpan WithoutUnit(TextSpan header, QuantityContext context)
    {
        var text = header.Of(article.Text).ToString();
        var cut = text.EndsWith(')') ? text.LastIndexOf('(') : -1;
        if (cut <= 0 && text.LastIndexOf(',') is > 0 and var comma && CellText.WithUnit("5", text[(comma + 1)..]).Any(w => Recognize(w.Written, context) is { } q && q.Unit != Unit.One))
            cut = comma;
        return cut <= 0 ? header : TextSpan.FromBounds(header.Start, header.Start + text.AsSpan(0, cut).TrimEnd().Length);
    }

    /// <summary>The one quantity that the whole text is.</summary>
    private Quantity? Recognize(string text, QuantityContext context)
    {
        var sentences = parser.Split(text, TextSpan.FromBounds(0, text.Length)).ToArray();
        if (sentences.Length != 1)
            return null;
        var quantities = recognizer.Recognize(sentences[0], null, context);
        if (quantities.Length != 1)
            return null;
        var whole = quantities[0].CountedSpan is { } counted ? quantities[0].Span.Union(counted) : quantities[0].Span;
        return whole.Length == text.Length && quantities[0] is { Value: not null, Bound: Bound.Exact } ? quantities[0] : null;
    }

    private Period? TimeOf(TextSpan? header)
    {
        if (header is not { } span)
            return null;
        var text = span.Of(article.Text).Trim();
        if (text.Length == 4 && text.ContainsAnyExceptInRange('0', '9') is false && text[0] is '1' or '2')
            return new Period(text.ToString(), span);
        foreach (var sentence in parser.Split(article.Text, span))
        {
            var times = TimeExpressionFinder.Find(sentence, published);
            return times.Count == 1 && times[0] is { Value: { } value, Span: var at } && at.Length * 2 > text.Length ? new Period(value, at) : null;
        }

        return null;
    }
}
