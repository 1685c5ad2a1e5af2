using System.Reflection;
using System.Runtime.CompilerServices;

namespace FactExtractor.DocsTests;

/// <summary>Prints the public surface of an assembly, one line a type or member, in ordinal order: what a review looks at when it changes.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(uint)] = "uint",
        [typeof(void)] = "void",
    };

    public static string Of(Assembly assembly) =>
        string.Concat(assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => Header(t) + "\n" + string.Concat(Members(t).Select(m => m.Line).Order(StringComparer.Ordinal).Select(m => "    " + m + "\n"))));

    /// <summary>What stands at the head of a type.</summary>
    public static string Header(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var bases = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(i => i.IsPublic && !i.Name.StartsWith("IEquatable", StringComparison.Ordinal)).Select(Name);
        if (type.BaseType is { } parent && parent != typeof(object) && !type.IsValueType)
            bases = bases.Prepend(Name(parent));
        var listed = type.IsEnum ? "" : string.Join(", ", bases.Order(StringComparer.Ordinal));
        return $"{kind} {type.FullName}{(listed.Length == 0 ? "" : " : " + listed)}";
    }

    /// <summary>The members of a type, each as it is listed.</summary>
    public static IEnumerable<(MemberInfo Member, string Line)> Members(Type type)
    {
        if (type.IsEnum)
            return type.GetEnumNames().Select((n, i) => ((MemberInfo)type.GetField(n)!, $"{n} = {Convert.ToInt64(type.GetEnumValues().GetValue(i), null)}"));
        var fields = type.GetFields(Declared).Select(f => ((MemberInfo)f, $"{(f.IsLiteral ? "const" : "static readonly")} {Name(f.FieldType)} {f.Name}"));
        var properties = type.GetProperties(Declared).Where(p => p.Name != "EqualityContract").Select(p => ((MemberInfo)p, Property(p)));
        var constructors = type.GetConstructors(Declared).Select(c => ((MemberInfo)c, $"new({Parameters(c)})"));
        var methods = type.GetMethods(Declared)
            .Where(m => !m.IsDefined(typeof(CompilerGeneratedAttribute)) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)))
            .Where(m => m.Name is not ("ToString" or "Equals" or "GetHashCode"))
            .Select(m => ((MemberInfo)m, $"{Static(m)}{Name(m.ReturnType)}{Mark(m.ReturnParameter)} {m.Name}({Parameters(m)})"));
        return fields.Concat(properties).Concat(constructors).Concat(methods);
    }

    private static string Property(PropertyInfo property)
    {
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var set = property.SetMethod is not { IsPublic: true } setter ? ""
            : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
        var mark = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable && !property.PropertyType.IsValueType ? "?" : "";
        return $"{required}{Static(property.GetMethod!)}{Name(property.PropertyType)}{mark} {property.Name} {{ get;{set} }}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
    {
        var fallback = p.DefaultValue is bool flag ? (flag ? "true" : "false") : p.DefaultValue ?? "default";
        return $"{Name(p.ParameterType)}{Mark(p)} {p.Name}{(p.HasDefaultValue ? " = " + fallback : "")}";
    }));

    private static string Mark(ParameterInfo parameter) =>
        new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable && !parameter.ParameterType.IsValueType ? "?" : "";

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Name(Type type)
    {
        if (type.IsByRef)
            return "ref " + Name(type.GetElementType()!);
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Name(value) + "?";
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }
}
