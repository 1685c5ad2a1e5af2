namespace FactExtractor.Quantities.Units;

/// <summary>Gathers the written forms of units; later names win over earlier ones.</summary>
internal sealed class UnitLexiconBuilder
{
    public Dictionary<string, UnitForm> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, UnitForm> Symbols { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Labels { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, UnitForm> Codes { get; } = new(StringComparer.Ordinal);

    public void AddName(string name, UnitForm form) => Names[name] = form;

    /// <summary>Adds a name unless it is there; a current currency takes it from a historic one.</summary>
    public void AddNameIfNew(string name, UnitForm form, bool replace)
    {
        if (replace)
            Names[name] = form;
        else
            Names.TryAdd(name, form);
    }

    public void AddSymbol(string symbol, UnitForm form) => Symbols[symbol] = form;

    public void AddCode(string code, UnitForm form) => Codes[code] = form;
}
