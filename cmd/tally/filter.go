package main

import (
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tally/datasets/source"
	"tally/schema"
)

// filter says which claims to show.
type filter struct {
	measures             []string
	source, place, group string
	since, until         string
	min                  float64
	from, to             time.Time // of since and until
}

func (f *filter) flags(c *cobra.Command) {
	var names []string
	for _, m := range schema.Measures {
		names = append(names, m.Name)
	}
	c.Flags().StringSliceVar(&f.measures, "measure", nil, "only these `MEASURES`, such as killed,injured")
	_ = c.RegisterFlagCompletionFunc("measure", completeList(names))
	c.Flags().StringVar(&f.source, "source", "", "`WORDS` of the source or speaker")
	c.Flags().StringVar(&f.place, "place", "", "`WORDS` of the place, or a country's code such as SYR")
	c.Flags().StringVar(&f.group, "group", "", "`WORDS` of the side that the counted belong to, or of the agent")
	c.Flags().StringVar(&f.since, "since", "", "events that did not end before this `DAY`; without a date of their own, by publication")
	c.Flags().StringVar(&f.until, "until", "", "events that did not begin after this `DAY`")
	c.Flags().Float64Var(&f.min, "min", 0, "values of at least `N`")
	nameless(c, "source", "place", "group", "since", "until", "min")
}

// any tells whether the filter may leave something out.
func (f *filter) any() bool {
	return len(f.measures) > 0 || f.source+f.place+f.group+f.since+f.until != "" || f.min != 0
}

// compile reads the dates and checks the names.
func (f *filter) compile() (err error) {
	for _, name := range f.measures {
		if !slices.ContainsFunc(schema.Measures, func(t schema.Term) bool { return t.Name == name }) {
			return misuse("tally schema claims lists the measures", "--measure: unknown measure %q", name)
		}
	}
	for _, day := range []struct {
		flag, text string
		to         *time.Time
	}{{"--since", f.since, &f.from}, {"--until", f.until, &f.to}} {
		if day.text == "" {
			continue
		}
		if *day.to, err = source.ParseDate(day.text); err != nil {
			return misuse("a date is written 2017-11-11", "%s: %w", day.flag, err)
		}
	}
	if !f.to.IsZero() && f.to.Before(f.from) {
		return misuse("--since is the first day, --until the last", "no day is since %s and until %s", f.since, f.until)
	}
	return nil
}

// Columns of the claims table, by name.
var (
	atMeasure   = claimColumn("measure")
	atSource    = claimColumn("source")
	atSpeaker   = claimColumn("speaker")
	atPlace     = claimColumn("place")
	atPlaceName = claimColumn("place_name")
	atCountry   = claimColumn("country")
	atGroup     = claimColumn("group")
	atAgent     = claimColumn("agent")
	atValue     = claimColumn("value")
	atFrom      = claimColumn("event_from")
	atTo        = claimColumn("event_to")
	atPublished = claimColumn("published")
	atDocument  = claimColumn("document_id")
	atModality  = claimColumn("modality")
)

func claimColumn(name string) int { return placeOf(&schema.Claims, name) }

// placeOf is the place of a column in the rows of a table, -1 if it has none.
func placeOf[T any](t *schema.Table[T], name string) int {
	return slices.IndexFunc(t.Columns, func(c schema.Column[T]) bool { return c.Name == name })
}

// passes tells whether a row of the claims table is wanted.
func (f *filter) passes(row []schema.Cell) bool {
	return (len(f.measures) == 0 || slices.Contains(f.measures, row[atMeasure].Text)) &&
		says(f.source, row, atSource, atSpeaker) &&
		says(f.group, row, atGroup, atAgent) &&
		says(f.place, row, atPlace, atPlaceName, atCountry) &&
		(f.min == 0 || !row[atValue].Null && row[atValue].Number >= f.min) &&
		f.inTime(row)
}

// says tells whether one of the columns holds the words.
func says(words string, row []schema.Cell, columns ...int) bool {
	return words == "" || slices.ContainsFunc(columns, func(at int) bool {
		return strings.Contains(strings.ToLower(row[at].Text), strings.ToLower(words))
	})
}

// inTime compares the event's days; a claim that tells neither them nor its
// publication is in no time.
func (f *filter) inTime(row []schema.Cell) bool {
	from, to := row[atFrom], row[atTo]
	if from.Null {
		from, to = row[atPublished], row[atPublished]
	}
	if to.Null {
		to = from
	}
	if f.from.IsZero() && f.to.IsZero() {
		return true
	}
	return !from.Null && (f.from.IsZero() || !to.Time.Before(f.from)) &&
		(f.to.IsZero() || from.Time.Before(f.to.AddDate(0, 0, 1)))
}
