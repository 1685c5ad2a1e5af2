using FactExtractor.Articles.Drafts;
using FactExtractor.Articles.Furniture;
using FactExtractor.Articles.Transcripts;
using FactExtractor.Sources;

namespace FactExtractor.Articles.PlainText;

/// <summary>Reads plain text and Markdown: wire reports, stories with a headline on the first line, transcripts.</summary>
internal static class PlainTextReader
{
    /// <summary>How many paragraphs at the head may be date lines, bylines and the like.</summary>
    private const int HeadLength = 10;

    private const int MaxHeadlineLength = 250;

    /// <summary>How many paragraphs the first speaker of a transcript may take to come back.</summary>
    private const int TurnWindow = 30;

    public static Article Read(SourceText source, ArticleHints hints, CancellationToken cancellationToken)
    {
        var text = source.Text;
        if (source.Format == SourceFormat.Markdown || MarkdownLine.IsLikely(text))
            return Finish(MarkdownReader.Read(text, cancellationToken), hints, cancellationToken);
        var drafts = new List<Draft>();
        var lines = TextLine.Split(text);
        var writer = new DraftWriter(text);
        foreach (var (first, end) in ParagraphJoiner.Group(text, lines))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(text, lines, first, end, writer);
            if (writer.End(BlockKind.Paragraph) is { } draft)
                drafts.Add(draft);
        }

        return Finish(drafts, hints, cancellationToken);
    }

    /// <summary>What is left to do once the paragraphs are known; the same for text and Markdown.</summary>
    public static Article Finish(List<Draft> drafts, ArticleHints hints, CancellationToken cancellationToken)
    {
        drafts.RemoveAll(draft => PageTrail.IsTrail(draft.Text) || PageTrail.IsPageNumbers(draft.Text) || Credit.IsEditors(draft.Text));
        var facts = new FoundFacts();
        ReadHead(drafts, facts);
        var turns = TranscriptReader.Read(drafts, cancellationToken);
        BodyPass.Run(drafts, facts, isTranscript: !turns.IsEmpty);
        if (turns.IsEmpty)
            MarkHeadings(drafts);
        var reason = drafts.Exists(draft => draft.Kind is not (BlockKind.Headline or BlockKind.Caption)) ? null : "no running text";
        return ArticleAssembler.Assemble(drafts, turns, facts.ToMetadata(hints, drafts), reason);
    }

    private static void Write(string text, List<TextLine> lines, int first, int end, DraftWriter writer)
    {
        for (var i = first; i < end; i++)
        {
            if (i > first && !(text[lines[i - 1].End - 1] == '-' && lines[i - 1].Length > 1 && char.IsLetter(text[lines[i - 1].End - 2]) && char.IsLower(text[lines[i].Start])))
                writer.Space(lines[i - 1].End, lines[i].Start);
            writer.Write(lines[i].Start, lines[i].End);
        }
    }

    /// <summary>Takes headline, date lines and bylines out of the first paragraphs.</summary>
    private static void ReadHead(List<Draft> drafts, FoundFacts facts)
    {
        for (var i = 0; i < Math.Min(drafts.Count, HeadLength);)
        {
            var draft = drafts[i];
            if (VisibleDate.TryRead(draft.Text) is { } date)
            {
                facts.AddVisible(date);
                drafts.RemoveAt(i);
            }
            else if (Byline.TryRead(draft.Text) is { IsEmpty: false } authors)
            {
                facts.Authors.AddRange(authors);
                drafts.RemoveAt(i);
            }
            else if (i == 0 && draft.Kind is BlockKind.Heading or BlockKind.Headline || i == 0 && IsHeadline(drafts))
            {
                draft.Kind = BlockKind.Headline;
                facts.Headline = draft.Text;
                i++;
            }
            else if (i > 0 && IsRunningText(draft.Text))
            {
                break;
            }
            else
            {
                i++;
            }
        }
    }

    private static bool IsHeadline(List<Draft> drafts)
    {
        var text = drafts[0].Text;
        return drafts.Count > 1
            && drafts[0].Kind == BlockKind.Paragraph
            && text.Length <= MaxHeadlineLength
            && text[^1] is not ('.' or ':' or ',' or ';')
            && Credit.FindPicture(text) < 0
            && Dateline.TryRead(text) is null
            && !TurnHeader.IsLikely(text)
            && !IsFirstTurn(drafts);
    }

    /// <summary>A transcript that begins with its first turn ("Q: How many shops do you run?"): one of the next paragraphs begins with the same name in the same style.</summary>
    private static bool IsFirstTurn(List<Draft> drafts)
    {
        if (TurnHeader.TryRead(drafts[0].Text, drafts[0].BoldLength) is not { } first)
            return false;
        for (var i = 1; i < Math.Min(drafts.Count, TurnWindow); i++)
        {
            if (TurnHeader.TryRead(drafts[i].Text, drafts[i].BoldLength) is { } other && other.Style == first.Style && other.Name.Equals(first.Name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsRunningText(string text) => text.Length > 150 || text.Length > 60 && text[^1] is '.' or '。' || TurnHeader.IsLikely(text);

    /// <summary>A short line without a full stop between longer paragraphs heads what follows.</summary>
    private static void MarkHeadings(List<Draft> drafts)
    {
        for (var i = 1; i + 1 < drafts.Count; i++)
        {
            var text = drafts[i].Text;
            if (drafts[i].Kind == BlockKind.Paragraph && text.Length <= 80 && char.IsLetterOrDigit(text[^1])
                && !char.IsLower(text[0]) && drafts[i + 1].Kind == BlockKind.Paragraph && drafts[i + 1].Text.Length > 120 && drafts[i - 1].Text.Length > 80)
            {
                drafts[i].Kind = BlockKind.Heading;
            }
        }
    }
}
