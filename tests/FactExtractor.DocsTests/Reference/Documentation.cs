using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FactExtractor.DocsTests.Reference;

/// <summary>The XML documentation of assemblies as Markdown.</summary>
internal sealed partial class Documentation
{
    private readonly Dictionary<string, XElement> _members;

    public Documentation(IEnumerable<Assembly> assemblies) =>
        _members = assemblies.SelectMany(a => XDocument.Load(Path.ChangeExtension(a.Location, ".xml")).Descendants("member")).DistinctBy(m => m.Attribute("name")!.Value).ToDictionary(m => m.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>A part of what is said of a member ("summary", "remarks", "returns"); empty where nothing is.</summary>
    public string Part(MemberInfo member, string name) => Text(Find(member)?.Element(name));

    /// <summary>Parameters, or exceptions, each with what is said of it.</summary>
    public IEnumerable<(string Name, string Text)> Parts(MemberInfo member, string name, string attribute) =>
        Find(member)?.Elements(name).Select(e => (Short(e.Attribute(attribute)!.Value), Text(e))) ?? [];

    /// <summary>The code of an example; null where there is none.</summary>
    public string? Example(MemberInfo member)
    {
        if (Find(member)?.Element("example")?.Element("code")?.Value is not { } code)
            return null;
        var lines = code.Trim('\r', '\n').TrimEnd().Split('\n').Select(l => l.TrimEnd()).ToList();
        var indent = lines.Where(l => l.Length > 0).Min(l => l.Length - l.TrimStart().Length);
        return string.Join('\n', lines.Select(l => l.Length > indent ? l[indent..] : ""));
    }

    /// <summary>What is said of a member, or of the one that it says to take it from.</summary>
    private XElement? Find(MemberInfo member)
    {
        if (!_members.TryGetValue(Id(member), out var found))
            return member is PropertyInfo property ? OfParameter(property) : null;
        if (found.Element("inheritdoc") is not { } inherited)
            return found;
        if (inherited.Attribute("cref")?.Value is { } source)
            return _members.GetValueOrDefault(source);
        return member.DeclaringType!.GetInterfaces().SelectMany(i => i.GetMember(member.Name)).Select(Id).Select(_members.GetValueOrDefault).FirstOrDefault(m => m is not null);
    }

    /// <summary>A property of a positional record is described as a parameter.</summary>
    private XElement? OfParameter(PropertyInfo property) =>
        _members.GetValueOrDefault("T:" + property.DeclaringType!.FullName)?.Elements("param").FirstOrDefault(p => p.Attribute("name")!.Value == property.Name) is { } parameter
            ? new XElement("member", new XElement("summary", parameter.Nodes()))
            : null;

    private static string Text(XElement? element)
    {
        if (element is null)
            return "";
        var text = new StringBuilder();
        Append(text, element);
        return Space().Replace(text.ToString(), " ").Trim();
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText plain)
                text.Append(plain.Value.Replace("<", "&lt;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal));
            else if (node is XElement { Name.LocalName: "see" or "seealso" } see)
                text.Append('`').Append(Short(see.Attribute("cref")?.Value ?? see.Attribute("langword")!.Value)).Append('`');
            else if (node is XElement { Name.LocalName: "paramref" or "typeparamref" } parameter)
                text.Append('`').Append(parameter.Attribute("name")!.Value).Append('`');
            else if (node is XElement { Name.LocalName: "c" or "code" } code)
                text.Append('`').Append(code.Value.Replace("|", "\\|", StringComparison.Ordinal)).Append('`');
            else if (node is XElement other)
                Append(text.Append(' '), other);
        }
    }

    /// <summary>The last name of a reference; of a member with the type's.</summary>
    private static string Short(string reference)
    {
        if (reference is not [_, ':', ..])
            return reference;
        var parts = reference[2..].Split('(')[0].Split('.');
        var name = reference[0] is 'T' or 'N' || parts.Length < 2 ? parts[^1] : parts[^2] + "." + parts[^1].Replace("#ctor", "new", StringComparison.Ordinal);
        return Arity().Replace(name, "");
    }

    /// <summary>The name of a member in the documentation (ECMA-334, annex D).</summary>
    private static string Id(MemberInfo member) => member switch
    {
        Type type => "T:" + type.FullName!.Replace('+', '.'),
        PropertyInfo p => "P:" + Owner(p) + p.Name,
        FieldInfo f => "F:" + Owner(f) + f.Name,
        MethodBase m => "M:" + Owner(m) + m.Name.Replace('.', '#') + Parameters(m) + (m.Name is "op_Implicit" or "op_Explicit" ? "~" + TypeId(((MethodInfo)m).ReturnType) : ""),
        _ => throw new NotSupportedException(member.MemberType.ToString()),
    };

    private static string Owner(MemberInfo member) => member.DeclaringType!.FullName!.Replace('+', '.') + ".";

    private static string Parameters(MethodBase method)
    {
        var types = string.Join(',', method.GetParameters().Select(p => TypeId(p.ParameterType)));
        return types.Length == 0 ? "" : $"({types})";
    }

    private static string TypeId(Type type)
    {
        if (type.IsByRef)
            return TypeId(type.GetElementType()!) + "@";
        if (type.IsArray)
            return TypeId(type.GetElementType()!) + "[]";
        if (!type.IsGenericType)
            return (type.FullName ?? type.Name).Replace('+', '.');
        var name = type.GetGenericTypeDefinition().FullName!;
        return name[..name.IndexOf('`', StringComparison.Ordinal)].Replace('+', '.') + "{" + string.Join(',', type.GetGenericArguments().Select(TypeId)) + "}";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"`+\d+")]
    private static partial Regex Arity();
}
