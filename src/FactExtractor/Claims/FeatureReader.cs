using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims;

/// <summary>Reads the features of <see cref="ClaimFeatureSchema"/> off a draft.</summary>
internal static class FeatureReader
{
    public static ClaimFeatures Read(ClaimDraft draft)
    {
        var quantity = draft.Quantity;
        var kind = quantity.Unit.Kind;
        var tokens = draft.Sentence.Tree.Tokens;
        return new ClaimFeatures(
        [
            Flag(draft.Subject is not null),
            Flag(draft.Flags.HasFlag(ClaimFlags.SubjectFromContext)),
            Flag(draft.IsGrammaticalSubject),
            Flag(draft.SubjectHead >= 0 && tokens[draft.SubjectHead].Upos == Upos.Propn),
            draft.Subject is { } subject ? Math.Min(3, (subject.Text.AsSpan().Count(' ') + 1) / 4f) : 0,
            draft.SubjectHead < 0 ? 0 : Math.Min(3, Math.Abs(draft.SubjectHead - draft.Anchor) / 6f),
            Rule(draft, "subject.counted"),
            Rule(draft, "subject.verb"),
            Rule(draft, "subject.carrier"),
            Flag(draft.Rules.Contains("subject.premodified") || draft.Rules.Contains("subject.measured-out")),
            Rule(draft, "subject.continued"),
            Rule(draft, "subject.of-new-level"),
            Flag(draft.Rules.Contains("subject.object") || draft.Rules.Contains("subject.oblique") || draft.Rules.Contains("subject.change-object")),
            Rule(draft, "subject.transaction"),
            Flag(draft.Rules.Contains("subject.nearest-before") || draft.Rules.Contains("subject.nearest-after")),
            Flag(quantity.Unit == Unit.One && quantity.Counted is null),
            Flag(kind == UnitKind.Count),
            Flag(kind == UnitKind.Currency),
            Flag(kind == UnitKind.Ratio),
            Flag(kind is UnitKind.Physical or UnitKind.Duration),
            Flag(kind == UnitKind.Rate),
            Flag(draft.Kind == ClaimKind.Share),
            Flag(draft.Kind == ClaimKind.Difference),
            Flag(draft.Kind == ClaimKind.Change),
            Flag(draft.Change is not null),
            Flag(draft.Period is not null),
            Flag(quantity.Bound == Bound.Range),
            Flag(quantity.Span.Of(draft.Sentence.Text).IndexOfAnyInRange('0', '9') < 0),
            Flag(quantity.Flags != QuantityFlags.None),
            Math.Min(3, tokens.Length / 20f),
            Math.Min(3, draft.Sentence.Quantities.Length / 3f),
            Flag(draft.Sentence.Block.IsBody),
            Flag(draft.Flags.HasFlag(ClaimFlags.Distributed)),
        ]);
    }

    private static float Rule(ClaimDraft draft, string rule) => Flag(draft.Rules.Contains(rule));

    private static float Flag(bool value) => value ? 1f : 0f;
}
