using System.Text;

namespace FactExtractor.Articles.Drafts;

/// <summary>The text of drafts taken together.</summary>
internal static class DraftText
{
    private const int HeadLength = 6000;

    /// <summary>As many of the first drafts as tell the language of a document.</summary>
    public static string Head(List<Draft> drafts)
    {
        var text = new StringBuilder();
        foreach (var draft in drafts)
        {
            if (text.Length >= HeadLength)
                break;
            text.Append(draft.Text).Append('\n');
        }

        return text.ToString();
    }
}
