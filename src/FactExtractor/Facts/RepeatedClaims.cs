using System.Collections.Immutable;
using FactExtractor.Claims;

namespace FactExtractor.Facts;

/// <summary>
/// Links what one document says more than once, in its headline and its text for instance. The claims stay as they are, each with its own passage: a claim's
/// <see cref="Claim.Relations"/> have no kind for sameness, and nothing is merged or lost.
/// </summary>
public static class RepeatedClaims
{
    /// <summary>The groups of claims of <paramref name="result"/> that say the same, in the order of the text; claims said once are in none.</summary>
    /// <remarks>
    /// Unit, modality and, within the rounding that each was written with, value are the same, and nothing else that both say differs; one may leave out the period, the place and words of the
    /// subject, as headlines do. A change that stands alone ("Exports up 4%") is linked to the level that it is folded into elsewhere. Where it is open whether two
    /// claims say the same, they are not linked. Time grows linearly with the claims. Thread-safe.
    /// </remarks>
    public static ImmutableArray<ImmutableArray<Claim>> In(ExtractionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var claims = result.Claims.ToDictionary(static claim => claim.Id, StringComparer.Ordinal);
        var strings = new StringPool();
        List<FactEntry> entries = [.. FactClaim.From(result).Select(claim => FactEntry.From(claim, strings, claims[claim.Id].Passage.Span.Start))];
        var groups = SaidAgain.Group(entries);
        AddFoldedChanges(entries, groups);
        return [.. groups.Select(group => group.Select(entry => claims[entry.Id]).OrderBy(static claim => claim.Quantity.Span.Start).ToImmutableArray()).OrderBy(static group => group[0].Quantity.Span.Start)];
    }

    private static void AddFoldedChanges(List<FactEntry> entries, List<List<FactEntry>> groups)
    {
        var folded = entries.Where(static e => e.Kind != ClaimKind.Change && e.Change is { Value: not null, Unit: not null }).ToLookup(static e => (e.Change!.Value!.Value, e.Change.Unit!));
        var home = new Dictionary<FactEntry, List<FactEntry>>();
        foreach (var group in groups)
        {
            foreach (var entry in group)
                home[entry] = group;
        }

        foreach (var alone in entries)
        {
            if (alone is not { Kind: ClaimKind.Change, Number: { } amount } || folded[(amount.Value, alone.Unit)].Take(48).FirstOrDefault(level => SaidAgain.IsFoldedChange(alone, level)) is not { } level)
                continue;
            if ((home.GetValueOrDefault(alone) ?? home.GetValueOrDefault(level)) is not { } group)
                groups.Add(group = []);
            foreach (var entry in (FactEntry[])[alone, level])
            {
                if (home.TryAdd(entry, group))
                    group.Add(entry);
            }
        }
    }
}
