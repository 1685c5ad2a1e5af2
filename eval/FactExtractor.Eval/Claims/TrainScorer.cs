using System.Collections.Immutable;
using System.Globalization;
using FactExtractor.Claims;
using FactExtractor.Eval.Scoring;

namespace FactExtractor.Eval.Claims;

/// <summary>
/// <c>train scorer [GOLD TEXTS SOURCES]…</c>: fits the confidence of claims on the corpus and the sets given. A claim is right when a reader found it too and its
/// value, unit and subject agree. Prints what document-wise cross-validation says of it, a reliability table, and the weights for <c>DefaultClaimScorer</c>.
/// </summary>
internal static class TrainScorer
{
    private const int FoldCount = 10;
    private const double Penalty = 3;

    public static int Run(string[] sets)
    {
        var examples = new List<(int Document, float[] Row, bool Label, double Shipped)>();
        var documents = GoldDocument.Load(sets);
        for (var d = 0; d < documents.Count; d++)
        {
            var recorder = new Recorder();
            var claims = ClaimExtractor.CreateBuilder().UseScorer(recorder).Build().Extract(documents[d].Source).Claims;
            var judged = GoldScorer.Align(documents[d].Gold, [.. claims.Select(ClaimRecord.From)]);
            for (var i = 0; i < claims.Length; i++)
            {
                if (judged[i].Gold is not { IsOptional: true })
                    examples.Add((d, [.. recorder.Seen[i]], judged[i].Judgement is { Subject: true }, claims[i].Confidence));
            }
        }

        // Every tenth document of the list is held out in turn.
        var held = new List<(double Probability, bool Label)>();
        for (var fold = 0; fold < FoldCount; fold++)
        {
            var weights = LogisticFit.Fit([.. examples.Where(e => e.Document % FoldCount != fold).Select(e => (e.Row, e.Label))], Penalty);
            held.AddRange(examples.Where(e => e.Document % FoldCount == fold).Select(e => (LogisticFit.Predict(weights, e.Row), e.Label)));
        }

        var right = examples.Count(e => e.Label) / (double)examples.Count;
        Say($"{documents.Count} documents, {examples.Count} claims, {100 * right:0.0} % right");
        Say($"Brier score: held out {Brier(held):0.0000}, shipped weights on the same claims {Brier([.. examples.Select(e => (e.Shipped, e.Label))]):0.0000}, always the mean {right * (1 - right):0.0000}");
        Say($"area under the curve, held out: {Area(held):0.000}");
        Say($"{"confidence",-12}{"claims",8}{"mean",8}{"right",8}");
        foreach (var bin in held.GroupBy(e => Math.Min(9, (int)(e.Probability * 10))).OrderBy(g => g.Key))
            Say($"{bin.Key / 10.0:0.0}-{(bin.Key + 1) / 10.0:0.0}     {bin.Count(),8}{bin.Average(e => e.Probability),8:0.00}{bin.Average(e => e.Label ? 1 : 0),8:0.00}");
        var final = LogisticFit.Fit([.. examples.Select(e => (e.Row, e.Label))], Penalty);
        for (var i = 0; i < final.Length - 1; i++)
            Say($"        {final[i].ToString("0.000", CultureInfo.InvariantCulture)}f, // {ClaimFeatureSchema.Names[i]}");
        Say($"    private const float Bias = {final[^1].ToString("0.000", CultureInfo.InvariantCulture)}f;");
        return 0;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static double Brier(List<(double Probability, bool Label)> claims) =>
        claims.Average(c => (c.Probability - (c.Label ? 1 : 0)) * (c.Probability - (c.Label ? 1 : 0)));

    /// <summary>How often a right claim stands above a wrong one.</summary>
    private static double Area(List<(double Probability, bool Label)> claims)
    {
        var (right, wrong) = (claims.Where(c => c.Label).ToList(), claims.Where(c => !c.Label).ToList());
        return right.Sum(r => wrong.Sum(w => r.Probability > w.Probability ? 1.0 : r.Probability == w.Probability ? 0.5 : 0)) / Math.Max(1.0, (double)right.Count * wrong.Count);
    }

    /// <summary>Keeps the features in the order in which the extractor asks for their scores, which is the order of its claims.</summary>
    private sealed class Recorder : IClaimScorer
    {
        public List<ImmutableArray<float>> Seen { get; } = [];

        public double Score(in ClaimFeatures features)
        {
            Seen.Add(features.Values);
            return DefaultClaimScorer.Instance.Score(features);
        }
    }
}
