using System.Collections.Immutable;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Tests.Syntax;

public sealed class PunctuationHeadsTests
{
    // Words with the index of their head, -1 for the root; ? for a mark whose head is to be found.
    [Theory]
    [InlineData("Sales/1 rose/-1 ./?", "1")]
    [InlineData("\"/? Sales/2 rose/5 \"/? ,/? said/-1 Smith/5 ./?", "2 2 2 5")]
    [InlineData("Sales/6 (/? of/3 cars/0 )/? sharply/6 rose/-1 ./?", "3 3 6")]
    [InlineData("It/1 rose/-1 ,/? and/4 fell/1 later/4 ./?", "4 1")]
    [InlineData("Exports/4 ,/? imports/0 and/2 rose/-1", "2")]
    [InlineData("(/? (/? up/-1", "2 2")]
    [InlineData("./0 ,/? !/?", "0 0")]
    public void Hangs_marks_where_the_words_say(string words, string expected)
    {
        var rows = words.Split(' ').Select(static w => (Form: w[..w.LastIndexOf('/')], Head: w[(w.LastIndexOf('/') + 1)..])).ToArray();
        var text = string.Join(' ', rows.Select(static r => r.Form));
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var at = 0;
        foreach (var (form, _) in rows)
        {
            spans.Add(new TextSpan(at, form.Length));
            at += form.Length + 1;
        }

        var marks = rows.Select(static r => r.Head == "?").ToArray();
        var root = Array.FindIndex(rows, static r => r.Head is "-1");
        var heads = rows.Select((r, i) => r.Head == "?" ? Math.Max(root, 0) : int.Parse(r.Head, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        if (root < 0)
            heads[0] = -1;
        PunctuationHeads.Fix(new Sentence(text, new TextSpan(0, text.Length), spans.ToImmutable()), marks, heads);
        Assert.Equal(expected, string.Join(' ', heads.Where((_, i) => marks[i])));
    }
}
