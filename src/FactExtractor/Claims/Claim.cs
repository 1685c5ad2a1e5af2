using System.Collections.Immutable;
using FactExtractor.Quantities;

namespace FactExtractor.Claims;

/// <summary>
/// One numeric statement that a document makes about a subject: how much, of what, when, changed by how much, according to whom, and where
/// exactly it is said. Immutable. Two claims compare by reference where they hold arrays: compare their <see cref="Id"/>.
/// </summary>
public sealed record Claim
{
    /// <summary>Stable: the same document content and version of the rules give the same id.</summary>
    public required string Id { get; init; }

    /// <summary>Subject, value in the document's magnitude, signed change: "cross-border e-commerce 2.38 trillion yuan, +15.6%".</summary>
    public required string Summary { get; init; }

    /// <summary>What is measured, with the modifiers that identify it, in the document's words. Empty text where <see cref="ClaimFlags.NoSubject"/> is set.</summary>
    public required Mention Subject { get; init; }

    /// <summary>Whose it is, or null.</summary>
    public Mention? Entity { get; init; }

    /// <summary>For a share: the whole; else null.</summary>
    public Mention? Of { get; init; }

    /// <summary>How much.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>What the claim states.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>How it changed, or null.</summary>
    public Change? Change { get; init; }

    /// <summary>When it holds, or null where the document does not say.</summary>
    public Period? Period { get; init; }

    /// <summary>Where it holds, when the document says it of the fact, else null.</summary>
    public Mention? Place { get; init; }

    /// <summary>How it is meant.</summary>
    public Modality Modality { get; init; } = Modality.Actual;

    /// <summary>Who says so, or null where the article says it in its own voice.</summary>
    public Attribution? Attribution { get; init; }

    /// <summary>How it stands to other claims of the document.</summary>
    public ImmutableArray<ClaimRelation> Relations { get; init; } = [];

    /// <summary>Where it is said.</summary>
    public required Passage Passage { get; init; }

    /// <summary>Probability that value, unit and subject are right, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Reasons to look.</summary>
    public ClaimFlags Flags { get; init; }

    /// <summary>Ids of the rules that made the claim, in the order they fired; what <c>factex explain</c> shows.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>What the scorer saw, or null for a claim that was not made by the extractor.</summary>
    internal ClaimFeatures? Features { get; init; }
}
