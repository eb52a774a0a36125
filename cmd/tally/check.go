package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tally/extract"
	"tally/extract/lexicon"
)

func checkCommand(con *console) *cobra.Command {
	return &cobra.Command{
		Use:   "check [FILE…]",
		Short: "run the examples of the lexicon",
		Long: `Run the examples that the entries of the lexicon carry, and print those that do
not give what they say. FILE is the name, or the beginning of the name, of a
file under extract/lexicon/en.

The lexicon is part of the program: after an edit, run this with "go run".`,
		Example: `  tally check
  go run ./cmd/tally check frames           after an edit of en/frames.yaml`,
		RunE: does(func(_ context.Context, args []string) error { return con.check(args) }),

		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return exampleFiles(), cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// exampleFiles are the files of the lexicon that hold examples, as check takes them.
func exampleFiles() (names []string) {
	lx, err := lexicon.Load()
	if err != nil {
		return nil // check tells why
	}
	for _, e := range lx.Examples() {
		name := strings.TrimSuffix(strings.TrimPrefix(e.Ref.File, "en/"), ".yaml")
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

func (c *console) check(files []string) error {
	lx, err := lexicon.Load()
	if err != nil {
		return err
	}
	examples, failures := 0, 0
	for _, e := range lx.Examples() {
		if named(files, e.Ref.File) {
			examples++
		}
	}
	if examples == 0 {
		return misuse("there are "+strings.Join(exampleFiles(), ", "), "no examples in %s", strings.Join(files, ", "))
	}
	for _, f := range extract.Check(lx) {
		if named(files, f.Example.Ref.File) {
			failures++
			fmt.Fprintln(c.stdout, f)
		}
	}
	if failures > 0 {
		return fmt.Errorf("%d of %d examples fail", failures, examples)
	}
	c.note("%d examples hold", examples)
	return nil
}

// named tells whether file is one of those asked for; all are if none is.
func named(files []string, file string) bool {
	for _, f := range files {
		if strings.HasPrefix(file, f) || strings.HasPrefix(file, "en/"+f) {
			return true
		}
	}
	return len(files) == 0
}
