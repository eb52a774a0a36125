package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"tally/schema"
)

// version of the program. It stands in the manifest of every dataset, so it
// changes whenever the same inputs may give other rows.
const version = "0.1.0"

func versionCommand(con *console) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "print the version of the program and of the tables",
		Example: `  tally version`,
		Args:    cobra.NoArgs,
		RunE: does(func(context.Context, []string) error {
			_, err := fmt.Fprintf(con.stdout, "tally %s, schema %s\n", version, schema.Version)
			return err
		}),
	}
}
