using System.Globalization;
using FactExtractor.Claims;
using FactExtractor.Facts;
using FactExtractor.Quantities;

namespace FactExtractor.Tests.Facts;

/// <summary>Claims made up for tests of grouping: a level in euros, of Norland, for 2023.</summary>
internal static class MadeUpClaims
{
    private static int _next;

    public static FactClaim Claim(string document, string subject, decimal value) => new()
    {
        Id = "c" + Interlocked.Increment(ref _next).ToString("D6", CultureInfo.InvariantCulture),
        DocumentId = document,
        Published = new DateOnly(2023, 12, 14),
        Subject = subject,
        Entity = "Norland",
        Kind = ClaimKind.Level,
        Period = "2023",
        Written = value.ToString(CultureInfo.InvariantCulture),
        Value = value,
        Bound = Bound.Exact,
        Unit = "EUR",
        Passage = "",
    };

    public static Fact[] Group(params FactClaim[] claims) => [.. FactConsolidator.Consolidate(claims)];
}
