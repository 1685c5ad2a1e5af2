using FactExtractor.Articles.Drafts;

namespace FactExtractor.Articles.Transcripts;

/// <summary>The list of speakers with their titles that some briefings open with: "Mr. Wang Shouwen, vice minister of commerce".</summary>
internal static class SpeakerList
{
    private const int MaxLength = 250;

    private static readonly string[] Courtesies = ["Mr. ", "Ms. ", "Mrs. ", "Dr. ", "Mr ", "Ms ", "Mrs ", "Dr "];

    /// <returns>Titles by name, in the name's own letters; lines before the first header only.</returns>
    public static Dictionary<string, string> Read(List<Draft> drafts, TurnHeader?[] headers)
    {
        var roles = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < drafts.Count && headers[i] is null; i++)
        {
            var text = drafts[i].Text;
            if (text.Length > MaxLength || drafts[i].Kind == BlockKind.Headline)
                continue;
            var comma = text.IndexOfAny([',', '，', '–', '—']);
            if (comma < 3 || comma + 2 >= text.Length)
                continue;
            var name = Plain(text[..comma].Trim());
            var role = text[(comma + 1)..].Trim(' ', '.', ';');
            if (name.Count(c => c == ' ') is >= 1 and <= 4 && name.Split(' ').All(word => word.Length > 0 && !char.IsLower(word[0])) && role.Length > 3)
                roles.TryAdd(name, role);
        }

        return roles;
    }

    /// <summary>The name without a courtesy title.</summary>
    public static string Plain(string name)
    {
        foreach (var courtesy in Courtesies)
        {
            if (name.StartsWith(courtesy, StringComparison.OrdinalIgnoreCase))
                return name[courtesy.Length..];
        }

        return name;
    }
}
