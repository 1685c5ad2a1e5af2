using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FactExtractor.Sinks.Sqlite;

/// <summary>A database file and the few things that are asked of it. Not thread-safe.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly SqliteConnection _connection;

    private SqliteDatabase(SqliteConnection connection) => _connection = connection;

    /// <summary>The name of the database, for messages.</summary>
    public string Path { get; private init; } = "";

    private sqlite3 Handle => _connection.Handle!;

    /// <summary>Opens a file, and makes it where there is none.</summary>
    /// <exception cref="SqliteException">It can't be opened.</exception>
    public static SqliteDatabase Open(string path)
    {
        // Pooling would keep the file open, and locked, after the database is disposed. One second of waiting for a lock, then an error.
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            return new SqliteDatabase(connection) { Path = path };
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file and makes of it what <paramref name="use"/> says; where that fails, nothing stays open.</summary>
    /// <exception cref="IOException">It can't be opened or used; the message says why.</exception>
    public static T Open<T>(string path, Func<SqliteDatabase, T> use)
    {
        SqliteDatabase? database = null;
        try
        {
            database = Open(path);
            return use(database);
        }
        catch (SqliteException e)
        {
            database?.Dispose();
            throw SqliteFailure.Of(path, e);
        }
        catch (IOException)
        {
            database?.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements that give nothing back.</summary>
    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The first value of the first row, as a number.</summary>
    public long Number(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public SqliteStatement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(Handle, sql, out var statement));
        return new SqliteStatement(this, statement);
    }

    public long LastRowId() => raw.sqlite3_last_insert_rowid(Handle);

    /// <exception cref="SqliteException">The code is one of a failure.</exception>
    public void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            throw new SqliteException($"SQLite error {code}: '{raw.sqlite3_errmsg(Handle).utf8_to_string()}'.", code);
    }

    public void Dispose() => _connection.Dispose();
}
