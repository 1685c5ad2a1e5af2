namespace FactExtractor.Facts;

/// <summary>
/// Headlines say in short what the text says in full: a number of the headline is the one number of the text that it can be, whatever it is called there. Where the text has two
/// such numbers, the headline's stays alone.
/// </summary>
internal static class HeadlineClaims
{
    private const decimal LeastTelling = 1000;

    public static List<List<FactEntry>> Merge(List<List<FactEntry>> groups, CancellationToken cancellationToken)
    {
        var headlines = groups.FindAll(static g => g.TrueForAll(static e => e is { IsHeadline: true, Number: not null }));
        if (headlines.Count == 0)
            return groups;
        var documents = headlines.Select(static g => g[0].Document).ToHashSet(StringComparer.Ordinal);
        var texts = new Dictionary<string, List<List<FactEntry>>>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            foreach (var document in group.Where(e => !e.IsHeadline && documents.Contains(e.Document)).Select(static e => e.Document).Distinct(StringComparer.Ordinal))
            {
                if (!texts.TryGetValue(document, out var own))
                    texts.Add(document, own = []);
                own.Add(group);
            }
        }

        foreach (var headline in headlines.OrderBy(static g => g.Min(static e => e.Id), StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!texts.TryGetValue(headline[0].Document, out var own))
                continue;
            List<List<FactEntry>> Fitting(Func<FactEntry, FactEntry, bool> fit) =>
                own.FindAll(g => g.Exists(e => !e.IsHeadline && e.Document == headline[0].Document && headline.TrueForAll(h => fit(h, e))));

            // What it says in the words of the text comes before what it says in other words.
            var fits = Fitting(static (h, e) => Agreement.Contains(h.Words, e.Words) && CanBe(h, e));
            if (fits.Count == 0)
                fits = Fitting(CanBe);
            if (fits.Count != 1)
                continue;
            fits[0].AddRange(headline);
            headline.Clear();
        }

        return groups.FindAll(static g => g.Count > 0);
    }

    private static bool CanBe(FactEntry headline, FactEntry text)
    {
        if (headline.Kind != text.Kind || headline.Modality != text.Modality || headline.Unit != text.Unit || text.Number is not { } number || headline.Number is not { } said)
            return false;

        // Small counts and parts are everywhere; a headline's millions are not.
        var isTelling = WrittenNumber.IsMoney(headline.Unit) || said.Value >= LeastTelling || (headline.Unit == "percent" && Array.Exists(headline.Words, word => Array.BinarySearch(text.Words, word, StringComparer.Ordinal) >= 0));
        return (said.Agrees(number) || (isTelling && headline.Unit != "percent" && said.RoundsTo(number)))
            && (headline.Period is null || text.Period is null || PeriodName.IsNested(headline.Period, text.Period))
            && (said.Digits > 1 || isTelling || Agreement.Contains(headline.Words, text.Words))
            && Agreement.OfChanges(headline, text) && !OpposedWords.Any(headline.Words, text.Words);
    }
}
