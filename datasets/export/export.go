// Package export hands a dataset on in the forms that others work with: plain
// tables, the hashtags of humanitarian data, maps, and the columns of a
// conflict event dataset.
package export

import (
	"fmt"
	"io"

	"tally/datasets"
	"tally/datasets/rows"
	"tally/schema"
)

// Format is a form to hand a dataset on in.
type Format string

// The formats.
const (
	CSV     Format = "csv"     // a table that is safe to open in a spreadsheet
	JSONL   Format = "jsonl"   // a table as JSON lines
	HXL     Format = "hxl"     // claims as CSV with a row of HXL hashtags
	GeoJSON Format = "geojson" // the claims that have coordinates, as points
	UCDP    Format = "ucdp"    // deaths in the columns of UCDP GED, as CSV
)

// Formats are the formats in the order in which they are offered.
var Formats = [...]Format{CSV, JSONL, HXL, GeoJSON, UCDP}

// OfTables tells whether the format takes any table; the others are made of
// claims.
func (f Format) OfTables() bool { return f == CSV || f == JSONL }

// Write writes a dataset to w. The table is for CSV and JSONL; the others are
// made of claims.
func Write(w io.Writer, d *datasets.Dataset, format Format, table string) error {
	switch format {
	case CSV, JSONL: // OfTables
		return writeTable(w, d, format, table)
	case HXL:
		return writeHXL(w, d)
	case GeoJSON:
		return writeGeoJSON(w, d)
	case UCDP:
		return writeUCDP(w, d)
	}
	return fmt.Errorf("format %q: want one of %v", format, Formats)
}

func writeTable(w io.Writer, d *datasets.Dataset, format Format, table string) error {
	fields := datasets.TableFields(table)
	if fields == nil {
		return fmt.Errorf("no table %q: want claims, documents, leftovers, copies or rejects", table)
	}
	out, err := rows.New(w, rows.Format(format), fields)
	if err != nil {
		return err
	}
	err = d.Rows(table, func(cells []schema.Cell) error {
		if format == CSV {
			disarm(fields, cells)
		}
		return out.Write(cells)
	})
	if err != nil {
		return err
	}
	return out.Close()
}

// disarm puts an apostrophe before texts that a spreadsheet would take for a
// formula.
func disarm(fields []schema.Field, cells []schema.Cell) {
	for i := range cells {
		if fields[i].Type != schema.String || cells[i].Text == "" {
			continue
		}
		switch cells[i].Text[0] {
		case '=', '+', '-', '@', '\t', '\r', '\n', '|', '%':
			cells[i].Text = "'" + cells[i].Text
		}
	}
}

// columns finds cells by the names of their columns.
type columns map[string]int

func (c columns) text(cells []schema.Cell, name string) string { return cells[c[name]].Text }
