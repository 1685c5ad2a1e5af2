using System.Runtime.InteropServices;
using System.Text;
using FactExtractor.Syntax.Lemmas;
using FactExtractor.Syntax.Parsing;
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
        Tagger = new LinearTagger(Linear(file["tagger"], UposNames.Count));
        Parser = new TransitionParser(Linear(file["actions"], ArcHybrid.Actions), Linear(file["labels"], Relations.Length));
        Lemmatiser = Lemmatiser.Read(file["lemmas"]);
    }

    public string[] Relations { get; }

    public int RootRelation { get; }

    public LinearTagger Tagger { get; }

    public TransitionParser Parser { get; }

    public Lemmatiser Lemmatiser { get; }

    public static SyntaxModel LoadEmbedded()
    {
        using var stream = typeof(SyntaxModel).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidDataException("The syntax model is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Load(bytes);
    }

    public static SyntaxModel Load(ReadOnlyMemory<byte> bytes) => new(ModelFile.Read(bytes));

    private static LinearModel Linear(ReadOnlyMemory<byte> section, int classes) =>
        new(classes, MemoryMarshal.Cast<byte, sbyte>(section.Span).ToArray());
}
