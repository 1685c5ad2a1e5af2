using System.Text;
using System.Text.Json;
using FactExtractor.Tool;

namespace FactExtractor.ToolTests;

/// <summary>One run of the tool, in this process but through the same entry as from a shell.</summary>
internal sealed record ToolRun(int ExitCode, byte[] Output, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output);

    public IReadOnlyList<JsonElement> Claims => ToolRun.Parse(Output);

    public static async Task<ToolRun> OfAsync(params string[] args) => await OfAsync([], CancellationToken.None, args);

    public static async Task<ToolRun> OfAsync(byte[] input, CancellationToken cancellationToken, params string[] args) =>
        await OfAsync(args, configure: null, input, cancellationToken);

    /// <param name="args">The command line.</param>
    /// <param name="configure">Puts a fault, or a watcher, in the place of a stage.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    public static async Task<ToolRun> OfAsync(string[] args, Action<ClaimExtractorBuilder>? configure, byte[]? input = null, CancellationToken cancellationToken = default)
    {
        var output = new MemoryStream();
        var error = new StringWriter { NewLine = "\n" };
        var code = await FactexTool.RunAsync(args, new ToolConsole(new MemoryStream(input ?? []), output, error) { Configure = configure }, cancellationToken);
        return new ToolRun(code, output.ToArray(), error.ToString());
    }

    public static IReadOnlyList<JsonElement> Parse(byte[] jsonLines) =>
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(jsonLines).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();

    /// <summary>What every run promises, whatever it was given: no stack trace, and a message where something failed.</summary>
    public ToolRun Checked()
    {
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("[internal]", Error, StringComparison.Ordinal);
        if (ExitCode != 0)
            Assert.NotEmpty(Error);
        return this;
    }
}
