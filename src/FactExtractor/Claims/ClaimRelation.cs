namespace FactExtractor.Claims;

/// <summary>How a claim stands to another claim of the same document.</summary>
/// <param name="Type">Which relation.</param>
/// <param name="Target">Id of the other claim.</param>
public sealed record ClaimRelation(ClaimRelationType Type, string Target);
