using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FactExtractor.Diagnostics;

/// <summary>
/// Reports on the work on one document, from its making to <see cref="Done"/>. Names follow OpenTelemetry's semantic conventions: lower-case, dots, units in UCUM, and
/// <c>error.type</c> for what failed.
/// </summary>
internal readonly ref struct DocumentTelemetry
{
    private static readonly ActivitySource Activities = new(FactExtractorTelemetry.ActivitySourceName);
    private static readonly Meter Meter = new(FactExtractorTelemetry.MeterName);
    private static readonly Counter<long> Documents = Meter.CreateCounter<long>("factextractor.documents", "{document}", "Documents worked on.");
    private static readonly Counter<long> Claims = Meter.CreateCounter<long>("factextractor.claims", "{claim}", "Claims found.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("factextractor.document.duration", "s", "Time that one document takes.");

    private readonly Activity? _activity;
    private readonly long _started;

    private DocumentTelemetry(Activity? activity, long started)
    {
        _activity = activity;
        _started = started;
    }

    public static DocumentTelemetry Start(string documentId)
    {
        var activity = Activities.StartActivity("factextractor.extract");
        activity?.SetTag("factextractor.document.id", documentId);
        return new DocumentTelemetry(activity, Duration.Enabled ? Stopwatch.GetTimestamp() : 0);
    }

    /// <param name="claims">How many were found.</param>
    /// <param name="errorCode">The code of the failure; null where there was none.</param>
    /// <param name="errorMessage">What failed, for the span.</param>
    public void Done(int claims, string? errorCode, string? errorMessage)
    {
        var tags = errorCode is null ? default : new TagList { { "error.type", errorCode } };
        Documents.Add(1, tags);
        if (claims > 0)
            Claims.Add(claims);
        if (_started != 0)
            Duration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, tags);
        if (_activity is null)
            return;
        _activity.SetTag("factextractor.claims", claims);
        if (errorCode is not null)
            _activity.SetTag("error.type", errorCode).SetStatus(ActivityStatusCode.Error, errorMessage);
        _activity.Dispose();
    }

    /// <summary>The work was stopped: the span ends, and nothing is counted.</summary>
    public void Stopped() => _activity?.Dispose();
}
