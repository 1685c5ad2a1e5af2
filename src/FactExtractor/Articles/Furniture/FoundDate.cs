namespace FactExtractor.Articles.Furniture;

/// <summary>A date as written somewhere; the year is null where it is not said.</summary>
internal readonly record struct FoundDate(int Start, int End, int? Year, int Month, int Day)
{
    /// <summary>The date, or null where the year is not said or there is no such day.</summary>
    public DateOnly? ToDate(int? year = null) =>
        (Year ?? year) is { } y and >= 1 and <= 9999 && Day <= DateTime.DaysInMonth(y, Month) ? new DateOnly(y, Month, Day) : null;
}
