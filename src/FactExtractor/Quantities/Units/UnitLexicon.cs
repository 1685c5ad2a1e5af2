using System.Buffers;
using System.Collections.Frozen;
using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.Units;

/// <summary>Every written form of every unit, found at a place in a sentence. Immutable and thread-safe.</summary>
internal sealed class UnitLexicon
{
    private const int MaxPieces = 7;
    private const int MaxLength = 48;

    private static readonly SearchValues<string> CurrencyWords = SearchValues.Create(
        ["euro", "euros", "dollar", "dollars", "pound", "pounds", "yen", "yuan", "rupee", "rupees", "rouble", "roubles", "ruble", "rubles", "kroner", "kronor", "won", "franc",
            "francs", "rand", "ringgit", "baht", "peso", "pesos", "crowns", "shekels", "reais", "lira", "dirhams", "riyals"],
        StringComparison.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, UnitForm> _names;
    private readonly FrozenDictionary<string, string> _labels;
    private readonly FrozenDictionary<string, UnitForm>.AlternateLookup<ReadOnlySpan<char>> _byName;
    private readonly FrozenDictionary<string, UnitForm>.AlternateLookup<ReadOnlySpan<char>> _bySymbol;
    private readonly FrozenDictionary<string, UnitForm>.AlternateLookup<ReadOnlySpan<char>> _byCode;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _piecesByFirst;

    public UnitLexicon(UnitLexiconBuilder builder)
    {
        _labels = builder.Labels.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _names = builder.Names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _byName = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        _bySymbol = builder.Symbols.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _byCode = builder.Codes.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var form in builder.Names.Keys.Concat(builder.Symbols.Keys))
        {
            var head = FirstPiece(form);
            first[head] = Math.Max(first.GetValueOrDefault(head), CountPieces(form));
        }

        _piecesByFirst = first.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The built-in lexicon.</summary>
    public static UnitLexicon Default { get; } = Build([]);

    /// <summary>The rule by which an added family makes a number behind the word a name, or null.</summary>
    public string? Label(ReadOnlySpan<char> word) => _labels.Count > 0 && _labels.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var rule) ? rule : null;

    /// <summary>A money word that makes an "m" before it a million.</summary>
    public static bool IsCurrencyWord(ReadOnlySpan<char> word)
    {
        // Contains on SearchValues<string> wants the whole string; the list is short and asked rarely.
        return word.Length is >= 3 and <= 8 && CurrencyWords.Contains(word.ToString());
    }

    /// <summary>The currency of an upper-case ISO 4217 code, or null.</summary>
    public UnitForm? Code(ReadOnlySpan<char> word) => word.Length == 3 && _byCode.TryGetValue(word, out var form) ? form : null;

    /// <summary>The longest form that starts at a piece.</summary>
    /// <param name="scan">The sentence.</param>
    /// <param name="index">Where the form may start.</param>
    /// <param name="next">The piece behind the form.</param>
    /// <returns>The form, or null.</returns>
    public UnitForm? Find(Scan scan, int index, out int next)
    {
        next = index;
        if (!scan.Has(index) || scan.IsNumber(index))
            return null;
        var first = scan.Word(index);
        if (first.Length > MaxLength || !_piecesByFirst.TryGetValue(first, out var pieces))
            return Code(first) is { } only ? Take(only, index + 1, out next) : null;
        Span<char> key = stackalloc char[MaxLength];
        var length = 0;
        UnitForm? best = null;
        for (var i = index; i < index + Math.Min(pieces, MaxPieces) && scan.Has(i); i++)
        {
            var word = scan.Word(i);
            if (length + word.Length + 1 > MaxLength)
                break;
            if (i > index && scan[i].SpaceBefore)
                key[length++] = ' ';
            word.CopyTo(key[length..]);
            length += word.Length;
            var form = Lookup(key[..length]);
            if (form is null || !EndsWell(scan, i))
                continue;
            best = form;
            next = i + 1;
        }

        // "KGS" is Kyrgyz money, "kgs" a slip for kilograms.
        if (next <= index + 1 && Code(first) is { } code)
            return Take(code, index + 1, out next);
        return best;
    }

    private static UnitForm Take(UnitForm form, int at, out int next)
    {
        next = at;
        return form;
    }

    private UnitForm? Lookup(Span<char> key)
    {
        if (_bySymbol.TryGetValue(key, out var form) || _byName.TryGetValue(key, out form))
            return form;
        // "percentage-point", "watt-hour": a hyphen is as good as a blank.
        if (key.IndexOfAny('-', '‑') < 0)
            return null;
        Span<char> blanked = stackalloc char[key.Length];
        key.Replace(blanked, '-', ' ');
        blanked.Replace('‑', ' ');
        return _byName.TryGetValue(blanked, out form) ? form : null;
    }

    // "m" of "m2" and "in" of "in-house" are no units; a letter or digit glued behind makes it another word.
    private static bool EndsWell(Scan scan, int last) =>
        !(scan.Glued(last + 1) && (scan.IsNumber(last + 1) || scan.IsWord(last + 1)) && scan.Has(last + 1));

    private static string FirstPiece(string form)
    {
        var pieces = new List<Piece>();
        PieceScanner.Scan(form, new Text.TextSpan(0, form.Length), pieces);
        return form[pieces[0].Start..pieces[0].End];
    }

    private static int CountPieces(string form)
    {
        var pieces = new List<Piece>();
        PieceScanner.Scan(form, new Text.TextSpan(0, form.Length), pieces);
        // Hyphens may stand for the blanks of a name.
        return (pieces.Count * 2) - 1;
    }

    /// <summary>The built-in forms with those of added families; later ones win.</summary>
    public static UnitLexicon Build(IEnumerable<RuleFamily> families)
    {
        var builder = new UnitLexiconBuilder();
        CurrencyTable.Default.AddTo(builder);
        MeasureTable.AddTo(builder);
        AddRatios(builder);
        foreach (var family in families)
        {
            foreach (var unit in family.Units)
            {
                var form = new UnitForm(unit.Unit, unit.Factor, family.Name + ".unit");
                foreach (var name in unit.Names)
                    builder.AddName(name.Trim(), form);
                foreach (var symbol in unit.Symbols)
                    builder.AddSymbol(symbol.Trim(), form);
            }

            foreach (var label in family.Labels)
                builder.Labels[label] = family.Name + ".label";
        }

        return new UnitLexicon(builder);
    }

    private static void AddRatios(UnitLexiconBuilder builder)
    {
        var percent = new UnitForm(Unit.Percent, 1, RuleIds.Percent);
        foreach (var name in (string[])["percent", "per cent", "pct", "percents"])
            builder.AddName(name, percent);
        foreach (var symbol in (string[])["%", "٪", "％", "pc", "p.c.", "Pct", "pct."])
            builder.AddSymbol(symbol, percent);
        var point = new UnitForm(Unit.PercentagePoint, 1, RuleIds.PercentagePoint);
        foreach (var name in (string[])["percentage point", "percentage points", "percent point", "percent points", "per cent points", "per cent point", "pct point", "pct points", "pp", "ppt", "ppts", "pps", "percentage pts"])
            builder.AddName(name, point);
        foreach (var symbol in (string[])["p.p.", "pp.", "%-points", "%-point", "% points", "% point", "pct pts"])
            builder.AddSymbol(symbol, point);
        var basis = new UnitForm(Unit.BasisPoint, 1, RuleIds.BasisPoint);
        foreach (var name in (string[])["basis point", "basis points", "bp", "bps", "bips"])
            builder.AddName(name, basis);
    }
}
