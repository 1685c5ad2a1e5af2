namespace FactExtractor.Facts;

/// <summary>
/// Short names of entities with the full ones: "Brackwell" is "Brackwell Foods" where claims that are grouped name both and no other name starts so. Countries
/// keep their names.
/// </summary>
internal sealed class EntityNames
{
    private const int MostFurtherWords = 3;

    private readonly Dictionary<string, string?> _full = new(StringComparer.Ordinal);

    /// <param name="names">The entities of all claims, as they are written.</param>
    public EntityNames(IEnumerable<string> names)
    {
        var known = names.Select(static n => string.Join(' ', Words(n))).Where(static n => n.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var all = known.ToHashSet(StringComparer.Ordinal);
        foreach (var name in known)
        {
            var words = name.Split(' ');
            for (var i = Math.Max(1, words.Length - MostFurtherWords); i < words.Length; i++)
            {
                var start = string.Join(' ', words.AsSpan(0, i)!);
                if (all.Contains(start) && !(i == 1 && Synonyms.IsCountry(start)))
                    _full[start] = _full.TryGetValue(start, out var other) && !Continues(name, other) ? null : name;
            }
        }
    }

    /// <summary>The full name, in small letters; null where there is none, or more than one.</summary>
    public string? Full(string name) => _full.Count == 0 ? null : _full.GetValueOrDefault(string.Join(' ', Words(name)));

    private static bool Continues(string name, string? other) => other is not null && name.StartsWith(other + " ", StringComparison.Ordinal);

    private static IEnumerable<string> Words(string name) =>
        name.ToLowerInvariant().Split([' ', '\u00A0', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(static w => w.Trim(',', '.', ';', ':', '"', '“', '”')).Where(static w => w.Length > 0 && w is not ("the" or "a" or "an") && !SubjectWords.IsCompanyForm(w));
}
