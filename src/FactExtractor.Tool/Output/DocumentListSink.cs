using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactExtractor.Sinks;

namespace FactExtractor.Tool.Output;

/// <summary>Writes one JSON object a document, those that failed and those without claims as well. docs/output-formats.md has the fields.</summary>
internal sealed class DocumentListSink(Stream stream) : IDocumentSink
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    public async ValueTask WriteAsync(DocumentRecord document, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", document.Id);
            json.WriteString("path", document.Path);
            json.WriteString("url", document.Url);
            json.WriteString("title", document.Title);
            json.WriteString("published", document.PublishedText);
            json.WriteString("language", document.Language);
            json.WriteNumber("length", document.TextLength);
            json.WriteString("sha256", document.ContentHash);
            json.WriteNumber("claims", document.ClaimCount);
            json.WriteString("nearDuplicateOf", document.NearDuplicateOf);
            WriteReason(json, "error", document.Error?.Code, document.Error?.Message);
            WriteReason(json, "note", document.Note?.Code, document.Note?.Message);
            json.WriteEndObject();
        }

        _buffer.Write("\n"u8);
        await stream.WriteAsync(_buffer.WrittenMemory, CancellationToken.None).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync() => await stream.FlushAsync().ConfigureAwait(false);

    private static void WriteReason(Utf8JsonWriter json, string name, string? code, string? message)
    {
        if (code is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
    }
}
