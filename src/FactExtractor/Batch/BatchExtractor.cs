using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using FactExtractor.Sinks;
using FactExtractor.Sources;

namespace FactExtractor.Batch;

/// <summary>
/// Runs an extractor over many documents and gives records, in the order of the documents: several at once, with bounded memory, each document once, and with a
/// state only those documents that are new or changed. The records are the same whether they were kept or made. Thread-safe, but for its state and the order
/// in which near-duplicates are seen: one run at a time.
/// </summary>
public sealed class BatchExtractor
{
    private readonly ClaimExtractor _extractor;
    private readonly BatchOptions _options;
    private readonly byte[] _revision;

    /// <summary>A batch on an extractor.</summary>
    /// <param name="extractor">What extracts.</param>
    /// <param name="options">What is done beside.</param>
    public BatchExtractor(ClaimExtractor extractor, BatchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        _extractor = extractor;
        _options = options ?? BatchOptions.Default;
        _revision = Revision(extractor.Options, _options);
    }

    /// <summary>Works on the documents. Enumerate to the end for a complete run: only then does the state drop what is no longer there.</summary>
    /// <param name="sources">The documents; listed lazily.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async IAsyncEnumerable<DocumentRecord> RunAsync(
        IEnumerable<ArticleSource> sources, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var seen = _options.MarkNearDuplicates ? new NearDuplicates() : null;
        var options = _extractor.Options;
        var items = ParallelMap.RunAsync(
            sources.ToAsyncEnumerable(), Work, options.MaxDegreeOfParallelism, preserveOrder: true, source => source.Weight, cancellationToken);
        await foreach (var (record, key, content, isKept) in items.ConfigureAwait(false))
        {
            if (_options.State is { } state && content is not null)
            {
                if (isKept)
                    state.Touch(key);
                else if (record.Error is null)
                    state.Keep(key, content, RecordCodec.Encode(record));
            }

            yield return seen is null ? record : record with { NearDuplicateOf = seen.Add(record.Id, record.Signature.Span) };
        }

        _options.State?.Complete();
    }

    /// <summary>Reads the document, and extracts from it unless what came of the same content is kept. Documents that failed are tried again on every run.</summary>
    private (DocumentRecord Record, byte[] Key, byte[]? Content, bool IsKept) Work(ArticleSource source, CancellationToken cancellationToken)
    {
        byte[]? content = null;
        var key = Array.Empty<byte>();
        if (_options.State is not null || _options.HashContent)
        {
            try
            {
                var loaded = source.Load(_extractor.Options.MaxSourceLength, cancellationToken);
                content = loaded.Hash();
                source = source.With(loaded);
            }
            catch (SourceException e)
            {
                source = ArticleSource.Failing(source.Id, source.Path, source.Hints, e);
            }

            key = Key(source);
            if (content is not null && _options.State?.Find(key, content) is { } kept)
                return (RecordCodec.Decode(kept, source, content), key, content, true);
        }

        var result = _extractor.Extract(source, cancellationToken);
        var record = DocumentRecord.From(result) with { ContentHash = content is null ? null : Convert.ToHexStringLower(content), Result = _options.KeepResults ? result : null };

        // The signature is kept with the record whether it is asked for now or not: a later run may ask.
        if (result.Article is { } article && (_options.MarkNearDuplicates || _options.State is not null))
            record = record with { Signature = TextSignature.Of(article.GetBody()) };
        return (record, key, content, false);
    }

    /// <summary>Everything that a result depends on beside the content: a document under another name has other claim ids.</summary>
    private byte[] Key(ArticleSource source)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.Unicode, leaveOpen: true))
        {
            writer.Write(_revision);
            foreach (var part in new[] { source.Id, source.Path, source.Hints.Url, source.Hints.Language, source.Hints.PublishedAt?.DayNumber.ToString(System.Globalization.CultureInfo.InvariantCulture) })
            {
                writer.Write(part is not null);
                writer.Write(part ?? "");
            }
        }

        return SHA256.HashData(bytes.ToArray());
    }

    /// <summary>The build of the library is named by its module's version id, which is made from its content.</summary>
    private static byte[] Revision(ExtractionOptions options, BatchOptions batch) => SHA256.HashData(Encoding.Unicode.GetBytes(FormattableString.Invariant(
        $"{RecordCodec.Version}|{typeof(BatchExtractor).Module.ModuleVersionId}|{options.MaxSourceLength}|{options.MaxArticleLength}|{batch.Revision}")));
}
