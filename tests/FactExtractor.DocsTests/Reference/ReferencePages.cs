using System.Reflection;
using System.Text;

namespace FactExtractor.DocsTests.Reference;

/// <summary>Makes the reference of the packages from their XML documentation: a page a namespace, and one that lists them.</summary>
internal static class ReferencePages
{
    private const string Note = "<!-- Made from the XML documentation by ReferenceTests; change that, not this. -->\n";

    /// <summary>The pages by their file names.</summary>
    public static SortedDictionary<string, string> Of(params Assembly[] assemblies)
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var index = new StringBuilder("# Reference\n" + Note + "Every public type of the packages. How they work together is in [the library](../api.md).\n\n| type | package | what it is |\n| --- | --- | --- |\n");
        var documentation = new Documentation(assemblies);
        foreach (var assembly in assemblies)
        {
            foreach (var types in assembly.GetExportedTypes().GroupBy(t => t.Namespace!).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                var name = types.Key + ".md";
                var page = new StringBuilder($"# {types.Key}\n{Note}Package `{assembly.GetName().Name}`.\n");
                foreach (var type in types.OrderBy(t => t.Name, StringComparer.Ordinal))
                {
                    Append(page, type, documentation);
                    index.Append($"| [`{Title(type)}`]({name}#{Anchor(type)}) | `{assembly.GetName().Name}` | {FirstSentence(documentation.Part(type, "summary"))} |\n");
                }

                pages.Add(name, page.ToString());
            }
        }

        pages.Add("README.md", index.ToString());
        return pages;
    }

    private static void Append(StringBuilder page, Type type, Documentation documentation)
    {
        page.Append($"\n## {Title(type)}\n`{ApiListing.Header(type).Replace(type.FullName!, Title(type), StringComparison.Ordinal)}`\n\n{documentation.Part(type, "summary")}\n");
        if (documentation.Part(type, "remarks") is { Length: > 0 } remarks)
            page.Append($"\n{remarks}\n");
        if (documentation.Example(type) is { } example)
            page.Append($"\n```csharp\n{example}\n```\n");
        var members = ApiListing.Members(type).OrderBy(m => m.Line, StringComparer.Ordinal).Where(m => m is not { Member: ConstructorInfo { IsPublic: true } c, Line: "new()" } || documentation.Part(c, "summary").Length > 0).ToList();
        if (members.Count == 0)
            return;
        page.Append("\n| member | |\n| --- | --- |\n");
        foreach (var (member, line) in members)
            page.Append($"| `{line.Replace("|", "\\|", StringComparison.Ordinal)}` | {Description(member, documentation)} |\n");
    }

    private static string Description(MemberInfo member, Documentation documentation)
    {
        var parts = new List<string> { documentation.Part(member, "summary") };
        parts.AddRange(documentation.Parts(member, "param", "name").Select(p => $"*{p.Name}*: {p.Text}"));
        if (documentation.Part(member, "returns") is { Length: > 0 } returns)
            parts.Add("*Returns*: " + returns);
        if (documentation.Part(member, "remarks") is { Length: > 0 } remarks)
            parts.Add(remarks);
        parts.AddRange(documentation.Parts(member, "exception", "cref").Select(e => $"*Throws* `{e.Name}`: {e.Text}"));
        var text = string.Join("<br>", parts.Where(p => p.Length > 0));
        return text.Length > 0 ? text : Usual(member);
    }

    /// <summary>What goes without saying in the documentation.</summary>
    private static string Usual(MemberInfo member) => member switch
    {
        ConstructorInfo => "From the values of its properties.",
        { Name: "Dispose" or "DisposeAsync" } => "Writes what is left, and lets go of what it holds.",
        { Name: "op_Equality" } => "Whether both say the same.",
        { Name: "op_Inequality" } => "Whether they differ.",
        { Name: "Deconstruct" } => "Its properties, one by one.",
        _ => "",
    };

    private static string Title(Type type) => type.Name.Split('`')[0] + (type.IsGenericType ? $"<{string.Join(", ", type.GetGenericArguments().Select(a => a.Name))}>" : "");

    /// <summary>As GitHub makes them from headings.</summary>
    private static string Anchor(Type type) => new([.. Title(type).ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-').Select(c => c == ' ' ? '-' : c)]);

    private static string FirstSentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? text[..(end + 1)] : text;
}
