using FactExtractor.Batch;
using Microsoft.Data.Sqlite;

namespace FactExtractor.Sinks.Sqlite;

/// <summary>
/// Keeps the state of a run in a SQLite file. A process that is killed at any moment loses at most the documents since the last commit, and the file stays whole.
/// One process at a time has it open; another is refused.
/// </summary>
public sealed class SqliteRunState : IRunState, IDisposable
{
    /// <summary>Says in the header of the file that it is a state ("FXst").</summary>
    private const int ApplicationId = 0x46587374;

    private const int Version = 1;
    private const int DocumentsPerCommit = 64;

    private readonly Lock _lock = new();
    private readonly SqliteDatabase _database;
    private readonly SqliteStatement _find;
    private readonly SqliteStatement _keep;
    private readonly SqliteStatement _touch;
    private readonly long _run;
    private int _uncommitted;
    private bool _isFaulted;
    private bool _isDisposed;

    private SqliteRunState(SqliteDatabase database)
    {
        _database = database;

        // Exclusive from here to the end: there is no moment at which another process could come between.
        database.Execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE;");
        var isNew = database.Number("PRAGMA application_id") == 0 && database.Number("SELECT count(*) FROM sqlite_schema") == 0;
        if (isNew)
        {
            database.Execute(FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};")
                + "CREATE TABLE kept (key BLOB PRIMARY KEY, content BLOB NOT NULL, run INTEGER NOT NULL, record BLOB NOT NULL); CREATE TABLE run (number INTEGER NOT NULL); INSERT INTO run VALUES (0);");
        }
        else if (database.Number("PRAGMA application_id") != ApplicationId || database.Number("PRAGMA user_version") != Version)
        {
            throw new IOException($"'{database.Path}' is no state file of this version. Give another name, or delete it to start anew.");
        }

        database.Execute("UPDATE run SET number = number + 1;");
        _run = database.Number("SELECT number FROM run");
        database.Execute("COMMIT; BEGIN;");
        _find = database.Prepare("SELECT record FROM kept WHERE key = ?1 AND content = ?2");
        _keep = database.Prepare("INSERT OR REPLACE INTO kept(key, content, run, record) VALUES (?1, ?2, ?3, ?4)");
        _touch = database.Prepare("UPDATE kept SET run = ?1 WHERE key = ?2");
    }

    /// <summary>Opens a state, and makes it where there is no file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file can't be opened, is used by another process, is damaged or is no state; the message says which.</exception>
    public static SqliteRunState Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return SqliteDatabase.Open(path, static database => new SqliteRunState(database));
    }

    /// <inheritdoc/>
    public byte[]? Find(ReadOnlySpan<byte> key, ReadOnlySpan<byte> contentHash)
    {
        lock (_lock)
        {
            try
            {
                return _find.Add(key).Add(contentHash).Blob();
            }
            catch (SqliteException e)
            {
                throw Fault(e);
            }
        }
    }

    /// <inheritdoc/>
    public void Keep(ReadOnlySpan<byte> key, ReadOnlySpan<byte> contentHash, byte[] record)
    {
        lock (_lock)
        {
            try
            {
                _keep.Add(key).Add(contentHash).Add(_run).Add(record).Run();
                CommitSometimes();
            }
            catch (SqliteException e)
            {
                throw Fault(e);
            }
        }
    }

    /// <inheritdoc/>
    public void Touch(ReadOnlySpan<byte> key)
    {
        lock (_lock)
        {
            try
            {
                _touch.Add(_run).Add(key).Run();
                CommitSometimes();
            }
            catch (SqliteException e)
            {
                throw Fault(e);
            }
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        lock (_lock)
        {
            try
            {
                _database.Execute(FormattableString.Invariant($"DELETE FROM kept WHERE run <> {_run}; COMMIT; BEGIN;"));
            }
            catch (SqliteException e)
            {
                throw Fault(e);
            }
        }
    }

    /// <summary>Commits what was kept, and lets other processes have the file.</summary>
    /// <exception cref="IOException">What was kept can't be written.</exception>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            try
            {
                if (!_isFaulted)
                    _database.Execute("COMMIT;");
            }
            catch (SqliteException e)
            {
                throw Fault(e);
            }
            finally
            {
                _find.Dispose();
                _keep.Dispose();
                _touch.Dispose();
                _database.Dispose();
            }
        }
    }

    private void CommitSometimes()
    {
        if (++_uncommitted < DocumentsPerCommit)
            return;
        _database.Execute("COMMIT; BEGIN;");
        _uncommitted = 0;
    }

    private IOException Fault(SqliteException e)
    {
        _isFaulted = true;
        return SqliteFailure.Of(_database.Path, e);
    }
}
