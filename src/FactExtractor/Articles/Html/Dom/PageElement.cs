using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace FactExtractor.Articles.Html.Dom;

/// <summary>An element of a page. Attribute values are kept as they stand in the source and decoded when asked for.</summary>
internal class PageElement : PageNode, IConstructableElement, IConstructableNamedNodeMap
{
    private readonly NodeFlags _flags;
    private List<PageAttribute>? _attributes;
    private ElementCounts _counts;

    public PageElement(PageDocument document, string name, NodeFlags flags, StringOrMemory namespaceUri)
        : base(document)
    {
        Name = name;
        Tag = TagTable.Find(name);
        _flags = flags;
        NamespaceUri = namespaceUri;
        SourceStart = document.TokenStart;
    }

    /// <summary>The tag name in lower case; an instance shared by all elements of the name where the name is known.</summary>
    public string Name { get; }

    /// <summary>The tag, for those that the cleaner knows.</summary>
    public Tag Tag { get; }

    /// <summary>What the cleaner counts about the text inside the element.</summary>
    public ref ElementCounts Counts => ref _counts;

    /// <summary>Where the start tag stands in the source; for elements that the parser puts in, where that happened.</summary>
    public int SourceStart { get; }

    public override PageNodeList Children { get; } = new();

    public override NodeFlags Flags => _flags;

    public override StringOrMemory NodeName => Name;

    public StringOrMemory NamespaceUri { get; }

    public StringOrMemory LocalName => Name;

    public StringOrMemory Prefix => StringOrMemory.Empty;

    public ISourceReference? SourceReference { get; set; }

    public IReadOnlyList<PageAttribute> AttributeList => _attributes ?? (IReadOnlyList<PageAttribute>)[];

    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    int IConstructableNamedNodeMap.Length => _attributes?.Count ?? 0;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] => Find(name);

    /// <summary>The decoded value of an attribute, or null where the element has none of the name.</summary>
    public string? this[string name]
    {
        get
        {
            if (_attributes is null)
                return null;
            foreach (var attribute in _attributes)
            {
                if (attribute.Name == name)
                    return attribute.Decoded;
            }

            return null;
        }
    }

    public bool SameAs(IConstructableNamedNodeMap? attributes)
    {
        var count = _attributes?.Count ?? 0;
        if (attributes is null || attributes.Length != count)
            return false;
        for (var i = 0; i < count; i++)
        {
            if (attributes[_attributes![i].Name] is not { } other || other.Value != _attributes[i].Value)
                return false;
        }

        return true;
    }

    public void SetAttribute(string? ns, StringOrMemory name, StringOrMemory value) => SetOwnAttribute(name, value);

    public void SetOwnAttribute(StringOrMemory name, StringOrMemory value)
    {
        if (Find(name) is null)
            (_attributes ??= []).Add(new PageAttribute(name, value));
    }

    public StringOrMemory GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) => Find(localName)?.Value ?? StringOrMemory.Empty;

    public void SetAttributes(StructAttributes attributes)
    {
        if (attributes.Count > 0)
            _attributes = new List<PageAttribute>(attributes.Count);
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes[i];
            _attributes!.Add(new PageAttribute(attribute.Name, attribute.Value));
        }
    }

    public bool HasAttribute(StringOrMemory name) => Find(name) is not null;

    public void SetupElement()
    {
    }

    public void AddComment(ref StructHtmlToken token)
    {
    }

    public IConstructableNode ShallowCopy() =>
        new PageElement(Document!, Name, _flags, NamespaceUri) { _attributes = _attributes is null ? null : [.. _attributes] };

    private PageAttribute? Find(StringOrMemory name)
    {
        if (_attributes is null)
            return null;
        foreach (var attribute in _attributes)
        {
            if (name == attribute.Name)
                return attribute;
        }

        return null;
    }
}

internal sealed class PageForm(PageDocument document) : PageElement(document, "form", ElementFlags.Of("form"), Namespaces.Html), IConstructableFormElement;

internal sealed class PageFrame(PageDocument document) : PageElement(document, "frame", ElementFlags.Of("frame"), Namespaces.Html), IConstructableFrameElement;

internal sealed class PageMath(PageDocument document, string name, NodeFlags flags) : PageElement(document, name, flags, Namespaces.Math), IConstructableMathElement;

internal sealed class PageSvg(PageDocument document, string name, NodeFlags flags) : PageElement(document, name, flags, Namespaces.Svg), IConstructableSvgElement;

internal sealed class PageMeta(PageDocument document) : PageElement(document, "meta", ElementFlags.Of("meta"), Namespaces.Html), IConstructableMetaElement
{
    public void Handle()
    {
    }
}

internal sealed class PageTemplate(PageDocument document) : PageElement(document, "template", ElementFlags.Of("template"), Namespaces.Html), IConstructableTemplateElement
{
    public void PopulateFragment()
    {
    }
}

/// <summary>A script element. Its text is kept, for the data that pages carry in scripts; it is never run.</summary>
internal sealed class PageScript(PageDocument document) : PageElement(document, "script", ElementFlags.Of("script"), Namespaces.Html), IConstructableScriptElement
{
    public bool Prepare(IConstructableDocument document) => false;

    public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;
}
