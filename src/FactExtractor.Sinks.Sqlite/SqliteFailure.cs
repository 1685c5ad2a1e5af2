using Microsoft.Data.Sqlite;

namespace FactExtractor.Sinks.Sqlite;

/// <summary>Turns errors of SQLite into words that say what to do.</summary>
internal static class SqliteFailure
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CanNotOpen = 14;
    private const int NotADatabase = 26;

    public static IOException Of(string path, SqliteException e) => new(
        (e.SqliteErrorCode & 0xFF) switch
        {
            Busy or Locked => $"'{path}' is in use by another process.",
            ReadOnly => $"'{path}' can't be written to: it is read-only.",
            InputOutput => $"'{path}' can't be read or written: the disk, or a limit on the size of files, does not let it.",
            Corrupt or NotADatabase => $"'{path}' is damaged or no SQLite database. Delete it, or put a copy from before in its place.",
            Full => $"'{path}' can't be written to: the disk is full.",
            CanNotOpen => $"'{path}' can't be opened: there is no such folder, or no right to write to it.",
            _ => $"'{path}': {e.Message}",
        },
        e);
}
