//go:build cgo

package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/olekukonko/tablewriter/pkg/twwidth" // widths of CJK, emoji and combining characters
)

// size is what a table may take.
type size struct {
	width int // of a line
	limit int // rows, 0 = any number
}

const (
	gap    = 2  // spaces between two columns
	widest = 40 // of a column, where the others have no room
)

// tablePrinter prints rows in columns, each in one line. Where the columns have
// no room beside each other, a row is printed as lines of "name: value".
type tablePrinter struct {
	w     io.Writer
	size  size
	names []string
	rows  [][]string
	more  int // rows beyond the limit
}

func (p *tablePrinter) head(names []string) error {
	p.names = names
	return nil
}

func (p *tablePrinter) row(values []any) error {
	if p.size.limit > 0 && len(p.rows) == p.size.limit {
		p.more++
		return nil
	}
	cells := cellsOf(values)
	for i := range cells {
		cells[i] = oneLine(cells[i])
	}
	p.rows = append(p.rows, cells)
	return nil
}

func (p *tablePrinter) end() error {
	var b strings.Builder
	if widths, total := p.widths(); total <= p.size.width {
		p.columns(&b, widths)
	} else {
		p.pairs(&b)
	}
	if p.more > 0 {
		fmt.Fprintf(&b, "(%d more rows)\n", p.more)
	}
	_, err := io.WriteString(p.w, b.String())
	return err
}

// widths are those of the columns, of which the widest give way, and what a
// line takes.
func (p *tablePrinter) widths() (widths []int, total int) {
	widths = make([]int, len(p.names))
	for i, name := range p.names {
		widths[i] = twwidth.Width(name)
		for _, row := range p.rows {
			widths[i] = max(widths[i], twwidth.Width(row[i]))
		}
		total += gap + widths[i]
	}
	for total > p.size.width {
		at := 0
		for i := range widths {
			if widths[i] > widths[at] {
				at = i
			}
		}
		if widths[at] <= max(widest/2, twwidth.Width(p.names[at])) {
			break
		}
		widths[at]--
		total--
	}
	return widths, total
}

func (p *tablePrinter) columns(b *strings.Builder, widths []int) {
	numeric := make([]bool, len(widths))
	for i := range numeric {
		numeric[i] = p.numeric(i)
	}
	writeLine(b, widths, numeric, p.names)
	for _, w := range widths {
		b.WriteString(strings.Repeat("─", w+gap))
	}
	b.WriteByte('\n')
	for _, row := range p.rows {
		writeLine(b, widths, numeric, row)
	}
}

// writeLine writes cells in their columns, numbers to the right.
func writeLine(b *strings.Builder, widths []int, numeric []bool, cells []string) {
	var line strings.Builder
	for i, cell := range cells {
		cell = cut(cell, widths[i])
		room := strings.Repeat(" ", widths[i]-twwidth.Width(cell))
		if numeric[i] {
			line.WriteString(" " + room + cell + " ")
		} else {
			line.WriteString(" " + cell + room + " ")
		}
	}
	b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
}

// numeric tells whether all cells of a column are numbers.
func (p *tablePrinter) numeric(i int) bool {
	some := false
	for _, row := range p.rows {
		if row[i] != "" && strings.Trim(row[i], "0123456789.-+e") != "" {
			return false
		}
		some = some || row[i] != ""
	}
	return some
}

func (p *tablePrinter) pairs(b *strings.Builder) {
	for i, row := range p.rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		for j, cell := range row {
			if cell != "" {
				b.WriteString(p.names[j] + ": " + cell + "\n")
			}
		}
	}
}

// cut makes s no wider than width.
func cut(s string, width int) string {
	if twwidth.Width(s) <= width {
		return s
	}
	end := 0
	for i := range s {
		if twwidth.Width(s[:i])+1 > width {
			break
		}
		end = i
	}
	return s[:end] + "…"
}

// oneLine is s without line ends and the control characters with which a text
// could give orders to the terminal.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
}
