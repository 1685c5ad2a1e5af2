using System.Text;
using FactExtractor.Syntax.Models;

namespace FactExtractor.Syntax.Lemmas;

/// <summary>
/// Finds lemmas by the longest known ending of a word, given its tag; whole words count as endings, which covers the irregular ones.
/// Immutable and thread-safe.
/// </summary>
internal sealed class Lemmatiser
{
    /// <summary>Words beyond this many characters keep their form.</summary>
    public const int LongestWord = 40;

    private readonly EditScript[] _scripts;
    private readonly KeyTable _endings;

    private Lemmatiser(EditScript[] scripts, KeyTable endings)
    {
        _scripts = scripts;
        _endings = endings;
    }

    public static Lemmatiser Read(ReadOnlyMemory<byte> section)
    {
        using var reader = new BinaryReader(new MemoryStream(section.ToArray()), Encoding.UTF8);
        var scripts = new EditScript[reader.ReadInt32()];
        for (var i = 0; i < scripts.Length; i++)
            scripts[i] = new EditScript(reader.ReadByte(), reader.ReadString());
        var count = reader.ReadInt32();
        var endings = new KeyTable(count);
        for (; count > 0; count--)
            endings.Add(reader.ReadUInt64(), reader.ReadUInt16());
        return new Lemmatiser(scripts, endings);
    }

    public static byte[] Write(IReadOnlyList<EditScript> scripts, IReadOnlyCollection<KeyValuePair<ulong, ushort>> endings)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(scripts.Count);
        foreach (var script in scripts)
        {
            writer.Write((byte)script.Strip);
            writer.Write(script.Append);
        }

        writer.Write(endings.Count);
        foreach (var (key, script) in endings)
        {
            writer.Write(key);
            writer.Write(script);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>The key of an ending. <paramref name="isWhole"/> tells the whole word from the same letters at the end of a longer one.</summary>
    public static ulong Key(ReadOnlySpan<char> ending, Upos upos, bool isWhole)
    {
        var hash = 14695981039346656037UL ^ ((ulong)upos << 1) ^ (isWhole ? 1UL : 0UL);
        hash *= 1099511628211UL;
        for (var i = ending.Length - 1; i >= 0; i--)
            hash = (hash ^ ending[i]) * 1099511628211UL;
        return hash;
    }

    /// <summary>The lemma of a word; the form itself, or a string of the pool, where one fits.</summary>
    public string Lemma(string form, Upos upos, WordPool pool)
    {
        if (form.Length > LongestWord || upos is Upos.Punct)
            return form;
        Span<char> lower = stackalloc char[LongestWord];
        for (var i = 0; i < form.Length; i++)
            lower[i] = form[i] == '\u2019' ? '\'' : char.ToLowerInvariant(form[i]);
        lower = lower[..form.Length];
        var script = Find(lower, upos);
        if (!script.Fits(form.Length))
            return form;
        Span<char> buffer = stackalloc char[LongestWord + 24];
        var length = script.Apply(lower, buffer);
        if (length < 0)
            return form;
        var lemma = buffer[..length];
        if (upos == Upos.Propn)
        {
            // Names keep their capitals as far as the letters are the same.
            for (var i = 0; i < length && i < form.Length && char.ToLowerInvariant(form[i]) == lemma[i]; i++)
                lemma[i] = form[i];
        }

        return lemma.SequenceEqual(form) ? form : pool.Get(lemma);
    }

    private EditScript Find(ReadOnlySpan<char> lower, Upos upos)
    {
        if (_endings.Find(Key(lower, upos, isWhole: true)) is var whole and >= 0)
            return _scripts[whole];
        for (var start = 0; start <= lower.Length; start++)
        {
            if (_endings.Find(Key(lower[start..], upos, isWhole: false)) is var script and >= 0 && _scripts[script].Fits(lower.Length))
                return _scripts[script];
        }

        return new EditScript(0, "");
    }
}
