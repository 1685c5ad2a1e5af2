using FactExtractor.Articles.Drafts;
using FactExtractor.Articles.Html.Dom;
using FactExtractor.Articles.Html.Model;

namespace FactExtractor.Articles.Html.Tables;

/// <summary>
/// Decides on tables of data as a whole, for half a table is worse than none, and finds the headers of their cells. Tables that only lay out a page are left alone.
/// </summary>
internal sealed class TableChoice
{
    private const int MaxCellWords = 60;
    private const int MaxMeanWords = 12;
    private const int MaxCaptionWords = 30;

    private readonly Dictionary<PageBlock, DraftCell> _cells = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<PageBlock> _dropped = new(ReferenceEqualityComparer.Instance);

    public TableChoice(PageContext page, double[] probabilities, double threshold)
    {
        var members = new Dictionary<PageElement, List<int>>(ReferenceEqualityComparer.Instance);
        var order = new List<PageElement>();
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            if ((page.Blocks[i].Around & Surroundings.Table) == 0 || Around(page.Blocks[i].Owner, Tag.Table) is not { } table)
                continue;
            if (!members.TryGetValue(table, out var list))
            {
                members[table] = list = [];
                order.Add(table);
            }

            list.Add(i);
        }

        var number = 0;
        foreach (var table in order)
        {
            var grid = TableGrid.Read(table);
            if (!IsData(page, grid, members[table]))
                continue;
            var (kept, all) = (0, 0);
            foreach (var i in members[table])
            {
                all += page.Blocks[i].Words + 1;
                kept += probabilities[i] >= threshold ? page.Blocks[i].Words + 1 : 0;
            }

            if (kept * 2 >= all)
                Fill(page, grid, members[table], number++);
            else
                _dropped.UnionWith(members[table].Select(i => page.Blocks[i]));
        }
    }

    /// <summary>The cell that a block is, or null where it is in no table of data that is kept.</summary>
    public DraftCell? CellOf(PageBlock block) => _cells.GetValueOrDefault(block);

    /// <summary>Whether the block is in a table of data that is not the article's.</summary>
    public bool IsDropped(PageBlock block) => _dropped.Contains(block);

    private static bool IsData(PageContext page, TableGrid grid, List<int> members)
    {
        if (grid.Rows < 2 || grid.Columns < 2 || grid.HasInnerTable)
            return false;
        var words = 0;
        foreach (var i in members)
        {
            words += page.Blocks[i].Words;
            if (page.Blocks[i].Words > MaxCellWords)
                return false;
        }

        return words <= MaxMeanWords * members.Count;
    }

    private void Fill(PageContext page, TableGrid grid, List<int> members, int number)
    {
        var columnHeads = new Dictionary<int, Draft>();
        var rowHeads = new Dictionary<int, Draft>();
        var firstRowIsHead = members.TrueForAll(i => Place(page, grid, i) is not { Row: 0 } || !IsNumber(page.Blocks[i].Text));
        var caption = Caption(page, members);
        foreach (var i in members)
        {
            var block = page.Blocks[i];
            if (Place(page, grid, i) is not { } place)
                continue;
            var isHead = place.IsTh || place.InHead || place.Row == 0 && firstRowIsHead;
            if (isHead && (place.InHead || place.Row == 0))
            {
                // Two rows of heads: the lower one is nearer to the figures.
                columnHeads[place.Column] = block.Draft;
                _cells[block] = new DraftCell(number, place.Row, place.Column, true) { Caption = caption };
                continue;
            }

            _cells[block] = new DraftCell(number, place.Row, place.Column, place.IsTh)
            {
                RowHeader = rowHeads.GetValueOrDefault(place.Row),
                ColumnHeader = columnHeads.GetValueOrDefault(place.Column),
                Caption = caption,
            };
            if (place.IsTh || place.Column == 0 && !IsNumber(block.Text))
                rowHeads.TryAdd(place.Row, block.Draft);
        }
    }

    private static (int Row, int Column, bool InHead, bool IsTh)? Place(PageContext page, TableGrid grid, int index)
    {
        for (var element = page.Blocks[index].Owner; element is not null && element.Tag != Tag.Table; element = element.Parent as PageElement)
        {
            if (element.Tag is Tag.Td or Tag.Th && grid.Find(element) is { } place)
                return (place.Row, place.Column, place.InHead, element.Tag == Tag.Th);
        }

        return null;
    }

    /// <summary>The table's own caption, else the short block before it that introduces it.</summary>
    private static Draft? Caption(PageContext page, List<int> members)
    {
        var before = members[0] - 1;
        if ((page.Blocks[members[0]].Around & Surroundings.Caption) != 0)
            return page.Blocks[members[0]].Draft;
        return before >= 0 && page.Blocks[before].Words <= MaxCaptionWords ? page.Blocks[before].Draft : null;
    }

    private static PageElement? Around(PageElement element, Tag tag)
    {
        for (var at = element; at is not null; at = at.Parent as PageElement)
        {
            if (at.Tag == tag)
                return at;
        }

        return null;
    }

    private static bool IsNumber(string text)
    {
        var (digits, letters) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsDigit(c))
                digits++;
            else if (char.IsLetter(c))
                letters++;
        }

        // "2023" heads a column; "12.4", "3,500 t" and "5%" do not.
        var isYear = digits == 4 && letters == 0 && text.Length <= 6 && text.TrimStart()[0] is '1' or '2';
        return digits > letters && !isYear;
    }
}
