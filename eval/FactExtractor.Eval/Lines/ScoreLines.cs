using FactExtractor.Eval.Scoring;

namespace FactExtractor.Eval.Lines;

/// <summary><c>score lines FILE...</c>: files in the form of <c>corpus/claims</c>, measured field by field as documents are, and whole phrases as the tests see them.</summary>
internal static class ScoreLines
{
    public static int Run(IEnumerable<string> files)
    {
        var total = new DocumentScore("all");
        var (phrases, right, owners, ownersRight) = (0, 0, 0, 0);
        foreach (var test in files.SelectMany(file => ClaimCorpusFile.Read(file).Cases))
        {
            var result = test.Extract();
            var records = result.Claims.Select(ClaimRecord.From).ToList();
            var score = GoldScorer.Score($"{phrases + 1}", LineGold.Of(test), records);
            var wrong = ClaimCheck.Run(test, result.Claims);
            total.Add(score);
            phrases++;
            right += wrong is null ? 1 : 0;
            foreach (var line in score.Log)
                Console.WriteLine(line);
            if (wrong is not null)
                Console.WriteLine($"CHECK  {phrases} {wrong} | {test.Phrase}");
            foreach (var want in test.Expected)
            {
                if (want.Fields.FirstOrDefault(f => f.Field == "entity") is not { Field: not null } entity)
                    continue;
                owners++;
                ownersRight += records.Any(r => r.Unit == want.Unit && r.Value == want.Value && r.Low == want.Low
                    && entity.Answers.Any(a => a == "-" ? r.Entity is null : ClaimWords.Content(a).SetEquals(ClaimWords.Content(r.Entity)))) ? 1 : 0;
            }
        }

        Console.WriteLine($"{phrases} phrases, {right} wholly right; entity right of {ownersRight} of {owners} claims that name it");
        Console.WriteLine(total.ToTable());
        return 0;
    }
}
