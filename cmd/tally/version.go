package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"tally/extract/lexicon"
	"tally/schema"
)

// version of the program. It stands in the manifest of every dataset, so it
// changes whenever the same inputs may give other rows.
const version = "0.1.0"

func versionCommand(con *console) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "print the version of the program, the tables and the lexicon",
		Example: `  tally version`,
		Args:    wants(0, 0, "tally version takes none"),

		ValidArgsFunction: cobra.NoFileCompletions,

		RunE: does(func(context.Context, []string) error {
			words, err := lexicon.Version()
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(con.stdout, "tally %s, schema %s, lexicon %s\n", version, schema.Version, words[:12])
			return err
		}),
	}
}
