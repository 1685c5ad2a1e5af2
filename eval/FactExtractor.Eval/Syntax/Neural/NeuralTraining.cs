using System.Diagnostics;
using System.Globalization;
using FactExtractor.Syntax;
using FactExtractor.Syntax.Neural;
using FactExtractor.Syntax.Tagging;

namespace FactExtractor.Eval.Syntax.Neural;

/// <summary>What a training run is told.</summary>
internal sealed record NeuralSettings
{
    public int WordSize { get; init; } = 96;
    public int PartRows { get; init; } = 1 << 15;
    public int PartSize { get; init; } = 64;
    public int LexiconSize { get; init; } = 32;
    public int TaggerBits { get; init; } = 18;
    public int ReportEvery { get; init; } = 4;
    public int Hidden { get; init; } = 96;
    public int Layers { get; init; } = 3;
    public int ArcSize { get; init; } = 96;
    public int LabelSize { get; init; } = 96;
    public int Epochs { get; init; } = 44;

    /// <summary>The rate falls as if it came to zero after this many epochs.</summary>
    public int Horizon { get; init; } = 44;

    /// <summary>How often the second stage is run. Each run starts from the rounded weights of the one before, and its rate does fall to zero.</summary>
    public int Cycles { get; init; } = 1;

    /// <summary>Epochs of each run of the second stage.</summary>
    public int FinalEpochs { get; init; } = 6;
    public float FinalRate { get; init; } = 1.0e-3f;

    /// <summary>Sentences of the claim grammar that the second stage learns from too.</summary>
    public int Generated { get; init; } = 1500;
    public int BatchTokens { get; init; } = 2000;
    public float Rate { get; init; } = 2.5e-3f;
    public float Decay { get; init; } = 1e-3f;
    public ulong Seed { get; init; } = 1;
    public Dropout Dropout { get; init; } = new(0.12f, 0.25f, 0.30f, 0.25f, 0.25f);
}

/// <summary>Trains the <see cref="Network"/>: Adam, a linear fall of the rate, two threads with a fixed share of each batch.</summary>
internal static class NeuralTraining
{
    private const int Threads = 2;

    /// <summary>A network with random weights, and its training.</summary>
    public static Network Train(IReadOnlyList<NeuralExample> examples, int words, int relations, NeuralSettings settings, Action<int, Network> afterEpoch)
    {
        var network = new Network(new NetworkShape(words, settings.WordSize, settings.PartRows, settings.PartSize, Lexicon.Rows, settings.LexiconSize, settings.Hidden, settings.Layers, settings.ArcSize, settings.LabelSize, relations));
        var random = new FastRandom(settings.Seed);
        Initialise(network, random);
        Train(network, examples, settings, random, settings.Rate, settings.Epochs, settings.Horizon, afterEpoch);
        return network;
    }

    /// <summary>The second stage: the same network goes on with a rate that falls to zero.</summary>
    public static void Finish(Network network, IReadOnlyList<NeuralExample> examples, NeuralSettings settings, int cycle, Action<int, Network> afterEpoch) =>
        Train(network, examples, settings, new FastRandom(settings.Seed + 1 + (ulong)cycle), settings.FinalRate, settings.FinalEpochs, settings.FinalEpochs, afterEpoch);

