using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace FactExtractor.DocsTests;

/// <summary>Rules that the whole public surface keeps, so that a user who knows one type knows the next.</summary>
public sealed class ConsistencyTests
{
    private const BindingFlags DeclaredPublic = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Library = typeof(ClaimExtractor).Assembly;

    private static readonly Type[] Public = Library.GetExportedTypes();

    private static readonly XDocument Documentation = XDocument.Load(Path.ChangeExtension(Library.Location, ".xml"));

    [Fact]
    public void Public_classes_are_sealed_or_static() =>
        Assert.DoesNotContain(Public, t => t is { IsClass: true, IsSealed: false });

    [Fact]
    public void Nothing_public_can_be_set_after_it_is_made() =>
        Assert.Empty(
            from type in Public
            from property in type.GetProperties(DeclaredPublic)
            where property.SetMethod is { IsPublic: true } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type}.{property.Name}");

    [Fact]
    public void No_field_is_public_but_constants_and_enum_values() =>
        Assert.Empty(
            from type in Public
            where !type.IsEnum
            from field in type.GetFields(DeclaredPublic)
            where !field.IsLiteral
            select $"{type}.{field.Name}");

    [Fact]
    public void There_is_no_static_state_that_changes() =>
        Assert.Empty(
            from type in Library.GetTypes()
            where !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && type.Namespace?.StartsWith("FactExtractor", StringComparison.Ordinal) == true
            from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where !field.IsLiteral && !field.IsInitOnly && !field.Name.StartsWith('<')
            select $"{type}.{field.Name}");

    [Fact]
    public void Values_are_exact() =>
        Assert.Empty(
            from type in Public
            where type.Namespace is "FactExtractor.Quantities" or "FactExtractor.Claims"
            from property in type.GetProperties(DeclaredPublic)
            where property.PropertyType == typeof(float) || (property.PropertyType == typeof(double) && property.Name != "Confidence")
            select $"{type}.{property.Name}");

    [Fact]
    public void Asynchronous_methods_say_so_in_their_name_and_take_a_token() =>
        Assert.Empty(
            from type in Public
            from method in type.GetMethods(DeclaredPublic)
            where IsAsynchronous(method.ReturnType) && method.Name != "DisposeAsync"
            where !method.Name.EndsWith("Async", StringComparison.Ordinal) || method.GetParameters().All(p => p.ParameterType != typeof(CancellationToken))
            select $"{type}.{method.Name}");

    [Fact]
    public void Every_public_type_and_member_is_documented_in_sentences()
    {
        var members = Documentation.Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);
        foreach (var type in Public)
        {
            var name = "T:" + type.FullName!.Replace('+', '.');
            Assert.True(members.TryGetValue(name, out var entry), name + " has no documentation");
            var summary = entry.Element("summary")?.Value.Trim() ?? "";
            Assert.True(summary.Length > 10 && summary.EndsWith('.'), $"The summary of {name} is no sentence: '{summary}'");
        }
    }

    private static bool IsAsynchronous(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var open
            && (open == typeof(Task<>) || open == typeof(ValueTask<>) || open == typeof(IAsyncEnumerable<>)));
}
