using System.Collections.Immutable;
using FactExtractor.Text;

namespace FactExtractor.Syntax;

/// <summary>
/// A sentence cut into words (UD: syntactic words), before any tagging. Cheap: holds places only. Immutable and thread-safe.
/// </summary>
/// <param name="Source">The text that all spans count into (an article's clean text).</param>
/// <param name="Span">The sentence, without white space around it.</param>
/// <param name="Words">The words in order; they do not overlap and lie inside <paramref name="Span"/>. Never empty.</param>
public sealed record Sentence(string Source, TextSpan Span, ImmutableArray<TextSpan> Words)
{
    /// <summary>The characters of word <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> Word(int index) => Words[index].Of(Source);

    /// <summary>The characters of the sentence.</summary>
    public ReadOnlySpan<char> Characters => Span.Of(Source);

    /// <summary>Index of the first word that ends after <paramref name="position"/>; the number of words where there is none.</summary>
    public int WordAt(int position)
    {
        int low = 0, high = Words.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Words[middle].End > position)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    /// <summary>The text of the sentence.</summary>
    public override string ToString() => Characters.ToString();
}
