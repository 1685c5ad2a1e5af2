using FactExtractor.Text;

namespace FactExtractor.Articles;

/// <summary>Where a cell stands in its table, and which cells head it.</summary>
/// <param name="Table">Number of the table in the article, from zero.</param>
/// <param name="Row">Row, from zero.</param>
/// <param name="Column">Column, from zero, spans counted.</param>
/// <param name="IsHeader">Whether the cell is itself a header.</param>
public sealed record TableCell(int Table, int Row, int Column, bool IsHeader)
{
    /// <summary>The text of the row's header in <see cref="Article.Text"/>, or null.</summary>
    public TextSpan? RowHeader { get; init; }

    /// <summary>The text of the column's header in <see cref="Article.Text"/>, or null.</summary>
    public TextSpan? ColumnHeader { get; init; }

    /// <summary>The table's caption or the block that introduces it, or null. Often says the unit ("in 100 million yuan").</summary>
    public TextSpan? Caption { get; init; }
}
