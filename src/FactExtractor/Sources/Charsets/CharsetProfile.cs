using System.Collections.Frozen;
using System.Text;

namespace FactExtractor.Sources.Charsets;

/// <summary>An encoding with the characters that are frequent in it and how much each speaks for it.</summary>
internal sealed record CharsetProfile(Encoding Encoding, FrozenDictionary<char, double> Frequent);
