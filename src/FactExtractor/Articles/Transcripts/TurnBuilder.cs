using System.Collections.Immutable;
using FactExtractor.Articles.Drafts;
using FactExtractor.Text;

namespace FactExtractor.Articles.Transcripts;

/// <summary>Collects turns and, once all are known, tells who asks. Not thread-safe.</summary>
internal sealed class TurnBuilder(Dictionary<string, string> roles)
{
    private readonly List<Pending> _turns = [];

    public bool HasTurn => _turns.Count > 0;

    public void Start(TurnHeader header, SourceRange range) => _turns.Add(new Pending(header, range));

    /// <summary>Gives a paragraph to the turn in hand.</summary>
    public void Add(Draft draft)
    {
        draft.Turn = _turns.Count - 1;
        _turns[^1].Texts.Add(draft.Text);
    }

    public ImmutableArray<Turn> Build()
    {
        var askers = Askers.Find(_turns.ConvertAll(turn => (Name(turn.Header).Speaker, Texts: (IReadOnlyList<string>)turn.Texts)));
        var turns = ImmutableArray.CreateBuilder<Turn>(_turns.Count);
        for (var i = 0; i < _turns.Count; i++)
        {
            var (speaker, role, outlet) = Name(_turns[i].Header);
            // A title given with the first turn holds for the later ones.
            if (role is not null)
                roles.TryAdd(SpeakerList.Plain(speaker), role);
            var asks = askers.Contains(speaker) || outlet is not null;
            if (asks && outlet is null)
                outlet = Outlets.IsOutlet(speaker) ? speaker : Outlets.FindIntroduction(speaker, _turns[i].Texts) ?? (i > 0 ? Outlets.FindCall(speaker, _turns[i - 1].Texts) : null);
            turns.Add(new Turn(speaker)
            {
                Role = role ?? (roles.TryGetValue(SpeakerList.Plain(speaker), out var listed) ? listed : null),
                Outlet = outlet,
                IsQuestion = asks,
                Header = _turns[i].Range,
            });
        }

        return turns.MoveToImmutable();
    }

    /// <summary>"Jane Roe, deputy governor" is a speaker with a role, "John Doe (Reuters)" one with an outlet.</summary>
    private static (string Speaker, string? Role, string? Outlet) Name(TurnHeader header)
    {
        var name = header.Name;
        var cut = name.IndexOfAny([',', '(']);
        if (cut < 2)
            return (name, null, null);
        var rest = name[(cut + 1)..].Trim(' ', ')', ',');
        var speaker = name[..cut].Trim();
        if (rest.Length == 0)
            return (speaker, null, null);
        return Outlets.IsOutlet(rest) ? (speaker, null, rest) : (speaker, rest, null);
    }

    private sealed record Pending(TurnHeader Header, SourceRange Range)
    {
        public List<string> Texts { get; } = [];
    }
}
