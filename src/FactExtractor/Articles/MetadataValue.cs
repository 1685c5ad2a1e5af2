namespace FactExtractor.Articles;

/// <summary>A piece of metadata with where it came from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Origin">Where it was found: <c>caller</c>, <c>json-ld</c>, <c>opengraph</c>, <c>dublin-core</c>, <c>microdata</c>, <c>meta</c>, <c>time</c>, <c>visible</c>, <c>dateline</c>, <c>url</c>, <c>detected</c>.</param>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed record MetadataValue<T>(T Value, string Origin);
