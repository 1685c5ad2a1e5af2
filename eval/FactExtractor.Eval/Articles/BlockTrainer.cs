using FactExtractor.Articles.Html.Model;

namespace FactExtractor.Eval.Articles;

/// <summary>Trains both looks of the block model. The second learns from what the first says of pages that it has not seen.</summary>
internal static class BlockTrainer
{
    private const int InnerFolds = 3;
    private const double FirstPenalty = 15;
    private const double SecondPenalty = 30;

    public static BlockModel Train(IReadOnlyList<TrainingPage> pages)
    {
        var unseen = new double[pages.Count][];
        foreach (var (training, held) in Folds.Split(pages, InnerFolds))
        {
            var weights = FitFirst(training.Select(i => pages[i]));
            foreach (var i in held)
                unseen[i] = JudgeFirst(pages[i], weights);
        }

        var examples = new List<(int[], int, double)>();
        var vector = new FeatureVector();
        for (var p = 0; p < pages.Count; p++)
        {
            var page = pages[p];
            RegionFeatures.Prepare(page.Context, unseen[p]);
            var sums = new RegionSums(page.Context, unseen[p]);
            var cohesion = new Cohesion(page.Context, sums);
            for (var i = 0; i < page.Labels.Length; i++)
            {
                if (page.Labels[i] < 0)
                    continue;
                RegionFeatures.Fill(page.Context, unseen[p], sums, cohesion, i, vector);
                examples.Add((vector.Indices.ToArray(), page.Labels[i], page.Weights[i]));
            }
        }

        return new BlockModel(FitFirst(pages), LogLinear.Fit(examples, RegionFeatures.Layout.Size, SecondPenalty));
    }

    private static double[] FitFirst(IEnumerable<TrainingPage> pages)
    {
        var examples = new List<(int[], int, double)>();
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Labels.Length; i++)
            {
                if (page.Labels[i] >= 0)
                    examples.Add((page.First[i], page.Labels[i], page.Weights[i]));
            }
        }

        return LogLinear.Fit(examples, BlockFeatures.Layout.Size, FirstPenalty);
    }

    private static double[] JudgeFirst(TrainingPage page, double[] weights)
    {
        var result = new double[page.Labels.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var sum = 0.0;
            foreach (var feature in page.First[i])
                sum += weights[feature];
            result[i] = 1 / (1 + Math.Exp(-sum));
        }

        return result;
    }
}
