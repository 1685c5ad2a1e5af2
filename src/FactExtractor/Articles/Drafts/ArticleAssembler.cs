using System.Collections.Immutable;
using System.Text;
using FactExtractor.Text;

namespace FactExtractor.Articles.Drafts;

/// <summary>Puts drafts together to an article: one text with blank lines between blocks, and one map back to the source.</summary>
internal static class ArticleAssembler
{
    private const string Separator = "\n\n";

    public static Article Assemble(IReadOnlyList<Draft> drafts, ImmutableArray<Turn> turns, ArticleMetadata metadata, string? emptyReason)
    {
        var text = new StringBuilder();
        var map = new OffsetMapBuilder();
        var spans = new Dictionary<Draft, TextSpan>(drafts.Count, ReferenceEqualityComparer.Instance);
        foreach (var draft in drafts)
        {
            if (text.Length > 0)
            {
                text.Append(Separator);
                map.AddSynthetic(Separator.Length);
            }

            spans[draft] = new TextSpan(text.Length, draft.Text.Length);
            text.Append(draft.Text);
            foreach (var segment in draft.Segments)
                map.AddFolded(segment.TextEnd - segment.TextStart, segment.SourceStart, segment.SourceEnd);
        }

        var blocks = ImmutableArray.CreateBuilder<Block>(drafts.Count);
        foreach (var draft in drafts)
        {
            blocks.Add(new Block(draft.Kind, spans[draft])
            {
                Turn = draft.Turn,
                Cell = draft.Cell is { } cell ? Place(cell, spans) : null,
            });
        }

        return new Article
        {
            Text = text.ToString(),
            Blocks = blocks.MoveToImmutable(),
            Origin = map.Build(),
            Metadata = metadata,
            Turns = turns,
            EmptyReason = emptyReason,
        };
    }

    private static TableCell Place(DraftCell cell, Dictionary<Draft, TextSpan> spans) =>
        new(cell.Table, cell.Row, cell.Column, cell.IsHeader)
        {
            RowHeader = Find(cell.RowHeader, spans),
            ColumnHeader = Find(cell.ColumnHeader, spans),
            Caption = Find(cell.Caption, spans),
        };

    private static TextSpan? Find(Draft? draft, Dictionary<Draft, TextSpan> spans) =>
        draft is not null && spans.TryGetValue(draft, out var span) ? span : null;
}
