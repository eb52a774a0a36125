package export

import (
	"io"
	"math"
	"strconv"
	"time"

	"tally/datasets"
	"tally/datasets/rows"
	"tally/schema"
)

// death is a claim of deaths in the columns of UCDP GED, as far as a single
// statement tells them. What coders add (conflict, dyad, type of violence, the
// clarity of the event) is not there.
type death struct {
	cells []schema.Cell
	at    columns
}

// deaths is the dictionary of the export.
var deaths = schema.Table[death]{
	Name: "deaths",
	Doc:  "One statement of deaths in one event a row, in the columns of UCDP GED.",
	Columns: []schema.Column[death]{
		text("id", func(d *death) string { return d.text("claim_id") }),
		whole("year", (*death).year),
		text("side_a", func(d *death) string { return d.text("agent") }),
		text("side_b", func(d *death) string { return d.text("group") }),
		text("source_article", func(d *death) string { return d.text("uri") }),
		text("source_office", func(d *death) string { return d.text("outlet") }),
		text("source_date", func(d *death) string { return d.day("published") }),
		text("source_headline", func(d *death) string { return d.text("title") }),
		text("source_original", func(d *death) string { return d.text("source") }),
		copied("where_prec", schema.Int8, "place_precision"),
		text("where_coordinates", func(d *death) string { return d.text("place_name") }),
		text("where_description", func(d *death) string { return d.text("place") }),
		copied("latitude", schema.Float64, "lat"),
		copied("longitude", schema.Float64, "lon"),
		text("country", func(d *death) string { return d.text("country") }),
		copied("date_prec", schema.Int8, "event_precision"),
		text("date_start", func(d *death) string { return d.day("event_from") }),
		text("date_end", func(d *death) string { return d.day("event_to") }),
		whole("deaths_civilians", (*death).civilians),
		whole("deaths_unknown", (*death).unknown),
		whole("best", (*death).best),
		whole("high", func(d *death) (int64, bool) { return d.bound("high") }),
		whole("low", func(d *death) (int64, bool) { return d.bound("low") }),
		text("source_sentence", func(d *death) string { return d.text("sentence") }),
	},
}

func text(name string, get func(*death) string) schema.Column[death] {
	return schema.Column[death]{
		Field: schema.Field{Name: name, Type: schema.String, Nullable: true},
		Get: func(d *death) schema.Cell {
			s := get(d)
			return schema.Cell{Null: s == "", Text: s}
		},
	}
}

func whole(name string, get func(*death) (int64, bool)) schema.Column[death] {
	return schema.Column[death]{
		Field: schema.Field{Name: name, Type: schema.Int64, Nullable: true},
		Get: func(d *death) schema.Cell {
			n, ok := get(d)
			return schema.Cell{Null: !ok, Int: n}
		},
	}
}

func copied(name string, typ schema.Type, from string) schema.Column[death] {
	return schema.Column[death]{
		Field: schema.Field{Name: name, Type: typ, Nullable: true},
		Get:   func(d *death) schema.Cell { return d.cells[d.at[from]] },
	}
}

func (d *death) text(name string) string { return d.at.text(d.cells, name) }

func (d *death) day(name string) string {
	c := d.cells[d.at[name]]
	if c.Null {
		return ""
	}
	return c.Time.UTC().Format(time.DateOnly)
}

func (d *death) year() (int64, bool) {
	n, err := strconv.ParseInt(d.day("event_from")[:min(4, len(d.day("event_from")))], 10, 64)
	return n, err == nil
}

func (d *death) best() (int64, bool) { return round(d.cells[d.at["value"]]) }

// bound is low or high; an open side is as far as the best guess, as the
// coders of UCDP do it.
func (d *death) bound(name string) (int64, bool) {
	if n, ok := round(d.cells[d.at[name]]); ok {
		return n, true
	}
	return d.best()
}

func round(c schema.Cell) (int64, bool) {
	return int64(math.Round(c.Number)), !c.Null && math.Abs(c.Number) < 1<<53
}

func (d *death) civilians() (int64, bool) {
	if d.isCivilian() {
		return d.best()
	}
	return 0, true
}

func (d *death) unknown() (int64, bool) {
	if !d.isCivilian() {
		return d.best()
	}
	return 0, true
}

func (d *death) isCivilian() bool {
	switch schema.Class(d.text("subject_class")) {
	case schema.Civilian, schema.Child, schema.Journalist, schema.AidWorker, schema.HealthWorker, schema.Refugee:
		return true
	}
	return false
}

// counts tells whether a claim is a statement of deaths in one event that is
// no part of another claim.
func (d *death) counts() bool {
	modality := schema.Modality(d.text("modality"))
	return d.text("measure") == "killed" && d.text("scope") == string(schema.Incident) &&
		d.text("section") != string(schema.Boilerplate) && d.text("part_of") == "" &&
		(modality == schema.Asserted || modality == schema.Reported)
}

// writeUCDP writes the claims of deaths as CSV.
func writeUCDP(w io.Writer, d *datasets.Dataset) error {
	fields := deaths.Fields()
	out, err := rows.New(w, rows.CSV, fields)
	if err != nil {
		return err
	}
	row := death{at: schema.Places(schema.Claims.Fields())}
	var cells []schema.Cell
	err = d.Rows(schema.Claims.Name, func(claim []schema.Cell) error {
		if row.cells = claim; !row.counts() {
			return nil
		}
		cells = deaths.Row(cells, &row)
		disarm(fields, cells)
		return out.Write(cells)
	})
	if err != nil {
		return err
	}
	return out.Close()
}
