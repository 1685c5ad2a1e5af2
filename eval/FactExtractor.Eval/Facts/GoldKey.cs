namespace FactExtractor.Eval.Facts;

/// <summary>Names a gold claim.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Number">Its number in the gold of that document, from one.</param>
/// <param name="Value">Its value as a number, or <c>low..high</c>: tells a number that has moved.</param>
public sealed record GoldKey(string Document, int Number, string Value)
{
    /// <summary>What claims made from gold are called.</summary>
    public string Id => Name(Document, Number);

    /// <summary>The id of a claim made from gold.</summary>
    public static string Name(string document, int number) => FormattableString.Invariant($"{document}#{number}");
}
