using AngleSharp.Common;
using AngleSharp.Html.Construction;

namespace FactExtractor.Articles.Html.Dom;

/// <summary>An attribute as it stands in the source.</summary>
internal sealed class PageAttribute : IConstructableAttr
{
    private string? _decoded;

    public PageAttribute(StringOrMemory name, StringOrMemory value)
    {
        Name = AttributeNames.Intern(name);
        Value = value;
    }

    public string Name { get; }

    /// <summary>The value with its character references as written.</summary>
    public StringOrMemory Value { get; set; }

    /// <summary>The value that is meant.</summary>
    public string Decoded => _decoded ??= CharacterReference.DecodeAll(Value.Memory.Span, inAttribute: true);

    StringOrMemory IConstructableAttr.Name => Name;
}
