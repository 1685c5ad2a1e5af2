using System.Buffers.Binary;
using FactExtractor.Batch;
using Microsoft.Data.Sqlite;

namespace FactExtractor.Sinks.Sqlite;

/// <summary>
/// Keeps the state of a run in a SQLite file. A process that is killed at any moment loses at most the documents since the last commit, and the file stays whole.
/// One process at a time has it open; another is refused. Takes some 50 bytes of memory a document.
/// </summary>
/// <remarks>
/// What is kept is written by a thread of its own: a disk that takes its time over a commit holds up nobody. What is wrong with the disk is therefore said at the next call.
/// </remarks>
public sealed class SqliteRunState : IRunState, IDisposable
{
    /// <summary>Says in the header of the file that it is a state ("FXst").</summary>
    private const int ApplicationId = 0x46587374;

    private const int Version = 2;
    private const int DocumentsPerCommit = 64;

    private readonly Lock _lock = new();
    private readonly SqliteDatabase _database;
    private readonly SqliteStatement _find;
    private readonly SqliteStatement _keep;
    private readonly WriteQueue<(byte[] Key, byte[] Content, byte[] Record)> _queue;

    // Keys by their first eight bytes. Two that share them cost a query, or a record that stays one run too long.
    private readonly Lock _names = new();
    private readonly HashSet<ulong> _known = [];
    private readonly HashSet<ulong> _used = [];
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
                + "CREATE TABLE kept (key BLOB PRIMARY KEY, content BLOB NOT NULL, record BLOB NOT NULL);");
        }
        else if (database.Number("PRAGMA application_id") != ApplicationId || database.Number("PRAGMA user_version") != Version)
        {
            throw new IOException($"'{database.Path}' is no state file of this version. Give another name, or delete it to start anew.");
        }

        database.Execute("COMMIT; BEGIN;");
        _find = database.Prepare("SELECT record FROM kept WHERE key = ?1 AND content = ?2");
        _keep = database.Prepare("INSERT OR REPLACE INTO kept(key, content, record) VALUES (?1, ?2, ?3)");
        using (var keys = database.Prepare("SELECT key FROM kept"))
        {
            while (keys.Next())
                _known.Add(Name(keys.Blob(0)));
        }

        _queue = new WriteQueue<(byte[] Key, byte[] Content, byte[] Record)>(Write);
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
        bool isWaiting;
        lock (_names)
        {
            // Most keys of a first run are new: they don't wait for whoever writes.
            if (!_known.Contains(Name(key)))
                return null;
            isWaiting = _used.Contains(Name(key));
        }

        if (isWaiting)
            _queue.Drain();
        lock (_lock)
        {
            try
            {
                return _find.Add(key).Add(contentHash).First();
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
        ArgumentNullException.ThrowIfNull(record);
        lock (_names)
        {
            _known.Add(Name(key));
            _used.Add(Name(key));
        }

        _queue.Add((key.ToArray(), contentHash.ToArray(), record), record.Length);
    }

    /// <inheritdoc/>
    public void Touch(ReadOnlySpan<byte> key)
    {
        lock (_names)
            _used.Add(Name(key));
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _queue.Drain();
        lock (_lock)
        {
            try
            {
                RemoveUnused();
                _database.Execute("COMMIT; BEGIN;");
                _uncommitted = 0;
            }
            catch (SqliteException e)
            {
                throw Fault(e);
            }
        }

        lock (_names)
            _used.Clear();
    }

    /// <summary>Commits what was kept, and lets other processes have the file.</summary>
    /// <exception cref="IOException">What was kept can't be written.</exception>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        var isWhole = _queue.End();
        try
        {
            if (isWhole && !_isFaulted)
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
            _database.Dispose();
        }
    }

    /// <summary>On the thread of the queue.</summary>
    private void Write((byte[] Key, byte[] Content, byte[] Record) item)
    {
        lock (_lock)
        {
            try
            {
                _keep.Add(item.Key).Add(item.Content).Add(item.Record).Run();
                if (++_uncommitted < DocumentsPerCommit)
                    return;
                _database.Execute("COMMIT; BEGIN;");
                _uncommitted = 0;
            }
            catch (SqliteException e)
            {
                throw Fault(e);
            }
        }
    }

    private void RemoveUnused()
    {
        var unused = new List<long>();
        lock (_names)
        {
            using var rows = _database.Prepare("SELECT rowid, key FROM kept");
            while (rows.Next())
            {
                if (!_used.Contains(Name(rows.Blob(1))))
                    unused.Add(rows.Integer(0));
            }
        }

        using var remove = _database.Prepare("DELETE FROM kept WHERE rowid = ?1");
        foreach (var row in unused)
            remove.Add(row).Run();
    }

    private IOException Fault(SqliteException e)
    {
        _isFaulted = true;
        return SqliteFailure.Of(_database.Path, e);
    }

    private static ulong Name(ReadOnlySpan<byte> key)
    {
        Span<byte> start = stackalloc byte[sizeof(ulong)];
        start.Clear();
        key[..Math.Min(key.Length, start.Length)].CopyTo(start);
        return BinaryPrimitives.ReadUInt64LittleEndian(start);
    }
}
