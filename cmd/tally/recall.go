package main

import (
	"cmp"
	"slices"

	"tally/datasets"
	"tally/schema"
)

// recallSections tells a page that a dataset keeps the sections that its
// claims stand in: the page itself is no longer there to tell them.
func recallSections(d *datasets.Dataset, doc *schema.Document) error {
	section, start, end := claimColumn("section"), claimColumn("sentence_start"), claimColumn("sentence_end")
	var all []schema.Stretch // in code points
	err := d.Rows("claims", func(row []schema.Cell) error {
		if row[atDocument].Text == doc.ID {
			all = append(all, schema.Stretch{Start: int(row[start].Int), End: int(row[end].Int), Section: schema.Section(row[section].Text)})
		}
		return nil
	})
	slices.SortFunc(all, func(a, b schema.Stretch) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	doc.Sections = inBytes(slices.Compact(all), doc.Text)
	return err
}

// inBytes turns stretches in code points, in order, into stretches in bytes.
func inBytes(all []schema.Stretch, text string) []schema.Stretch {
	points, next := 0, 0
	var open *schema.Stretch
	for at := range text {
		if open != nil && points == open.End {
			open.End, open = at, nil
		}
		if open == nil && next < len(all) && points == all[next].Start {
			open = &all[next]
			open.Start = at
			next++
		}
		points++
	}
	if open != nil {
		open.End = len(text)
	}
	return all[:next]
}
