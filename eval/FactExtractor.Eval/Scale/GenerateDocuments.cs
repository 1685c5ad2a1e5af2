using System.Globalization;
using System.Text;

namespace FactExtractor.Eval.Scale;

/// <summary>
/// <c>generate documents CORPUS OUT COUNT</c>: a large folder from the documents of the corpus. Each has other digits; one in ten is a copy of an earlier one under another name, one in ten a copy
/// with a sentence more, as syndication makes them. The same call makes the same files.
/// </summary>
internal static class GenerateDocuments
{
    private const int FilesPerFolder = 1000;

    public static int Run(string corpus, string folder, int count)
    {
        var templates = Directory.EnumerateFiles(corpus, "source.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Extension: Path.GetExtension(path), Text: File.ReadAllText(path))).ToList();
        var bytes = 0L;
        for (var i = 0; i < count; i++)
        {
            // A copy is made from the seed of the document that it copies, so that nothing is kept.
            var random = new Random(i);
            var kind = i < 10 ? 9 : random.Next(10);
            var original = kind < 2 ? random.Next(i / 10 * 10) : i;
            var (extension, text) = Document(templates, original);
            if (kind == 1)
                text = WithSentence(text, extension, i);
            var path = Path.Combine(folder, (i / FilesPerFolder).ToString("000", CultureInfo.InvariantCulture), i.ToString("0000000", CultureInfo.InvariantCulture) + extension);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            bytes += Encoding.UTF8.GetByteCount(text);
        }

        Console.WriteLine(FormattableString.Invariant($"{count} documents, {bytes / 1e6:0.0} MB"));
        return 0;
    }

    private static (string Extension, string Text) Document(List<(string Extension, string Text)> templates, int number)
    {
        var random = new Random(number ^ 0x5EED);
        var (extension, text) = templates[random.Next(templates.Count)];
        var changed = new StringBuilder(text);
        var isMarkup = false;
        for (var i = 0; i < changed.Length; i++)
        {
            // Digits of the text alone: those of tags and scripts are addresses and sizes. Years stay years.
            isMarkup = changed[i] switch { '<' => true, '>' => false, _ => isMarkup };
            if (!isMarkup && char.IsAsciiDigit(changed[i]) && changed[i] != '0' && !IsYear(changed, i))
                changed[i] = (char)('1' + random.Next(9));
        }

        return (extension, changed.ToString());
    }

    private static bool IsYear(StringBuilder text, int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - start == 4 && text[start] is '1' or '2';
    }

    private static string WithSentence(string text, string extension, int number)
    {
        var sentence = string.Create(CultureInfo.InvariantCulture, $"The desk added note {number} to this report.");
        var at = extension == ".html" ? text.LastIndexOf("</p>", StringComparison.OrdinalIgnoreCase) : text.TrimEnd().Length;
        return at < 0 ? text : text.Insert(at, " " + sentence);
    }
}
