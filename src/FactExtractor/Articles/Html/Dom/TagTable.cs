using System.Collections.Frozen;
using AngleSharp.Common;

namespace FactExtractor.Articles.Html.Dom;

/// <summary>Tag names and the tags that they stand for.</summary>
internal static class TagTable
{
    private static readonly FrozenDictionary<string, Tag> Tags =
        Enum.GetValues<Tag>().Where(tag => tag != Tag.Other).ToFrozenDictionary(tag => tag.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Tags.Keys.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Tag>.AlternateLookup<ReadOnlySpan<char>> TagsBySpan = Tags.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Tag Find(string name) => Tags.GetValueOrDefault(name);

    public static Tag Find(ReadOnlySpan<char> name) => TagsBySpan.TryGetValue(name, out var tag) ? tag : Tag.Other;

    /// <summary>The shared instance of a known name, else a new string.</summary>
    public static string Intern(StringOrMemory name) => Names.TryGetValue(name.Memory.Span, out var known) ? known : name.ToString();
}
