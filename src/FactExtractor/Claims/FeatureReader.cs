using FactExtractor.Quantities;

namespace FactExtractor.Claims;

/// <summary>Reads the features of <see cref="ClaimFeatureSchema"/> off a draft.</summary>
internal static class FeatureReader
{
    public static ClaimFeatures Read(ClaimDraft draft)
    {
        var quantity = draft.Quantity;
        var tokens = draft.Sentence.Tree.Tokens.Length;
        return new ClaimFeatures(
        [
            Flag(draft.Subject is not null),
            Flag(draft.Flags.HasFlag(ClaimFlags.SubjectFromContext)),
            Flag(draft.IsGrammaticalSubject),
            draft.Subject is { } subject ? subject.Text.AsSpan().Count(' ') + 1 : 0,
            draft.SubjectHead < 0 ? 0 : Math.Abs(draft.SubjectHead - draft.Anchor),
            Flag(quantity.Unit.Kind == UnitKind.Count),
            Flag(quantity.Unit.Kind == UnitKind.Currency),
            Flag(quantity.Unit.Kind == UnitKind.Ratio),
            Flag(quantity.Unit.Kind is UnitKind.Physical or UnitKind.Duration),
            Flag(draft.Change is not null),
            Flag(draft.Period is not null),
            Flag(quantity.Bound == Bound.Range),
            Flag(quantity.Flags != QuantityFlags.None),
            tokens,
            draft.Sentence.Quantities.Length,
            Flag(draft.Sentence.Block.IsBody),
            Flag(draft.Flags.HasFlag(ClaimFlags.Distributed)),
        ]);
    }

    private static float Flag(bool value) => value ? 1f : 0f;
}
