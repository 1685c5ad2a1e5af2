using FactExtractor.Claims.Bearers;

namespace FactExtractor.Tests.Claims.Bearers;

public sealed class NameUseTests
{
    [Theory]
    [InlineData("Dana Whitlock joined in May. Sales rose, said Whitlock.", "Dana Whitlock", true)]
    [InlineData("Dana Whitlock joined in May. Sales rose, said Whitlock.", "Whitlock", true)]
    [InlineData("Halden Bay closed early. In May Halden fell again.", "Halden Bay", false)]
    [InlineData("Halden Bay closed early. In May Halden fell again.", "Halden", false)]
    [InlineData("Home Orchard grew. In May Home Orchard grew again.", "Home Orchard", false)]
    [InlineData("Mr Reed spoke.", "Mr Reed", true)]
    [InlineData("Colin Marsh of Kern Bank spoke.", "Colin Marsh of Kern Bank", true)]
    [InlineData("Kern Bank spoke.", "Kern Bank", false)]
    [InlineData("WPC Orvel spoke.", "WPC Orvel", false)]
    [InlineData("", "", false)]
    public void PeopleAreToldFromCompanies(string text, string name, bool isPerson) =>
        Assert.Equal(isPerson, new NameUse(text).IsPerson(name));

    [Fact]
    public void AWordThatIsAlsoWrittenSmallIsNoName()
    {
        var use = new NameUse("Trains run late. The trains of Orvel run at night. Last week Orvel paid.");
        Assert.True(use.IsPlainWord("Trains"));
        Assert.False(use.IsNamed("Trains"));
        Assert.True(use.IsNamed("Orvel"));
        Assert.False(use.IsNamed("Late"));
    }

    [Fact]
    public void SurrogatesAndLongRunsOfCapitalsAreRead()
    {
        var use = new NameUse(string.Concat(Enumerable.Repeat("Aa \ud800Bb ", 20_000)));
        Assert.False(use.IsPlainWord("Zz"));
        Assert.False(use.IsPerson("Aa Bb Cc Dd Ee"));
    }
}
