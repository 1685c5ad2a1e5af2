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
/// project's own annotated sentences and WordNet. The same input and settings give the same bytes.
/// </summary>
internal static class TrainCommand
{
    // The project's own sentences are few and of the kind that claims need most.
    private const int OwnSentencesRepeat = 3;

    public static int Run(string directory, string wordNet, string output, string[] options)
    {
        var settings = options.Aggregate(new NeuralSettings(), Apply);
        var watch = Stopwatch.StartNew();
        var treebanks = Treebank.Load(directory, "train");
        var own = Treebank.Own();
        var trees = treebanks.Concat(Enumerable.Repeat(own, OwnSentencesRepeat).SelectMany(static s => s)).ToList();
        var relations = Treebank.Relations(trees);
        var root = Array.IndexOf(relations, Deprel.Root);
        var keys = trees.ConvertAll(Treebank.Keys);
        var lexicon = WordNetLexicon.Build(wordNet, treebanks);
        var vocabulary = NeuralTraining.Vocabulary(keys, 2);
        var rows = new InputRows(vocabulary, settings.PartRows, lexicon);
        var examples = trees.Select((t, i) => NeuralTraining.Convert(
            keys[i], rows, t.Tokens.Select(static x => (int)x.Upos), Treebank.Heads(t), Treebank.Labels(t, relations), settings.LexiconSize > 0)).ToList();
        Log($"{trees.Count} sentences, {keys.Sum(static k => k.Length)} words, vocabulary {vocabulary.Count}");

        var tagger = LinearTraining.Tagger([.. trees.Select((t, i) => (keys[i], t.Tokens.Select(static x => x.Upos).ToArray()))], lexicon, settings.TaggerBits, 8, settings.Seed);
        Log("linear tagger");
        var dev = ((string[])["en_ewt", "en_gum"]).Select(name => Path.Combine(directory, name + "-dev.conllu.gz")).Where(File.Exists).ToDictionary(static p => p, Treebank.LoadFile);
        Report((words, tags, _, _) => new LinearTagger(tagger, lexicon).Tag(words, tags));
        var lemmas = LemmaTraining.Train(trees);
        var network = NeuralTraining.Train(examples, vocabulary.Count + 1, Lexicon.Rows, relations.Length, settings, (epoch, trained) =>
        {
            if (epoch % settings.ReportEvery != 0 && epoch != settings.Epochs)
                return;
            // Scored as it will ship, after the rounding of the file.
            var bytes = NetworkFile.Write(trained);
            var parser = new NeuralParser(NetworkFile.Read(bytes), rows);
            Report((words, tags, heads, labels) => parser.Parse(words, tags, heads, labels, root));
            Save(bytes);
        });
        Log("written");
        return 0;

        void Report(DevScore.Analyser analyser)
        {
            foreach (var (path, gold) in dev)
                Log($"{Path.GetFileName(path)[..6]} {DevScore.Of(gold, analyser, relations)}");
        }

        void Save(byte[] networkBytes)
        {
            var file = new ModelFile();
            file.Add("relations", Encoding.UTF8.GetBytes(string.Join('\n', relations)));
            file.Add("words", MemoryMarshal.AsBytes<uint>([.. vocabulary.OrderBy(static w => w.Value).Select(static w => w.Key)]).ToArray());
            file.Add("lexicon", lexicon.Write());
            file.Add("tagger", MemoryMarshal.AsBytes(tagger.Weights).ToArray());
            file.Add("lemmas", lemmas);
            file.Add("network", networkBytes);
            File.WriteAllBytes(output, file.ToBytes());
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
