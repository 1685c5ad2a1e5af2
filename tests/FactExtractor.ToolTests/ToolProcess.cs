using System.Diagnostics;

namespace FactExtractor.ToolTests;

/// <summary>The tool as a process of its own, for what can only happen to one: to be killed, and to lose its reader.</summary>
internal static class ToolProcess
{
    public static string Tool => Path.Combine(AppContext.BaseDirectory, "factex.dll");

    public static string Dotnet
    {
        get
        {
            var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Environment.ProcessPath ?? "dotnet";
            return Path.GetFileNameWithoutExtension(dotnet).Equals("dotnet", StringComparison.OrdinalIgnoreCase) ? dotnet : "dotnet";
        }
    }

    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(Dotnet) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Tool);
        foreach (var argument in args)
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
