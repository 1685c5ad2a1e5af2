using System.Globalization;

namespace FactExtractor.Sinks;

/// <summary>The one written form of a number in every format: plain digits, exact, no trailing zeros, no exponent, no negative zero.</summary>
public static class ExactDecimal
{
    private const decimal OneAtFullScale = 1.0000000000000000000000000000m;

    /// <summary>The same number at the smallest scale that holds it: <c>2.380</c> becomes <c>2.38</c>.</summary>
    public static decimal Normalize(decimal value) => value == 0 ? 0m : value / OneAtFullScale;

    /// <summary>The number as text: <c>2380000000000</c>, <c>-5.5</c>.</summary>
    public static string ToText(decimal value) => Normalize(value).ToString(CultureInfo.InvariantCulture);
}
