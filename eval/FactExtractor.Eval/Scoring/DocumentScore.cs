using System.Globalization;

namespace FactExtractor.Eval.Scoring;

/// <summary>Counts over one document, or over several joined with <see cref="Add"/>. Not thread-safe.</summary>
/// <param name="Document">What the document is called in the listing.</param>
public sealed record DocumentScore(string Document)
{
    private readonly int[] _right = new int[Judgement.FieldNames.Count];
    private readonly List<string> _log = [];
    private double _subjectF1;

    /// <summary>Gold claims that are not optional.</summary>
    public int Gold { get; private set; }

    /// <summary>Predicted claims, without those that answer an optional gold claim.</summary>
    public int Predicted { get; private set; }

    /// <summary>Gold claims whose value, unit and passage were found.</summary>
    public int Found { get; private set; }

    /// <summary>Found claims with subject, change, period and modality right.</summary>
    public int Strict { get; private set; }

    /// <summary>What was missed, wrong or too much, a line each.</summary>
    public IReadOnlyList<string> Log => _log;

    /// <summary>Predicted claims that answer no gold claim.</summary>
    public int Extra => Predicted - Found;

    /// <summary>F1 of what was found, 0 to 100.</summary>
    public double Detection => F1(Found);

    /// <summary>F1 of what is strictly right, 0 to 100.</summary>
    public double StrictF1 => F1(Strict);

    /// <summary>Share of found claims whose field is right, 0 to 100.</summary>
    public double Right(string field)
    {
        var index = Judgement.FieldNames.TakeWhile(name => name != field).Count();
        return 100.0 * _right[index] / Math.Max(1, Found);
    }

    /// <summary>Adds the counts and the listing of another score.</summary>
    public void Add(DocumentScore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Gold += other.Gold;
        Predicted += other.Predicted;
        Found += other.Found;
        Strict += other.Strict;
        _subjectF1 += other._subjectF1;
        for (var i = 0; i < _right.Length; i++)
            _right[i] += other._right[i];
        _log.AddRange(other._log);
    }

    /// <summary>The table: precision, recall and F1 of both measures, then the fields.</summary>
    public string ToTable()
    {
        var fields = string.Join("  ", Judgement.FieldNames.Select(name => Invariant($"{name} {Right(name):0.0}")));
        return Invariant($"{Gold} gold claims, {Predicted} predicted, {Found} found\n")
            + Row("detection", Found) + Row("strict", Strict)
            + Invariant($"of found:  {fields}  subject word-F1 {100 * _subjectF1 / Math.Max(1, Found):0.0}");
    }

    internal void AddGold(GoldClaim gold, (ClaimRecord Claim, Judgement Judgement)? found)
    {
        Gold++;
        var passage = gold.Claim.Passage.Length > 160 ? gold.Claim.Passage[..160] + "…" : gold.Claim.Passage;
        if (found is not { } pair)
        {
            _log.Add($"MISSED {Document} #{gold.Number} {gold.Claim.Subject} = {Amount(gold.Claim)} | {passage}");
            return;
        }

        var (claim, judgement) = pair;
        Found++;
        Predicted++;
        Strict += judgement.IsStrict ? 1 : 0;
        _subjectF1 += judgement.SubjectF1;
        var index = 0;
        var wrong = new List<string>();
        foreach (var right in judgement.Fields)
        {
            _right[index] += right ? 1 : 0;
            if (!right)
                wrong.Add($"{Judgement.FieldNames[index]}: {Show(gold.Claim, index)}, not {Show(claim, index)}");
            index++;
        }

        if (wrong.Count > 0)
            _log.Add($"WRONG  {Document} #{gold.Number} {string.Join("; ", wrong)} | {passage}");
    }

    internal void AddExtra(ClaimRecord claim)
    {
        Predicted++;
        _log.Add($"EXTRA  {Document} {claim.Subject} = {Amount(claim)} | {claim.Passage}");
    }

    private static string Amount(ClaimRecord claim) =>
        claim.Value is { } value ? Invariant($"{value} {claim.Unit}") : Invariant($"{claim.Low}..{claim.High} {claim.Unit}");

    private static string Show(ClaimRecord claim, int field) => field switch
    {
        0 => $"\"{claim.Subject}\"",
        1 => claim.Bound,
        2 => claim.Kind,
        3 => claim.Change is { } change ? Invariant($"{change.Direction} {change.Value}{change.Low}..{change.High} {change.Unit}").Replace(".. ", " ", StringComparison.Ordinal) : "no change",
        4 => claim.Period ?? "no period",
        5 => claim.Modality,
        _ => claim.Attribution ?? "nobody",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string Row(string name, int right) =>
        Invariant($"{name,-12} P {100.0 * right / Math.Max(1, Predicted),5:0.0}  R {100.0 * right / Math.Max(1, Gold),5:0.0}  F1 {F1(right),5:0.0}\n");

    private double F1(int right) => Predicted + Gold == 0 ? 0 : 200.0 * right / (Predicted + Gold);
}
