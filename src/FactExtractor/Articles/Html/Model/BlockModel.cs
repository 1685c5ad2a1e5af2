using System.Globalization;

namespace FactExtractor.Articles.Html.Model;

/// <summary>
/// The learned judge of blocks: two log-linear models, the second of which sees what the first one found around a block. Immutable and thread-safe.
/// </summary>
internal sealed class BlockModel
{
    private const string Header = "factextractor-block-model 1";

    private static readonly Lazy<BlockModel> BuiltIn = new(LoadResource);

    private readonly double[] _first;
    private readonly double[] _second;

    public BlockModel(double[] first, double[] second)
    {
        if (first.Length != BlockFeatures.Layout.Size || second.Length != RegionFeatures.Layout.Size)
            throw new ArgumentException("The weights do not fit the features.");
        _first = first;
        _second = second;
    }

    /// <summary>The model that is built in.</summary>
    public static BlockModel Default => BuiltIn.Value;

    /// <summary>The probability of each block to belong to the article.</summary>
    public double[] Judge(PageContext page) => JudgeTwice(page).Second;

    /// <summary>What the first look found, and what the second made of it.</summary>
    public (double[] First, double[] Second) JudgeTwice(PageContext page)
    {
        var features = new FeatureVector();
        var first = new double[page.Blocks.Count];
        for (var i = 0; i < first.Length; i++)
        {
            BlockFeatures.Fill(page, i, features);
            first[i] = Probability(features, _first);
        }

        RegionFeatures.Prepare(page, first);
        var sums = new RegionSums(page, first);
        var cohesion = new Cohesion(page, sums);
        var second = new double[first.Length];
        for (var i = 0; i < first.Length; i++)
        {
            RegionFeatures.Fill(page, first, sums, cohesion, i, features);
            second[i] = Probability(features, _second);
        }

        return (first, second);
    }

    public static double Probability(FeatureVector features, double[] weights)
    {
        var sum = 0.0;
        foreach (var index in features.Indices)
            sum += weights[index];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Writes the model as text: one line a feature, weights with four decimals.</summary>
    public void Save(TextWriter writer)
    {
        writer.Write(Header + "\n");
        Save(writer, "first", BlockFeatures.Layout, _first);
        Save(writer, "second", RegionFeatures.Layout, _second);
    }

    public static BlockModel Load(TextReader reader)
    {
        if (reader.ReadLine() != Header)
            throw new InvalidDataException("Not a block model of this version.");
        var first = new double[BlockFeatures.Layout.Size];
        var second = new double[RegionFeatures.Layout.Size];
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            var (layout, weights) = parts[0] == "first" ? (BlockFeatures.Layout, first) : (RegionFeatures.Layout, second);
            var group = layout.Groups.FirstOrDefault(g => g.Name == parts[1]);
            if (group is null || group.Size != parts.Length - 2)
                throw new InvalidDataException($"The block model has no fitting feature '{parts[1]}'.");
            for (var i = 0; i < group.Size; i++)
                weights[group.Offset + i] = double.Parse(parts[i + 2], CultureInfo.InvariantCulture);
        }

        return new BlockModel(first, second);
    }

    private static void Save(TextWriter writer, string stage, FeatureLayout layout, double[] weights)
    {
        foreach (var group in layout.Groups)
        {
            writer.Write($"{stage} {group.Name}");
            for (var i = 0; i < group.Size; i++)
                writer.Write(' ' + weights[group.Offset + i].ToString("0.####", CultureInfo.InvariantCulture));
            writer.Write('\n');
        }
    }

    private static BlockModel LoadResource()
    {
        using var stream = typeof(BlockModel).Assembly.GetManifestResourceStream("FactExtractor.Articles.Html.Model.block-model.txt")
            ?? throw new InvalidOperationException("The block model is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Load(reader);
    }
}
