using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FactExtractor.Syntax;

/// <summary>The tags of <see cref="Upos"/> as CoNLL-U writes them: <c>PROPN</c> for <see cref="Upos.Propn"/>.</summary>
public static class UposNames
{
    private static readonly ImmutableArray<string> Names = [.. Enum.GetNames<Upos>().Select(static name => name.ToUpperInvariant())];

    private static readonly FrozenDictionary<string, Upos> Values =
        Names.Select(static (name, i) => KeyValuePair.Create(name, (Upos)i)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Number of tags.</summary>
    internal static int Count => Names.Length;

    /// <summary>The name of a tag in capitals.</summary>
    public static string ToConllu(this Upos upos) => Names[(int)upos];

    /// <summary>Reads a tag in capitals.</summary>
    /// <returns>False where <paramref name="name"/> is no universal tag.</returns>
    public static bool TryParse(string name, out Upos upos) => Values.TryGetValue(name, out upos);
}
