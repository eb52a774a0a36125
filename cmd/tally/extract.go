package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"tally/datasets"
	"tally/extract"
	"tally/schema"
)

// claimHeads are the columns of claims on a terminal; those of rank 0 stand
// in a wide table only.
var claimHeads = []head{
	{name: "measure", rank: keepRank},
	{name: "low", rank: keepRank},
	{name: "high", rank: keepRank},
	{name: "quote", rank: keepRank, words: 24},
	{name: "modality", rank: 5, usual: "asserted"},
	{name: "source", rank: 8, words: 16},
	{name: "place", rank: 7},
	{name: "event_from", rank: 6},
	{name: "event_to", rank: 4},
	{name: "outlet", rank: 2},
	{name: "quantifier"}, {name: "unit"}, {name: "subject"}, {name: "subject_class"}, {name: "group"}, {name: "agent"},
	{name: "weapon"}, {name: "scope"}, {name: "source_type"}, {name: "speaker"}, {name: "place_name"}, {name: "country"},
	{name: "section", usual: "body"}, {name: "published"}, {name: "uri"}, {name: "claim_id"},
}

func extractCommand(con *console) *cobra.Command {
	in, style := inputs{con: con}, style{}
	c := &cobra.Command{
		Use:   "extract FILE|DIR|-…",
		Short: "print the claims of texts",
		Long: `Print the claims of texts: every figure that they state, what happened to the
counted, who says so, where and when, and the words themselves.

` + textsHelp + `

"tally schema claims" explains the columns.`,
		Example: `  tally extract --date 2017-11-11 report.txt
  tally extract --format csv news/ > claims.csv
  tally extract --fields text=body,date=published_at archive.zip
  curl -s https://example.org/report.txt | tally extract -`,
		Args: wants(1, many, inputsHint),
		RunE: does(func(ctx context.Context, args []string) error { return extractClaims(ctx, &in, style, args) }),
	}
	in.flags(c)
	style.flags(c)
	return c
}

func extractClaims(ctx context.Context, in *inputs, style style, paths []string) error {
	p, err := in.con.printer(style, schema.Claims.Fields(), claimHeads)
	if err != nil {
		return err
	}
	claims := func(x *extract.Extractor, doc *schema.Document) []schema.Claim { return x.Extract(doc).Claims }
	return printAll(ctx, in, p, paths, &schema.Claims, claims)
}

// printAll prints the rows that read finds in the documents of the paths.
func printAll[T any](ctx context.Context, in *inputs, p *printer, paths []string, table *schema.Table[T], read func(*extract.Extractor, *schema.Document) []T) error {
	var documents, found int64
	var cells []schema.Cell
	bar := p.progress("reading")
	err := each(ctx, in, paths, read, func(all []T) error {
		documents, found = documents+1, found+int64(len(all))
		bar.show(datasets.Progress{Documents: documents, Claims: found})
		for i := range all {
			cells = table.Row(cells, &all[i])
			if err := p.write(cells); err != nil {
				return err
			}
		}
		return nil
	})
	bar.stop()
	if err != nil && err != errRejected {
		return p.cut(err)
	}
	if err := p.close(); err != nil {
		return err
	}
	if documents == 0 {
		return noText(paths)
	}
	if in.con.talks && p.writer == nil {
		in.con.note("%s in %s", count(found, strings.TrimSuffix(table.Name, "s")), count(documents, "document"))
	}
	return err
}

// noText is the error of inputs that hold none.
func noText(paths []string) error {
	const told = 5
	where := strings.Join(paths[:min(len(paths), told)], ", ")
	if more := len(paths) - told; more > 0 {
		where += fmt.Sprintf(" and %d more", more)
	}
	return failed(inputsHint, fmt.Errorf("no text in %s", where))
}
