using System.Collections.Immutable;
using FactExtractor.Articles.Drafts;

namespace FactExtractor.Articles.Transcripts;

/// <summary>
/// Tells a transcript from an article and gives each paragraph to its speaker. A document is a transcript when headers of turns recur:
/// at least two speakers, one of whom comes back, in paragraphs that make up a good part of the document.
/// </summary>
internal static class TranscriptReader
{
    /// <summary>Takes the headers out of the drafts and sets their turns.</summary>
    /// <returns>The turns; empty where the document is no transcript, and the drafts are then as they were.</returns>
    public static ImmutableArray<Turn> Read(List<Draft> drafts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var headers = new TurnHeader?[drafts.Count];
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Kind is BlockKind.Paragraph or BlockKind.Heading)
                headers[i] = TurnHeader.TryRead(drafts[i].Text, drafts[i].BoldLength);
        }

        if (!HeaderChoice.Choose(drafts, headers))
            return [];
        var builder = new TurnBuilder(SpeakerList.Read(drafts, headers));
        var result = new List<Draft>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (headers[i] is { } header)
            {
                builder.Start(header, draft.Slice(0, header.Length)!.Range);
                if (draft.Slice(header.Length, draft.Text.Length) is not { } rest)
                    continue;
                draft = rest;
            }

            if (builder.HasTurn && draft.Kind is not (BlockKind.Headline or BlockKind.Caption) && !Furniture.Credit.IsEditors(draft.Text))
                builder.Add(draft);
            result.Add(draft);
        }

        drafts.Clear();
        drafts.AddRange(result);
        return builder.Build();
    }
}
