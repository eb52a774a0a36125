package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"tally/datasets"
)

func buildCommand(con *console) *cobra.Command {
	in := inputs{con: con}
	var output string
	c := &cobra.Command{
		Use:   "build [FILE|DIR|-…] -o DIR",
		Short: "build a Parquet dataset of the claims of texts",
		Long: `Build a dataset: the tables claims, documents, leftovers and rejects as Parquet
files, a manifest with the hash of every file, a data package description and
a data card. Without an input the embedded sample is built.

The same inputs give the same bytes, whatever the machine and the order in
which files are listed. The directory appears when it is complete; a dataset
that stands there is replaced.`,
		Example: `  tally build -o dataset news/ reports.jsonl
  tally build -o sample                     the embedded sample`,
		RunE: does(func(ctx context.Context, args []string) error { return build(ctx, &in, output, args) }),
	}
	in.flags(c)
	c.Flags().StringVarP(&output, "output", "o", "", "the directory of the dataset")
	_ = c.MarkFlagDirname("output")
	return c
}

func build(ctx context.Context, in *inputs, output string, paths []string) error {
	if output == "" {
		return misuse("tally build -o DIR", "no output directory")
	}
	read, err := in.options()
	if err != nil {
		return err
	}
	bar := in.con.progress("building")
	m, err := datasets.Build(ctx, datasets.Options{
		Inputs: paths, Stdin: read.Stdin, Date: read.Date, Outlet: read.Outlet,
		Output: output, Tool: version, Progress: bar.show,
	})
	bar.stop(err == nil)
	if err != nil {
		return err
	}
	in.con.note("%s: %s", output, contents(m))
	if m.Rows["rejects"] == 0 {
		return nil
	}
	return in.con.rejectsOf(output)
}

// contents is what is in a dataset, in a few words.
func contents(m *datasets.Manifest) string {
	return fmt.Sprintf("%s and %s in %s", count(m.Rows["claims"], "claim"),
		count(m.Rows["leftovers"], "leftover number"), count(m.Rows["documents"], "document"))
}

// count is "1 claim" or "2 claims".
func count(n int64, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
