namespace FactExtractor.Facts;

/// <summary>Another fact that says another value for the same subject, period and unit, from other documents.</summary>
/// <param name="Fact">Its id.</param>
/// <param name="Kind">How the two stand to each other.</param>
public sealed record FactConflict(string Fact, FactConflictKind Kind);
