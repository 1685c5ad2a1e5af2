using System.Text;
using FactExtractor.Eval.Corpus;
using FactExtractor.Eval.Scoring;

namespace FactExtractor.CorpusTests.Articles;

/// <summary>The claims of every document against its gold: never worse than the floor.</summary>
public sealed class GoldScoreTests(CorpusExtraction corpus) : IClassFixture<CorpusExtraction>
{
    private static readonly string Floors = Path.Combine(CorpusFolder.Find(), "floors.txt");

    [Fact]
    public void NoDocumentFallsBelowItsFloor()
    {
        var scores = corpus.Documents.Select(Score).ToArray();
        if (Ratchet.IsUpdating)
        {
            File.WriteAllLines(Floors, scores.Select(Line).Prepend("# document: gold claims, found, strictly right, others. Written by FACTEX_CORPUS=update, see corpus/README.md."));
            return;
        }

        var floors = File.ReadLines(Floors).Where(line => line[0] != '#').Select(line => line.Split(' ')).ToDictionary(words => words[0], StringComparer.Ordinal);
        var message = new StringBuilder();
        foreach (var score in scores)
        {
            if (!floors.TryGetValue(score.Document, out var floor))
                message.AppendLine($"{score.Document} has no floor.");
            else if (score.Found < int.Parse(floor[2]) || score.Strict < int.Parse(floor[3]) || score.Extra > int.Parse(floor[4]))
                message.AppendLine($"{Line(score)} is below {string.Join(' ', floor)}").AppendLine(string.Join('\n', score.Log));
        }

        Assert.True(message.Length == 0, message.ToString());
    }

    private static string Line(DocumentScore score) => $"{score.Document} {score.Gold} {score.Found} {score.Strict} {score.Extra}";

    private DocumentScore Score(CorpusDocument document) =>
        GoldScorer.Score(document.Slug, document.Gold, [.. corpus.Extract(document).Claims.Select(ClaimRecord.From)]);
}
