using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using FactExtractor.DependencyInjection;
using FactExtractor.Diagnostics;
using FactExtractor.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactExtractor.Tests.Diagnostics;

public sealed class DiagnosticsTests
{
    [Fact]
    public void A_document_is_a_span_with_its_outcome()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == FactExtractorTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        ClaimExtractor.Default.Extract(ArticleSource.FromText("span-good", "Exports totalled 5 million yuan."));
        ClaimExtractor.Default.Extract(ArticleSource.FromBytes("span-bad", []));

        var good = Assert.Single(spans, s => Equals(s.GetTagItem("factextractor.document.id"), "span-good"));
        Assert.Equal("factextractor.extract", good.OperationName);
        Assert.Equal(1, good.GetTagItem("factextractor.claims"));
        Assert.Equal(ActivityStatusCode.Unset, good.Status);
        var bad = Assert.Single(spans, s => Equals(s.GetTagItem("factextractor.document.id"), "span-bad"));
        Assert.Equal("source.empty", bad.GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, bad.Status);
    }

    [Fact]
    public void Documents_claims_and_time_are_measured()
    {
        var seen = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == FactExtractorTelemetry.MeterName)
                    l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => seen.AddOrUpdate(instrument.Name, value, (_, old) => old + value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => seen.AddOrUpdate(instrument.Name, value, (_, old) => old + value));
        listener.Start();
        ClaimExtractor.Default.Extract(ArticleSource.FromText("a", "Exports totalled 5 million yuan."));

        // Other tests run beside this one, so there may be more.
        Assert.True(seen["factextractor.documents"] >= 1);
        Assert.True(seen["factextractor.claims"] >= 1);
        Assert.True(seen["factextractor.document.duration"] > 0);
    }

    [Fact]
    public void Events_go_to_the_logger_of_the_container()
    {
        var log = new ListLogger();
        using var services = new ServiceCollection().AddSingleton<ILoggerFactory>(log).AddFactExtractor().BuildServiceProvider();
        var extractor = services.GetRequiredService<ClaimExtractor>();
        extractor.Extract(ArticleSource.FromText("a", "Exports totalled 5 million yuan."));
        extractor.Extract(ArticleSource.FromBytes("b", []));
        Assert.Equal([(LogLevel.Debug, "DocumentExtracted"), (LogLevel.Warning, "DocumentFailed")], log.Events);
        Assert.Equal("FactExtractor.ClaimExtractor", log.Category);
    }

    private sealed class ListLogger : ILoggerFactory, ILogger
    {
        public List<(LogLevel, string?)> Events { get; } = [];

        public string? Category { get; private set; }

        public ILogger CreateLogger(string categoryName)
        {
            Category = categoryName;
            return this;
        }

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Events.Add((logLevel, eventId.Name));

        public void Dispose()
        {
        }
    }
}
