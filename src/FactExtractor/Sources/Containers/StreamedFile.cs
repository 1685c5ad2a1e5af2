namespace FactExtractor.Sources.Containers;

/// <summary>What the file is called that documents are read from.</summary>
/// <param name="Id">Its id, which those of its documents begin with.</param>
/// <param name="Key">Its path below the folder that was given.</param>
/// <param name="Path">Its path as given; or the name of a stream.</param>
internal readonly record struct StreamedFile(string Id, string Key, string Path);
