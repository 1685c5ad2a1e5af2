using System.Globalization;
using FactExtractor.Eval.Scoring;

namespace FactExtractor.Eval.Claims;

/// <summary>
/// <c>score fields [GOLD TEXTS SOURCES]… [--list FIELD]</c>: for the fields that say whose, of what and when, how many found claims have what the gold has, miss it, have something else, or have what the gold leaves out.
/// Phrases are the same where one holds the content words of the other.
/// </summary>
internal static class ScoreFields
{
    private static readonly (string Name, Func<ClaimRecord, string?> Read, bool IsPhrase)[] Fields =
    [
        ("subject", static c => c.Subject, true), ("entity", static c => c.Entity, true), ("of", static c => c.Of, true), ("place", static c => c.Place, true),
        ("period", static c => c.Period, false), ("modality", static c => c.Modality, false), ("kind", static c => c.Kind, false),
    ];

    public static int Run(string[] rest)
    {
        var at = Array.IndexOf(rest, "--list");
        var list = at >= 0 && at + 1 < rest.Length ? rest[at + 1] : null;
        var counts = Fields.ToDictionary(static f => f.Name, static _ => new int[4], StringComparer.Ordinal);
        foreach (var document in GoldDocument.Load(at >= 0 ? rest[..at] : rest).DistinctBy(static d => d.Name))
        {
            var predicted = ClaimExtractor.Default.Extract(document.Source).Claims.Select(ClaimRecord.From).ToArray();
            foreach (var ((gold, judgement), found) in GoldScorer.Align(document.Gold, predicted).Zip(predicted))
            {
                if (gold is null || judgement is null)
                    continue;
                foreach (var (name, read, isPhrase) in Fields)
                {
                    var (said, answer) = (Text(read(gold.Claim)), Text(read(found)));
                    var verdict = IsRight(name, judgement, said, answer, isPhrase) || (name == "entity" && gold.Entities.Any(e => IsRight(name, judgement, Text(e), answer, isPhrase))) ? 0 : answer is null ? 1 : said is null ? 3 : 2;
                    counts[name][verdict]++;
                    if (verdict > 0 && name == list)
                        Console.WriteLine($"{document.Name} #{gold.Number} {said ?? "-"} | {answer ?? "-"} | {gold.Claim.Subject} ~ {found.Subject} | {gold.Written} | {gold.Claim.Passage}");
                }
            }
        }

        Console.WriteLine("field      right missing  wrong  extra");
        foreach (var (name, _, _) in Fields)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-10} {counts[name][0],5} {counts[name][1],7} {counts[name][2],6} {counts[name][3],6}"));
        return 0;
    }

    private static bool IsRight(string name, Judgement judgement, string? said, string? answer, bool isPhrase) => name switch
    {
        "subject" => judgement.Subject,
        "period" => judgement.Period,
        "modality" => judgement.Modality,
        "kind" => judgement.Kind,
        _ => said is null || answer is null ? said == answer : isPhrase && ClaimWords.F1(said, answer) > 0 && Holds(said, answer),
    };

    private static bool Holds(string said, string answer)
    {
        var (one, other) = (ClaimWords.Content(said), ClaimWords.Content(answer));
        return one.IsSubsetOf(other) || other.IsSubsetOf(one);
    }

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
