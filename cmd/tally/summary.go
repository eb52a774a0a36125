package main

import (
	"cmp"
	"fmt"
	"hash/maphash"
	"slices"

	"tally/schema"
)

// line is one row of a summary.
type line struct {
	by        string // measure or source
	name      string
	claims    int
	documents map[uint64]struct{} // their hashes: there may be millions
	largest   *float64
}

// lines is the dictionary of a summary: a measure or source a row.
var lines = schema.Table[line]{
	Name: "summary",
	Columns: []schema.Column[line]{
		{Field: schema.Field{Name: "by", Type: schema.String}, Get: func(l *line) schema.Cell { return schema.Cell{Text: l.by} }},
		{Field: schema.Field{Name: "name", Type: schema.String, Nullable: true}, Get: func(l *line) schema.Cell { return schema.Cell{Text: l.name, Null: l.name == ""} }},
		{Field: schema.Field{Name: "claims", Type: schema.Int64}, Get: func(l *line) schema.Cell { return schema.Cell{Int: int64(l.claims)} }},
		{Field: schema.Field{Name: "documents", Type: schema.Int64}, Get: func(l *line) schema.Cell { return schema.Cell{Int: int64(len(l.documents))} }},
		{Field: schema.Field{Name: "largest", Type: schema.Float64, Nullable: true}, Get: func(l *line) schema.Cell {
			if l.largest == nil {
				return schema.Cell{Null: true}
			}
			return schema.Cell{Number: *l.largest}
		}},
	},
}

// summary counts claims by measure and by source.
type summary struct {
	claims int
	lines  map[[2]string]*line
	seed   maphash.Seed // of the hashes of documents
}

func newSummary() *summary { return &summary{lines: map[[2]string]*line{}, seed: maphash.MakeSeed()} }

// add counts a row of the claims table. What is denied is counted, but is
// never the largest.
func (s *summary) add(row []schema.Cell) {
	s.claims++
	document := maphash.String(s.seed, row[atDocument].Text)
	for _, by := range []struct {
		name string
		at   int
	}{{"measure", atMeasure}, {"source", atSource}} {
		key := [2]string{by.name, row[by.at].Text}
		l := s.lines[key]
		if l == nil {
			l = &line{by: by.name, name: row[by.at].Text, documents: map[uint64]struct{}{}}
			s.lines[key] = l
		}
		l.claims++
		l.documents[document] = struct{}{}
		v := row[atValue]
		if !v.Null && row[atModality].Text != string(schema.Denied) && (l.largest == nil || v.Number > *l.largest) {
			l.largest = &v.Number
		}
	}
}

// sorted are the lines of one kind, those with the most claims first.
func (s *summary) sorted(by string) []*line {
	var out []*line
	for _, l := range s.lines {
		if l.by == by {
			out = append(out, l)
		}
	}
	slices.SortFunc(out, func(a, b *line) int {
		return cmp.Or(b.claims-a.claims, cmp.Compare(a.name, b.name))
	})
	return out
}

// shownSources is how many sources a summary for eyes names.
const shownSources = 12

// print writes the summary: two tables for eyes, or rows of the format.
func (s *summary) print(c *console, st style) error {
	p, err := c.printer(st, lines.Fields(), nil)
	if err != nil {
		return err
	}
	if p.writer == nil {
		return s.printTables(c)
	}
	var cells []schema.Cell
	for _, by := range []string{"measure", "source"} {
		for _, l := range s.sorted(by) {
			cells = lines.Row(cells, l)
			if err := p.write(cells); err != nil {
				return err
			}
		}
	}
	return p.close()
}

func (s *summary) printTables(c *console) error {
	for i, by := range []string{"measure", "source"} {
		if i > 0 {
			fmt.Fprintln(c.stdout)
		}
		if err := s.table(by).print(c.stdout, c.width); err != nil {
			return err
		}
	}
	return nil
}

// table is one table for eyes. Sources beyond the first are one last line, and
// the largest value across measures would mean nothing.
func (s *summary) table(by string) *sheet {
	t := &sheet{heads: []head{{name: by, rank: keepRank}, {name: "claims", numeric: true, rank: keepRank}, {name: "documents", numeric: true, rank: keepRank}}}
	if by == "measure" {
		t.heads = append(t.heads, head{name: "largest", numeric: true, rank: keepRank})
	}
	all := s.sorted(by)
	for i, l := range all {
		if by == "source" && i == shownSources {
			t.rows = append(t.rows, []string{fmt.Sprintf("(%d more)", len(all)-i), "", ""})
			break
		}
		t.rows = append(t.rows, l.row()[:len(t.heads)])
	}
	return t
}

func (l *line) row() []string {
	name, largest := l.name, ""
	if name == "" {
		name = "(the text's own voice)"
	}
	if l.largest != nil {
		f := lines.Column("largest")
		largest = grouped(f.Text(f.Get(l)))
	}
	return []string{name, fmt.Sprint(l.claims), fmt.Sprint(len(l.documents)), largest}
}
