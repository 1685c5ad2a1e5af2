namespace FactExtractor.Tool;

/// <summary>What the tool answers. Scripts rely on these; docs/tool.md lists them.</summary>
internal static class ExitCode
{
    /// <summary>Every document was read.</summary>
    public const int Ok = 0;

    /// <summary>The command line makes no sense, or the output can't be written.</summary>
    public const int Usage = 1;

    /// <summary>Some documents failed; they are listed on standard error, and the claims of all others are written.</summary>
    public const int SomeFailed = 2;

    /// <summary>Stopped by Ctrl-C or a signal, as shells have it (128 + SIGINT).</summary>
    public const int Cancelled = 130;

    /// <summary>Whoever read standard output stopped reading, as shells have it (128 + SIGPIPE).</summary>
    public const int OutputClosed = 141;

    /// <summary>Two files of claims differ (<c>factex diff</c>).</summary>
    public const int Different = 3;
}
