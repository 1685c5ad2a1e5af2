namespace FactExtractor.Tool;

internal static class Program
{
    private static int Main() => 1;
}
