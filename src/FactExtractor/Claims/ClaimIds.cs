using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactExtractor.Claims;

/// <summary>
/// Makes ids from what a claim is: the document's name and text, the version of the rules, and the place of the number. The same input gives the same
/// id on every run; no clock and no chance is asked.
/// </summary>
internal sealed class ClaimIds
{
    /// <summary>Changes when rules change what a claim at the same place means.</summary>
    private const string RulesVersion = "1";

    private readonly byte[] _document;

    public ClaimIds(string documentId, string text)
    {
        // UTF-16 bytes, so that a lone surrogate counts as itself.
        var textHash = SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
        _document = SHA256.HashData([.. Encoding.Unicode.GetBytes(documentId), 0, 0, .. Encoding.ASCII.GetBytes(RulesVersion), 0, .. textHash]);
    }

    public string Of(ClaimDraft draft)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{draft.Span.Start}:{draft.Span.End}:{(int)draft.Kind}");
        var hash = SHA256.HashData([.. _document, .. Encoding.ASCII.GetBytes(place)]);
        return Convert.ToHexStringLower(hash.AsSpan(0, 10));
    }
}
