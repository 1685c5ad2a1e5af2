namespace FactExtractor.Articles.Transcripts;

/// <summary>
/// Tells the journalists of a briefing from those who answer: by name ("Q", an outlet), and otherwise by what they do. Whoever holds a
/// large part of the words answers; of the others, those who put questions of some length ask.
/// </summary>
internal static class Askers
{
    private const double AnswererShare = 0.15;
    private const int MinQuestionLength = 60;

    private static readonly string[] Offices = ["CHAIR", "PRESIDENT", "SECRETARY", "MINISTER", "MODERATOR", "GOVERNOR", "GENERAL", "DIRECTOR", "COMMISSIONER", "AMBASSADOR", "OPERATOR", "HOST"];

    private static readonly HashSet<string> Questions = new(StringComparer.OrdinalIgnoreCase) { "Q", "QUESTION", "REPORTER", "QUESTIONER", "JOURNALIST", "PRESS", "CORRESPONDENT", "UNIDENTIFIED REPORTER" };

    public static HashSet<string> Find(IReadOnlyList<(string Speaker, IReadOnlyList<string> Texts)> turns)
    {
        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);
        var total = 0;
        foreach (var (speaker, texts) in turns)
        {
            foreach (var text in texts)
            {
                lengths[speaker] = lengths.GetValueOrDefault(speaker) + text.Length;
                total += text.Length;
            }
        }

        var askers = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < turns.Count; i++)
        {
            var (speaker, texts) = turns[i];
            if (Questions.Contains(speaker) || Outlets.IsOutlet(speaker) || Outlets.FindIntroduction(speaker, texts) is not null || i > 0 && Outlets.FindCall(speaker, turns[i - 1].Texts) is not null)
                askers.Add(speaker);
            else if (i > 0 && turns.Count > 3 && lengths.GetValueOrDefault(speaker) < AnswererShare * total && !HasOffice(speaker) && Asks(texts))
                askers.Add(speaker);
        }

        return askers;
    }

    private static bool HasOffice(string speaker) => Array.Exists(Offices, office => speaker.Contains(office, StringComparison.OrdinalIgnoreCase));

    private static bool Asks(IReadOnlyList<string> texts)
    {
        var (length, question) = (0, false);
        foreach (var text in texts)
        {
            length += text.Length;
            question |= text.AsSpan().ContainsAny('?', '？');
        }

        return question && length >= MinQuestionLength;
    }
}
