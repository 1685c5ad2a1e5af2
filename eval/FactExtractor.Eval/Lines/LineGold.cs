using System.Collections.Immutable;
using System.Globalization;
using FactExtractor.Eval.Scoring;

namespace FactExtractor.Eval.Lines;

/// <summary>An expected line in the form that the scorer of documents compares.</summary>
internal static class LineGold
{
    /// <summary>The gold claims of a phrase, in the order of its lines.</summary>
    public static ImmutableArray<GoldClaim> Of(ClaimCorpusCase test) => [.. test.Expected.Select((line, i) => Claim(line, i + 1, test.Phrase))];

    private static GoldClaim Claim(ExpectedClaim line, int number, string phrase)
    {
        var answers = line.Fields.ToDictionary(f => f.Field, f => f.Answers, StringComparer.Ordinal);
        var (subjects, kinds, bounds) = (Get("subject"), Get("kind"), Get("bound"));
        var (changes, periods, modalities, speakers) = (Get("change"), Get("period"), Get("modality"), Get("attribution"));
        var claim = new ClaimRecord
        {
            Subject = subjects.FirstOrDefault() ?? "",
            Value = line.Value,
            Low = line.Low,
            High = line.High,
            Unit = line.Unit,
            Kind = kinds.FirstOrDefault() ?? "level",
            Bound = bounds.FirstOrDefault() ?? "exact",
            Change = Change(changes.FirstOrDefault()),
            Period = periods.FirstOrDefault(),
            Modality = modalities.FirstOrDefault() ?? "actual",
            Attribution = speakers.FirstOrDefault(),
            Passage = phrase,
        };
        return new GoldClaim(number, claim)
        {
            Subjects = [.. subjects.OfType<string>()],
            Kinds = [.. kinds.OfType<string>()],
            Bounds = [.. bounds.OfType<string>()],
            Changes = [.. changes.Skip(1).Select(Change)],
            Periods = [.. periods.Skip(1)],
            Modalities = [.. modalities.OfType<string>()],
            Attributions = [.. speakers.Skip(1)],
        };

        ImmutableArray<string?> Get(string field) => answers.TryGetValue(field, out var found) ? [.. found.Select(a => a == "-" ? null : a)] : [];
    }

    // direction [bound] [amount unit] [from level] [basis date], as the lines have it.
    private static ChangeRecord? Change(string? answer)
    {
        if (answer is null)
            return null;
        var words = answer.Split(' ');
        var at = words.Length > 1 && char.IsAsciiLetterLower(words[1][0]) && words[1] is not ("from" or "basis") ? 2 : 1;
        if (at + 1 >= words.Length || words[at] is "from" or "basis")
            return new ChangeRecord(words[0]);
        var ends = words[at].Split("..");
        return ends.Length == 2
            ? new ChangeRecord(words[0]) { Low = Number(ends[0]), High = Number(ends[1]), Unit = words[at + 1] }
            : new ChangeRecord(words[0]) { Value = Number(ends[0]), Unit = words[at + 1] };

        static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
    }
}
