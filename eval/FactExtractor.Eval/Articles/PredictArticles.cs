using System.Text.Json;
using FactExtractor.Articles;
using FactExtractor.Sources;

namespace FactExtractor.Eval.Articles;

/// <summary><c>predict articles HTML_DIR OUT.json</c>: the text of every page of a folder, as the scorers read it.</summary>
internal static class PredictArticles
{
    public static int Run(string folder, string output)
    {
        using var stream = File.Create(output);
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        foreach (var path in PageFiles.List(folder))
        {
            writer.WriteStartObject(PageFiles.Stem(path));
            writer.WriteString("articleBody", Body(path));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        return 0;
    }

    private static string Body(string path)
    {
        try
        {
            return ArticleReader.Default.Read(PageFiles.Read(path), ArticleHints.None).GetBody();
        }
        catch (SourceException error)
        {
            Console.Error.WriteLine($"{path}: {error.Message}");
            return "";
        }
    }
}
