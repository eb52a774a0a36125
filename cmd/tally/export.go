package main

import (
	"context"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tally/datasets"
	"tally/datasets/export"
	"tally/schema"
)

func exportCommand(con *console) *cobra.Command {
	var format, table string
	c := &cobra.Command{
		Use:   "export DIR",
		Short: "print a dataset in the forms that others work with",
		Long: `Print a dataset in a form that others work with:

  csv      a table that a spreadsheet can open: no text is taken for a formula
  jsonl    a table as JSON lines
  hxl      the claims as CSV with a row of HXL hashtags
  geojson  the claims that have coordinates, as points
  ucdp     the deaths in the columns of the UCDP georeferenced event dataset:
           one event, no part of another claim, neither denied nor planned`,
		Example: `  tally export --format hxl dataset > claims.csv
  tally export --format geojson dataset > claims.geojson
  tally export --format csv --table leftovers dataset`,
		Args: wants(1, 1, datasetHint),

		ValidArgsFunction: completeDatasets(1),

		RunE: does(func(ctx context.Context, args []string) error {
			switch tables := keptTables(); {
			case !slices.Contains(exportNames(), format):
				return unknown("format", format, exportNames())
			case !slices.Contains(tables, table):
				return unknown("table", table, tables)
			case table != schema.Claims.Name && !export.Format(format).OfTables():
				return misuse("csv and jsonl take every table", "%s is made of the claims, not of %s", format, table)
			}
			return con.export(ctx, args[0], export.Format(format), table)
		}),
	}
	c.Flags().StringVar(&format, "format", string(export.CSV), "the `FORMAT`: "+strings.Join(exportNames(), ", "))
	c.Flags().StringVar(&table, "table", schema.Claims.Name, "the `TABLE`, for csv and jsonl")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(exportNames(), cobra.ShellCompDirectiveNoFileComp))
	_ = c.RegisterFlagCompletionFunc("table", cobra.FixedCompletions(keptTables(), cobra.ShellCompDirectiveNoFileComp))
	return c
}

// keptTables are the tables of a dataset.
func keptTables() []string {
	return slices.DeleteFunc(tableNames(), func(name string) bool { return datasets.TableFields(name) == nil })
}

func exportNames() []string {
	var names []string
	for _, f := range export.Formats {
		names = append(names, string(f))
	}
	return names
}

func (c *console) export(ctx context.Context, dir string, format export.Format, table string) error {
	d, err := datasets.Open(dir)
	if err != nil {
		return err
	}
	bar := c.progress("exporting")
	defer bar.stop()
	bar.quiet = c.eyes // the terminal belongs to the rows
	d.Watch(table, bar.show)
	return export.Write(until{ctx, c.stdout}, d, format, table)
}

// until writes to a Writer until ctx is done.
type until struct {
	ctx context.Context
	io.Writer
}

func (u until) Write(p []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return u.Writer.Write(p)
}
