using FactExtractor.Articles.Drafts;

namespace FactExtractor.Articles.Furniture;

/// <summary>
/// The year of a document whose dateline gives day and month only. Taken from the name of an occasion or publication that the document is
/// about ("Development Report 2024"); a year in running text may lie years back or ahead and says nothing.
/// </summary>
internal static class YearInference
{
    private static readonly string[] Occasions = ["Report", "Conference", "Forum", "Expo", "Exposition", "Summit", "Congress", "Fair", "Festival", "Survey", "Bulletin", "Yearbook", "Convention", "Session", "Assembly"];

    /// <returns>The year, or null where the document does not give exactly one.</returns>
    public static int? Infer(List<Draft> drafts)
    {
        int? year = null;
        foreach (var draft in drafts)
        {
            foreach (var occasion in Occasions)
            {
                for (var at = draft.Text.IndexOf(occasion, StringComparison.Ordinal); at >= 0; at = draft.Text.IndexOf(occasion, at + 1, StringComparison.Ordinal))
                {
                    if (YearAt(draft.Text.AsSpan(at + occasion.Length)) is not { } found)
                        continue;
                    if (year is not null && year != found)
                        return null;
                    year = found;
                }
            }
        }

        return year;
    }

    private static int? YearAt(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" (");
        return rest.Length >= 4 && int.TryParse(rest[..4], out var year) && year is >= 1900 and < 2100 && (rest.Length == 4 || !char.IsLetterOrDigit(rest[4])) ? year : null;
    }
}
