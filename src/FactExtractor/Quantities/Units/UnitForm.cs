namespace FactExtractor.Quantities.Units;

/// <summary>One written form of a unit and what it stands for.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Factor">What a value in this form is multiplied with to be in <paramref name="Unit"/>: 10 for "decade", 0.01 for "pence".</param>
/// <param name="RuleId">The rule that a quantity read with it names.</param>
internal sealed record UnitForm(Unit Unit, decimal Factor, string RuleId)
{
    /// <summary>For a money word that several countries share ("peso"): the name by which <see cref="CurrencyTable"/> lists them; else null.</summary>
    public string? SharedName { get; init; }

    /// <summary>The form has more than one reading and this is the likely one ("ton").</summary>
    public bool IsAmbiguous { get; init; }
}
