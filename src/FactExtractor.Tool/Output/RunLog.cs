using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactExtractor.Tool.Output;

/// <summary>
/// What a run says on standard error: lines for a person, or JSON objects for a program; and between them, for a person, one line of progress that is written over.
/// Thread-safe.
/// </summary>
internal sealed class RunLog(TextWriter error, bool isJson, bool isQuiet, bool isTerminal)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _lock = new();
    private bool _hasProgressLine;

    /// <summary>Whether progress is wanted: by a person who waits, or by a program that asked for objects.</summary>
    public bool ShowsProgress => !isQuiet && (isJson || isTerminal);

    /// <summary>How often progress is said, in milliseconds: to a person twice a second, to a program now and then.</summary>
    public int ProgressInterval => isJson ? 10_000 : 500;

    /// <summary>Says that something is wrong; also where quiet was asked for.</summary>
    public void Problem(string kind, string text, params ReadOnlySpan<(string Name, object? Value)> fields) => Write(kind, text, fields);

    /// <summary>Says how it went.</summary>
    public void Say(string kind, string text, params ReadOnlySpan<(string Name, object? Value)> fields)
    {
        if (!isQuiet)
            Write(kind, text, fields);
    }

    public void Progress(string text, params ReadOnlySpan<(string Name, object? Value)> fields)
    {
        if (isJson)
        {
            Write("progress", text, fields);
            return;
        }

        lock (_lock)
        {
            error.Write("\r\u001b[K" + text);
            error.Flush();
            _hasProgressLine = true;
        }
    }

    /// <summary>Takes the line of progress away.</summary>
    public void EndProgress()
    {
        lock (_lock)
            ClearProgress();
    }

    private void Write(string kind, string text, ReadOnlySpan<(string Name, object? Value)> fields)
    {
        var line = isJson ? Json(kind, text, fields) : TerminalText.Clean(text);
        lock (_lock)
        {
            ClearProgress();
            error.WriteLine(line);
        }
    }

    private void ClearProgress()
    {
        if (_hasProgressLine)
            error.Write("\r\u001b[K");
        _hasProgressLine = false;
    }

    private static string Json(string kind, string text, ReadOnlySpan<(string Name, object? Value)> fields)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("event", kind);
            json.WriteString("message", text);
            foreach (var (name, value) in fields)
            {
                switch (value)
                {
                    case null:
                        json.WriteNull(name);
                        break;
                    case long number:
                        json.WriteNumber(name, number);
                        break;
                    case double number:
                        json.WriteNumber(name, Math.Round(number, 3));
                        break;
                    default:
                        json.WriteString(name, value.ToString());
                        break;
                }
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
