using System.Runtime.InteropServices;
using System.Text;
using FactExtractor.Syntax.Lemmas;
using FactExtractor.Syntax.Neural;
using FactExtractor.Syntax.Tagging;

namespace FactExtractor.Syntax.Models;

/// <summary>The parts of the English model, read from the resource that ships with the library. Immutable and thread-safe.</summary>
internal sealed class SyntaxModel
{
    private const string ResourceName = "FactExtractor.Syntax.Models.en.model";

    private SyntaxModel(ModelFile file)
    {
        Relations = Encoding.UTF8.GetString(file["relations"].Span).Split('\n');
        RootRelation = Array.IndexOf(Relations, Deprel.Root);
        PunctRelation = Array.IndexOf(Relations, Deprel.Punct);
        JoinRelation = Array.IndexOf(Relations, Deprel.Parataxis);
        Lexicon = Lexicon.Read(file["lexicon"].Span);
        Tagger = new LinearTagger(new LinearModel(UposNames.Count, MemoryMarshal.Cast<byte, sbyte>(file["tagger"].Span).ToArray()), Lexicon);
        var network = NetworkFile.Read(file["network"].Span);
        Parser = new NeuralParser(network, new InputRows(InputRows.ReadWords(file["words"].Span), network.Shape.Parts, Lexicon));
        Lemmatiser = Lemmatiser.Read(file["lemmas"]);
    }

    public string[] Relations { get; }

    public int RootRelation { get; }

    public int PunctRelation { get; }

    /// <summary>The relation that strings the pieces of an overlong sentence together.</summary>
    public int JoinRelation { get; }

    public Lexicon Lexicon { get; }

    public LinearTagger Tagger { get; }

    public NeuralParser Parser { get; }

    public Lemmatiser Lemmatiser { get; }

    /// <exception cref="InvalidDataException">The resource is missing or damaged.</exception>
    public static SyntaxModel LoadEmbedded()
    {
        using var stream = typeof(SyntaxModel).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidDataException("The syntax model is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Load(bytes);
    }

    /// <exception cref="InvalidDataException">Not a model, another version, or damaged.</exception>
    public static SyntaxModel Load(ReadOnlyMemory<byte> bytes) => new(ModelFile.Read(bytes));
}
