using System.Text.Json;
using FactExtractor.Articles;

namespace FactExtractor.Sinks.HtmlReport;

/// <summary>Writes a page of claims: the skeleton, the data as JSON that no browser runs, the script.</summary>
internal static class ReportPage
{
    public static void Write(
        Stream stream, string title, string? index, IReadOnlyList<ReportDocument> documents, IReadOnlyList<FactLine> facts, IReadOnlyList<ReportProblem> problems)
    {
        PageHead.Write(stream, title, PageTemplate.Policy);
        PageHead.Put(stream, PageTemplate.ReportBody.ReplaceLineEndings("\n"));
        using var json = new DataScripts(stream);
        json.Open("report-data");
        json.Write(w => WriteReport(w, title, index, problems));
        json.Close();
        json.Open("documents-data");
        foreach (var document in documents)
            json.Write(w => WriteDocument(w, document));
        json.Close();
        json.Open("claims-data");
        foreach (var claim in documents.SelectMany(d => d.Claims))
            json.Write(claim.Json);
        json.Close();
        json.Open("facts-data");
        foreach (var fact in facts)
            json.Write(fact.Json);
        json.Close();
        PageHead.Put(stream, $"<script type=\"module\">{PageTemplate.Script}</script>\n</body>\n</html>\n");
    }

    private static void WriteReport(Utf8JsonWriter json, string title, string? index, IReadOnlyList<ReportProblem> problems)
    {
        json.WriteString("title"u8, title);
        json.WriteString("index"u8, index is null ? null : Uri.EscapeDataString(index));
        json.WriteStartArray("problems"u8);
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("file"u8, problem.File);
            WriteNumber(json, "line"u8, problem.Line);
            json.WriteString("message"u8, problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDocument(Utf8JsonWriter json, ReportDocument document)
    {
        var text = document.Text ?? ReportText.OfPassages(document.Claims);
        json.WriteString("id"u8, document.Id);
        json.WriteString("title"u8, document.Title);
        json.WriteString("url"u8, document.Url);
        json.WriteString("published"u8, document.Published);
        json.WriteNumber("claims"u8, document.Claims.Count);
        json.WriteBoolean("whole"u8, text.IsWhole);
        json.WriteStartArray("turns"u8);
        foreach (var turn in text.Turns)
            WriteTurn(json, turn);
        json.WriteEndArray();
        json.WriteStartArray("blocks"u8);
        foreach (var block in text.Blocks)
            WriteBlock(json, block);
        json.WriteEndArray();
    }

    private static void WriteTurn(Utf8JsonWriter json, Turn turn)
    {
        json.WriteStartObject();
        json.WriteString("speaker"u8, turn.Speaker);
        if ((turn.Role ?? turn.Outlet) is { } role)
            json.WriteString("role"u8, role);
        json.WriteEndObject();
    }

    private static void WriteBlock(Utf8JsonWriter json, ReportBlock block)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, block.Kind);
        json.WriteNumber("start"u8, block.Start);
        json.WriteString("text"u8, block.Text);
        if (block.Turn is { } turn)
            json.WriteNumber("turn"u8, turn);
        if (block.Cell is { } cell)
        {
            json.WriteNumber("table"u8, cell.Table);
            json.WriteNumber("row"u8, cell.Row);
            json.WriteBoolean("header"u8, cell.IsHeader);
        }

        if (!string.IsNullOrEmpty(block.Before))
            json.WriteString("before"u8, block.Before);
        if (!string.IsNullOrEmpty(block.After))
            json.WriteString("after"u8, block.After);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, ReadOnlySpan<byte> name, int? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
