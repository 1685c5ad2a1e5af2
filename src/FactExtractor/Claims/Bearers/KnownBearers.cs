namespace FactExtractor.Claims.Bearers;

/// <summary>Those that the figures of a document were said to be of, in the order of the text. Holds a bounded number of them. Not thread-safe.</summary>
internal sealed class KnownBearers
{
    /// <summary>With so many it is open who is meant anyway.</summary>
    private const int Most = 32;

    private readonly List<Known> _known = [];

    /// <summary>Whether no figure was said to be of anybody yet.</summary>
    public bool IsEmpty => _known.Count == 0;

    /// <summary>Notes whose a figure is.</summary>
    public void Add(Mention name, BearingKind kind, ClaimDraft draft)
    {
        var sentence = draft.Sentence.Sentence.Span.Start;
        var at = _known.FindIndex(k => k.Kind == kind && k.Name.Text == name.Text);
        if (at >= 0)
        {
            _known[at] = _known[at] with { Sentence = sentence };
            return;
        }

        if (_known.Count == Most)
            _known.RemoveAt(0);
        _known.Add(new Known(name, kind, draft.Span.Start, sentence));
    }

    /// <summary>Whether a figure was said to be of one so named.</summary>
    public bool IsAny(Mention name) => _known.Exists(k => IsSame(k.Name, name));

    /// <summary>
    /// The one that is meant before <paramref name="draft"/> where a bearer of that kind is left out: the only one of the document so far; of several, the only one of the sentence before in the paragraph. Null where it is open.
    /// </summary>
    public Mention? Before(ClaimDraft draft, BearingKind kind)
    {
        var only = Only(draft, kind, 0);
        if (only.IsOpen && draft.Sentence.Previous is { } previous)
            only = Only(draft, kind, previous.Sentence.Span.Start);
        return only.IsOpen ? null : only.Name;
    }

    /// <summary>Whether one name is the other or shortens it.</summary>
    public static bool IsSame(Mention one, Mention other) =>
        one.Text == other.Text || one.Text.StartsWith(other.Text + " ", StringComparison.Ordinal) || other.Text.StartsWith(one.Text + " ", StringComparison.Ordinal);

    private (Mention? Name, bool IsOpen) Only(ClaimDraft draft, BearingKind kind, int from)
    {
        Mention? last = null;
        foreach (var known in _known)
        {
            if (known.Sentence < from || known.First >= draft.Span.Start || known.Kind == BearingKind.None || !BearingNouns.Fit(known.Kind, kind))
                continue;
            if (last is not null && !IsSame(last, known.Name))
                return (null, true);
            if (last is null || known.Name.Text.Length > last.Text.Length)
                last = known.Name;
        }

        return (last, false);
    }

    /// <param name="Name">As it is written.</param>
    /// <param name="Kind">What the figures were of.</param>
    /// <param name="First">Where the first of them stands.</param>
    /// <param name="Sentence">Where the last sentence with one begins.</param>
    private readonly record struct Known(Mention Name, BearingKind Kind, int First, int Sentence);
}
