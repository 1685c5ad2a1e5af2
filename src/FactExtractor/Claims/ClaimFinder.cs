using System.Collections.Immutable;
using FactExtractor.Articles;
using FactExtractor.Claims.Attributions;
using FactExtractor.Claims.Bearers;
using FactExtractor.Claims.Changes;
using FactExtractor.Claims.Modalities;
using FactExtractor.Claims.Periods;
using FactExtractor.Claims.Places;
using FactExtractor.Claims.Ranks;
using FactExtractor.Claims.Relations;
using FactExtractor.Claims.Shares;
using FactExtractor.Claims.Subjects;
using FactExtractor.Claims.Tables;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims;

/// <summary>
/// The claims stage: from a clean article to its claims. Each sentence that may hold a quantity is parsed; each quantity becomes a draft, and the resolvers
/// fill in one field after another, in an order in which later ones may lean on earlier ones. Immutable and thread-safe.
/// </summary>
internal sealed class ClaimFinder(ISyntaxParser parser, IQuantityRecognizer recognizer, IClaimScorer scorer)
{
    public ImmutableArray<Claim> Find(Article article, string documentId, CancellationToken cancellationToken) =>
        Assemble(article, Draft(article, cancellationToken), new ClaimIds(documentId, article.Text), cancellationToken);

    /// <summary>The sentences of an article with their drafts, all fields filled in.</summary>
    internal List<SentenceContext> Draft(Article article, CancellationToken cancellationToken)
    {
        var sentences = Read(article, cancellationToken);
        var attributions = new AttributionResolver(article, sentences);
        var bearers = new BearerResolver(article);
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            cancellationToken.ThrowIfCancellationRequested();
            if (sentence.IsTableCell)
                continue;
            if (sentence.Drafts.Count > 0)
                Resolve(sentence);
            bearers.Resolve(sentence);
            attributions.Resolve(i);
            foreach (var draft in sentence.Drafts)
                ModalityResolver.Resolve(draft);
        }

