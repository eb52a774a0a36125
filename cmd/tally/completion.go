package main

import (
	"context"
	"io"
	"slices"
	"strings"

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
		ValidArgsFunction: cobra.FixedCompletions(shells, cobra.ShellCompDirectiveNoFileComp),
		Args:              wants(1, 1, "name a shell: bash, zsh or fish"),
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

// nameless keeps the shell from offering files where a flag takes none.
func nameless(c *cobra.Command, flags ...string) {
	for _, name := range flags {
		_ = c.RegisterFlagCompletionFunc(name, cobra.NoFileCompletions)
	}
}

// completeDatasets offers directories for so many arguments, and nothing after them.
func completeDatasets(n int) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		if len(args) < n {
			return nil, cobra.ShellCompDirectiveFilterDirs
		}
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
}

// completeList offers names for the last of a list with commas.
func completeList(names []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, begun string) (lists []string, _ cobra.ShellCompDirective) {
		before := begun[:strings.LastIndexByte(begun, ',')+1]
		for _, name := range names {
			lists = append(lists, before+name)
		}
		return lists, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
}
