using System.Globalization;
using FactExtractor.Eval.Claims;
using FactExtractor.Facts;

namespace FactExtractor.Eval.Facts;

/// <summary><c>score facts PAIRS [GOLD TEXTS SOURCES]… [--errors N]</c>: precision and recall of the grouping over labelled pairs of claims.</summary>
internal static class ScoreFacts
{
    public static int Run(string path, string[] rest)
    {
        var at = Array.IndexOf(rest, "--errors");
        var errors = at >= 0 && at + 1 < rest.Length ? int.Parse(rest[at + 1], CultureInfo.InvariantCulture) : 0;
        var all = FactPair.Read(path);
        var sets = at >= 0 ? rest[..at] : rest;
        var evaluation = new PairEvaluation(all, GoldDocument.Load(sets).DistinctBy(static d => d.Name));
        Console.WriteLine($"{evaluation.Pairs.Count} of {all.Count} pairs have their documents here");

        var facts = evaluation.OfGold();
        foreach (var (name, half) in Halves(evaluation.Pairs))
            Print("gold claims, " + name, PairScore.Of(half, facts), errors);

        facts = evaluation.OfExtracted(out var found);
        foreach (var (name, half) in Halves(evaluation.Pairs))
            Print("extracted claims, " + name, PairScore.Of(half, facts), name == "all" ? 0 : errors);
        Print("extracted claims, pairs of which both were found", PairScore.Of(evaluation.Pairs.Where(p => found.ContainsKey(p.A.Id) && found.ContainsKey(p.B.Id)), facts), 0);
        foreach (var pair in evaluation.Pairs.Where(p => errors > 0 && p.IsSame && !p.IsHeldOut))
            Console.WriteLine($"{pair.A.Id} {Describe(pair.A, found)}\n    {pair.B.Id} {Describe(pair.B, found)}");
        return 0;
    }

    private static string Describe(GoldKey key, IReadOnlyDictionary<string, FactClaim> found) => found.TryGetValue(key.Id, out var c)
        ? $"{c.Subject} ~{c.Entity} of {c.Of} at {c.Place} {c.Value} {c.Unit} {c.Period} {c.Modality} {c.Kind} {c.Change?.Direction} {c.Change?.Value}" : "not found";

    private static IEnumerable<(string Name, IEnumerable<FactPair> Pairs)> Halves(IReadOnlyList<FactPair> pairs) =>
        [("development", pairs.Where(static p => !p.IsHeldOut)), ("held out", pairs.Where(static p => p.IsHeldOut)), ("all", pairs)];

    private static void Print(string title, PairScore score, int errors)
    {
        Console.Write($"{title}: {score.ToTable()}");
        foreach (var error in score.Errors.Take(errors))
            Console.WriteLine("    " + error);
    }
}
