package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"tally/datasets"
	"tally/schema"
)

const datasetHint = "give the directory of a dataset; tally build -o DIR makes one"

func showCommand(con *console) *cobra.Command {
	var f filter
	var s style
	var summary bool
	c := &cobra.Command{
		Use:   "show DIR",
		Short: "print the claims of a dataset, filtered, and sum them up",
		Long: `Print the claims of a dataset. Filters are joined by "and"; those that take words
look for them anywhere in the column, whatever the letter case.

A table ends with a summary: how many claims each measure and each source has.
Claims are not added up: one event stands in many reports.`,
		Example: `  tally show dataset --measure killed,injured --since 2017-11-01
  tally show dataset --source observatory --min 100 --format csv
  tally show dataset --summary`,
		Args: wants(1, 1, datasetHint),

		ValidArgsFunction: completeDatasets(1),

		RunE: does(func(ctx context.Context, args []string) error {
			if summary {
				return con.showSummary(ctx, args[0], f, s)
			}
			return con.showClaims(ctx, args[0], f, s)
		}),
	}
	f.flags(c)
	s.flags(c)
	c.Flags().BoolVar(&s.wide, "wide", false, "every column of interest, however wide the table")
	c.Flags().IntVar(&s.limit, "limit", 200, "at most `N` rows in a table; 0 = all")
	nameless(c, "limit")
	c.Flags().BoolVar(&summary, "summary", false, "the summary alone")
	return c
}

func (c *console) showClaims(ctx context.Context, dir string, f filter, s style) error {
	p, err := c.printer(s, schema.Claims.Fields(), claimHeads)
	if err != nil {
		return err
	}
	sum := newSummary()
	err = eachClaim(ctx, dir, f, p.progress("reading"), func(row []schema.Cell) error {
		sum.add(row)
		return p.write(row)
	})
	if err != nil {
		return p.cut(err)
	}
	if err := p.close(); err != nil {
		return err
	}
	if sum.claims == 0 {
		c.noteNone(f)
	}
	if p.writer != nil || sum.claims == 0 {
		return nil
	}
	fmt.Fprintln(c.stdout)
	return sum.print(c, s)
}

// noteNone tells why there is nothing to see.
func (c *console) noteNone(f filter) {
	if f.any() {
		c.note("no claim passes the filters")
		return
	}
	c.note("no claim in the dataset")
}

func (c *console) showSummary(ctx context.Context, dir string, f filter, s style) error {
	sum := newSummary()
	err := eachClaim(ctx, dir, f, c.progress("reading"), func(row []schema.Cell) error {
		sum.add(row)
		return nil
	})
	if err != nil {
		return err
	}
	if sum.claims == 0 {
		c.noteNone(f)
	}
	return sum.print(c, s)
}

// eachClaim hands the claims of a dataset that pass the filter to row.
func eachClaim(ctx context.Context, dir string, f filter, bar *progress, row func([]schema.Cell) error) error {
	if err := f.compile(); err != nil {
		return err
	}
	d, err := datasets.Open(dir)
	if err != nil {
		return err
	}
	defer bar.stop()
	d.Watch("claims", bar.show)
	return d.Rows("claims", func(cells []schema.Cell) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		if !f.passes(cells) {
			return nil
		}
		return row(cells)
	})
}
