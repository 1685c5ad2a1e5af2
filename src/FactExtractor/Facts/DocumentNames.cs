namespace FactExtractor.Facts;

/// <summary>The names that a document's claims are told with: people, places and bodies tell which event it is about. Countries and days tell nothing.</summary>
internal sealed class DocumentNames(StringPool strings)
{
    private const int MostNames = 32;
    private const int LeastLength = 3;

    private static readonly HashSet<string> Dates = new(StringComparer.Ordinal)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    };

    private readonly Dictionary<string, SortedSet<string>> _names = new(StringComparer.Ordinal);

    /// <summary>The names of a document, at most some thirty.</summary>
    public IReadOnlyCollection<string> Of(string document) => _names.TryGetValue(document, out var names) ? names : [];

    /// <summary>Adds the names of a passage: words with a capital that do not begin a sentence.</summary>
    public void Add(string document, ReadOnlySpan<char> passage)
    {
        if (!_names.TryGetValue(document, out var names))
            _names.Add(document, names = new SortedSet<string>(StringComparer.Ordinal));
        var begins = true;
        for (var i = 0; i < passage.Length; i++)
        {
            if (!char.IsLetter(passage[i]))
            {
                begins |= passage[i] is '.' or '!' or '?' or ':' or '"' or '“' or '\n';
                continue;
            }

            var start = i;
            while (i + 1 < passage.Length && char.IsLetter(passage[i + 1]))
                i++;
            var word = passage[start..(i + 1)];
            if (!begins && char.IsUpper(word[0]) && word.Length is >= LeastLength and <= 40)
            {
                var name = word.ToString();
                if (!Dates.Contains(name) && !Synonyms.IsCountry(name.ToLowerInvariant()))
                    Add(names, name);
            }

            begins = false;
        }
    }

    /// <summary>Of too many names the first of the alphabet stay, in whichever order they come.</summary>
    private void Add(SortedSet<string> names, string name)
    {
        if (names.Count >= MostNames && string.CompareOrdinal(name, names.Max) > 0)
            return;
        if (names.Add(strings.Get(name)) && names.Count > MostNames)
            names.Remove(names.Max!);
    }
}
