using System.Globalization;
using FactExtractor.Claims;
using FactExtractor.Eval.Claims;
using FactExtractor.Eval.Scoring;
using FactExtractor.Facts;
using FactExtractor.Quantities;
using FactExtractor.Sinks;

namespace FactExtractor.Eval.Facts;

/// <summary>Gold claims as what facts are made from, so that grouping is measured by itself.</summary>
internal static class GoldFactClaim
{
    /// <summary>The claims of a document, named by <see cref="GoldKey.Name"/>.</summary>
    public static IEnumerable<FactClaim> Of(GoldDocument document) => document.Gold.Select(gold => Of(document, gold));

    /// <summary>The value as a key writes it.</summary>
    public static string Value(ClaimRecord claim) => claim.Value is { } value
        ? ExactDecimal.ToText(value)
        : string.Create(CultureInfo.InvariantCulture, $"{Text(claim.Low)}..{Text(claim.High)}");

    private static string Text(decimal? value) => value is { } number ? ExactDecimal.ToText(number) : "None";

    private static FactClaim Of(GoldDocument document, GoldClaim gold)
    {
        var claim = gold.Claim;
        return new FactClaim
        {
            Id = GoldKey.Name(document.Name, gold.Number),
            DocumentId = document.Name,
            Published = document.Published,
            Subject = claim.Subject,
            Entity = claim.Entity,
            Of = claim.Of,
            Place = claim.Place,
            Kind = Named<ClaimKind>(claim.Kind),
            Modality = Named<Modality>(claim.Modality),
            Period = claim.Period,
            Written = gold.Written,
            Value = claim.Value,
            Low = claim.Low,
            High = claim.High,
            Bound = Named<Bound>(claim.Bound),
            Unit = claim.Unit,
            Counted = claim.Counted,
            Change = claim.Change is { } change ? new FactChange(Named<ChangeDirection>(change.Direction), change.Value, change.Low, change.High, change.Unit, change.Basis) : null,
            Passage = claim.Passage,
            IsHeadline = FactClaim.SaysTheSame(claim.Passage, document.Headline),
        };
    }

    private static T Named<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name, ignoreCase: true);
}
