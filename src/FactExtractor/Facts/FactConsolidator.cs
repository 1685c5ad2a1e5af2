using System.Collections.Immutable;

namespace FactExtractor.Facts;

/// <summary>
/// Groups the claims of many documents into facts. Precision comes first: where it is open whether two claims say the same, they stay two facts. The
/// result depends on the claims alone, not on the order in which they are added. Time and memory grow nearly linearly with the claims. Not thread-safe.
/// </summary>
/// <remarks>
/// Two claims are one fact when kind, modality, unit and period are the same, the identifying words of their subjects are the same, entity, place and whole do
/// not contradict each other, and their values agree within the rounding that each was written with. A subject that identifies nothing outside
/// its document ("sales", with no entity) and a claim without a period are only grouped within one document, unless the number itself is telling. A claim without a
/// period, as of a headline, joins the one fact of its document that says the same with a period.
/// The more digits a number has, and the more such numbers two documents share, the more the words around it may differ.
/// </remarks>
public sealed class FactConsolidator
{
    private readonly List<FactEntry> _entries = [];
    private readonly StringPool _strings = new();
    private readonly DocumentNames _names;

    /// <summary>A consolidator without claims.</summary>
    public FactConsolidator() => _names = new DocumentNames(_strings);

    /// <summary>How many claims were added.</summary>
    public int Count => _entries.Count;

    /// <summary>Adds a claim. About a kilobyte of it is kept.</summary>
    public void Add(FactClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var entry = FactEntry.From(claim, _strings);
        _entries.Add(entry);
        _names.Add(entry.Document, claim.Passage);
    }

    /// <summary>Adds claims.</summary>
    public void AddRange(IEnumerable<FactClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        foreach (var claim in claims)
            Add(claim);
    }

    /// <summary>The facts of what was added so far, in the order of subject, period and id.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<Fact> Consolidate(CancellationToken cancellationToken = default)
    {
        var names = new EntityNames(_entries.Where(static e => e.EntityWords.Length > 0).Select(static e => e.Entity!).Distinct(StringComparer.Ordinal));
        var entries = _entries.ConvertAll(e => e.WithEntity(names, _strings));
        var groups = SameSubject.Group(entries, cancellationToken);
        groups = SaidAgain.Merge(groups, entries);
        groups = HeadlineClaims.Merge(groups, cancellationToken);
        var related = new RelatedDocuments(entries, _names);
        groups = new TellingNumber(related).Merge(groups, cancellationToken);
        groups = new EventAlignment(related).Merge(groups, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var drafts = FactDraft.Of(groups);
        FactLinks.Connect(drafts, cancellationToken);
        return [.. drafts.Select(static d => d.ToFact()).OrderBy(static f => f.Subject, StringComparer.Ordinal).ThenBy(static f => f.Period, StringComparer.Ordinal).ThenBy(static f => f.Id, StringComparer.Ordinal)];
    }

    /// <summary>The facts of <paramref name="claims"/>.</summary>
    public static ImmutableArray<Fact> Consolidate(IEnumerable<FactClaim> claims, CancellationToken cancellationToken = default)
    {
        var consolidator = new FactConsolidator();
        consolidator.AddRange(claims);
        return consolidator.Consolidate(cancellationToken);
    }
}
