using FactExtractor.Claims;

namespace FactExtractor.Facts;

/// <summary>A claim as it is compared: words as sets, the number with its rounding, the passage as a hash.</summary>
internal sealed class FactEntry
{
    private const int LeastCopiedLength = 40;

    private bool _isLong;

    public required string Id { get; init; }

    public required string Document { get; init; }

    public DateOnly? Published { get; init; }

    public required string Subject { get; init; }

    public string? Entity { get; init; }

    public string? Of { get; init; }

    public string? Place { get; init; }

    public required ClaimKind Kind { get; init; }

    public required Modality Modality { get; init; }

    public string? Period { get; init; }

    public required string Unit { get; init; }

    public string? Counted { get; init; }

    public FactChange? Change { get; init; }

    /// <summary>The number, or null for a range or a number too large to hold.</summary>
    public WrittenNumber? Number { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>Identifying words of the subject, those of the entity left out.</summary>
    public required string[] Words { get; init; }

    public required string[] EntityWords { get; init; }

    public required string[] PlaceWords { get; init; }

    public required string[] OfWords { get; init; }

    /// <summary>Of the passage's letters and digits.</summary>
    public ulong Sentence { get; init; }

    /// <summary>Of the passage's letters and digits; 0 for a passage too short to have been copied.</summary>
    public ulong PassageHash => _isLong ? Sentence : 0;

    public bool SaysRevised { get; init; }

    public bool SaysPreliminary { get; init; }

    /// <summary>Whether subject and entity are known again in another document.</summary>
    public bool Identifies => EntityWords.Length > 0 || SubjectWords.Identify(Words);

    public static FactEntry From(FactClaim claim, StringPool strings)
    {
        var entity = WordsOf(claim.Entity, strings);

        // "the company", "the country": whose it is hangs on the document.
        if (entity.Length > 0 && claim.Entity!.All(static c => !char.IsUpper(c)))
            entity = [];
        var words = WordsOf(claim.Subject, strings);
        var own = Array.FindAll(words, w => Array.BinarySearch(entity, w, StringComparer.Ordinal) < 0);
        return new FactEntry
        {
            Id = claim.Id,
            Document = strings.Get(claim.DocumentId),
            Published = claim.Published,
            Subject = strings.Get(claim.Subject),
            Entity = strings.GetOrNull(claim.Entity),
            Of = strings.GetOrNull(claim.Of),
            Place = strings.GetOrNull(claim.Place),
            Kind = claim.Kind,
            Modality = claim.Modality,
            Period = strings.GetOrNull(claim.Period),
            Unit = strings.Get(claim.Unit),
            Counted = strings.GetOrNull(claim.Counted),
            Change = claim.Change,
            Number = claim.Value is { } value ? WrittenNumber.Of(value, claim.Written, claim.Bound) : null,
            Low = claim.Low,
            High = claim.High,
            Words = own.Length > 0 ? own : words,
            EntityWords = entity,
            // "sales in China" hold in China: the place says nothing that the subject does not.
            PlaceWords = Array.FindAll(WordsOf(claim.Place, strings), w => Array.BinarySearch(words, w, StringComparer.Ordinal) < 0 && Array.BinarySearch(entity, w, StringComparer.Ordinal) < 0),
            OfWords = WordsOf(claim.Of, strings),
            Sentence = Hash(claim.Passage),
            _isLong = claim.Passage.Length >= LeastCopiedLength,
            SaysRevised = Says(claim.Passage, ["revised", "revision", "restated", "corrected"]),
            SaysPreliminary = Says(claim.Passage, ["preliminary", "flash estimate", "advance estimate", "first estimate", "provisional"]),
        };
    }

    private static string[] WordsOf(string? phrase, StringPool strings)
    {
        if (string.IsNullOrEmpty(phrase))
            return [];
        var words = SubjectWords.Of(phrase);
        for (var i = 0; i < words.Length; i++)
            words[i] = strings.Get(words[i]);
        return words;
    }

    private static bool Says(ReadOnlySpan<char> passage, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (passage.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>FNV-1a over letters and digits: copies differ in quotes and spaces.</summary>
    private static ulong Hash(string passage)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in passage)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
        }

        return hash | 1;
    }
}
