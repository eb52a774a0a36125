package main

import (
	"context"

	"github.com/spf13/cobra"

	"tally/extract"
	"tally/schema"
)

// figureHeads are the columns of figures on a terminal.
var figureHeads = []head{
	{name: "start", rank: 3},
	{name: "figure", rank: keepRank},
	{name: "kind", rank: keepRank},
	{name: "low", rank: keepRank},
	{name: "high", rank: keepRank},
	{name: "quantifier", rank: 8},
	{name: "hedge", rank: 6},
	{name: "unit", rank: 7},
	{name: "unit_text", rank: 4},
	{name: "uri", rank: 2},
}

func figuresCommand(con *console) *cobra.Command {
	in, style := inputs{con: con}, style{}
	c := &cobra.Command{
		Use:   "figures FILE|DIR|-…",
		Short: "print every number of texts and what it was taken for",
		Long: `Print every number of texts and what it was taken for: count, date, age, money,
duration and so on, with its bounds, its hedge and its unit, whether or not it
belongs to a claim. The inputs are those of "tally extract".`,
		Example: `  tally figures report.txt
  tally figures --format jsonl news/ | jq -r .kind | sort | uniq -c`,
		Args: wants(1, many, inputsHint),
		RunE: does(func(ctx context.Context, args []string) error { return printFigures(ctx, &in, style, args) }),
	}
	in.flags(c)
	style.flags(c)
	return c
}

func printFigures(ctx context.Context, in *inputs, style style, paths []string) error {
	p, err := in.con.printer(style, schema.Figures.Fields(), figureHeads)
	if err != nil {
		return err
	}
	return printAll(ctx, in, p, paths, &schema.Figures, (*extract.Extractor).Figures)
}
