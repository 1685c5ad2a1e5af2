using System.Globalization;
using FactExtractor.Articles.Drafts;
using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.Html;

/// <summary>
/// The article's text out of the page's JSON-LD (<c>articleBody</c>), for pages that a script would fill. Each character leads back to its place in
/// the script, JSON escapes and character references included; markup inside the text is left out. Not thread-safe.
/// </summary>
internal sealed class LinkedBody
{
    private const string Key = "\"articleBody\"";
    private const int MinLength = 200;
    private const int MaxTag = 500;

    private readonly string _source;
    private readonly DraftWriter _writer;
    private readonly List<Draft> _drafts = [];

    private LinkedBody(string source)
    {
        _source = source;
        _writer = new DraftWriter(source);
    }

    /// <summary>The paragraphs of the first such text that is long enough; empty where there is none.</summary>
    public static List<Draft> Read(string source)
    {
        for (var at = source.IndexOf(Key, StringComparison.Ordinal); at >= 0; at = source.IndexOf(Key, at + Key.Length, StringComparison.Ordinal))
        {
            if (!IsInLinkedData(source, at) || StartOfValue(source, at + Key.Length) is not (> 0 and var start))
                continue;
            var body = new LinkedBody(source);
            body.Run(start);
            if (body._drafts.Sum(draft => draft.Text.Length) >= MinLength)
                return body._drafts;
        }

        return [];
    }

    private static bool IsInLinkedData(string source, int at)
    {
        var script = source.LastIndexOf("<script", at, StringComparison.OrdinalIgnoreCase);
        if (script < 0)
            return false;
        var tag = source.AsSpan(script, Math.Min(MaxTag, at - script));
        return tag.IndexOf('>') is > 0 and var end && tag[..end].Contains("ld+json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The first character of the string after the colon, or -1.</summary>
    private static int StartOfValue(string source, int at)
    {
        var colon = false;
        for (; at < source.Length; at++)
        {
            if (source[at] == '"')
                return colon ? at + 1 : -1;
            if (source[at] == ':' && !colon)
                colon = true;
            else if (!char.IsWhiteSpace(source[at]))
                return -1;
        }

        return -1;
    }

    private void Run(int at)
    {
        while (at < _source.Length && _source[at] != '"')
        {
            if (_source[at] == '<' && TagLength(at) is > 0 and var length)
            {
                End(IsBlockTag(at));
                at += length;
                continue;
            }

            var (symbol, taken) = _source[at] == '\\' ? Escape(at) : _source[at] == '&' ? CharacterReference.Read(_source.AsSpan(at, Math.Min(40, _source.Length - at))) : (null, 0);
            if (taken == 0)
                _writer.Write(at, at + 1);
            else if (symbol is "\n" or "\r")
                End(isBlock: true);
            else
                _writer.Write(symbol, at, at + taken);
            at += Math.Max(1, taken);
        }

        End(isBlock: true);
    }

    /// <summary>A block never spans what was left out.</summary>
    private void End(bool isBlock)
    {
        if (isBlock && _writer.End(BlockKind.Paragraph) is { } draft)
            _drafts.Add(draft);
    }

    private int TagLength(int at)
    {
        var window = _source.AsSpan(at, Math.Min(MaxTag, _source.Length - at));
        return window.Length > 2 && (char.IsAsciiLetter(window[1]) || window[1] is '/' or '\\') ? window.IndexOf('>') + 1 : 0;
    }

    private bool IsBlockTag(int at)
    {
        var name = _source.AsSpan(at + 1, Math.Min(12, _source.Length - at - 1)).TrimStart("\\/");
        var end = 0;
        while (end < name.Length && char.IsAsciiLetterOrDigit(name[end]))
            end++;
        return name[..end] is "p" or "br" or "div" or "li" or "ul" or "ol" or "h1" or "h2" or "h3" or "h4" or "blockquote" or "P" or "BR";
    }

    private (string? Symbol, int Length) Escape(int at)
    {
        if (at + 1 >= _source.Length)
            return default;
        return _source[at + 1] switch
        {
            'n' => ("\n", 2),
            'r' => ("\r", 2),
            't' or 'b' or 'f' => (" ", 2),
            'u' when at + 6 <= _source.Length && ushort.TryParse(_source.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => (((char)code).ToString(), 6),
            var c => (c.ToString(), 2),
        };
    }
}
