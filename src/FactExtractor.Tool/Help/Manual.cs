namespace FactExtractor.Tool.Help;

/// <summary>What the help of a command says beside its arguments and options.</summary>
/// <param name="Details">What it does, in sentences; each element is a paragraph.</param>
/// <param name="Examples">Command lines, each with what it is good for.</param>
/// <param name="ExitCodes">The codes that it can end with.</param>
internal sealed record Manual(string[] Details, (string Line, string Purpose)[] Examples, int[] ExitCodes);
