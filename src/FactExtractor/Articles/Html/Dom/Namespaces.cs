namespace FactExtractor.Articles.Html.Dom;

internal static class Namespaces
{
    public const string Html = "http://www.w3.org/1999/xhtml";
    public const string Svg = "http://www.w3.org/2000/svg";
    public const string Math = "http://www.w3.org/1998/Math/MathML";
}