        PartResolver.RelateChanges(sentences);
        LevelRelations.Resolve(sentences);
        return sentences;
    }

    private List<SentenceContext> Read(Article article, CancellationToken cancellationToken)
    {
        var document = new DocumentContext(article, parser);
        var context = QuantityContextResolver.Resolve(article);
        var tables = new TableReader(article, parser, recognizer, document.Published);
        var sentences = new List<SentenceContext>();
        for (var i = 0; i < article.Blocks.Length; i++)
        {
            var block = article.Blocks[i];
            if (block.Kind is BlockKind.Caption or BlockKind.Dateline || BibliographicEntry.Is(block.Span.Of(article.Text)))
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            SentenceContext? previous = null;
            foreach (var sentence in parser.Split(article.Text, block.Span))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var item = new SentenceContext(document, sentence, block, i, previous) { Preceding = sentences.Count > 0 && sentences[^1].Block.Kind == block.Kind ? sentences[^1] : null, IsTableCell = tables.Reads(block) };
                previous = item;
                sentences.Add(item);
                if (!item.IsTableCell)
                    Draft(item, context);
                else if (recognizer.MayHoldQuantity(sentence) && tables.Read(item, context) is { } cell)
                    item.Drafts.Add(cell);
            }
        }

        return sentences;
    }

    private void Draft(SentenceContext sentence, QuantityContext context)
    {
        var plain = recognizer.MayHoldQuantity(sentence.Sentence) ? recognizer.Recognize(sentence.Sentence, null, context) : [];
        var ranks = RankFinder.Find(sentence.Sentence, plain);
        if (plain.IsEmpty && ranks.Count == 0)
            return;
        sentence.Tree = NumberFolding.Parse(parser, sentence.Sentence, plain);
        var read = plain.IsEmpty ? plain : recognizer.Recognize(sentence.Sentence, sentence.Tree, context);
        sentence.Quantities = ranks.Count == 0 ? read : [.. read.Concat(ranks).OrderBy(q => q.Span.Start)];
        foreach (var quantity in sentence.Quantities)
        {
            if (quantity.Value is null && quantity.Low is null && quantity.High is null)
                continue;
            // A count stands for its noun; any other quantity for itself.
            var span = quantity.CountedSpan is { } counted ? quantity.Span.Union(counted) : quantity.Span;
            var kind = ranks.Contains(quantity) ? ClaimKind.Rank : ClaimKind.Level;
            sentence.Drafts.Add(new ClaimDraft(sentence, quantity, sentence.Tree.Anchor(span)) { Kind = kind });
        }
    }

    private static void Resolve(SentenceContext sentence)
    {
        foreach (var draft in sentence.Drafts)
        {
            if (draft.Kind != ClaimKind.Rank)
                RoleResolver.Resolve(draft);
        }

        ChangeFolder.Fold(sentence);
        foreach (var draft in sentence.Drafts)
        {
            if (draft.Role is QuantityRole.None)
                continue;
            if (draft is { Role: QuantityRole.OldLevel, Base: { } level })
            {
                (draft.Subject, draft.SubjectHead, draft.Entity) = (level.Subject, level.SubjectHead, level.Entity);
                draft.Rules.Add("subject.of-new-level");
                continue;
            }

            SubjectResolver.Resolve(draft);
            ContextUnits.Resolve(draft);
            ShareResolver.Resolve(draft);
            EntityResolver.Resolve(draft);
        }

        foreach (var draft in sentence.Drafts)
        {
            if (draft.Role is not (QuantityRole.None or QuantityRole.OldLevel) || draft is { Role: QuantityRole.OldLevel, Base: null })
                PeriodResolver.Resolve(draft);
        }

        foreach (var draft in sentence.Drafts)
        {
            if (draft.Role == QuantityRole.OldLevel && draft.Base is { Subject: not null } level)
            {
                (draft.Subject, draft.SubjectHead, draft.Entity) = (level.Subject, level.SubjectHead, level.Entity);
                if (level.Kind == ClaimKind.Share && draft is { Kind: ClaimKind.Level, Of: null })
                    (draft.Kind, draft.Of) = (ClaimKind.Share, level.Of);
                PeriodResolver.ResolveOld(draft);
            }
        }

        RespectiveSubjects.Distribute(sentence);
        PlaceResolver.Resolve(sentence);
        PartResolver.Resolve(sentence);
    }

    private ImmutableArray<Claim> Assemble(Article article, List<SentenceContext> sentences, ClaimIds ids, CancellationToken cancellationToken)
    {
        var byDraft = new Dictionary<ClaimDraft, string>();
        foreach (var sentence in sentences)
        {
            foreach (var draft in sentence.Drafts)
            {
                if (draft.Role != QuantityRole.None)
                    byDraft[draft] = ids.Of(draft);
            }
        }

        var claims = ImmutableArray.CreateBuilder<Claim>(byDraft.Count);
        foreach (var sentence in sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (sentence.Drafts.Count == 0)
                continue;
            var passage = PassageMaker.Make(article, sentence.Sentence.Span, sentence.BlockIndex);
            foreach (var draft in sentence.Drafts)
            {
                if (draft.Role != QuantityRole.None)
                    claims.Add(Make(article, draft, passage, byDraft));
            }
        }

        return claims.ToImmutable();
    }

    private Claim Make(Article article, ClaimDraft draft, Passage passage, Dictionary<ClaimDraft, string> ids)
    {
        var flags = draft.Flags;
        if (draft.Subject is null)
            flags |= ClaimFlags.NoSubject;
        if (draft.Quantity.Flags.HasFlag(QuantityFlags.AmbiguousCurrency))
            flags |= ClaimFlags.AmbiguousCurrency;
        if (draft.Quantity.Flags.HasFlag(QuantityFlags.AmbiguousUnit))
            flags |= ClaimFlags.AmbiguousUnit;
        if (Arithmetic.Disagrees(draft))
            flags |= ClaimFlags.ArithmeticMismatch;
        var relations = ImmutableArray.CreateBuilder<ClaimRelation>();
        foreach (var (type, target) in draft.Relations)
        {
            if (ids.TryGetValue(target, out var id))
                relations.Add(new ClaimRelation(type, id));
        }

        var features = FeatureReader.Read(draft);
        return new Claim
        {
            Id = ids[draft],
            Summary = ClaimSummary.Write(article.Text, draft),
            Subject = draft.Subject ?? new Mention(""),
            Entity = draft.Entity,
            Of = draft.Of,
            Quantity = draft.Quantity,
            Kind = draft.Kind,
            Change = draft.Change,
            Period = draft.Period,
            Place = draft.Place,
            Modality = draft.Modality,
            Attribution = draft.Attribution,
            Relations = relations.ToImmutable(),
            Passage = passage,
            Confidence = scorer.Score(features),
            Features = features,
            Flags = flags,
            Rules = [.. draft.Rules],
        };
    }
}
