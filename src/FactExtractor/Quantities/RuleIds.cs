namespace FactExtractor.Quantities;

/// <summary>The ids of the rules that read quantities, as <c>family.rule</c>.</summary>
internal static class RuleIds
{
    public const string MoneySymbol = "money.symbol";
    public const string MoneyCodePrefix = "money.code-prefix";
    public const string MoneyName = "money.name";
    public const string MoneyCodeSuffix = "money.code-suffix";
    public const string MoneyMinor = "money.minor-unit";
    public const string MoneyByContext = "money.by-context";
    public const string MoneyRangeShared = "money.shared";
    public const string Percent = "percent.percent";
    public const string PercentagePoint = "percent.percentage-point";
    public const string BasisPoint = "percent.basis-point";
    public const string PercentFraction = "percent.fraction";
    public const string PercentProportion = "percent.proportion";
    public const string Measure = "measure.unit";
    public const string MeasureBracketed = "measure.bracketed-unit";
    public const string MeasureByContext = "measure.by-context";
    public const string MeasureShared = "measure.shared";
    public const string PercentShared = "percent.shared";
    public const string Duration = "duration.unit";
    public const string Age = "duration.age";
    public const string Fold = "count.fold";
    public const string Multiple = "count.multiple";
    public const string CountNoun = "count.noun";
    public const string CountBare = "count.bare";
    public const string CountElided = "count.elided";
    public const string CountPoint = "count.point";
    public const string Rank = "count.rank";
    public const string Overflow = "number.overflow";
}
