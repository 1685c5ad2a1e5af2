namespace FactExtractor.Tool;

/// <summary>What the user asked for can't be done; the message says what would.</summary>
internal sealed class UsageException(string message) : Exception(message);
