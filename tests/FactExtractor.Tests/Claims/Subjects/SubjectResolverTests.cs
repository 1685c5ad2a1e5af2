using FactExtractor.Claims;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Claims.Subjects;

public sealed class SubjectResolverTests
{
    [Theory]
    [InlineData("The brewer plans to invest 80 million euros in new wells.", "80 million euros", "investment in new wells")]
    [InlineData("The ministry repaid its lenders $40 million in March.", "$40 million", "repayment to lenders")]
    [InlineData("The harbour exported 3,200 tonnes last year.", "3,200 tonnes", "exports")]
    [InlineData("The merchant will pay $12 a share.", "$12 a share", "share price")]
    [InlineData("Frost wiped 30 million euros off farm income.", "30 million euros", "farm income")]
    [InlineData("It takes 12 days to ship a container.", "12 days", "container")]
    [InlineData("The coach goes from zero to 60 mph in 9 seconds.", "9 seconds", "zero to 60 mph")]
    [InlineData("The ferry line lost 4 points, or 0.3%, to 1,205.50.", "1,205.50", "ferry line")]
    [InlineData("A kettle costs between $20 and $30.", "$20 and $30", "kettle")]
    [InlineData("The law would halve fees within two years.", "halve", "fees")]
    [InlineData("Output grew at a 3 percent pace.", "3 percent", "Output")]
    public void What_the_sentence_says_only_by_its_verb_is_named(string sentence, string quantity, string subject) =>
        Assert.Equal(subject, Of(sentence, quantity).Subject.Text, ignoreCase: true);

    [Theory]
    [InlineData("The port handled 900 ships in May. Another 40 were turned away.", "40", "ships")]
    [InlineData("Quarterly profit was 78 cents a share. Analysts had expected 86 cents.", "86 cents", "Quarterly profit")]
    [InlineData("The old mill stands by the river. It cost £2m.", "£2m", "old mill")]
    public void A_subject_that_stands_in_an_earlier_phrase_is_flagged(string text, string quantity, string subject)
    {
        var claim = Of(text, quantity);

        Assert.Equal(subject, claim.Subject.Text, ignoreCase: true);
        Assert.True(claim.Flags.HasFlag(ClaimFlags.SubjectFromContext));
    }

    [Theory]
    [InlineData("Pedestrians accounted for 22% of deaths and cyclists for 5%.", "5%", "cyclists")]
    [InlineData("Exports rose 5% and imports 3%.", "3%", "imports")]
    public void A_clause_without_its_verb_has_a_subject_of_its_own(string sentence, string quantity, string subject) =>
        Assert.Equal(subject, Of(sentence, quantity).Subject.Text, ignoreCase: true);

    [Theory]
    [InlineData("Wind turbines supplied 20% of the island's power.", "20%", "Wind turbines")]
    [InlineData("The club sold 30% of its seats.", "30%", "seats")]
    [InlineData("The chain cut 10,000 jobs, a fifth of its staff.", "a fifth", "jobs")]
    public void The_subject_of_a_share_is_the_part(string sentence, string quantity, string subject) =>
        Assert.Equal(subject, Of(sentence, quantity).Subject.Text, ignoreCase: true);

    private static Claim Of(string text, string quantity)
    {
        var result = ClaimExtractor.Default.Extract(ArticleSource.FromText("note", text));
        return Assert.Single(result.Claims, c => c.Quantity.Span.Of(result.Article!.Text).ToString() == quantity);
    }
}
