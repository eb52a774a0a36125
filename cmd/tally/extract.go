package main

import (
	"bufio"

	"github.com/spf13/cobra"

	"tally/extract"
	"tally/extract/lexicon"
	"tally/schema"
)

func extractCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use: "extract FILE|DIR|-…", Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return overDocuments(c, args, func(x *extract.Extractor, out *bufio.Writer, doc *schema.Document) error {
				for _, claim := range x.Extract(doc).Claims {
					if err := writeJSON(out, &schema.Claims, &claim); err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
	c.Flags().StringVar(&format, "format", "jsonl", "jsonl")
	return c
}

func figuresCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use: "figures FILE|DIR|-…", Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return overDocuments(c, args, func(x *extract.Extractor, out *bufio.Writer, doc *schema.Document) error {
				for _, f := range x.Figures(doc) {
					if err := writeJSON(out, &schema.Figures, &f); err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
	c.Flags().StringVar(&format, "format", "jsonl", "jsonl")
	return c
}

func overDocuments(c *cobra.Command, args []string, each func(*extract.Extractor, *bufio.Writer, *schema.Document) error) error {
	lx, err := lexicon.Default()
	if err != nil {
		return err
	}
	x, out := extract.New(lx), bufio.NewWriterSize(c.OutOrStdout(), 1<<16)
	if err := readDocuments(args, c.InOrStdin(), func(doc *schema.Document) error { return each(x, out, doc) }); err != nil {
		return err
	}
	return out.Flush()
}
