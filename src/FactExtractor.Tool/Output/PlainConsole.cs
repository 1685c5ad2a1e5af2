using Spectre.Console;

namespace FactExtractor.Tool.Output;

/// <summary>Makes consoles on any writer: with colours and the terminal's width for a person, plain and of a fixed width for a pipe or file.</summary>
internal static class PlainConsole
{
    public static IAnsiConsole Create(TextWriter writer, bool isTerminal, int widthWithoutTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Width = isTerminal ? Math.Max(40, Console.WindowWidth) : widthWithoutTerminal;
        return console;
    }
}
