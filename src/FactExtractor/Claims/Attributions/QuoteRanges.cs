using FactExtractor.Text;

namespace FactExtractor.Claims.Attributions;

/// <summary>The stretches of a block that stand between double quotation marks. An opening mark without its closing one reaches to the end of the block.</summary>
internal static class QuoteRanges
{
    public static List<TextSpan> Find(string text, TextSpan block)
    {
        var ranges = new List<TextSpan>();
        var open = -1;
        for (var i = block.Start; i < block.End; i++)
        {
            switch (text[i])
            {
                case '“' or '„' when open < 0:
                    open = i;
                    break;
                case '”' when open >= 0:
                    ranges.Add(TextSpan.FromBounds(open, i + 1));
                    open = -1;
                    break;
                case '"' when open < 0:
                    open = i;
                    break;
                case '"':
                    ranges.Add(TextSpan.FromBounds(open, i + 1));
                    open = -1;
                    break;
            }
        }

        if (open >= 0)
            ranges.Add(TextSpan.FromBounds(open, block.End));
        return ranges;
    }
}
