package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tally/datasets/rows"
	"tally/schema"
)

// formatTable is the format for eyes; the others are those of package rows.
const formatTable = "table"

// style is how rows are printed: what --format, --wide and --limit say.
type style struct {
	format string
	wide   bool
	limit  int // rows of a table; 0 = all
}

// formatNames are what --format takes.
func formatNames() []string {
	names := []string{formatTable}
	for _, f := range rows.Formats {
		names = append(names, string(f))
	}
	return names
}

func (s *style) flags(c *cobra.Command) {
	names := formatNames()
	c.Flags().StringVar(&s.format, "format", "", "the `FORMAT`: "+strings.Join(names, ", ")+" (a table on a terminal, else jsonl)")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(names, cobra.ShellCompDirectiveNoFileComp))
}

// printer prints the rows of one table of the schema.
type printer struct {
	con    *console
	style  style
	fields []schema.Field
	writer *rows.Writer // of every format but the table
	sheet  sheet
	column []int // of each head, its column
	left   int64 // rows beyond the limit
}

// printer makes one for rows with these fields; heads choose the columns of a
// table for eyes.
func (c *console) printer(s style, fields []schema.Field, heads []head) (*printer, error) {
	if s.format == "" {
		s.format = string(rows.JSONL)
		if c.eyes {
			s.format = formatTable
		}
	}
	p := &printer{con: c, style: s, fields: fields}
	if s.format == formatTable {
		p.choose(heads)
		return p, nil
	}
	if !slices.Contains(formatNames(), s.format) {
		return nil, unknown("format", s.format, formatNames())
	}
	w, err := rows.New(c.stdout, rows.Format(s.format), fields)
	p.writer = w
	return p, err
}

// choose keeps the heads that name a column.
func (p *printer) choose(heads []head) {
	for _, h := range heads {
		at := slices.IndexFunc(p.fields, func(f schema.Field) bool { return f.Name == h.name })
		if at < 0 || h.rank == 0 && !p.style.wide {
			continue
		}
		h.numeric = p.fields[at].Type == schema.Float64 || strings.HasPrefix(string(p.fields[at].Type), "int")
		p.sheet.heads = append(p.sheet.heads, h)
		p.column = append(p.column, at)
	}
}

// write prints one row.
func (p *printer) write(cells []schema.Cell) error {
	if p.writer != nil {
		return p.writer.Write(cells)
	}
	if p.style.limit > 0 && len(p.sheet.rows) >= p.style.limit {
		p.left++
		return nil
	}
	row := make([]string, len(p.column))
	for i, at := range p.column {
		row[i] = string(rows.AppendCell(nil, &p.fields[at], &cells[at]))
		if p.fields[at].Type == schema.Float64 {
			row[i] = grouped(row[i])
		}
	}
	p.sheet.rows = append(p.sheet.rows, row)
	return nil
}

// cut ends the output behind a whole row where err ended the work.
func (p *printer) cut(err error) error {
	if p.writer != nil {
		_ = p.writer.Flush() // err tells more
	}
	return err
}

// close ends the output; a table is printed here.
func (p *printer) close() error {
	if p.writer != nil {
		return p.writer.Close()
	}
	if len(p.sheet.rows) == 0 {
		return nil
	}
	width := p.con.width
	if p.style.wide {
		width = noLimit
	}
	if err := p.sheet.print(p.con.stdout, width); err != nil {
		return err
	}
	if p.left > 0 {
		p.con.note("%s; --limit 0 shows all", count(p.left, "more row"))
	}
	return nil
}

// progress shows how far the work has come, unless rows go to the same terminal.
func (p *printer) progress(name string) *progress {
	bar := p.con.progress(name)
	if p.con.eyes && p.writer != nil {
		bar.quiet = true
	}
	return bar
}
