namespace FactExtractor;

/// <summary>The stage at which a document failed.</summary>
public enum ExtractionStage
{
    /// <summary>Reading and decoding the source.</summary>
    Source,

    /// <summary>Cleaning the article.</summary>
    Article,

    /// <summary>Sentences and syntax.</summary>
    Syntax,

    /// <summary>Quantities.</summary>
    Quantities,

    /// <summary>Claims.</summary>
    Claims,
}
