using FactExtractor.Syntax.Models;

namespace FactExtractor.Tests.Syntax.Models;

public sealed class ModelFileTests
{
    [Fact]
    public void Reads_what_it_wrote()
    {
        var file = ModelFile.Read(Sample());
        Assert.Equal(["a", "b"], file.Names);
        Assert.Equal([1, 2, 3], file["a"].ToArray());
        Assert.Empty(file["b"].ToArray());
    }

    [Fact]
    public void Refuses_a_damaged_file()
    {
        var bytes = Sample();
        bytes[^40] ^= 1;
        Assert.Contains("checksum", Assert.Throws<InvalidDataException>(() => ModelFile.Read(bytes)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => ModelFile.Read(Sample().AsMemory(0, 30)));
        Assert.Throws<InvalidDataException>(() => ModelFile.Read(new byte[200]));
    }

    [Fact]
    public void Names_a_missing_section() =>
        Assert.Contains("'c'", Assert.Throws<InvalidDataException>(() => ModelFile.Read(Sample())["c"]).Message, StringComparison.Ordinal);

    private static byte[] Sample()
    {
        var file = new ModelFile();
        file.Add("a", new byte[] { 1, 2, 3 });
        file.Add("b", Array.Empty<byte>());
        return file.ToBytes();
    }
}
