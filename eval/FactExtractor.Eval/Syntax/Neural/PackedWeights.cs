using FactExtractor.Syntax.Neural;

namespace FactExtractor.Eval.Syntax.Neural;

/// <summary>The weights packed for products, made anew at each step and shared by the workers.</summary>
internal sealed class PackedWeights
{
    public float[][] Layers = [], LayersBack = [];
    public float[] Tag = [], TagBack = [], Projection = [], ProjectionBack = [], Arc = [], ArcBack = [], Label = [], LabelBack = [];

    public void Update(Network network)
    {
        var shape = network.Shape;
        if (Layers.Length == 0)
        {
            Layers = [.. network.Layers.Select(static l => new float[l.Weights.Length])];
            LayersBack = [.. network.Layers.Select(static l => new float[l.Weights.Length])];
            Tag = new float[network.TagWeights.Length];
            TagBack = new float[network.TagWeights.Length];
            Projection = new float[network.Projection.Length];
            ProjectionBack = new float[network.Projection.Length];
            Arc = new float[network.ArcWeights.Length];
            ArcBack = new float[network.ArcWeights.Length];
            Label = new float[network.LabelWeights.Length];
            LabelBack = new float[network.LabelWeights.Length];
        }

        for (var l = 0; l < Layers.Length; l++)
            Both(network.Layers[l].Weights, network.Layers[l].Input, network.Layers[l].Columns, Layers[l], LayersBack[l]);
        Both(network.TagWeights, shape.Encoded, NetworkShape.TagColumns, Tag, TagBack);
        Both(network.Projection, shape.Encoded, network.ProjectionColumns, Projection, ProjectionBack);
        Both(network.ArcWeights, shape.ArcSize, shape.ArcSize, Arc, ArcBack);
        Both(network.LabelWeights, shape.LabelSize, shape.LabelColumns, Label, LabelBack);
    }

    private static void Both(float[] weights, int rows, int columns, float[] forward, float[] back)
    {
        Gemm.Pack(weights, rows, columns, columns, 1, forward);
        Gemm.Pack(weights, columns, rows, 1, columns, back);
    }
}
