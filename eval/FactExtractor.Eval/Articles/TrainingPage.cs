using FactExtractor.Articles.Html;
using FactExtractor.Articles.Html.Model;

namespace FactExtractor.Eval.Articles;

/// <summary>A page with what is known of its blocks.</summary>
/// <param name="Id">Name of the page.</param>
/// <param name="Site">Its site: pages of one site are never on both sides of a split.</param>
/// <param name="Context">The page as the model sees it.</param>
/// <param name="Labels">1 article, 0 not, -1 unknown.</param>
/// <param name="Weights">How much each block counts in training.</param>
internal sealed record TrainingPage(string Id, string Site, PageContext Context, int[] Labels, double[] Weights)
{
    /// <summary>Feature indices of the first look, filled once.</summary>
    public int[][] First { get; } = FillFirst(Context);

    private static int[][] FillFirst(PageContext context)
    {
        var vector = new FeatureVector();
        var result = new int[context.Blocks.Count][];
        for (var i = 0; i < result.Length; i++)
        {
            BlockFeatures.Fill(context, i, vector);
            result[i] = vector.Indices.ToArray();
        }

        return result;
    }
}
