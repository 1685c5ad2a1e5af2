using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace FactExtractor.Articles.Html.Dom;

/// <summary>A parsed page. While it is built it follows the tokenizer, so that text knows where it came from.</summary>
internal sealed class PageDocument : PageNode, IConstructableDocument
{
    private readonly string _text;
    private int _tokenEnd;
    private int _order;
    private bool _isCharacters;
    private bool _isUnseen;

    public PageDocument(TextSource source)
        : base(null)
    {
        Source = source;
        _text = source.Text;
    }

    /// <summary>The decoded source.</summary>
    public string Text => _text;

    /// <summary>Start of the token in hand.</summary>
    public int TokenStart { get; private set; }

    /// <summary>The <c>html</c> element; there always is one after parsing.</summary>
    public PageElement? Root => Element("html", this);

    public PageElement? HeadElement => Root is { } root ? Element("head", root) : null;

    public PageElement? Body => Root is { } root ? Element("body", root) : null;

    public override PageNodeList Children { get; } = new();

    public override StringOrMemory NodeName => "#document";

    public TextSource Source { get; }

    public IDisposable? Builder { get; set; }

    public QuirksMode QuirksMode { get; set; }

    public IConstructableElement Head => HeadElement!;

    public IConstructableElement DocumentElement => Root!;

    public bool IsLoading => true;

    /// <summary>Notes the token that the parser is about to use.</summary>
    public void Follow(ref StructHtmlToken token)
    {
        TokenStart = Math.Clamp(token.Position.Index, 0, _text.Length);
        _isCharacters = token.Type == HtmlTokenType.Character;
        if (_isCharacters)
            Measure(token.Data.Length);
        else
            _isUnseen = token.Type == HtmlTokenType.StartTag && token.Name.Memory.Span is "script" or "style";
    }

    private void Measure(int length)
    {
        _tokenEnd = SourceEnd(TokenStart, length);
        if (!_isUnseen && !IsWhiteSpace(_text.AsSpan(TokenStart, _tokenEnd - TokenStart)))
            _order++;
    }

    /// <summary>The piece of the source that text of the token in hand stands for; null for white space that the parser split off.</summary>
    public TextPiece? PieceOf(StringOrMemory text)
    {
        if (!_isCharacters)
            FollowSkippedNewLine(text.Length);
        var start = TokenStart;
        var end = _tokenEnd;
        if (text.Length < end - start)
        {
            // The parser hands over a token in two parts: leading white space, then the rest.
            if (IsWhiteSpace(text.Memory.Span))
                return null;
            while (start < end && IsSpace(_text[start]))
                start++;
        }

        return start < end ? new TextPiece(start, end, _order, IsLiteral: false) : null;
    }

    /// <summary>
    /// After <c>&lt;pre&gt;</c> and its like the parser itself fetches the text, to drop a line break at its start; it begins where the tag ends.
    /// </summary>
    private void FollowSkippedNewLine(int length)
    {
        var quote = '\0';
        var at = TokenStart;
        while (at < _text.Length && (quote != '\0' || _text[at] != '>'))
        {
            if (quote != '\0')
                quote = _text[at] == quote ? '\0' : quote;
            else if (_text[at] is '"' or '\'' && _text[at - 1] is '=' or ' ')
                quote = _text[at];
            at++;
        }

        at = Math.Min(at + 1, _text.Length);
        if (at < _text.Length && _text[at] == '\r')
            at++;
        if (at < _text.Length && _text[at] == '\n')
            at++;
        TokenStart = at;
        _isCharacters = true;
        Measure(length);
    }

    /// <summary>A token of <paramref name="length"/> characters covers more of the source where line ends are CRLF or zeros were dropped.</summary>
    private int SourceEnd(int start, int length)
    {
        var end = start;
        while (length > 0 && end < _text.Length)
        {
            if (_text[end] == '\r' && end + 1 < _text.Length && _text[end + 1] == '\n')
                end++;
            else if (_text[end] == '\0')
                length++;
            end++;
            length--;
        }

        return end;
    }

    public void AddComment(ref StructHtmlToken token)
    {
    }

    public void ApplyManifest()
    {
    }

    public void Clear() => Children.Clear();

    public Task FinishLoadingAsync() => Task.CompletedTask;

    public void PerformMicrotaskCheckpoint()
    {
    }

    public void ProvideStableState()
    {
    }

    public void TrackError(Exception exception)
    {
    }

    public Task WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    private static PageElement? Element(string name, PageNode parent)
    {
        foreach (var child in parent.Children.Items)
        {
            if (child is PageElement element && element.Name == name)
                return element;
        }

        return null;
    }

    private static bool IsWhiteSpace(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsSpace(c))
                return false;
        }

        return true;
    }

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t' or '\f' or '\0';
}
