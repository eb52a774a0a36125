package main

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tally/datasets"
	"tally/schema"
)

// differenceHeads are the columns of differences on a terminal.
var differenceHeads = []head{
	{name: "change", rank: keepRank}, {name: "uri", rank: 5, words: 16}, {name: "measure", rank: 7},
	{name: "quote", rank: 6, words: 24}, {name: "field", rank: keepRank}, {name: "old", rank: keepRank, words: 12},
	{name: "new", rank: keepRank, words: 12}, {name: "figure"}, {name: "claim_id"},
}

func diffCommand(con *console) *cobra.Command {
	style := style{}
	c := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "compare the claims of two datasets",
		Long: `Compare the claims of two datasets: those that were added, those that are gone,
and each field of those that changed. A claim is the same claim where its
claim_id and its uri are.

The exit status is 0 where nothing differs and 1 where something does; what does
is counted on standard error, by field where claims changed.`,
		Example: `  tally diff dataset-2016 dataset-2017
  tally diff --format jsonl before after | jq -r 'select(.field == "source")'`,
		Args: wants(2, 2, "give the directories of two datasets"),

		ValidArgsFunction: completeDatasets(2),

		RunE: does(func(ctx context.Context, args []string) error { return con.diff(ctx, style, args[0], args[1]) }),
	}
	style.flags(c)
	return c
}

func (c *console) diff(ctx context.Context, style style, older, newer string) error {
	p, err := c.printer(style, datasets.Differences.Fields(), differenceHeads)
	if err != nil {
		return err
	}
	claims, fields := map[string]int64{}, map[string]int64{}
	last := ""
	bar := p.progress("comparing")
	var cells []schema.Cell
	err = datasets.Diff(ctx, older, newer, func(d *datasets.Difference) error {
		if key := d.ClaimID + " " + d.URI; key != last { // the fields of a claim follow each other
			claims[d.Change]++
			last = key
		}
		if d.Field != "" {
			fields[d.Field]++
		}
		cells = datasets.Differences.Row(cells, d)
		return p.write(cells)
	}, bar.show)
	bar.stop()
	if err != nil {
		return p.cut(err)
	}
	if err := p.close(); err != nil || len(claims) == 0 {
		return err
	}
	return failed("", fmt.Errorf("%s and %s differ: %s added, %d gone, %d changed%s",
		older, newer, count(claims["added"], "claim"), claims["gone"], claims["changed"], inFields(fields)))
}

// inFields tells in which fields claims changed, and how many: " (path 12, source 1)".
func inFields(changed map[string]int64) string {
	if len(changed) == 0 {
		return ""
	}
	names := slices.SortedFunc(maps.Keys(changed), func(a, b string) int {
		return cmp.Or(cmp.Compare(changed[b], changed[a]), cmp.Compare(a, b))
	})
	for i, name := range names {
		names[i] = fmt.Sprintf("%s %d", name, changed[name])
	}
	return " (" + strings.Join(names, ", ") + ")"
}
