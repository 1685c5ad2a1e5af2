using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace FactExtractor.Articles.Html.Dom;

/// <summary>Makes the nodes that AngleSharp's tree construction asks for. One instance for each page.</summary>
internal sealed class PageElementFactory : IDomConstructionElementFactory<PageDocument, PageElement>
{
    /// <summary>The page that is built.</summary>
    public PageDocument? Document { get; private set; }

    public PageElement Create(PageDocument document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None)
    {
        var name = TagTable.Intern(localName);
        return name switch
        {
            "form" => new PageForm(document),
            "template" => new PageTemplate(document),
            "script" => new PageScript(document),
            "meta" => new PageMeta(document),
            "frame" => new PageFrame(document),
            _ => new PageElement(document, name, flags | ElementFlags.Of(name), Namespaces.Html),
        };
    }

    public PageElement CreateNoScript(PageDocument document, bool scripting) =>
        new(document, "noscript", ElementFlags.Of("noscript") | (scripting ? NodeFlags.LiteralText : NodeFlags.None), Namespaces.Html);

    public IConstructableNode CreateDocumentType(PageDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) =>
        new PageDoctype(document);

    public IConstructableMathElement CreateMath(PageDocument document, StringOrMemory name = default)
    {
        var tag = name.Length == 0 ? "math" : TagTable.Intern(name);
        var flags = NodeFlags.MathMember | tag switch
        {
            "mn" or "mo" or "mi" or "ms" or "mtext" => NodeFlags.MathTip | NodeFlags.Special | NodeFlags.Scoped,
            "annotation-xml" => NodeFlags.Special | NodeFlags.Scoped,
            _ => NodeFlags.None,
        };
        return new PageMath(document, tag, flags);
    }

    public IConstructableSvgElement CreateSvg(PageDocument document, StringOrMemory name = default)
    {
        var tag = name.Length == 0 ? "svg" : TagTable.Intern(name);
        var flags = NodeFlags.SvgMember | (tag is "title" or "foreignObject" or "desc" ? NodeFlags.HtmlTip | NodeFlags.Special | NodeFlags.Scoped : NodeFlags.None);
        return new PageSvg(document, tag, flags);
    }

    public IConstructableMetaElement CreateMeta(PageDocument document) => new PageMeta(document);

    public IConstructableScriptElement CreateScript(PageDocument document, bool parserInserted, bool started) => new PageScript(document);

    public IConstructableFrameElement CreateFrame(PageDocument document) => new PageFrame(document);

    public IConstructableTemplateElement CreateTemplate(PageDocument document) => new PageTemplate(document);

    public IConstructableFormElement CreateForm(PageDocument document) => new PageForm(document);

    public PageElement CreateUnknown(PageDocument document, StringOrMemory tagName) =>
        new(document, TagTable.Intern(tagName), NodeFlags.HtmlMember, Namespaces.Html);

    public PageDocument CreateDocument(TextSource source, IBrowsingContext? context = null) => Document = new PageDocument(source);
}

internal sealed class PageDoctype(PageDocument document) : PageNode(document)
{
    public override StringOrMemory NodeName => "html";
}
