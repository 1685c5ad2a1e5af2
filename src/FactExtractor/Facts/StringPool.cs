namespace FactExtractor.Facts;

/// <summary>Keeps one copy of each string: a million claims repeat their documents, units, periods and words.</summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, string> _strings = new(StringComparer.Ordinal);

    public string Get(string text)
    {
        if (_strings.TryGetValue(text, out var known))
            return known;
        _strings.Add(text, text);
        return text;
    }

    public string? GetOrNull(string? text) => text is null ? null : Get(text);
}
