using System.Globalization;
using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.Html.Tables;

/// <summary>Rows and columns of the cells of one table, spans counted.</summary>
internal sealed class TableGrid
{
    private const int MaxColumns = 1000;
    private const int MaxSpan = 100;

    private readonly Dictionary<PageElement, (int Row, int Column, bool InHead)> _cells = new(ReferenceEqualityComparer.Instance);

    private TableGrid()
    {
    }

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public bool HasInnerTable { get; private set; }

    /// <summary>Lays out a table. Iterative; time grows with the number of cells.</summary>
    public static TableGrid Read(PageElement table)
    {
        var grid = new TableGrid();
        var taken = new List<int>();
        var stack = new Stack<(PageNode Node, bool InHead)>();
        Push(stack, table, false);
        while (stack.TryPop(out var top))
        {
            if (top.Node is not PageElement element)
                continue;
            if (element.Tag is Tag.Thead or Tag.Tbody or Tag.Tfoot)
                Push(stack, element, element.Tag == Tag.Thead);
            else if (element.Tag == Tag.Tr)
                grid.AddRow(element, top.InHead, taken);
        }

        return grid;
    }

    /// <summary>Where a cell stands; null for cells of other tables.</summary>
    public (int Row, int Column, bool InHead)? Find(PageElement cell) => _cells.TryGetValue(cell, out var place) ? place : null;

    /// <param name="row">The row element.</param>
    /// <param name="inHead">Whether it stands in the head of the table.</param>
    /// <param name="taken">For each column, how many rows more a cell from above reaches down.</param>
    private void AddRow(PageElement row, bool inHead, List<int> taken)
    {
        var column = 0;
        foreach (var child in row.Children.Items)
        {
            if (child is not PageElement { Tag: Tag.Td or Tag.Th } cell || column >= MaxColumns)
                continue;
            while (column < taken.Count && taken[column] > 0)
                column++;
            _cells[cell] = (Rows, column, inHead);
            HasInnerTable |= cell.Children.Items.Exists(inner => inner is PageElement { Tag: Tag.Table });
            var (width, height) = (Span(cell["colspan"]), Span(cell["rowspan"]));
            for (var i = 0; i < width && column < MaxColumns; i++, column++)
            {
                while (taken.Count <= column)
                    taken.Add(0);
                taken[column] = height;
            }
        }

        for (var i = 0; i < taken.Count; i++)
            taken[i] = Math.Max(0, taken[i] - 1);
        Columns = Math.Max(Columns, column);
        Rows++;
    }

    private static int Span(string? value) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MaxSpan) : 1;

    private static void Push(Stack<(PageNode Node, bool InHead)> stack, PageElement parent, bool inHead)
    {
        for (var i = parent.Children.Items.Count - 1; i >= 0; i--)
            stack.Push((parent.Children.Items[i], inHead));
    }
}
