package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

// run is the program: it does what args ask and gives the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := &cobra.Command{Use: "tally", SilenceErrors: true, SilenceUsage: true}
	root.AddCommand(extractCommand(), figuresCommand())
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	if err := root.ExecuteContext(ctx); err != nil {
		fmt.Fprintln(stderr, "tally: error:", err)
		return 1
	}
	return 0
}
