namespace FactExtractor.Syntax.Neural;

/// <summary>Sizes of a <see cref="Network"/>. Those that are columns of a product are multiples of <see cref="Gemm.Panel"/>.</summary>
internal sealed record NetworkShape(int Words, int WordSize, int Parts, int PartSize, int Lexicon, int LexiconSize, int Hidden, int Layers, int ArcSize, int LabelSize, int Relations)
{
    /// <summary>Arc distances beyond this share a bias.</summary>
    public const int LongestDistance = 24;

    public int Input => WordSize + PartSize + LexiconSize;

    public int Encoded => 2 * Hidden;

    /// <summary>Columns of the tag scores, padded.</summary>
    public const int TagColumns = 32;

    /// <summary>Columns of the relation scores, padded.</summary>
    public int LabelColumns => (Relations + Gemm.Panel - 1) / Gemm.Panel * Gemm.Panel;

    /// <summary>The layer whose output the tags are read from.</summary>
    public int TagLayer => Layers - 2;
}

/// <summary>
/// The weights of the joint tagger and parser: embeddings of words, word parts and lexicon entries, a stack of recurrent layers, and on it
/// scores of tags, of heads (biaffine, after Dozat and Manning 2017) and of relations.
/// </summary>
internal sealed class Network
{
    public Network(NetworkShape shape)
    {
        Shape = shape;
        WordRows = new float[shape.Words * shape.WordSize];
        PartRows = new float[shape.Parts * shape.PartSize];
        LexiconRows = new float[shape.Lexicon * shape.LexiconSize];
        Layers = new RecurrentLayer[shape.Layers];
        for (var i = 0; i < shape.Layers; i++)
            Layers[i] = new RecurrentLayer(i == 0 ? shape.Input : shape.Encoded, shape.Hidden);
        TagWeights = new float[shape.Encoded * NetworkShape.TagColumns];
        TagBias = new float[NetworkShape.TagColumns];
        Projection = new float[shape.Encoded * ProjectionColumns];
        ProjectionBias = new float[ProjectionColumns];
        ArcWeights = new float[shape.ArcSize * shape.ArcSize];
        ArcBias = new float[shape.ArcSize];
        RootArc = new float[shape.ArcSize];
        RootLabel = new float[shape.LabelSize];
        Distances = new float[(2 * NetworkShape.LongestDistance) + 1];
        LabelWeights = new float[shape.LabelSize * shape.LabelColumns];
        LabelBias = new float[shape.LabelColumns];
    }

    public NetworkShape Shape { get; }

    public float[] WordRows { get; }

    public float[] PartRows { get; }

    public float[] LexiconRows { get; }

    public RecurrentLayer[] Layers { get; }

    public float[] TagWeights { get; }

    public float[] TagBias { get; }

    /// <summary>Columns of the projection: a word as head and as dependent of an arc, then as head and as dependent for the relation.</summary>
    public int ProjectionColumns => (2 * Shape.ArcSize) + (2 * Shape.LabelSize);

    public float[] Projection { get; }

    public float[] ProjectionBias { get; }

    public float[] ArcWeights { get; }

    /// <summary>How likely a word is to be a head at all.</summary>
    public float[] ArcBias { get; }

    public float[] RootArc { get; }

    public float[] RootLabel { get; }

    /// <summary>A bias for each distance from dependent to head, cut at <see cref="NetworkShape.LongestDistance"/>.</summary>
    public float[] Distances { get; }

    public float[] LabelWeights { get; }

    public float[] LabelBias { get; }

    /// <summary>The dense weights in the order of the file.</summary>
    public IEnumerable<float[]> Dense()
    {
        foreach (var layer in Layers)
        {
            yield return layer.Weights;
            yield return layer.Peepholes;
            yield return layer.Biases;
        }

        yield return TagWeights;
        yield return TagBias;
        yield return Projection;
        yield return ProjectionBias;
        yield return ArcWeights;
        yield return ArcBias;
        yield return RootArc;
        yield return RootLabel;
        yield return Distances;
        yield return LabelWeights;
        yield return LabelBias;
    }

    /// <summary>Index into <see cref="Distances"/>.</summary>
    public static int DistanceIndex(int dependent, int head) =>
        Math.Clamp(head - dependent, -NetworkShape.LongestDistance, NetworkShape.LongestDistance) + NetworkShape.LongestDistance;
}
