using System.Text;
using SQLitePCL;

namespace FactExtractor.Sinks.Sqlite;

/// <summary>
/// A statement that runs many times. Values go straight to SQLite: the provider for ADO.NET looks parameters up by name on each run, which takes longer than the
/// insertion.
/// </summary>
internal sealed class SqliteStatement(SqliteDatabase database, sqlite3_stmt statement) : IDisposable
{
    private int _next = 1;

    /// <summary>Gives the next parameter its value.</summary>
    public SqliteStatement Add(string? value)
    {
        // Lone surrogates become U+FFFD, as in every other output.
        database.Check(value is null ? raw.sqlite3_bind_null(statement, _next++) : raw.sqlite3_bind_text(statement, _next++, Encoding.UTF8.GetBytes(value)));
        return this;
    }

    public SqliteStatement Add(long? value)
    {
        database.Check(value is { } number ? raw.sqlite3_bind_int64(statement, _next++, number) : raw.sqlite3_bind_null(statement, _next++));
        return this;
    }

    public SqliteStatement Add(double? value)
    {
        database.Check(value is { } number ? raw.sqlite3_bind_double(statement, _next++, number) : raw.sqlite3_bind_null(statement, _next++));
        return this;
    }

    public SqliteStatement Add(ReadOnlySpan<byte> blob)
    {
        database.Check(raw.sqlite3_bind_blob(statement, _next++, blob));
        return this;
    }

    /// <summary>Gives the next parameter a text that is UTF-8 already.</summary>
    public SqliteStatement AddUtf8(ReadOnlySpan<byte> text)
    {
        database.Check(raw.sqlite3_bind_text(statement, _next++, text));
        return this;
    }

    public SqliteStatement AddNull()
    {
        database.Check(raw.sqlite3_bind_null(statement, _next++));
        return this;
    }

    /// <summary>Runs it with the values that were given, for the next time it waits for new ones.</summary>
    public void Run()
    {
        try
        {
            database.Check(raw.sqlite3_step(statement));
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Runs it and gives the first column of the first row; null where there is no row.</summary>
    public byte[]? First()
    {
        try
        {
            return Next() ? Blob(0).ToArray() : null;
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        var code = raw.sqlite3_step(statement);
        database.Check(code);
        return code == raw.SQLITE_ROW;
    }

    /// <summary>A value of the row that it is at; valid until it goes on.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(statement, column);

    public long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    public void Dispose() => statement.Dispose();

    private void Reset()
    {
        raw.sqlite3_reset(statement);
        _next = 1;
    }
}
