namespace FactExtractor.Articles.Html.Model;

/// <summary>A question about a block with a small number of answers; each answer is one weight of the model.</summary>
/// <param name="Name">Name in the model file.</param>
/// <param name="Offset">Index of the first answer.</param>
/// <param name="Size">Number of answers.</param>
internal sealed record FeatureGroup(string Name, int Offset, int Size);
