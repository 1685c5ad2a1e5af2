using FactExtractor.Claims;
using FactExtractor.Quantities;
using FactExtractor.Sinks;

namespace FactExtractor.Tests.Sinks;

public sealed class ClaimNamesTests
{
    [Fact]
    public void Every_value_is_called_by_its_own_name_in_camel_case()
    {
        Assert.All(Enum.GetValues<Bound>(), v => Assert.Equal(Camel(v), ClaimNames.Of(v)));
        Assert.All(Enum.GetValues<ClaimKind>(), v => Assert.Equal(Camel(v), ClaimNames.Of(v)));
        Assert.All(Enum.GetValues<ChangeDirection>(), v => Assert.Equal(Camel(v), ClaimNames.Of(v)));
        Assert.All(Enum.GetValues<Modality>(), v => Assert.Equal(Camel(v), ClaimNames.Of(v)));
        Assert.All(Enum.GetValues<AttributionSource>(), v => Assert.Equal(Camel(v), ClaimNames.Of(v)));
        Assert.All(Enum.GetValues<ClaimRelationType>(), v => Assert.Equal(Camel(v), ClaimNames.Of(v)));
        Assert.All(Enum.GetValues<ClaimFlags>().Where(f => f != ClaimFlags.None), v => Assert.Equal([Camel(v)], ClaimNames.Of(v)));
    }

    [Fact]
    public void Flags_come_in_a_fixed_order() =>
        Assert.Equal(
            ["ambiguousCurrency", "noSubject", "distributed"],
            ClaimNames.Of(ClaimFlags.Distributed | ClaimFlags.NoSubject | ClaimFlags.AmbiguousCurrency));

    private static string Camel<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
