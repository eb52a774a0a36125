package main

import (
	"context"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// run is the program: it does what args ask and returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if slices.Equal(args, []string{"--version"}) { // as other programs have it
		args = []string{"version"}
	}
	root := rootCommand(newConsole(stdin, stdout, stderr))
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	if _, _, lost := root.Find(args); lost != nil && !strings.HasPrefix(args[0], "-") {
		err = misuse(verbHint(root, args[0]), "no verb %q", args[0])
	}
	return report(stderr, err)
}

// verbHint tells the verb that was meant, where one is near enough.
func verbHint(root *cobra.Command, name string) string {
	if meant := root.SuggestionsFor(name); name != "" && len(meant) > 0 {
		return "did you mean tally " + strings.Join(meant, " or tally ") + "?"
	}
	return "tally help lists the verbs"
}

func rootCommand(con *console) *cobra.Command {
	root := &cobra.Command{
		Use:   "tally",
		Short: "every figure that a report states, with its source and its words",
		Long: `tally reads news and reports and writes down every figure they state about
people harmed, displaced, held or under arms, and about attacks, damage and
territory: how many, what happened, who says so, where, when, in which words.

Data goes to standard output, talk to standard error. Exit status: 0 done,
1 failed, 2 wrong use, 3 done, but some inputs could not be read.`,
		Example: `  tally extract report.txt                  the claims of one text
  tally build -o dataset news/              a Parquet dataset of many
  tally show dataset --measure killed       and a look into it`,
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},

		SuggestionsMinimumDistance: 2, // letters to change
	}
	for _, verb := range []func(*console) *cobra.Command{
		extractCommand, figuresCommand, buildCommand, showCommand, queryCommand, explainCommand, verifyCommand, diffCommand, exportCommand, initCommand,
		schemaCommand, checkCommand, versionCommand, completionCommand,
	} {
		root.AddCommand(verb(con))
	}
	root.SetHelpCommand(helpCommand(root))
	return root
}

func helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [VERB]",
		Short: "explain a verb",
		Args:  wants(0, 1, "one verb at a time"),
		ValidArgsFunction: func(*cobra.Command, []string, string) (names []string, _ cobra.ShellCompDirective) {
			for _, verb := range root.Commands() {
				if verb.IsAvailableCommand() {
					names = append(names, verb.Name())
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			verb, _, err := root.Find(args)
			if err != nil || len(args) > 0 && verb == root {
				return misuse(verbHint(root, args[0]), "no verb %q", args[0])
			}
			verb.InitDefaultHelpFlag()
			return verb.Help()
		},
	}
}

// does makes fn the work of a verb: what it returns is a failure of the work,
// while cobra's own errors are wrong use.
func does(fn func(ctx context.Context, args []string) error) func(*cobra.Command, []string) error {
	return func(c *cobra.Command, args []string) error {
		return asFailure(fn(c.Context(), args))
	}
}

// oneOf lets only one of some flags be given.
func oneOf(c *cobra.Command, flags ...string) {
	c.MarkFlagsMutuallyExclusive(flags...)
	c.PreRunE = func(*cobra.Command, []string) error {
		var given []string
		for _, name := range flags {
			if c.Flags().Changed(name) {
				given = append(given, "--"+name)
			}
		}
		if len(given) > 1 {
			return misuse("give one of them", "%s do not go together", strings.Join(given, " and "))
		}
		return nil
	}
}

// many is no limit to the arguments of a verb.
const many = 1 << 20

// wants checks the number of arguments.
func wants(least, most int, hint string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return misuse(hint, "an argument is missing")
		case len(args) > most:
			return misuse(hint, "too many arguments: %s", strings.Join(args[most:], " "))
		case slices.Contains(args, ""): // a variable of a shell that is not set
			return misuse(hint, "an argument is empty")
		}
		return nil
	}
}
