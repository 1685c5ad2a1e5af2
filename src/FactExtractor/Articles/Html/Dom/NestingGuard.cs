using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace FactExtractor.Articles.Html.Dom;

/// <summary>
/// Keeps the stack of open elements short. Tree construction searches that stack at almost every tag, so a page of ten thousand open elements would
/// take time with the square of its size. Tags beyond the limit are passed over together with their end tags; no text is lost. Not thread-safe.
/// </summary>
internal sealed class NestingGuard
{
    /// <summary>Open elements that are counted; real pages stay far below.</summary>
    private const int MaxOpen = 500;

    private static readonly int Tags = Enum.GetValues<Tag>().Length;

    private readonly int[] _open = new int[Tags];
    private readonly int[] _passed = new int[Tags];
    private int _total;

    /// <summary>Whether the parser is to see the token.</summary>
    public bool Admits(ref StructHtmlToken token)
    {
        if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag))
            return true;
        var tag = TagTable.Find(token.Name.Memory.Span);
        if (!IsCounted(tag) || token.IsSelfClosing)
            return true;
        if (token.Type == HtmlTokenType.EndTag)
            return Close((int)tag);
        if (_total >= MaxOpen)
        {
            _passed[(int)tag]++;
            return false;
        }

        _open[(int)tag]++;
        _total++;
        return true;
    }

    private bool Close(int tag)
    {
        if (_passed[tag] > 0)
        {
            _passed[tag]--;
            return false;
        }

        if (_open[tag] > 0)
        {
            _open[tag]--;
            _total--;
        }

        return true;
    }

    /// <summary>Elements that only an end tag closes. Those that switch the tokenizer must always be seen.</summary>
    private static bool IsCounted(Tag tag) => tag is not (Tag.P or Tag.Li or Tag.Dd or Tag.Dt or Tag.Option or Tag.Tr or Tag.Td or Tag.Th or Tag.Tbody or Tag.Thead or Tag.Tfoot or Tag.Body or Tag.Html or Tag.Head
        or Tag.Br or Tag.Img or Tag.Input or Tag.Meta or Tag.Link or Tag.Hr or Tag.Wbr or Tag.Source or Tag.Embed or Tag.Frame
        or Tag.Script or Tag.Style or Tag.Textarea or Tag.Title or Tag.Iframe or Tag.Noscript or Tag.Noembed or Tag.Noframes or Tag.Xmp or Tag.Plaintext or Tag.Template or Tag.Svg or Tag.Math);
}
