using System.Collections;
using AngleSharp.Html.Construction;

namespace FactExtractor.Articles.Html.Dom;

/// <summary>The children of a node.</summary>
internal sealed class PageNodeList : IConstructableNodeList
{
    public List<PageNode> Items { get; } = [];

    public int Length => Items.Count;

    public IConstructableNode this[int index] => Items[index];

    public void Clear() => Items.Clear();

    public IEnumerator<IConstructableNode> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
