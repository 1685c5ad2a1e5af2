namespace FactExtractor.Eval.Syntax.Neural;

/// <summary>The gradient of an embedding table: only touched rows are kept, cleared and updated.</summary>
internal sealed class SparseRows(int rows, int size)
{
    private readonly bool[] _touched = new bool[rows];

    public int Size => size;

    public float[] Gradient { get; } = new float[rows * size];

    public List<int> Touched { get; } = [];

    public Span<float> Row(int row)
    {
        if (!_touched[row])
        {
            _touched[row] = true;
            Touched.Add(row);
        }

        return Gradient.AsSpan(row * size, size);
    }

    public void Clear()
    {
        foreach (var row in Touched)
        {
            _touched[row] = false;
            Gradient.AsSpan(row * size, size).Clear();
        }

        Touched.Clear();
    }
}
