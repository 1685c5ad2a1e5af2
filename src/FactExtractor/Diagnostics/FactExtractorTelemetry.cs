namespace FactExtractor.Diagnostics;

/// <summary>
/// The names under which the library reports what it does, for OpenTelemetry: <c>AddSource(FactExtractorTelemetry.ActivitySourceName)</c> and
/// <c>AddMeter(FactExtractorTelemetry.MeterName)</c>. Where nobody listens, reporting costs next to nothing. docs/api.md lists spans, metrics and attributes.
/// </summary>
public static class FactExtractorTelemetry
{
    /// <summary>The name of the activity source: one span for each document.</summary>
    public const string ActivitySourceName = "FactExtractor";

    /// <summary>The name of the meter: documents, claims, and the time that documents take.</summary>
    public const string MeterName = "FactExtractor";
}
