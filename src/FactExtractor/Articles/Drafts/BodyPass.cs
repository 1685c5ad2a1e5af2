using FactExtractor.Articles.Furniture;
using FactExtractor.Articles.PlainText;

namespace FactExtractor.Articles.Drafts;

/// <summary>Goes once over the paragraphs: captions are marked and lose their credits, datelines become blocks of their own, credits go, bullets mark list items.</summary>
internal static class BodyPass
{
    public static void Run(List<Draft> drafts, FoundFacts facts, bool isTranscript)
    {
        var result = new List<Draft>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (draft.Kind == BlockKind.Caption)
                AddCaption(draft, result);
            else if (draft.Kind != BlockKind.Paragraph)
                result.Add(draft);
            else
                Add(draft, facts, isTranscript, result);
        }

        drafts.Clear();
        drafts.AddRange(result);
    }

    private static void AddCaption(Draft draft, List<Draft> result)
    {
        var credit = Credit.FindPicture(draft.Text);
        if (draft.Slice(0, credit < 0 ? draft.Text.Length : credit) is { } caption)
            result.Add(caption);
    }

    private static void Add(Draft draft, FoundFacts facts, bool isTranscript, List<Draft> result)
    {
        if (Credit.IsEditors(draft.Text))
            return;
        if (Credit.FindPicture(draft.Text) is >= 0 and var credit)
        {
            if (draft.Slice(0, credit) is { } caption)
            {
                caption.Kind = BlockKind.Caption;
                result.Add(caption);
            }

            return;
        }

        if (ListMarker.Length(draft.Text) is > 0 and var marker)
        {
            var item = draft.Slice(marker, draft.Text.Length)!;
            item.Kind = BlockKind.ListItem;
            result.Add(item);
            return;
        }

        if (!isTranscript && facts.Dateline is null && Dateline.TryRead(draft.Text) is { } dateline)
        {
            facts.Dateline = dateline;
            var head = draft.Slice(0, dateline.Length)!;
            head.Kind = BlockKind.Dateline;
            result.Add(head);
            result.Add(draft.Slice(dateline.Length, draft.Text.Length)!);
            return;
        }

        result.Add(draft);
    }
}
