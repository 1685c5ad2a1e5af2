namespace FactExtractor.Sources;

/// <summary>The decoded characters of a source, exactly as they came: nothing normalised, no byte order mark.</summary>
/// <param name="Text">The characters. May hold lone surrogates and control characters.</param>
/// <param name="EncodingName">IANA name of the encoding that was used, such as <c>utf-8</c> or <c>gb18030</c>; <c>utf-16</c> for text given as a string.</param>
/// <param name="Format">The format, never <see cref="SourceFormat.Auto"/>.</param>
public sealed record SourceText(string Text, string EncodingName, SourceFormat Format);
