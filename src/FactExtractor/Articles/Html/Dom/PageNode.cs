using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace FactExtractor.Articles.Html.Dom;

/// <summary>
/// A node of a page. AngleSharp builds the tree as the HTML standard has it; the nodes are ours, so that every piece of text keeps its place
/// in the source, which the standard DOM does not.
/// </summary>
internal abstract class PageNode(PageDocument? document) : IConstructableNode
{
    private static readonly PageNodeList NoChildren = new();

    /// <summary>The document that the node was made for; null for the document itself.</summary>
    protected PageDocument? Document { get; } = document;

    /// <summary>The children in order. Not to be changed by readers.</summary>
    public virtual PageNodeList Children => NoChildren;

    public IConstructableNode? Parent { get; set; }

    public abstract StringOrMemory NodeName { get; }

    public virtual NodeFlags Flags => NodeFlags.None;

    IConstructableNodeList IConstructableNode.ChildNodes => Children;

    public void RemoveFromParent() => Parent?.RemoveChild(this);

    public void RemoveChild(IConstructableNode childNode)
    {
        Children.Items.Remove((PageNode)childNode);
        childNode.Parent = null;
    }

    public void RemoveNode(int idx, IConstructableNode childNode)
    {
        Children.Items.RemoveAt(idx);
        childNode.Parent = null;
    }

    public void InsertNode(int idx, IConstructableNode childNode)
    {
        Children.Items.Insert(idx, (PageNode)childNode);
        childNode.Parent = this;
    }

    public void AddNode(IConstructableNode node)
    {
        // Moving a node leaves its old place, as in the standard DOM.
        node.Parent?.RemoveChild(node);
        Children.Items.Add((PageNode)node);
        node.Parent = this;
    }

    public void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly = false) => Put(Children.Items.Count, text);

    public void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly = false) => Put(idx, text);

    /// <summary>Adds the text of the token in hand, to the text node before the place where there is one.</summary>
    private void Put(int index, StringOrMemory text)
    {
        var owner = Document ?? (PageDocument)this;
        if (text.Length == 0 || owner.PieceOf(text) is not { } piece)
            return;
        if (index > 0 && Children.Items[index - 1] is PageText before)
            before.Pieces.Add(piece);
        else
            Children.Items.Insert(index, new PageText(owner, piece) { Parent = this });
    }
}
