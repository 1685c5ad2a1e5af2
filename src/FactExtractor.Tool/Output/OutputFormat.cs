using FactExtractor.Sinks;
using FactExtractor.Sinks.JsonLd;
using FactExtractor.Sinks.JsonLines;

namespace FactExtractor.Tool.Output;

/// <summary>The formats that the tool writes.</summary>
internal enum OutputFormat
{
    JsonLines,
    Csv,
    JsonLd,
    Sqlite,
    Table,

    /// <summary>Of documents, not of claims: what <c>--documents</c> writes.</summary>
    Documents,
}

/// <summary>Choosing and making them.</summary>
internal static class OutputFormats
{
    public static string[] Names { get; } = ["jsonl", "csv", "jsonld", "sqlite", "table"];

    /// <summary>The format that was asked for, else the one that the file's name says, else JSON Lines.</summary>
    public static OutputFormat Choose(string? asked, string? file) => (asked ?? Path.GetExtension(file)?.TrimStart('.').ToLowerInvariant()) switch
    {
        "csv" => OutputFormat.Csv,
        "jsonld" => OutputFormat.JsonLd,
        "sqlite" or "sqlite3" or "db" => OutputFormat.Sqlite,
        "table" => OutputFormat.Table,
        _ => OutputFormat.JsonLines,
    };

    /// <summary>A sink that leaves the stream open. A SQLite database is no stream.</summary>
    public static IDocumentSink CreateSink(OutputFormat format, Stream stream, bool isTerminal) => format switch
    {
        OutputFormat.Csv => new CsvClaimSink(stream),
        OutputFormat.JsonLd => new JsonLdClaimSink(stream, leaveOpen: true),
        OutputFormat.Table => new TableClaimSink(stream, isTerminal),
        OutputFormat.Documents => new DocumentListSink(stream),
        _ => new JsonLinesClaimSink(stream, leaveOpen: true),
    };
}
