namespace FactExtractor.Quantities.NonQuantities;

/// <summary>Why something that looks like a quantity is none, as <c>family.rule</c>.</summary>
internal static class NonQuantityIds
{
    public const string Date = "date.date";
    public const string Year = "date.year";
    public const string Decade = "date.decade";
    public const string Time = "time.clock";
    public const string Window = "period.window";
    public const string When = "period.when";
    public const string Alphanumeric = "name.alphanumeric";
    public const string NameNumber = "name.number";
    public const string Label = "name.label";
    public const string Ordinal = "name.ordinal";
    public const string Compound = "name.compound";
    public const string Tenor = "name.tenor";
    public const string Address = "id.address";
    public const string Identifier = "id.number";
    public const string Citation = "id.citation";
    public const string Version = "id.version";
    public const string Score = "score.score";
    public const string Streak = "score.streak";
    public const string Odds = "score.odds";
    public const string Age = "age.apposition";
    public const string One = "idiom.one";
    public const string Pronominal = "idiom.pronominal";
    public const string Vague = "idiom.vague";
    public const string Idiom = "idiom.phrase";
    public const string Rank = "rank.ordinal";
    public const string ListMark = "layout.list-mark";
}
