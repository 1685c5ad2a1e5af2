using Microsoft.Extensions.Logging;

namespace FactExtractor.Diagnostics;

/// <summary>What the extractor logs. Ids and names are stable; docs/api.md lists them.</summary>
internal static partial class ExtractorLog
{
    [LoggerMessage(1, LogLevel.Debug, "Document {DocumentId} has {ClaimCount} claims.", EventName = "DocumentExtracted")]
    public static partial void Extracted(ILogger logger, string documentId, int claimCount);

    [LoggerMessage(2, LogLevel.Warning, "Document {DocumentId} failed ({Stage}): {Reason} [{Code}]", EventName = "DocumentFailed")]
    public static partial void Failed(ILogger logger, string documentId, string stage, string code, string reason);

    [LoggerMessage(3, LogLevel.Information, "Document {DocumentId} has no claims: {Reason} [{Code}]", EventName = "DocumentWithoutClaims")]
    public static partial void WithoutClaims(ILogger logger, string documentId, string code, string reason);
}
