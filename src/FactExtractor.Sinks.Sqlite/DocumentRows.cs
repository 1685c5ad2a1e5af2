using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace FactExtractor.Sinks.Sqlite;

/// <summary>Writes the rows of one document after the other. Claims that quote the same passage share its row.</summary>
internal sealed class DocumentRows : IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly long _run;
    private readonly List<SqliteStatement> _statements = [];
    private readonly SqliteStatement[] _remove;
    private readonly SqliteStatement _document;
    private readonly SqliteStatement _passage;
    private readonly SqliteStatement _claim;
    private readonly SqliteStatement _relation;

    public DocumentRows(SqliteDatabase database, long run, bool replace)
    {
        _database = database;
        _run = run;
        const string old = "(SELECT id FROM documents WHERE name = ?1 AND path IS ?2)";
        _remove = !replace ? [] :
        [
            Prepare($"DELETE FROM relations WHERE claim IN (SELECT id FROM claims WHERE document IN {old})"),
            Prepare($"DELETE FROM claims WHERE document IN {old}"),
            Prepare($"DELETE FROM passages WHERE document IN {old}"),
            Prepare("DELETE FROM documents WHERE name = ?1 AND path IS ?2"),
        ];
        _document = Insert("documents", "run, name, path, url, title, published, language, length, sha256, claims, near_duplicate_of, error, error_message, note, note_message");
        _passage = Insert("passages", "document, text, start, \"end\", prefix, suffix, paragraph, source_start, source_end, link");
        _claim = Insert(
            "claims",
            "document, passage, claim_id, summary, subject, entity, whole, kind, value, low, high, value_exact, low_exact, high_exact, quantity, bound, unit, unit_label, counted, "
            + "change_direction, change_value, change_low, change_high, change_value_exact, change_unit, change_bound, change_from, change_basis, "
            + "period, place, modality, attribution, attribution_role, attribution_source, confidence, flags, json");
        _relation = Insert("relations", "claim, type, target");
    }

    public void Write(DocumentRecord document)
    {
        foreach (var statement in _remove)
            statement.Add(document.Id).Add(document.Path).Run();
        _document.Add(_run).Add(document.Id).Add(document.Path).Add(document.Url).Add(document.Title)
            .Add(document.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Add(document.Language).Add((long?)document.TextLength)
            .Add(document.ContentHash).Add((long?)document.ClaimCount).Add(document.NearDuplicateOf)
            .Add(document.Error?.Code).Add(document.Error?.Message).Add(document.Note?.Code).Add(document.Note?.Message).Run();
        var id = _database.LastRowId();
        var passages = new Dictionary<(long, long), long>();
        foreach (var line in document.Claims())
        {
            using var json = JsonDocument.Parse(line);
            Write(json.RootElement, line.Span, id, passages);
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements)
            statement.Dispose();
    }

    private void Write(JsonElement claim, ReadOnlySpan<byte> json, long document, Dictionary<(long, long), long> passages)
    {
        var passage = claim.GetProperty("passage"u8);
        var place = (passage.GetProperty("start"u8).GetInt64(), passage.GetProperty("end"u8).GetInt64());
        if (!passages.TryGetValue(place, out var passageId))
            passages.Add(place, passageId = WritePassage(passage, document));
        var quantity = claim.GetProperty("quantity"u8);
        var change = claim.GetProperty("change"u8);
        var attribution = claim.GetProperty("attribution"u8);
        _claim.Add(document).Add(passageId);
        Text(_claim, claim, "id"u8);
        TextOrEmpty(_claim, claim, "summary"u8);
        TextOrEmpty(_claim, Inner(claim, "subject"u8), "text"u8);
        Text(_claim, Inner(claim, "entity"u8), "text"u8);
        Text(_claim, Inner(claim, "of"u8), "text"u8);
        Text(_claim, claim, "kind"u8);
        Real(_claim, quantity, "value"u8);
        Real(_claim, quantity, "low"u8);
        Real(_claim, quantity, "high"u8);
        Exact(_claim, quantity, "value"u8);
        Exact(_claim, quantity, "low"u8);
        Exact(_claim, quantity, "high"u8);
        Text(_claim, quantity, "text"u8);
        Text(_claim, quantity, "bound"u8);
        Text(_claim, quantity, "unit"u8);
        Text(_claim, quantity, "unitLabel"u8);
        Text(_claim, quantity, "counted"u8);
        Text(_claim, change, "direction"u8);
        Real(_claim, change, "value"u8);
        Real(_claim, change, "low"u8);
        Real(_claim, change, "high"u8);
        Exact(_claim, change, "value"u8);
        Text(_claim, change, "unit"u8);
        Text(_claim, change, "bound"u8);
        Real(_claim, change, "from"u8);
        Text(_claim, change, "basis"u8);
        Text(_claim, Inner(claim, "period"u8), "value"u8);
        Text(_claim, Inner(claim, "place"u8), "text"u8);
        Text(_claim, claim, "modality"u8);
        Text(_claim, attribution, "text"u8);
        Text(_claim, attribution, "role"u8);
        Text(_claim, attribution, "source"u8);
        _claim.Add((double?)claim.GetProperty("confidence"u8).GetDouble());
        _claim.Add(string.Join(' ', claim.GetProperty("flags"u8).EnumerateArray().Select(f => f.GetString())));
        _claim.AddUtf8(json).Run();
        var relations = claim.GetProperty("relations"u8);
        if (relations.GetArrayLength() == 0)
            return;
        var id = _database.LastRowId();
        foreach (var relation in relations.EnumerateArray())
        {
            _relation.Add(id);
            Text(_relation, relation, "type"u8);
            Text(_relation, relation, "target"u8);
            _relation.Run();
        }
    }

    private long WritePassage(JsonElement passage, long document)
    {
        _passage.Add(document);
        TextOrEmpty(_passage, passage, "text"u8);
        Whole(_passage, passage, "start"u8);
        Whole(_passage, passage, "end"u8);
        Text(_passage, passage, "prefix"u8);
        Text(_passage, passage, "suffix"u8);
        Whole(_passage, passage, "paragraph"u8);
        Whole(_passage, passage, "sourceStart"u8);
        Whole(_passage, passage, "sourceEnd"u8);
        Text(_passage, passage, "link"u8);
        _passage.Run();
        return _database.LastRowId();
    }

    private SqliteStatement Insert(string table, string columns) =>
        Prepare($"INSERT INTO {table}({columns}) VALUES ({string.Join(", ", columns.Split(',').Select(_ => "?"))})");

    private SqliteStatement Prepare(string sql)
    {
        var statement = _database.Prepare(sql);
        _statements.Add(statement);
        return statement;
    }

    /// <summary>Gives a text as it stands in the JSON, which is UTF-8 already, where nothing in it is escaped.</summary>
    private static void Text(SqliteStatement statement, JsonElement parent, ReadOnlySpan<byte> name)
    {
        if (Find(parent, name, JsonValueKind.String) is not { } value)
        {
            statement.AddNull();
            return;
        }

        var quoted = JsonMarshal.GetRawUtf8Value(value);
        if (quoted.Contains((byte)'\\'))
            statement.Add(value.GetString());
        else
            statement.AddUtf8(quoted[1..^1]);
    }

    private static void TextOrEmpty(SqliteStatement statement, JsonElement parent, ReadOnlySpan<byte> name)
    {
        if (Find(parent, name, JsonValueKind.String) is null)
            statement.Add("");
        else
            Text(statement, parent, name);
    }

    private static void Real(SqliteStatement statement, JsonElement parent, ReadOnlySpan<byte> name) => statement.Add(Find(parent, name, JsonValueKind.Number)?.GetDouble());

    private static void Whole(SqliteStatement statement, JsonElement parent, ReadOnlySpan<byte> name) => statement.Add(Find(parent, name, JsonValueKind.Number)?.GetInt64());

    private static void Exact(SqliteStatement statement, JsonElement parent, ReadOnlySpan<byte> name)
    {
        if (Find(parent, name, JsonValueKind.Number) is { } value)
            statement.AddUtf8(JsonMarshal.GetRawUtf8Value(value));
        else
            statement.AddNull();
    }

    private static JsonElement Inner(JsonElement parent, ReadOnlySpan<byte> name) => parent.TryGetProperty(name, out var value) ? value : default;

    private static JsonElement? Find(JsonElement parent, ReadOnlySpan<byte> name, JsonValueKind kind) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : null;
}
