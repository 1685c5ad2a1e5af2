using System.Globalization;
using Microsoft.Data.Sqlite;

namespace FactExtractor.Sinks.Sqlite;

/// <summary>
/// Writes documents, claims, passages and relations to a SQLite database, with full-text search over the passages. A document that is in the database already, under the
/// same path and name, is replaced. Documents are committed some hundred at a time: a process that is killed loses the last of them, and no half document stays.
/// </summary>
/// <remarks>
/// A new database is loaded in one go: its indexes are made when the sink is disposed, and until then it is no use to anybody else. Write it under another name and
/// move it, as the tool does, where a reader must never see it incomplete. An existing one is written to with its indexes, through a write-ahead log.
/// </remarks>
public sealed class SqliteClaimSink : IDocumentSink
{
    private const int DocumentsPerCommit = 256;

    private readonly SqliteDatabase _database;
    private readonly DocumentRows _rows;
    private readonly bool _isNew;
    private readonly TimeProvider? _clock;
    private readonly long _run;
    private int _uncommitted;
    private long _documents;
    private long _claims;
    private long _failed;
    private bool _isFaulted;
    private bool _isDisposed;

    private SqliteClaimSink(SqliteDatabase database, bool isNew, TimeProvider? clock)
    {
        _database = database;
        _isNew = isNew;
        _clock = clock;
        if (isNew)
        {
            // Rows are long: on larger pages fewer of them spill over, and the indexes are made from fewer reads.
            database.Execute("PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -32000;");
            database.Execute("BEGIN;" + ClaimsSchema.Tables + FormattableString.Invariant(
                $"PRAGMA application_id = {ClaimsSchema.ApplicationId}; PRAGMA user_version = {ClaimsSchema.Version};"));
        }
        else
        {
            database.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE;");
        }

        using (var insert = database.Prepare("INSERT INTO runs(version, started) VALUES (?, ?)"))
            insert.Add(typeof(ClaimExtractor).Assembly.GetName().Version?.ToString()).Add(Now()).Run();
        _run = database.LastRowId();
        _rows = new DocumentRows(database, _run, replace: !isNew);
    }

    /// <summary>Opens a database for writing, and makes it where there is no file or an empty one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Gives the times in the table of runs; null, the default, to leave them out, so that the same input gives the same bytes.</param>
    /// <exception cref="IOException">The file can't be opened, is used by somebody else, or is no database of this form; the message says which.</exception>
    public static SqliteClaimSink Open(string path, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var isNew = !File.Exists(path) || new FileInfo(path).Length == 0;
        return SqliteDatabase.Open(path, database =>
        {
            if (!isNew && (database.Number("PRAGMA application_id") != ClaimsSchema.ApplicationId || database.Number("PRAGMA user_version") != ClaimsSchema.Version))
                throw new IOException($"'{path}' is a SQLite database, but not one of claims in the form of this version.");
            return new SqliteClaimSink(database, isNew, clock);
        });
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The database can't be written to; nothing more can be written to this sink.</exception>
    public ValueTask WriteAsync(ExtractionResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return WriteAsync(DocumentRecord.From(result), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The database can't be written to; nothing more can be written to this sink.</exception>
    public ValueTask WriteAsync(DocumentRecord document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        Guarded(() =>
        {
            _rows.Write(document);
            _documents++;
            _claims += document.ClaimCount;
            _failed += document.Error is null ? 0 : 1;
            if (++_uncommitted < DocumentsPerCommit)
                return;
            _database.Execute("COMMIT; BEGIN;");
            _uncommitted = 0;
        });
        return ValueTask.CompletedTask;
    }

    /// <summary>Commits what was written, makes the indexes of a new database, and closes it.</summary>
    /// <exception cref="IOException">The database can't be written to.</exception>
    public ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return ValueTask.CompletedTask;
        _isDisposed = true;
        try
        {
            if (!_isFaulted)
                Guarded(Finish);
        }
        finally
        {
            _rows.Dispose();
            _database.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private void Finish()
    {
        using (var update = _database.Prepare("UPDATE runs SET finished = ?, documents = ?, claims = ?, failed = ? WHERE id = ?"))
            update.Add(Now()).Add(_documents).Add(_claims).Add(_failed).Add(_run).Run();
        if (_isNew)
            _database.Execute(ClaimsSchema.Indexes + "INSERT INTO passages_fts(passages_fts) VALUES ('rebuild');" + ClaimsSchema.Triggers);
        _database.Execute("COMMIT;");
    }

    private void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch (SqliteException e)
        {
            _isFaulted = true;
            throw SqliteFailure.Of(_database.Path, e);
        }
    }

    private string? Now() => _clock?.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
