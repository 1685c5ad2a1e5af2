namespace FactExtractor.Sources;

/// <summary>How the characters of a source are to be read.</summary>
public enum SourceFormat
{
    /// <summary>Decided from the content (markup at its start), then from the file name.</summary>
    Auto,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>Plain text, wire copy and transcripts included.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,
}
