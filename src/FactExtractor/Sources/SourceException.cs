namespace FactExtractor.Sources;

/// <summary>A source could not be read as text. The message says what is wrong and, where it helps, what to do; it is fit to be shown to a user.</summary>
public sealed class SourceException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">A stable code, such as <c>source.empty</c>.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause, or null.</param>
    public SourceException(string code, string message, Exception? innerException = null)
        : base(message, innerException) => Code = code;

    /// <summary>Stable code: <c>source.empty</c>, <c>source.binary</c>, <c>source.too-large</c>, <c>source.unreadable</c>, <c>source.truncated</c>, <c>source.damaged</c>, <c>source.unsafe-path</c>, <c>source.bad-json</c>.</summary>
    public string Code { get; }
}
