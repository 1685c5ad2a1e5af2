using System.Diagnostics;

namespace FactExtractor.ToolTests;

/// <summary>The tool as a shell starts it, for what only a shell arranges: limits, mounts, redirections. Linux only.</summary>
internal static class Shell
{
    /// <summary>Runs a script of sh in a folder, where <c>$FACTEX</c> is the tool.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string folder, string script)
    {
        var start = new ProcessStartInfo("sh") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        start.Environment["FACTEX"] = $"{ToolProcess.Dotnet} {ToolProcess.Tool}";

        // The runtime keeps its compiled code in a file of memory, which a limit on the size of files would hit first.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, error);
    }

    /// <summary>Whether a small disk can be mounted here: as root, or in a name space of one's own.</summary>
    public static async Task<bool> CanMountAsync(string folder) =>
        (await RunAsync(folder, "command -v unshare > /dev/null && mkdir -p probe && unshare -rm mount -t tmpfs -o size=64k tmpfs probe")).ExitCode == 0;
}
