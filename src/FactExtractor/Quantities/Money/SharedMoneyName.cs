using FactExtractor.Quantities.Units;

namespace FactExtractor.Quantities.Money;

/// <summary>Picks the country of a money word that several share: "dollars", "pesos", "cents", "kroner".</summary>
internal static class SharedMoneyName
{
    public static Unit Resolve(UnitForm form, QuantityContext context, out bool ambiguous)
    {
        ambiguous = form.IsAmbiguous;
        if (form.SharedName is not { } name)
            return form.Unit;
        var decided = name switch
        {
            "dollar" => context.Dollar,
            "pound" => context.Pound,
            "rupee" => context.Rupee,
            _ => null,
        };
        if (decided is null)
        {
            foreach (var code in context.Currencies)
            {
                if (CurrencyTable.Default.IsNamed(code, name))
                {
                    decided = code;
                    break;
                }
            }
        }

        if (decided is null || CurrencyTable.Default.Find(decided) is not { } unit)
            return form.Unit;
        ambiguous = false;
        return unit;
    }
}