    private static void Train(Network network, IReadOnlyList<NeuralExample> examples, NeuralSettings settings, FastRandom random, float topRate, int epochs, int horizon, Action<int, Network> afterEpoch)
    {
        var packed = new PackedWeights();
        var workers = Enumerable.Range(0, Threads).Select(_ => new Worker(network, packed, settings.Dropout)).ToArray();
        var dense = network.Dense().Select(static w => new Adam(w)).ToArray();
        var (wordAdam, partAdam, lexiconAdam) = (new Adam(network.WordRows), new Adam(network.PartRows), new Adam(network.LexiconRows));
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var stepsPerEpoch = (int)Math.Ceiling(examples.Sum(static e => (double)e.Length) / settings.BatchTokens);
        int step = 0, allSteps = stepsPerEpoch * horizon;
        var watch = Stopwatch.StartNew();
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            var batches = 0;
            for (var next = 0; next < order.Length;)
            {
                var shares = Enumerable.Range(0, Threads).Select(static _ => new List<NeuralExample>()).ToArray();
                var tokens = 0;
                var sizes = new int[Threads];
                while (next < order.Length && tokens < settings.BatchTokens)
                {
                    var example = examples[order[next++]];
                    var share = sizes[0] <= sizes[1] ? 0 : 1;
                    shares[share].Add(example);
                    sizes[share] += example.Length;
                    tokens += example.Length;
                }

                packed.Update(network);
                step++;
                var seeds = new[] { random.Next(), random.Next() };
                var losses = new double[Threads];
                Parallel.For(0, Threads, i => losses[i] = workers[i].Run(shares[i], tokens, new FastRandom(seeds[i])));
                loss += losses[0] + losses[1];
                batches++;
                var progress = Math.Min(1f, (float)step / allSteps);
                var rate = topRate * Math.Min(1f, step / 200f) * Math.Max(0.02f, 1 - progress);
                Update(workers, dense, wordAdam, partAdam, lexiconAdam, rate, settings.Decay, step);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,7:F1} s  epoch {epoch} loss {loss / batches:F4}"));
            afterEpoch(epoch, network);
        }
    }

    private static void Update(Worker[] workers, Adam[] dense, Adam words, Adam parts, Adam lexicon, float rate, float decay, int step)
    {
        double norm = 0;
        for (var i = 0; i < dense.Length; i++)
        {
            VectorMath.Add(workers[0].Dense[i], workers[1].Dense[i]);
            norm += VectorMath.Dot(workers[0].Dense[i], workers[0].Dense[i]);
        }

        var clip = (float)Math.Min(1, 2 / Math.Sqrt(norm + 1e-12));
        Parallel.For(0, dense.Length, i =>
        {
            var gradient = workers[0].Dense[i];
            if (clip < 1)
            {
                for (var k = 0; k < gradient.Length; k++)
                    gradient[k] *= clip;
            }

            dense[i].Step(gradient, rate, decay, step);
        });
        Sparse(workers[0].Words, workers[1].Words, words);
        Sparse(workers[0].Parts, workers[1].Parts, parts);
        Sparse(workers[0].Lexicon, workers[1].Lexicon, lexicon);

        void Sparse(SparseRows first, SparseRows second, Adam adam)
        {
            foreach (var row in second.Touched)
                VectorMath.Add(first.Row(row), second.Gradient.AsSpan(row * second.Size, second.Size));
            foreach (var row in first.Touched)
                adam.Step(first.Gradient, row * first.Size, first.Size, rate, 0, step);
        }
    }

    private static void Initialise(Network network, FastRandom random)
    {
        var shape = network.Shape;
        random.Uniform(network.WordRows, 0.5f);
        random.Uniform(network.PartRows, 0.15f);
        random.Uniform(network.LexiconRows, 0.2f);
        foreach (var layer in network.Layers)
        {
            random.Uniform(layer.Weights, MathF.Sqrt(3f / layer.Input));
            random.Uniform(layer.Peepholes, 0.5f);
            random.Uniform(layer.Biases, 0.5f);
        }

        random.Uniform(network.TagWeights, MathF.Sqrt(1f / shape.Encoded));
        random.Uniform(network.Projection, MathF.Sqrt(3f / shape.Encoded));
        random.Uniform(network.ArcWeights, MathF.Sqrt(1f / shape.ArcSize) * 0.5f);
        random.Uniform(network.RootArc, 0.3f);
        random.Uniform(network.RootLabel, 0.3f);
        random.Uniform(network.LabelWeights, MathF.Sqrt(1f / shape.LabelSize));
    }

    /// <summary>The vocabulary: words of small letters seen at least <paramref name="least"/> times, in the order of their hash.</summary>
    public static uint[] Vocabulary(IEnumerable<WordKeys[]> sentences, int least) =>
        [.. sentences.SelectMany(static s => s).GroupBy(static w => w.Lower).Where(g => g.Count() >= least).Select(static g => g.Key).Order()];

    public static NeuralExample Convert(WordKeys[] words, InputRows rows, IEnumerable<int> tags, int[] heads, int[] labels, bool useLexicon)
    {
        var parts = new int[words.Length * InputRows.PartsOfWord];
        for (var i = 0; i < words.Length; i++)
            rows.Parts(words[i], parts.AsSpan(i * InputRows.PartsOfWord));
        return new NeuralExample([.. words.Select(w => rows.Word(w))], parts, [.. words.Select(w => useLexicon ? rows.Lexicon(w).ToArray().Select(static r => (int)r).ToArray() : [])], [.. tags], heads, labels);
    }
}
