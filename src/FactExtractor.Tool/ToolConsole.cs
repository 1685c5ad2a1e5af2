using FactExtractor.Tool.Output;

namespace FactExtractor.Tool;

/// <summary>The streams that the tool reads and writes, so that it runs in a test as it does in a terminal.</summary>
internal sealed record ToolConsole(Stream Input, Stream Output, TextWriter Error)
{
    /// <summary>Whether a person sees the output: then it may have colours.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether a person sees the messages: then there is progress.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>What is changed on the extractor before it is built; for tests, which put a fault in the place of a stage.</summary>
    public Action<ClaimExtractorBuilder>? Configure { get; init; }

    public static ToolConsole OfProcess() => new(Console.OpenStandardInput(), ClosedPipe.OpenStandardOutput(), Console.Error)
    {
        IsOutputTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
    };
}
