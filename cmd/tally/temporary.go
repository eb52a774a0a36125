package main

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"tally/schema"
)

// readDocuments stands in for datasets/source until that is there.
func readDocuments(args []string, stdin io.Reader, each func(*schema.Document) error) error {
	for _, arg := range args {
		if arg == "-" {
			data, err := io.ReadAll(stdin)
			if err != nil {
				return err
			}
			if err := each(&schema.Document{URI: "-", Path: "-", Text: string(data)}); err != nil {
				return err
			}
			continue
		}
		err := filepath.WalkDir(arg, func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			return readFile(path, each)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func readFile(path string, each func(*schema.Document) error) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	switch filepath.Ext(path) {
	case ".txt":
		return each(&schema.Document{URI: path, Path: path, Text: string(data)})
	case ".jsonl":
		for _, line := range strings.Split(string(data), "\n") {
			if strings.TrimSpace(line) == "" {
				continue
			}
			var rec struct{ ID, Text, Title, Date, Outlet string }
			if err := json.Unmarshal([]byte(line), &rec); err != nil {
				return err
			}
			doc := &schema.Document{URI: rec.ID, Path: path, Text: rec.Text, Title: rec.Title, Outlet: rec.Outlet}
			if t, err := time.Parse("2006-01-02", rec.Date); err == nil {
				doc.Published, doc.PublishedFrom = t, "metadata"
			}
			if err := each(doc); err != nil {
				return err
			}
		}
	}
	return nil
}

func writeJSON[T any](out *bufio.Writer, table *schema.Table[T], row *T) error {
	out.WriteByte('{')
	for i, col := range table.Columns {
		if i > 0 {
			out.WriteByte(',')
		}
		b, err := json.Marshal(cellValue(col.Field, col.Get(row)))
		if err != nil {
			return err
		}
		out.WriteString(`"` + col.Name + `":`)
		out.Write(b)
	}
	_, err := out.WriteString("}\n")
	return err
}

func cellValue(f schema.Field, c schema.Cell) any {
	if c.Null {
		return nil
	}
	switch f.Type {
	case schema.String, schema.Enum:
		return c.Text
	case schema.Int8, schema.Int32, schema.Int64:
		return c.Int
	case schema.Float64:
		return c.Number
	case schema.Day:
		return c.Time.Format("2006-01-02")
	case schema.Timestamp:
		return c.Time.UTC().Format(time.RFC3339)
	}
	chain := []map[string]any{}
	for _, a := range c.Chain {
		chain = append(chain, map[string]any{"role": a.Role, "name": a.Name, "text": a.Text, "start": a.Start, "end": a.End})
	}
	return chain
}
