using System.Collections.Immutable;
using FactExtractor.Claims;
using FactExtractor.Eval.Scoring;

namespace FactExtractor.Eval.Lines;

/// <summary>Compares the claims extracted from a phrase with those expected.</summary>
internal static class ClaimCheck
{
    /// <summary>What is wrong, or null.</summary>
    public static string? Run(ClaimCorpusCase expected, ImmutableArray<Claim> claims)
    {
        var taken = new Dictionary<string, Claim>(StringComparer.Ordinal);
        var free = claims.ToList();
        var pairs = new List<(ExpectedClaim Want, Claim Got)>();
        foreach (var want in expected.Expected)
        {
            var got = free.Where(c => SameAmount(want, c)).OrderBy(c => want.Fields.Count(f => f.Field != "relation" && Wrong(f, c, taken) is not null)).FirstOrDefault();
            if (got is null)
                return $"no claim of {want.Line}; got {List(claims)}";
            free.Remove(got);
            pairs.Add((want, got));
            if (want.Label is { } label)
                taken[label] = got;
        }

        if (free.Count > 0 && !expected.AllowsOthers)
            return $"also got {List(free)}";
        return pairs.SelectMany(pair => pair.Want.Fields.Select(field => Wrong(field, pair.Got, taken))).FirstOrDefault(wrong => wrong is not null);
    }

    private static bool SameAmount(ExpectedClaim want, Claim got) =>
        want.Unit == got.Quantity.Unit.Code && Same(want.Value, got.Quantity.Value) && Same(want.Low, got.Quantity.Low) && Same(want.High, got.Quantity.High);

    // Fractions in words ("a third") are written with four figures.
    private static bool Same(decimal? want, decimal? got) => want is null ? got is null : got is not null && Math.Abs(want.Value - got.Value) <= Math.Abs(want.Value) * 0.0001m;

    private static string? Wrong((string Name, ImmutableArray<string> Answers) field, Claim claim, Dictionary<string, Claim> labels)
    {
        var record = ClaimRecord.From(claim);
        var got = field.Name switch
        {
            "subject" => record.Subject,
            "entity" => record.Entity,
            "of" => record.Of,
            "counted" => record.Counted,
            "bound" => record.Bound,
            "kind" => record.Kind,
            "period" => record.Period,
            "place" => record.Place,
            "modality" => record.Modality,
            "attribution" => record.Attribution,
            "source" => claim.Attribution is { } by ? ClaimRecord.Camel(by.Source) : null,
            "role" => claim.Attribution?.Role,
            "equivalents" => string.Join(", ", claim.Quantity.Equivalents.Select(e => $"{e.Value:0.######} {e.Unit.Code}")),
            "summary" => record.Summary,
            "change" => claim.Change is null ? null : Show(record.Change!),
            "relation" => string.Join(", ", claim.Relations.Select(r => Show(r, labels))),
            _ => claim.Flags == ClaimFlags.None ? null : claim.Flags.ToString(),
        };
        var right = field.Answers.Any(answer => answer == "-" ? string.IsNullOrEmpty(got) : field.Name switch
        {
            "subject" or "entity" or "of" or "place" or "attribution" or "role" => ClaimWords.Content(answer).SetEquals(ClaimWords.Content(got)),
            "change" => record.Change is { } change && SameChange(answer, change),
            "relation" => claim.Relations.Any(r => Show(r, labels) == answer),
            "flags" => claim.Flags.ToString().Split(", ").Contains(answer, StringComparer.OrdinalIgnoreCase),
            _ => answer == got,
        });
        return right ? null : $"{field.Name}: {got ?? "none"}, not {string.Join(" / ", field.Answers)} ({claim.Summary})";
    }

    private static string Show(ClaimRelation relation, Dictionary<string, Claim> labels) =>
        ClaimRecord.Camel(relation.Type) + " " + (labels.FirstOrDefault(l => l.Value.Id == relation.Target).Key ?? "?");

    private static string Show(ChangeRecord change)
    {
        var amount = change.Low is null && change.High is null ? $"{change.Value}" : $"{change.Low}..{change.High}";
        return $"{change.Direction} {change.Bound} {amount} {change.Unit} from {change.Old} basis {change.Basis}";
    }

    // direction [bound] [amount unit] [from level] [basis date]; from, basis and bound are tested where they are named.
    private static bool SameChange(string answer, ChangeRecord got)
    {
        var words = new Queue<string>(answer.Split(' '));
        if (words.Dequeue() != got.Direction)
            return false;
        if (words.Count > 0 && char.IsAsciiLetterLower(words.Peek()[0]) && words.Peek() is not ("from" or "basis") && words.Dequeue() != got.Bound)
            return false;
        var hasAmount = words.Count > 0 && words.Peek() is not ("from" or "basis");
        if (!hasAmount && (got.Value ?? got.Low ?? got.High) is not null)
            return false;
        if (hasAmount && (!SameAmount(words.Dequeue(), got) || words.Dequeue() != got.Unit))
            return false;
        while (words.Count > 0)
        {
            var (name, value) = (words.Dequeue(), words.Dequeue());
            if (name == "from" ? !Same(value == "-" ? null : ExpectedClaim.Number(value), got.Old) : (value == "-" ? null : value) != got.Basis)
                return false;
        }

        return true;
    }

    private static bool SameAmount(string amount, ChangeRecord got)
    {
        var range = amount.IndexOf("..", StringComparison.Ordinal);
        return range < 0
            ? Same(ExpectedClaim.Number(amount), got.Value)
            : Same(ExpectedClaim.Number(amount[..range]), got.Low) && Same(ExpectedClaim.Number(amount[(range + 2)..]), got.High);
    }

    private static string List(IEnumerable<Claim> claims) => string.Join("; ", claims.Select(c => c.Summary)) is { Length: > 0 } list ? list : "none";
}
