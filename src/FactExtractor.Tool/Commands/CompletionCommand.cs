using System.CommandLine;

namespace FactExtractor.Tool.Commands;

/// <summary><c>factex completion</c>: scripts that let a shell complete commands and options by asking the tool itself.</summary>
internal static class CompletionCommand
{
    private const string Bash =
        """
        # factex completion bash > ~/.local/share/bash-completion/completions/factex
        _factex() {
            local IFS=$'\n' word="${COMP_WORDS[COMP_CWORD]}"
            COMPREPLY=( $(compgen -W "$(factex "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$word") )
            [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=( $(compgen -f -- "$word") )
        }
        complete -o filenames -F _factex factex
        """;

    private const string Zsh =
        """
        #compdef factex
        # factex completion zsh > a folder of $fpath, as _factex
        _factex() {
            local -a found
            found=( ${(f)"$(factex "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)"} )
            compadd -a found
            _files
        }
        compdef _factex factex
        """;

    private const string Fish =
        """
        # factex completion fish > ~/.config/fish/completions/factex.fish
        complete -c factex -a '(factex "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'
        """;

    private const string PowerShell =
        """
        # factex completion powershell >> $PROFILE
        Register-ArgumentCompleter -Native -CommandName factex -ScriptBlock {
            param($word, $line, $position)
            factex "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    public static Command Create(ToolConsole console)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or powershell.", HelpName = "shell" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "powershell");
        var command = new Command("completion", "Print the script that lets a shell complete commands and options.") { shell };
        command.SetAction(parsed =>
        {
            using var output = new StreamWriter(console.Output, leaveOpen: true) { NewLine = "\n" };
            output.WriteLine(parsed.GetRequiredValue(shell) switch { "bash" => Bash, "zsh" => Zsh, "fish" => Fish, _ => PowerShell });
            return ExitCode.Ok;
        });
        return command;
    }
}
