using System.Globalization;
using System.Text;
using FactExtractor.Facts;

namespace FactExtractor.Eval.Facts;

/// <summary>How often two claims are grouped that a reader says are one fact, and only they. Not thread-safe.</summary>
public sealed class PairScore
{
    private readonly SortedDictionary<string, (int Right, int Wrong)> _classes = new(StringComparer.Ordinal);
    private readonly List<string> _errors = [];

    /// <summary>Pairs that are one fact and are grouped.</summary>
    public int Together { get; private set; }

    /// <summary>Pairs that are two facts and are grouped.</summary>
    public int FalselyTogether { get; private set; }

    /// <summary>Pairs that are one fact and are not grouped.</summary>
    public int FalselyApart { get; private set; }

    /// <summary>Pairs that are two facts and are not grouped.</summary>
    public int Apart { get; private set; }

    /// <summary>Of the grouped pairs, the share that is one fact; 1 where none is grouped.</summary>
    public double Precision => Together + FalselyTogether == 0 ? 1 : (double)Together / (Together + FalselyTogether);

    /// <summary>Of the pairs that are one fact, the share that is grouped; 1 where there are none.</summary>
    public double Recall => Together + FalselyApart == 0 ? 1 : (double)Together / (Together + FalselyApart);

    /// <summary>The pairs that are wrong, one a line.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The score of <paramref name="pairs"/>, where claims have the ids of <see cref="GoldKey.Id"/>.</summary>
    public static PairScore Of(IEnumerable<FactPair> pairs, IEnumerable<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(facts);
        var factOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            foreach (var claim in fact.Claims)
                factOf[claim] = fact.Id;
        }

        var score = new PairScore();
        foreach (var pair in pairs)
            score.Add(pair, factOf.TryGetValue(pair.A.Id, out var a) && factOf.TryGetValue(pair.B.Id, out var b) && a == b);
        return score;
    }

    /// <summary>The figures and, by class, how many pairs are right.</summary>
    public string ToTable()
    {
        var table = new StringBuilder();
        table.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{Together + FalselyTogether + FalselyApart + Apart} pairs, {Together + FalselyApart} the same: precision {Precision:0.000} recall {Recall:0.000}"));
        foreach (var (name, (right, wrong)) in _classes)
            table.AppendLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-18} {right,3} of {right + wrong,3}"));
        return table.ToString();
    }

    private void Add(FactPair pair, bool isTogether)
    {
        switch (pair.IsSame, isTogether)
        {
            case (true, true):
                Together++;
                break;
            case (true, false):
                FalselyApart++;
                break;
            case (false, true):
                FalselyTogether++;
                break;
            default:
                Apart++;
                break;
        }

        var name = (pair.IsSame ? "same: " : "not: ") + pair.Class;
        var (right, wrong) = _classes.GetValueOrDefault(name);
        _classes[name] = pair.IsSame == isTogether ? (right + 1, wrong) : (right, wrong + 1);
        if (pair.IsSame != isTogether)
            _errors.Add($"{(pair.IsSame ? "apart" : "together")} ({pair.Class}) {pair.A.Id} {pair.B.Id}");
    }
}
