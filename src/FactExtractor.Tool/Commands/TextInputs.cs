using System.CommandLine;
using System.IO.Compression;
using System.Text;

namespace FactExtractor.Tool.Commands;

/// <summary>The inputs of commands that read text line by line: files, gzipped or not, or standard input. One is open at a time.</summary>
internal sealed class TextInputs
{
    private const string StandardInput = "-";

    private readonly Argument<string[]> _inputs;

    public TextInputs(string description) =>
        _inputs = new Argument<string[]>("input") { Description = description, HelpName = "file|-", Arity = ArgumentArity.OneOrMore };

    public void AddTo(Command command) => command.Arguments.Add(_inputs);

    /// <summary>The names of the inputs, all of them there.</summary>
    /// <exception cref="UsageException">One is not, or is a folder, or is standard input beside others.</exception>
    public IReadOnlyList<string> List(ParseResult parsed)
    {
        var inputs = parsed.GetRequiredValue(_inputs);
        foreach (var input in inputs)
        {
            if (input == StandardInput && inputs.Length > 1)
                throw new UsageException("- (standard input) can't be read together with files.");
            if (input != StandardInput && Directory.Exists(input))
                throw new UsageException($"'{input}' is a folder; this command reads text files line by line. 'factex extract' reads folders.");
            if (input != StandardInput && !File.Exists(input))
                throw new UsageException($"There is no file '{input}'.");
        }

        return inputs;
    }

    /// <summary>Whether the name stands for standard input.</summary>
    public static bool IsStandardInput(string input) => input == StandardInput;

    /// <summary>The kind of a file: its extension in lower case without the point, <c>.gz</c> left out; empty for standard input.</summary>
    public static string Kind(string input) =>
        Path.GetExtension(input.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? input[..^3] : input).TrimStart('.').ToLowerInvariant();

    /// <summary>Opens an input as UTF-8 (or what its byte order mark says); gzip is told by the name.</summary>
    public static TextReader Open(string input, ToolConsole console)
    {
        if (IsStandardInput(input))
            return new StreamReader(console.Input, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        Stream stream = new FileStream(input, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan);
        if (input.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            stream = new GZipStream(stream, CompressionMode.Decompress);
        return new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
    }
}
