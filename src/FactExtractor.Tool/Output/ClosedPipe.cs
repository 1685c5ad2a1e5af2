using Microsoft.Win32.SafeHandles;

namespace FactExtractor.Tool.Output;

/// <summary>
/// A pipe that nobody reads any more. The console's own stream swallows the failure to write to one, and a run over a million documents would go on for
/// nobody; so pipes are written to directly.
/// </summary>
internal static class ClosedPipe
{
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsClosingPipe = unchecked((int)0x800700E8);

    /// <summary>Standard output. A file or terminal is left to the console's stream: others may write to it at the same place.</summary>
    public static Stream OpenStandardOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return Console.OpenStandardOutput();
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 1);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }

    public static bool IsCauseOf(IOException e) => e.HResult is BrokenPipe or WindowsBrokenPipe or WindowsClosingPipe;
}
