namespace FactExtractor.Syntax.Lemmas;

/// <summary>How a word becomes its lemma: take <paramref name="Strip"/> characters off its end and put <paramref name="Append"/> there.</summary>
/// <param name="Strip">Characters to take off; <see cref="All"/> for the whole word.</param>
/// <param name="Append">What to put there.</param>
internal readonly record struct EditScript(int Strip, string Append)
{
    /// <summary>The whole word is replaced.</summary>
    public const int All = 255;

    /// <summary>The script that leads from <paramref name="lower"/> to <paramref name="lemma"/>.</summary>
    public static EditScript Between(string lower, string lemma)
    {
        var common = 0;
        while (common < lower.Length && common < lemma.Length && lower[common] == lemma[common])
            common++;
        return common == 0 ? new EditScript(All, lemma) : new EditScript(lower.Length - common, lemma[common..]);
    }

    /// <summary>Whether it can be done to a word of this length.</summary>
    public bool Fits(int length) => Strip == All || Strip < length || (Strip == length && Append.Length > 0);

    /// <summary>Writes the lemma of <paramref name="word"/> into <paramref name="buffer"/>.</summary>
    /// <returns>Its length, or -1 where the buffer is too small.</returns>
    public int Apply(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var stem = Strip == All ? 0 : word.Length - Strip;
        if (stem + Append.Length > buffer.Length)
            return -1;
        word[..stem].CopyTo(buffer);
        Append.CopyTo(buffer[stem..]);
        return stem + Append.Length;
    }
}
