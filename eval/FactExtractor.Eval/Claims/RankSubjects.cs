using System.Globalization;
using FactExtractor.Claims;
using FactExtractor.Claims.Changes;
using FactExtractor.Claims.Subjects;
using FactExtractor.Eval.Scoring;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Eval.Claims;

/// <summary>
/// <c>validate subjects [GOLD TEXTS SOURCES]…</c>: whether a learned log-linear choice between candidates would find more subjects than the constructions alone.
/// Candidates are the construction's own choice, every noun phrase of the sentence and what the context offers; features are structural. Document-wise cross-validation.
/// </summary>
internal static class RankSubjects
{
    private const int FoldCount = 10;
    private const int Epochs = 40;

    public static int Run(string[] sets)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var claims = new List<Example>();
        var documents = GoldDocument.Load(sets);
        var finder = new ClaimFinder(SyntaxParser.Default, QuantityRecognizer.Default, DefaultClaimScorer.Instance);
        for (var d = 0; d < documents.Count; d++)
        {
            var result = ClaimExtractor.Default.Extract(documents[d].Source);
            if (result.Claims.IsEmpty || result.Article is not { } article)
                continue;
            var drafts = finder.Draft(article, CancellationToken.None).SelectMany(s => s.Drafts).Where(draft => draft.Role != QuantityRole.None).ToList();
            var judged = GoldScorer.Align(documents[d].Gold, [.. result.Claims.Select(ClaimRecord.From)]);
            for (var i = 0; i < drafts.Count; i++)
            {
                if (judged[i] is not { Gold: { IsOptional: false } gold, Judgement: { } judgement })
                    continue;
                var candidates = Candidates(drafts[i]).Select(c => (Features: Features(drafts[i], c, names), IsRight: GoldScorer.IsSubject(gold, c.Text))).ToList();
                claims.Add(new Example(d, candidates, judgement.Subject, judgement with { Subject = true } is { IsStrict: true }));
            }
        }

        var gold1 = documents.Sum(d => d.Gold.Count(g => !g.IsOptional));
        foreach (var (penalty, margin) in (ReadOnlySpan<(double, double)>)[(1, 0), (10, 0), (100, 0), (1, 1), (1, 2), (1, 4), (10, 1), (10, 2)])
        {
            var (right, strict, changedFor, changedAgainst) = (0, 0, 0, 0);
            for (var fold = 0; fold < FoldCount; fold++)
            {
                var weights = Fit([.. claims.Where(c => c.Document % FoldCount != fold)], names.Count, penalty);
                foreach (var claim in claims.Where(c => c.Document % FoldCount == fold))
                {
                    var best = Best(claim, weights, margin);
                    var isRight = best >= 0 && claim.Candidates[best].IsRight;
                    right += isRight ? 1 : 0;
                    strict += isRight && claim.OthersRight ? 1 : 0;
                    changedFor += isRight && !claim.RuleRight ? 1 : 0;
                    changedAgainst += !isRight && claim.RuleRight ? 1 : 0;
                }
            }

            Say($"ranker, penalty {penalty}, margin {margin}: {right} of {claims.Count} subjects right, {strict} strictly right; {changedFor} won and {changedAgainst} lost against the constructions");
        }

        Say($"constructions: {claims.Count(c => c.RuleRight)} of {claims.Count} right, {claims.Count(c => c.RuleRight && c.OthersRight)} strictly right; some candidate is right for {claims.Count(c => c.Candidates.Exists(x => x.IsRight))}; {names.Count} features, {gold1} gold claims");
        return 0;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static List<Candidate> Candidates(ClaimDraft draft)
    {
        var found = new List<Candidate>();
        void Add(Mention? name, int head, string source)
        {
            if (name is { Text.Length: > 0 } && !found.Exists(c => c.Text == name.Text))
                found.Add(new Candidate(name.Text, head, source));
        }

        Add(draft.Subject, draft.SubjectHead, "rule");
        var tree = draft.Sentence.Tree;
        for (var i = 0; i < tree.Tokens.Length; i++)
        {
            if (tree.Tokens[i].Upos is Upos.Noun or Upos.Propn && !draft.Sentence.IsQuantity(i) && !draft.Sentence.IsTime(i) && !tree.Is(i, Deprel.Compound) && !tree.Is(i, Deprel.Flat))
                Add(NounPhrase.Read(draft.Sentence, i, draft.Sentence.IsQuantity).Name, i, "noun");
        }

        Add(ContextSubjects.Measured(draft), -1, "measured");
        return found;
    }

