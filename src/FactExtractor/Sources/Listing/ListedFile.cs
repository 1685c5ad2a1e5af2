namespace FactExtractor.Sources.Listing;

/// <summary>A file that was found, or a folder that could not be listed.</summary>
/// <param name="Relative">Its path from the folder that was given, with forward slashes; its name where it was given itself.</param>
/// <param name="Path">Its path as given, with forward slashes.</param>
/// <param name="File">Its path as the file system has it.</param>
internal readonly record struct ListedFile(string Relative, string Path, string File)
{
    /// <summary>Why it can't be read; null where it may be.</summary>
    public SourceException? Failure { get; init; }
}
