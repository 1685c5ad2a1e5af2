using System.Collections.Immutable;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Syntax.Generated;

/// <summary>A word with what hangs on it, while a sentence is put together. A form that starts with '~' is written against the word before it.</summary>
internal sealed class Branch(string form, string lemma, Upos upos, string relation)
{
    private readonly List<Branch> _before = [];
    private readonly List<Branch> _after = [];

    public string Form { get; set; } = form;

    public string Relation { get; private set; } = relation;

    private string Lemma { get; } = lemma;

    private Upos Tag { get; } = upos;

    public Branch As(string newRelation)
    {
        Relation = newRelation;
        return this;
    }

    /// <summary>Adds children before the word, after those that are there already.</summary>
    public Branch Before(params IEnumerable<Branch?> branches)
    {
        _before.AddRange(branches.OfType<Branch>());
        return this;
    }

    /// <summary>Adds children in front of all others.</summary>
    public Branch InFront(params IEnumerable<Branch?> branches)
    {
        _before.InsertRange(0, branches.OfType<Branch>());
        return this;
    }

    public Branch After(params IEnumerable<Branch?> branches)
    {
        _after.AddRange(branches.OfType<Branch>());
        return this;
    }

    /// <summary>The sentence with this word as its root.</summary>
    public SyntaxTree ToTree()
    {
        var rows = new List<(Branch Branch, Branch? Head)>();
        Walk(null, rows);
        var place = rows.Select(static (row, i) => (row.Branch, i)).ToDictionary(static r => r.Branch, static r => r.i);
        var text = "";
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        foreach (var (branch, head) in rows)
        {
            var written = branch.Form.TrimStart('~');
            if (rows[0].Branch == branch)
                written = char.ToUpperInvariant(written[0]) + written[1..];
            if (text.Length > 0 && branch.Form[0] != '~')
                text += ' ';
            words.Add(new TextSpan(text.Length, written.Length));
            text += written;
            tokens.Add(new Token(written, branch.Lemma, branch.Tag, head is null ? -1 : place[head], branch.Relation, words[^1]));
        }

        return new SyntaxTree(new Sentence(text, new TextSpan(0, text.Length), words.ToImmutable()), tokens.ToImmutable());
    }

    private void Walk(Branch? head, List<(Branch Branch, Branch? Head)> rows)
    {
        foreach (var branch in _before)
            branch.Walk(this, rows);
        rows.Add((this, head));
        foreach (var branch in _after)
            branch.Walk(this, rows);
    }
}
