package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"tally/datasets"
)

func verifyCommand(con *console) *cobra.Command {
	return &cobra.Command{
		Use:   "verify DIR",
		Short: "check a dataset against its manifest",
		Long: `Check a dataset: every file against the hash in its manifest, every value read
back through a second Parquet library, and every figure against the text that
it was read from. Whatever is wrong is printed, one line each.`,
		Example: `  tally verify dataset && echo as it was built`,
		Args:    wants(1, 1, datasetHint),

		ValidArgsFunction: completeDatasets(1),

		RunE: does(func(ctx context.Context, args []string) error { return con.verify(ctx, args[0]) }),
	}
}

func (c *console) verify(ctx context.Context, dir string) error {
	var problems int64
	bar := c.progress("verifying")
	m, err := datasets.Verify(ctx, dir, func(p datasets.Problem) {
		problems++
		fmt.Fprintln(c.stdout, visible(describe(p)))
	}, bar.show)
	bar.stop()
	if err != nil {
		return err
	}
	if problems > 0 {
		return fmt.Errorf("%s: %s", dir, count(problems, "problem"))
	}
	c.note("%s: %s, all as the manifest says", dir, contents(m))
	return nil
}

func describe(p datasets.Problem) string {
	if p.Row >= 0 {
		return fmt.Sprintf("%s: row %d: %s", p.Path, p.Row, p.Error)
	}
	return p.Path + ": " + p.Error
}
