using System.Buffers;
using System.Text;

namespace FactExtractor.Sources.Charsets;

/// <summary>An encoding with the characters that are frequent in it.</summary>
internal sealed record CharsetProfile(Encoding Encoding, SearchValues<char> Frequent);
