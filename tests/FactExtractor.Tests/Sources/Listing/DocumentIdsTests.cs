using FactExtractor.Sources.Listing;

namespace FactExtractor.Tests.Sources.Listing;

public sealed class DocumentIdsTests
{
    [Fact]
    public void A_name_of_its_own_is_the_id() =>
        Assert.Equal(["a", "b"], Ids("a.html", "sub/b.txt.gz"));

    [Fact]
    public void Documents_of_one_name_in_several_folders_have_their_path() =>
        Assert.Equal(["a", "north/a", "south/a", "b"], Ids("a.html", "north/a.html", "south/a.txt", "south/b.html"));

    [Fact]
    public void Documents_that_differ_in_extension_alone_keep_it() =>
        Assert.Equal(["a.html", "a.txt", "b"], Ids("a.html", "a.txt", "b.txt"));

    [Fact]
    public void Documents_of_two_given_folders_have_the_path_as_given() =>
        Assert.Equal(["x/a.html", "y/a.html"], Assign([("a.html", "x/a.html"), ("a.html", "y/a.html")]));

    [Fact]
    public void A_document_given_twice_is_numbered() =>
        Assert.Equal(["given/a.html", "given/a.html#2", "given/a.html#3"], Ids("a.html", "a.html", "a.html"));

    [Fact]
    public void Order_changes_no_id()
    {
        string[] paths = ["a.html", "n/a.html", "n/a.txt", "s/a.html", "s/b.html", "c.md"];
        var ids = paths.Zip(Ids(paths)).ToDictionary();
        Assert.Equal(paths.Length, ids.Values.Distinct().Count());
        Assert.All(paths.Reverse().Zip(Ids([.. paths.Reverse()])), p => Assert.Equal(ids[p.First], p.Second));
    }

    private static string[] Ids(params string[] relative) => Assign([.. relative.Select(r => (r, "given/" + r))]);

    private static string[] Assign((string Relative, string Path)[] documents)
    {
        var assign = DocumentIds.Of(documents).Assigner();
        return [.. documents.Select(d => assign(d.Relative, d.Path))];
    }
}
