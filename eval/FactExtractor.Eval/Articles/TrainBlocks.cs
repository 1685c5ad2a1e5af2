using System.Text.Json;
using FactExtractor.Articles;
using FactExtractor.Articles.Html;
using FactExtractor.Articles.Html.Model;
using FactExtractor.Sources;

namespace FactExtractor.Eval.Articles;

/// <summary>
/// <c>train blocks OUT DIR…</c> fits the block model on all pages of the folders; <c>validate blocks FOLDS OUTDIR DIR…</c> predicts each page with a
/// model that has seen no page of its site (0 folds: one site of the first folder
/// at a time) and writes one prediction file a folder for the scorers.
/// </summary>
internal static class TrainBlocks
{
    public static int Train(string output, string[] folders)
    {
        var model = BlockTrainer.Train([.. folders.SelectMany(TrainingSet.Load)]);
        using var writer = new StreamWriter(output);
        model.Save(writer);
        return 0;
    }

    public static int Validate(int folds, string outFolder, string[] folders)
    {
        var sets = folders.Select(TrainingSet.Load).ToArray();
        var pages = sets.SelectMany(set => set).ToList();
        var splits = folds > 0 ? Folds.Split(pages, folds) : Folds.LeaveOneOut(pages, sets[0].Select(page => page.Site).Distinct(StringComparer.Ordinal));
        var bodies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (training, held) in splits)
        {
            var model = BlockTrainer.Train([.. training.Select(i => pages[i])]);
            var reader = new HtmlReader(model);
            foreach (var i in held)
            {
                var folder = folders[Array.FindIndex(sets, set => set.Contains(pages[i]))];
                var path = PageFiles.List(Path.Combine(folder, "html")).First(file => PageFiles.Stem(file) == pages[i].Id);
                BlockDump.Write(Path.Combine(outFolder, "blocks"), pages[i], model);
                bodies[pages[i].Id] = reader.Read(PageFiles.Read(path), ArticleHints.None, CancellationToken.None).GetBody();
            }

            Console.Error.Write('.');
        }

        Console.Error.WriteLine();
        for (var s = 0; s < folders.Length; s++)
        {
            using var stream = File.Create(Path.Combine(outFolder, Path.GetFileName(folders[s].TrimEnd('/')) + ".json"));
            using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            writer.WriteStartObject();
            foreach (var page in sets[s])
            {
                writer.WriteStartObject(page.Id);
                writer.WriteString("articleBody", bodies.GetValueOrDefault(page.Id, ""));
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return 0;
    }
}
