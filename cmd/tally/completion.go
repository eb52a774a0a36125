package main

import (
	"context"
	"io"
	"slices"

	"github.com/spf13/cobra"
)

// shells are those that can complete words.
var shells = []string{"bash", "zsh", "fish"}

func completionCommand(con *console) *cobra.Command {
	c := &cobra.Command{
		Use:   "completion bash|zsh|fish",
		Short: "print a script that completes tally's words in a shell",
		Example: `  source <(tally completion bash)
  tally completion zsh > "${fpath[1]}/_tally"
  tally completion fish > ~/.config/fish/completions/tally.fish`,
		ValidArgs: shells,
		Args:      wants(1, 1, "name a shell: bash, zsh or fish"),
	}
	c.RunE = does(func(_ context.Context, args []string) error {
		if !slices.Contains(shells, args[0]) {
			return unknown("shell", args[0], shells)
		}
		return map[string]func(io.Writer) error{
			"bash": func(w io.Writer) error { return c.Root().GenBashCompletionV2(w, true) },
			"zsh":  c.Root().GenZshCompletion,
			"fish": func(w io.Writer) error { return c.Root().GenFishCompletion(w, true) },
		}[args[0]](con.stdout)
	})
	return c
}
