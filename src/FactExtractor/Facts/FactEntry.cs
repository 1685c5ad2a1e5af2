using System.Buffers;
using FactExtractor.Claims;

namespace FactExtractor.Facts;

/// <summary>A claim as it is compared: words as sets, the number with its rounding, the passage as a hash.</summary>
internal sealed record FactEntry
{
    private const int LeastCopiedLength = 40;

    private static readonly SearchValues<string> Revised = SearchValues.Create(["revised", "revision", "restated", "corrected"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Preliminary = SearchValues.Create(["preliminary", "flash estimate", "advance estimate", "first estimate", "provisional"], StringComparison.OrdinalIgnoreCase);

    public required string Id { get; init; }

    public required string Document { get; init; }

    public DateOnly? Published { get; init; }

    public required string Subject { get; init; }

    public string? Entity { get; init; }

    public string? Of { get; init; }

    public string? Place { get; init; }

    public required ClaimKind Kind { get; init; }

    public required Modality Modality { get; init; }

    /// <summary>By its shortest name.</summary>
    public string? Period { get; init; }

    /// <summary>First and last day of the period, read once; null where it names no days.</summary>
    public (DateOnly First, DateOnly Last)? Days { get; init; }

    /// <summary>Without its metric prefix; <see cref="Number"/>, <see cref="Low"/> and <see cref="High"/> are in it.</summary>
    public required string Unit { get; init; }

    /// <summary>As the claim gives it.</summary>
    public required string GivenUnit { get; init; }

    /// <summary>As the claim gives it.</summary>
    public string? GivenPeriod { get; init; }

    public string? Counted { get; init; }

    public FactChange? Change { get; init; }

    /// <summary>The number, or null for a range or a number too large to hold.</summary>
    public WrittenNumber? Number { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>Identifying words of the subject, those of the entity left out.</summary>
    public required string[] Words
    {
        get;
        init
        {
            field = value;
            WordBits = Bits(value);
        }
    }

    public required string[] EntityWords
    {
        get;
        init
        {
            field = value;
            EntityBits = Bits(value);
        }
    }

    /// <summary>A bit for each word: where a bit is missing in another's, so is a word.</summary>
    public ulong WordBits { get; private init; }

    /// <summary>The same of the entity.</summary>
    public ulong EntityBits { get; private init; }

    /// <summary>The words that tell one place or body from another, of the entity and of what the subject names.</summary>
    public required string[] Names { get; init; }

    public required string[] PlaceWords { get; init; }

    public required string[] OfWords { get; init; }

    /// <summary>Tells the sentences of a document apart: by place where it is known, else by their words.</summary>
    public ulong Sentence { get; init; }

    /// <summary>Of the passage's letters and digits; 0 for a passage too short to have been copied.</summary>
    public ulong PassageHash { get; init; }

    public bool IsHeadline { get; init; }

    public bool SaysRevised { get; init; }

    public bool SaysPreliminary { get; init; }

    /// <summary>The document as a number that <see cref="RelatedDocuments"/> gave it; -1 before, and where the document gives no telling number.</summary>
    public int DocumentIndex { get; set; } = -1;

    /// <summary>Whether subject and entity are known again in another document.</summary>
    public bool Identifies => EntityWords.Length > 0 || SubjectWords.Identify(Words);

    /// <summary>Whether it holds until it is given up, so that it needs no period: a rate that somebody aims at.</summary>
    public bool IsStanding => Modality == Modality.Target && Period is null && Unit == "percent" && Kind == ClaimKind.Level && EntityWords.Length > 0;

    /// <summary>Whether the other claim is what this one says the level was before.</summary>
    public bool ComesFrom(FactEntry other) => Change?.From is { } from && Number is { } mine && other.Number is { } theirs && from != mine.Value && from == theirs.Value;

    /// <summary>What a number in <see cref="Unit"/> is divided by to be in <see cref="GivenUnit"/>.</summary>
    public decimal Factor => Unit == GivenUnit ? 1m : ComparableUnit.Of(GivenUnit).Factor;

    /// <summary>Reads a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="strings">Shares equal strings.</param>
    /// <param name="place">Where its sentence begins, where that is known.</param>
    public static FactEntry From(FactClaim claim, StringPool strings, int? place = null)
    {
        // "the company", "the country": whose it is hangs on the document.
        var entity = claim.Entity is { } name && name.Any(char.IsUpper) ? Pooled(SubjectWords.OfName(name), strings) : [];
        var (unit, factor) = ComparableUnit.Of(claim.Unit);
        var largest = decimal.MaxValue / factor;
        if (Math.Abs(claim.Value ?? 0) > largest || Math.Abs(claim.Low ?? 0) > largest || Math.Abs(claim.High ?? 0) > largest)
            (unit, factor) = (claim.Unit, 1m);
        var period = PeriodName.Shortest(claim.Period);
        var hash = Hash(claim.Passage);
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
            Period = strings.GetOrNull(period),
            Days = strings.GetOrNull(period) is { } named ? PeriodName.Days(named) : null,
            GivenPeriod = strings.GetOrNull(claim.Period),
            Unit = strings.Get(unit),
            GivenUnit = strings.Get(claim.Unit),
            Counted = strings.GetOrNull(claim.Counted),
            Change = claim.Change,
            Number = claim.Value is { } value ? WrittenNumber.Of(value * factor, claim.Written, claim.Bound, unit == "percent") : null,
            Low = claim.Low * factor,
            High = claim.High * factor,
            Words = Pooled(OwnWords(claim.Subject, claim.Kind, claim.Modality, period is not null, entity), strings),
            EntityWords = entity,
            Names = Pooled([.. SubjectWords.Names(claim.Subject).Union(entity.Where(static w => !SubjectWords.IsPlain(w)))], strings),
            PlaceWords = Places(claim, entity, strings),
            OfWords = claim.Of is { } whole ? Pooled(SubjectWords.Of(whole), strings) : [],
            IsHeadline = claim.IsHeadline,
            Sentence = place is { } at ? (ulong)at : hash,
            PassageHash = claim.Passage.Length < LeastCopiedLength ? 0 : hash,
            SaysRevised = claim.Passage.AsSpan().ContainsAny(Revised),
            SaysPreliminary = claim.Passage.AsSpan().ContainsAny(Preliminary),
        };
    }

    /// <summary>Each claim is its own, whatever it says.</summary>
    public bool Equals(FactEntry? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>The same with the full name of its entity.</summary>
    public FactEntry WithEntity(EntityNames names, StringPool strings)
    {
        if (EntityWords.Length == 0 || names.Full(Entity!) is not { } full)
            return this;
        var entity = Pooled(SubjectWords.OfName(full), strings);
        return this with { EntityWords = entity, Words = Pooled(OwnWords(Subject, Kind, Modality, Period is not null, entity), strings) };
    }

    /// <summary>The words of the subject, those of the entity left out unless nothing would be left.</summary>
    private static string[] OwnWords(string subject, ClaimKind kind, Modality modality, bool hasPeriod, string[] entity)
    {
        var words = SubjectWords.Of(subject, kind, modality, hasPeriod);
        var own = Array.FindAll(words, w => Array.BinarySearch(entity, w, StringComparer.Ordinal) < 0);
        return own.Length > 0 ? own : words;
    }

    /// <summary>"Sales in China" hold in China: the place says nothing that the subject or the entity does not.</summary>
    private static string[] Places(FactClaim claim, string[] entity, StringPool strings)
    {
        if (claim.Place is not { } place)
            return [];
        var said = SubjectWords.OfName(claim.Subject);
        return Pooled(Array.FindAll(SubjectWords.OfName(place), w => Array.BinarySearch(said, w, StringComparer.Ordinal) < 0 && Array.BinarySearch(entity, w, StringComparer.Ordinal) < 0), strings);
    }

    private static string[] Pooled(string[] words, StringPool strings)
    {
        for (var i = 0; i < words.Length; i++)
            words[i] = strings.Get(words[i]);
        return words;
    }

    /// <summary>FNV-1a over letters and digits: copies differ in quotes and spaces.</summary>
    private static ulong Bits(string[] words)
    {
        var bits = 0UL;
        foreach (var word in words)
        {
            var hash = 2166136261u;
            foreach (var c in word)
                hash = (hash ^ c) * 16777619u;
            bits |= 1UL << (int)(hash >> 26);
        }

        return bits;
    }

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
