using FactExtractor.Facts;

namespace FactExtractor.Tests.Facts;

public sealed class EntityNamesTests
{
    [Fact]
    public void A_short_name_is_the_one_full_name_that_starts_so()
    {
        Assert.Equal("brackwell foods", new EntityNames(["Brackwell", "Brackwell Foods Inc"]).Full("Brackwell"));
        Assert.Equal("skarn bank wind farm", new EntityNames(["Skarn Bank", "Skarn Bank wind farm"]).Full("the Skarn Bank"));
        Assert.Equal("brackwell foods europe", new EntityNames(["Brackwell", "Brackwell Foods", "Brackwell Foods Europe"]).Full("Brackwell"));
    }

    [Fact]
    public void One_that_could_be_short_for_two_stays() => Assert.Null(new EntityNames(["Brackwell", "Brackwell Foods", "Brackwell Steel"]).Full("Brackwell"));

    [Fact]
    public void Countries_and_names_that_nobody_uses_stay()
    {
        Assert.Null(new EntityNames(["China", "China Post"]).Full("China"));
        Assert.Null(new EntityNames(["Brackwell Foods"]).Full("Brackwell"));
        Assert.Null(new EntityNames([]).Full("Brackwell"));
        Assert.Null(new EntityNames(["Bank", "National Bank"]).Full("Bank"));
    }
}
