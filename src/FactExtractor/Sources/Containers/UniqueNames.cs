namespace FactExtractor.Sources.Containers;

/// <summary>
/// Names for documents that come one by one, when those to come are not known: the short name where it is free, then the long one, then a number behind it. Keeps a
/// few bytes a name.
/// </summary>
internal sealed class UniqueNames
{
    private readonly HashSet<ulong> _taken = [];

    public string Of(string name, string longName)
    {
        if (_taken.Add(Hash(name)))
            return name;
        if (_taken.Add(Hash(longName)))
            return longName;
        for (var number = 2; ; number++)
        {
            var numbered = FormattableString.Invariant($"{longName}#{number}");
            if (_taken.Add(Hash(numbered)))
                return numbered;
        }
    }

    /// <summary>The same on every machine and run, unlike the hash code of a string.</summary>
    private static ulong Hash(string name)
    {
        var hash = 14695981039346656037ul;
        foreach (var c in name)
            hash = (hash ^ c) * 1099511628211ul;
        return hash;
    }
}