    private static int[] Features(ClaimDraft draft, Candidate c, Dictionary<string, int> names)
    {
        var tree = draft.Sentence.Tree;
        var kind = draft.Quantity.Unit.Kind;
        var rule = draft.Rules.FindLast(r => r.StartsWith("subject.", StringComparison.Ordinal)) ?? "none";
        var list = new List<string> { c.Source, $"{c.Source} {rule}", $"{c.Source} {kind}", $"{c.Source} {draft.Role}", $"words {Math.Min(6, c.Text.AsSpan().Count(' '))}" };
        if (c.Head >= 0)
        {
            var token = tree.Tokens[c.Head];
            var side = c.Head < draft.Anchor ? "before" : "behind";
            var distance = Math.Abs(c.Head - draft.Anchor) switch { 0 => "0", 1 => "1", 2 => "2", < 5 => "3", < 9 => "5", < 16 => "9", _ => "16" };
            var predicate = tree.PredicateOf(draft.Anchor);
            var verb = predicate >= 0 ? Class(tree.Tokens[predicate].Lemma) : "none";
            var place = token.Head == predicate ? "child" : tree.IsAncestorOrSelf(c.Head, draft.Anchor) ? "above" : tree.IsAncestorOrSelf(draft.Anchor, c.Head) ? "below" : "far";
            list.Add($"{side} {distance}");
            list.Add($"{token.Deprel} {side}");
            list.Add($"{token.Deprel} {place} {verb}");
            list.Add($"{token.Deprel} {place} {kind}");
            list.Add($"{tree.Tokens[draft.Anchor].Deprel} to {token.Deprel} {place} {side}");
            list.Add($"path {Path(tree, draft.Anchor, c.Head)}");
            list.Add($"{token.Upos} {kind}");
            list.Add($"{token.Upos} {token.Deprel} {verb}");
            list.Add($"case {tree.CaseOf(c.Head)} {place}");
            list.Add(draft.Sentence.Drafts.Exists(d => d != draft && d.SubjectHead == c.Head) ? "used" : "unused");
            list.Add($"{c.Source} {draft.Sentence.Drafts.Exists(d => d.Quantity.CountedSpan is { } s && s.Overlaps(token.Span))} counted {kind}");
        }

        return [.. list.Distinct().Select(name => names.TryGetValue(name, out var index) ? index : names[name] = names.Count)];
    }

    private static string Class(string lemma) =>
        ChangeLexicon.OfVerb(lemma) is not null ? "change" : VerbLexicon.IsMeasuring(lemma) ? "measure" : VerbLexicon.IsActing(lemma) ? "act" : Speech.IsSaying(lemma) ? "say" : "other";

    private static string Path(SyntaxTree tree, int from, int to)
    {
        var up = new List<int>();
        for (var at = from; at >= 0; at = tree.Tokens[at].Head)
            up.Add(at);
        var down = new List<string>();
        for (var at = to; at >= 0; at = tree.Tokens[at].Head)
        {
            if (up.IndexOf(at) is >= 0 and var meet)
                return meet + down.Count > 5 ? "long" : string.Join('>', up.Take(meet).Select(i => tree.Tokens[i].Deprel)) + "<" + string.Join('<', down);
            down.Add(tree.Tokens[at].Deprel);
        }

        return "none";
    }

    /// <summary>The first candidate, the construction's own, unless another has a score higher by the margin.</summary>
    private static int Best(Example claim, double[] weights, double margin)
    {
        if (claim.Candidates.Count == 0)
            return -1;
        var (best, top) = (0, claim.Candidates[0].Features.Sum(f => weights[f]) + margin);
        for (var i = 1; i < claim.Candidates.Count; i++)
        {
            var sum = claim.Candidates[i].Features.Sum(f => weights[f]);
            if (sum > top)
                (best, top) = (i, sum);
        }

        return best;
    }

    /// <summary>Maximises the share of probability that the right candidates of a claim get.</summary>
    private static double[] Fit(List<Example> claims, int size, double penalty)
    {
        var weights = new double[size];
        var squares = new double[size];
        var trained = claims.Where(c => c.Candidates.Exists(x => x.IsRight)).ToList();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var claim in trained)
            {
                var scores = claim.Candidates.Select(c => c.Features.Sum(f => weights[f])).ToArray();
                var top = scores.Max();
                var mass = scores.Select(s => Math.Exp(s - top)).ToArray();
                var (all, good) = (mass.Sum(), mass.Where((_, i) => claim.Candidates[i].IsRight).Sum());
                for (var i = 0; i < mass.Length; i++)
                {
                    var slope = (mass[i] / all) - (claim.Candidates[i].IsRight ? mass[i] / good : 0);
                    foreach (var f in claim.Candidates[i].Features)
                    {
                        var g = slope + (penalty * weights[f] / trained.Count);
                        squares[f] += g * g;
                        weights[f] -= 0.1 * g / Math.Sqrt(squares[f] + 1e-6);
                    }
                }
            }
        }

        return weights;
    }

    private sealed record Candidate(string Text, int Head, string Source);

    private sealed record Example(int Document, List<(int[] Features, bool IsRight)> Candidates, bool RuleRight, bool OthersRight);
}
