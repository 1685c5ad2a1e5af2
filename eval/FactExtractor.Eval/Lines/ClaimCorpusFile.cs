using System.Collections.Immutable;
using System.Globalization;
using FactExtractor.Sources;

namespace FactExtractor.Eval.Lines;

/// <summary>A file of <c>corpus/claims</c>, read: sentences with the claims expected of them. <c>corpus/README.md</c> describes the format.</summary>
internal sealed record ClaimCorpusFile(string Name, ImmutableArray<ClaimCorpusCase> Cases)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">A line can't be read; the message says which.</exception>
    public static ClaimCorpusFile Read(string path)
    {
        var name = Path.GetFileName(path);
        var cases = ImmutableArray.CreateBuilder<ClaimCorpusCase>();
        var expected = ImmutableArray.CreateBuilder<ExpectedClaim>();
        DateOnly? published = null;
        var allFields = false;
        var (allowsOthers, inPhrases) = (false, false);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.StartsWith("@ published ", StringComparison.Ordinal))
            {
                var date = line["@ published ".Length..];
                published = date == "-" ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                continue;
            }

            if (line == "@ fields all")
            {
                allFields = true;
                continue;
            }

            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                inPhrases = true;
                cases.Add(new ClaimCorpusCase($"{name}: {line.Trim()}", line.Trim(), published, expected.ToImmutable(), allowsOthers));
                continue;
            }

            if (inPhrases)
            {
                expected.Clear();
                (allowsOthers, inPhrases) = (false, false);
            }

            if (line == "...")
                allowsOthers = true;
            else if (line.StartsWith("= ", StringComparison.Ordinal))
                expected.Add(ExpectedClaim.Parse(line[2..], $"{name}:{number}", allFields));
            else if (line != "! none" || expected.Count > 0)
                throw new FormatException($"{name}:{number}: cannot be read: {line}");
        }

        return new ClaimCorpusFile(name, cases.ToImmutable());
    }
}

/// <summary>A phrase with the claims expected of it.</summary>
/// <param name="Id">File and phrase: what a baseline lists.</param>
/// <param name="Phrase">One or more sentences; <c>¶</c> parts paragraphs.</param>
/// <param name="Published">The publication date, or null.</param>
/// <param name="Expected">The claims; none for a negative.</param>
/// <param name="AllowsOthers">Whether there may be further claims.</param>
internal sealed record ClaimCorpusCase(string Id, string Phrase, DateOnly? Published, ImmutableArray<ExpectedClaim> Expected, bool AllowsOthers)
{
    /// <summary>What the extractor makes of the phrase.</summary>
    public ExtractionResult Extract()
    {
        var hints = new ArticleHints { PublishedAt = Published, Language = "en" };
        return ClaimExtractor.Default.Extract(ArticleSource.FromText("line", Phrase.Replace(" ¶ ", "\n\n", StringComparison.Ordinal), SourceFormat.Text, hints));
    }
}
