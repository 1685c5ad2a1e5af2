using FactExtractor.Sinks;
using FactExtractor.Sinks.JsonLines;

namespace FactExtractor.Tool.Output;

/// <summary>The formats that the tool writes.</summary>
internal enum OutputFormat
{
    JsonLines,
    Csv,
    Table,
}

/// <summary>Choosing and making them.</summary>
internal static class OutputFormats
{
    /// <summary>The format that was asked for, else the one that the file's name says, else JSON Lines.</summary>
    public static OutputFormat Choose(string? asked, string? file) => (asked ?? Path.GetExtension(file)?.TrimStart('.').ToLowerInvariant()) switch
    {
        "csv" => OutputFormat.Csv,
        "table" => OutputFormat.Table,
        _ => OutputFormat.JsonLines,
    };

    public static IClaimSink CreateSink(OutputFormat format, Stream stream, bool isTerminal) => format switch
    {
        OutputFormat.Csv => new CsvClaimSink(stream),
        OutputFormat.Table => new TableClaimSink(stream, isTerminal),
        _ => new JsonLinesClaimSink(stream, leaveOpen: true),
    };
}
