using System.Globalization;
using System.Text;
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
            Write(json.RootElement, Encoding.UTF8.GetString(line.Span), id, passages);
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements)
            statement.Dispose();
    }

    private void Write(JsonElement claim, string json, long document, Dictionary<(long, long), long> passages)
    {
        var passage = claim.GetProperty("passage");
        var place = (passage.GetProperty("start").GetInt64(), passage.GetProperty("end").GetInt64());
        if (!passages.TryGetValue(place, out var passageId))
            passages.Add(place, passageId = WritePassage(passage, document));
        var quantity = claim.GetProperty("quantity");
        var change = claim.GetProperty("change");
        var attribution = claim.GetProperty("attribution");
        _claim.Add(document).Add(passageId).Add(Text(claim, "id")).Add(Text(claim, "summary") ?? "").Add(Text(claim, "subject", "text") ?? "")
            .Add(Text(claim, "entity", "text")).Add(Text(claim, "of", "text")).Add(Text(claim, "kind"));
        foreach (var name in (ReadOnlySpan<string>)["value", "low", "high"])
            _claim.Add(Real(quantity, name));
        foreach (var name in (ReadOnlySpan<string>)["value", "low", "high"])
            _claim.Add(Exact(quantity, name));
        foreach (var name in (ReadOnlySpan<string>)["text", "bound", "unit", "unitLabel", "counted"])
            _claim.Add(Text(quantity, name));
        _claim.Add(Text(change, "direction")).Add(Real(change, "value")).Add(Real(change, "low")).Add(Real(change, "high")).Add(Exact(change, "value"))
            .Add(Text(change, "unit")).Add(Text(change, "bound")).Add(Real(change, "from")).Add(Text(change, "basis"))
            .Add(Text(claim, "period", "value")).Add(Text(claim, "place", "text")).Add(Text(claim, "modality"))
            .Add(Text(attribution, "text")).Add(Text(attribution, "role")).Add(Text(attribution, "source"))
            .Add((double?)claim.GetProperty("confidence").GetDouble())
            .Add(string.Join(' ', claim.GetProperty("flags").EnumerateArray().Select(f => f.GetString()))).Add(json).Run();
        var id = _database.LastRowId();
        foreach (var relation in claim.GetProperty("relations").EnumerateArray())
            _relation.Add(id).Add(Text(relation, "type")).Add(Text(relation, "target")).Run();
    }

    private long WritePassage(JsonElement passage, long document)
    {
        _passage.Add(document).Add(Text(passage, "text") ?? "");
        foreach (var name in (ReadOnlySpan<string>)["start", "end"])
            _passage.Add(Whole(passage, name));
        _passage.Add(Text(passage, "prefix")).Add(Text(passage, "suffix"));
        foreach (var name in (ReadOnlySpan<string>)["paragraph", "sourceStart", "sourceEnd"])
            _passage.Add(Whole(passage, name));
        _passage.Add(Text(passage, "link")).Run();
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

    private static string? Text(JsonElement claim, string name, string inner) => claim.TryGetProperty(name, out var value) ? Text(value, inner) : null;

    private static string? Text(JsonElement parent, string name) => Find(parent, name, JsonValueKind.String)?.GetString();

    private static double? Real(JsonElement parent, string name) => Find(parent, name, JsonValueKind.Number)?.GetDouble();

    private static string? Exact(JsonElement parent, string name) => Find(parent, name, JsonValueKind.Number)?.GetRawText();

    private static long? Whole(JsonElement parent, string name) => Find(parent, name, JsonValueKind.Number)?.GetInt64();

    private static JsonElement? Find(JsonElement parent, string name, JsonValueKind kind) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : null;
}
