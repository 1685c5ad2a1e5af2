using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using FactExtractor.Eval.Syntax.Neural;
using FactExtractor.Syntax;
using FactExtractor.Syntax.Models;
using FactExtractor.Syntax.Neural;
using FactExtractor.Syntax.Tagging;

namespace FactExtractor.Eval.Syntax;

/// <summary>
/// <c>train syntax UD_DIR WORDNET_DIR OUT.model [name=value…]</c>: trains the shipped model from the training halves of EWT and GUM, the
/// project's own annotated sentences and WordNet, in two stages; <c>from=MODEL</c> takes the first stage from a file. The same input and settings give the same bytes.
/// </summary>
internal static class TrainCommand
{
    // The project's own sentences are few and of the kind that claims need most.
    private const int OwnSentencesRepeat = 8;

    private const string From = "from=";

    public static int Run(string directory, string wordNet, string output, string[] options)
    {
        var settings = options.Where(static o => !o.StartsWith(From, StringComparison.Ordinal)).Aggregate(new NeuralSettings(), Apply);
        var watch = Stopwatch.StartNew();
        var treebanks = Treebank.Load(directory, "train");
        var own = Treebank.Own();
        var relations = Treebank.Relations(treebanks);
        var root = Array.IndexOf(relations, Deprel.Root);
        var lexicon = WordNetLexicon.Build(wordNet, treebanks);
        var vocabulary = NeuralTraining.Vocabulary(treebanks.Select(Treebank.Keys), 2);
        var rows = new InputRows(InputRows.ReadWords(MemoryMarshal.AsBytes<uint>(vocabulary)), settings.PartRows, lexicon);
        var examples = treebanks.ConvertAll(Convert);
        var all = WithOwn(0);
        Log($"{treebanks.Count} sentences of the treebanks, {own.Count} of our own, {examples.Sum(static e => e.Length)} words, vocabulary {vocabulary.Length}");

        var dev = ((string[])["en_ewt", "en_gum"]).Select(name => Path.Combine(directory, name + "-dev.conllu.gz")).Where(File.Exists).ToDictionary(static p => p, Treebank.LoadFile);
        var tagger = LinearTraining.Tagger([.. all.Select(static t => (Treebank.Keys(t), t.Tokens.Select(static x => x.Upos).ToArray()))], lexicon, settings.TaggerBits, 8, settings.Seed);
        Log("linear tagger");
        Report((words, tags, _, _) => new LinearTagger(tagger, lexicon).Tag(words, tags));
        var lemmas = LemmaTraining.Train(all);

        var weights = options.FirstOrDefault(static o => o.StartsWith(From, StringComparison.Ordinal)) is { } from
            ? ModelFile.Read(File.ReadAllBytes(from[From.Length..]))["network"].ToArray()
            : NetworkFile.Write(NeuralTraining.Train(examples, vocabulary.Length + 1, relations.Length, settings, (epoch, trained) => AfterEpoch(epoch, settings.Epochs, trained, output + ".first")));
        for (var cycle = 0; cycle < settings.Cycles; cycle++)
        {
            var network = NetworkFile.Read(weights);
            NeuralTraining.Finish(network, WithOwn(cycle).ConvertAll(Convert), settings, cycle, (epoch, trained) => AfterEpoch(epoch, settings.FinalEpochs, trained, output));
            weights = NetworkFile.Write(network);
        }

        Log("written");
        return 0;

        // The treebanks, our own sentences several times over, and new ones of the grammar for each cycle.
        List<SyntaxTree> WithOwn(int cycle) =>
            [.. treebanks, .. Enumerable.Repeat(own, OwnSentencesRepeat).SelectMany(static s => s), .. new Generated.ClaimGrammar(settings.Seed + (ulong)cycle).Sentences(settings.Generated)];

        NeuralExample Convert(SyntaxTree tree) => NeuralTraining.Convert(
            Treebank.Keys(tree), rows, tree.Tokens.Select(static t => (int)t.Upos), Treebank.Heads(tree), Treebank.Labels(tree, relations), settings.LexiconSize > 0);

        void AfterEpoch(int epoch, int last, Network trained, string path)
        {
            if (epoch % settings.ReportEvery != 0 && epoch != last)
                return;
            // Scored as it will ship, after the rounding of the file.
            var bytes = NetworkFile.Write(trained);
            var parser = new NeuralParser(NetworkFile.Read(bytes), rows);
            Report((words, tags, heads, labels) => parser.Parse(words, tags, heads, labels, root));
            Save(bytes, path);
        }

        void Report(DevScore.Analyser analyser)
        {
            foreach (var (path, gold) in dev)
                Log($"{Path.GetFileName(path)[..6]} {DevScore.Of(gold, analyser, relations)}");
        }

        void Save(byte[] networkBytes, string path)
        {
            var file = new ModelFile();
            file.Add("relations", Encoding.UTF8.GetBytes(string.Join('\n', relations)));
            file.Add("words", MemoryMarshal.AsBytes<uint>(vocabulary).ToArray());
            file.Add("lexicon", lexicon.Write());
            file.Add("tagger", MemoryMarshal.AsBytes(tagger.Weights).ToArray());
            file.Add("lemmas", lemmas);
            file.Add("network", networkBytes);
            File.WriteAllBytes(path, file.ToBytes());
        }

        void Log(string what) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,7:F1} s  {what}"));
    }

    private static NeuralSettings Apply(NeuralSettings settings, string option)
    {
        var (name, value) = (option.Split('=')[0], option.Split('=')[1]);
        var number = float.Parse(value, CultureInfo.InvariantCulture);
        var dropout = settings.Dropout;
        return name switch
        {
            "hidden" => settings with { Hidden = (int)number },
            "layers" => settings with { Layers = (int)number },
            "epochs" => settings with { Epochs = (int)number },
            "batch" => settings with { BatchTokens = (int)number },
            "horizon" => settings with { Horizon = (int)number },
            "finalepochs" => settings with { FinalEpochs = (int)number },
            "cycles" => settings with { Cycles = (int)number },
            "finalrate" => settings with { FinalRate = number },
            "generated" => settings with { Generated = (int)number },
            "report" => settings with { ReportEvery = (int)number },
            "rate" => settings with { Rate = number },
            "decay" => settings with { Decay = number },
            "seed" => settings with { Seed = (ulong)number },
            "lexicon" => settings with { LexiconSize = (int)number },
            "word" => settings with { WordSize = (int)number },
            "part" => settings with { PartSize = (int)number },
            "arc" => settings with { ArcSize = (int)number },
            "label" => settings with { LabelSize = (int)number },
            "dword" => settings with { Dropout = dropout with { Word = number } },
            "dinput" => settings with { Dropout = dropout with { Input = number } },
            "dlayer" => settings with { Dropout = dropout with { Layer = number } },
            "darc" => settings with { Dropout = dropout with { Arc = number, Label = number } },
            _ => throw new ArgumentException($"There is no setting '{name}'."),
        };
    }
}
