namespace FactExtractor.Sources.Containers;

/// <summary>Files that hold many documents, to be read from their start to their end.</summary>
internal enum StreamedFormat
{
    Tar,
    Warc,
    JsonLines,
}
