package main

import (
	"bytes"
	"io"
	"slices"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// head describes a column of a sheet.
type head struct {
	name    string
	numeric bool   // right-aligned and never broken
	rank    int    // columns of the lowest rank give way first where room is short
	usual   string // not shown; a column in which every cell is empty or usual is left out
	words   int    // a column of words is not made narrower; 0 = minimum
}

// sheet is a table for eyes.
type sheet struct {
	heads []head
	rows  [][]string
}

const (
	narrow   = 60 // below it a sheet is printed as lines of key: value
	gap      = 2  // spaces between two columns
	minimum  = 12 // a column of words is not made narrower
	maximum  = 60 // or wider, unless there is no limit
	noLimit  = 1 << 20
	keepRank = 9 // columns that never give way
)

// print writes the sheet so that no line is wider than width. Where the columns
// that never give way have no room beside each other, rows are lines of key: value.
func (s *sheet) print(w io.Writer, width int) error {
	s.dropUsual()
	if width < narrow || s.needs(width) > width {
		return s.printPairs(w)
	}
	widths := s.fit(width)
	var out bytes.Buffer
	t := tablewriter.NewTable(&out, tablewriter.WithConfig(s.config()), tablewriter.WithRenderer(renderer.NewBlueprint(plainLines)))
	t.Header(s.names())
	for _, row := range s.rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			if cell != s.heads[i].usual {
				cells[i] = strings.Join(wrap(oneLine(cell), widths[i]), "\n")
			}
		}
		if err := t.Append(cells); err != nil {
			return err
		}
	}
	if err := t.Render(); err != nil {
		return err
	}
	for line := range strings.Lines(out.String()) {
		if _, err := io.WriteString(w, strings.TrimRight(line, " \n")+"\n"); err != nil {
			return err
		}
	}
	return nil
}

// plainLines is a line below the heads and nothing else.
var plainLines = tw.Rendition{
	Borders: tw.BorderNone,
	Symbols: tw.NewSymbols(tw.StyleLight),
	Settings: tw.Settings{
		Separators: tw.Separators{BetweenColumns: tw.Off, BetweenRows: tw.Off},
		Lines:      tw.Lines{ShowHeaderLine: tw.On},
	},
}

func (s *sheet) config() tablewriter.Config {
	align := make([]tw.Align, len(s.heads))
	for i, h := range s.heads {
		align[i] = tw.AlignLeft
		if h.numeric {
			align[i] = tw.AlignRight
		}
	}
	cells := tw.CellConfig{
		Formatting: tw.CellFormatting{AutoFormat: tw.Off, AutoWrap: tw.WrapNone},
		Alignment:  tw.CellAlignment{PerColumn: align},
	}
	return tablewriter.Config{Header: cells, Row: cells}
}

func (s *sheet) names() []string {
	names := make([]string, len(s.heads))
	for i, h := range s.heads {
		names[i] = h.name
	}
	return names
}

// printPairs writes every row as lines of "name: cell", empty cells left out.
func (s *sheet) printPairs(w io.Writer) error {
	var b strings.Builder
	for i, row := range s.rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		for j, cell := range row {
			if cell != "" && cell != s.heads[j].usual {
				b.WriteString(s.heads[j].name + ": " + oneLine(cell) + "\n")
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// dropUsual leaves out the columns that tell nothing.
func (s *sheet) dropUsual() {
	for i := len(s.heads) - 1; i >= 0; i-- {
		tells := slices.ContainsFunc(s.rows, func(row []string) bool { return row[i] != "" && row[i] != s.heads[i].usual })
		if !tells && s.heads[i].rank < keepRank {
			s.drop(i)
		}
	}
}

func (s *sheet) drop(i int) {
	s.heads = slices.Delete(s.heads, i, i+1)
	for j := range s.rows {
		s.rows[j] = slices.Delete(s.rows[j], i, i+1)
	}
}
