//go:build cgo

package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"math/big"
	"time"

	"github.com/duckdb/duckdb-go/v2"
)

const (
	formatJSONL   = "jsonl"   // a JSON object a row, in the order of the columns
	formatCSV     = "csv"     // with a head; what is nested as JSON
	formatTable   = "table"   // for eyes
	formatParquet = "parquet" // a file
)

// printer prints rows of plain values.
type printer interface {
	head(names []string) error
	row(values []any) error
	end() error
}

func newPrinter(w io.Writer, format string, size size) printer {
	switch format {
	case formatCSV:
		return &csvPrinter{w: csv.NewWriter(w)}
	case formatTable:
		return &tablePrinter{w: w, size: size}
	}
	return &jsonPrinter{w: w}
}

type jsonPrinter struct {
	w     io.Writer
	names [][]byte
}

func (p *jsonPrinter) head(names []string) error {
	for _, name := range names {
		p.names = append(p.names, []byte(encoded(name)))
	}
	return nil
}

func (p *jsonPrinter) row(values []any) error {
	var line bytes.Buffer
	mark := byte('{')
	for i, v := range values {
		line.WriteByte(mark)
		mark = ','
		line.Write(p.names[i])
		line.WriteString(":" + encoded(v))
	}
	line.WriteString("}\n")
	_, err := p.w.Write(line.Bytes())
	return err
}

func (p *jsonPrinter) end() error { return nil }

// encoded is a plain value as JSON.
func encoded(v any) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return encoded(fmt.Sprint(v))
	}
	return string(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
}

type csvPrinter struct{ w *csv.Writer }

func (p *csvPrinter) head(names []string) error { return p.write(names) }

func (p *csvPrinter) row(values []any) error {
	return p.write(cellsOf(values))
}

func (p *csvPrinter) end() error { return nil }

// cellsOf are plain values in words; null is empty.
func cellsOf(values []any) []string {
	cells := make([]string, len(values))
	for i, v := range values {
		switch v := v.(type) {
		case nil:
		case string:
			cells[i] = v
		default:
			cells[i] = encoded(v)
		}
	}
	return cells
}

// write flushes, so that a pipe that is closed ends the work.
func (p *csvPrinter) write(cells []string) error {
	if err := p.w.Write(cells); err != nil {
		return err
	}
	p.w.Flush()
	return p.w.Error()
}

// plain is a value as the other verbs print it: times in UTC, days without a
// time, numbers as numbers.
func plain(v any, typ string) any {
	switch v := v.(type) {
	case time.Time:
		return moment(v, typ)
	case float32:
		if f := float64(v); math.IsNaN(f) || math.IsInf(f, 0) {
			return fmt.Sprint(v)
		}
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Sprint(v)
		}
	case *big.Int:
		return json.Number(v.String())
	case duckdb.Decimal:
		return json.Number(v.String())
	case []byte:
		if typ == "UUID" && len(v) == 16 {
			return fmt.Sprintf("%x-%x-%x-%x-%x", v[:4], v[4:6], v[6:8], v[8:10], v[10:])
		}
		return fmt.Sprintf("%x", v)
	case []any:
		for i := range v {
			v[i] = plain(v[i], "")
		}
	case map[string]any:
		for name := range v {
			v[name] = plain(v[name], "")
		}
	}
	return v
}

// moment tells a day from a time; within lists and structures their type is not
// known, and what begins a day is one.
func moment(t time.Time, typ string) string {
	t = t.UTC()
	switch {
	case typ == "TIME" || typ == "TIMETZ":
		return t.Format("15:04:05.999999")
	case typ == "DATE" || typ == "" && t.Equal(t.Truncate(24*time.Hour)):
		return t.Format(time.DateOnly)
	}
	return t.Format("2006-01-02T15:04:05.999999Z")
}
