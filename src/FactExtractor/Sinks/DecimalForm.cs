namespace FactExtractor.Sinks;

/// <summary>The one written form of a decimal: plain digits, exact, no trailing zeros, no exponent, no negative zero.</summary>
internal static class DecimalForm
{
    private const decimal OneAtFullScale = 1.0000000000000000000000000000m;

    /// <summary>The same number at the smallest scale that holds it.</summary>
    public static decimal Normalize(decimal value) => value == 0 ? 0m : value / OneAtFullScale;
}
