using System.Collections.Immutable;

namespace FactExtractor.Claims;

/// <summary>
/// What a scorer sees of a claim: a fixed row of numbers without words. The row fits a float vector column of a learning library as it is.
/// </summary>
/// <param name="Values">One value for each of the names of its schema, in that order.</param>
public readonly record struct ClaimFeatures(ImmutableArray<float> Values);
