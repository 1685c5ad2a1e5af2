namespace FactExtractor.Articles.Drafts;

/// <summary>Where a cell stands in its table, with the drafts that head it instead of their spans.</summary>
internal sealed record DraftCell(int Table, int Row, int Column, bool IsHeader)
{
    public Draft? RowHeader { get; init; }

    public Draft? ColumnHeader { get; init; }

    public Draft? Caption { get; init; }
}
