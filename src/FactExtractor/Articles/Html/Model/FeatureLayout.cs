namespace FactExtractor.Articles.Html.Model;

/// <summary>Gives each feature its place in the weights, in the order in which the features are declared.</summary>
internal sealed class FeatureLayout
{
    private readonly List<FeatureGroup> _groups = [];

    /// <summary>Number of weights.</summary>
    public int Size { get; private set; }

    public IReadOnlyList<FeatureGroup> Groups => _groups;

    public FeatureGroup Add(string name, int size)
    {
        var group = new FeatureGroup(name, Size, size);
        _groups.Add(group);
        Size += size;
        return group;
    }
}
