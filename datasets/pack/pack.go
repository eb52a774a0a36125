// Package pack writes rows to Parquet and reads them back; it is the only room
// that knows Parquet. Arrow writes the files and reads each back: all values are
// compared, by their hashes, before a file stands under its name. Whoever reads
// a dataset reads it with a second, independent library.
//
// The settings, but for Options, are chosen so that the same rows give the same bytes on any
// machine and every common reader agrees on them; datasets in the field depend
// on each.
package pack

import (
	"encoding/json"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/apache/arrow/go/v15/parquet"

	"tally/schema"
)

// Options are what a dataset may choose of the settings.
type Options struct {
	RowGroup int `json:"row_group" yaml:"row_group"` // the most rows of a row group
	Level    int `json:"level" yaml:"level"`         // of ZSTD
}

// Usual are the options of a dataset that chooses none.
var Usual = Options{RowGroup: 131_072, Level: 1} // higher levels clear megabytes of tables for every page

// The bounds of the options.
const (
	LeastRowGroup = 1_000
	MostRowGroup  = 1_048_576
	MostLevel     = 22
)

const (
	// batch rows go to the writer at a time; the bytes depend on it.
	batch = 4096
	// A dictionary that overflows makes the footer depend on the order of a map.
	dictionaryLimit = 256 << 20
	// Settings is the version of everything here that decides the bytes.
	Settings = "parquet/2"
)

// repeated are the columns with few different values for their rows, or with
// runs of one; enumerations are coded anyway. A column with many values is
// larger as a dictionary.
var repeated = map[string]bool{
	"document_id": true, "uri": true, "title": true, "figure": true, "low": true, "high": true, "value": true,
	"path": true, "media_type": true, "charset": true, "language": true, "outlet": true, "agency": true,
	"published_from": true, "hedge": true, "group": true, "weapon": true, "source": true, "cue": true,
	"country": true, "reason": true, "rule": true,
}

// single are those of which every row has another in a table of documents.
var single = map[string]bool{"document_id": true, "uri": true, "title": true}

// properties are the writer's settings for a table of these fields.
func properties(table string, fields []schema.Field, o Options) *parquet.WriterProperties {
	set := []parquet.WriterProperty{
		parquet.WithVersion(parquet.V2_6),
		parquet.WithDataPageVersion(parquet.DataPageV1),
		parquet.WithRootRepetition(parquet.Repetitions.Required),
		parquet.WithStats(true),
		parquet.WithCreatedBy("tally " + Settings),
		parquet.WithMaxRowGroupLength(int64(o.RowGroup)),
		parquet.WithDictionaryPageSizeLimit(dictionaryLimit),
		parquet.WithDictionaryDefault(false),
		parquet.WithAllocator(memory.NewGoAllocator()),
	}
	for _, f := range fields {
		if f.Type == schema.Enum || repeated[f.Name] && !(single[f.Name] && table == schema.Documents.Name) {
			set = append(set, parquet.WithDictionaryFor(f.Name, true))
		}
		if f.Type == schema.Chain {
			set = append(set, parquet.WithDictionaryFor(f.Name+".list.element.role", true))
		}
	}
	return parquet.NewWriterProperties(set...)
}

// arrowSchema is the Arrow schema of a table.
func arrowSchema(table, doc string, fields []schema.Field) *arrow.Schema {
	columns := make([]arrow.Field, len(fields))
	for i, f := range fields {
		columns[i] = arrow.Field{Name: f.Name, Type: arrowType(f.Type), Nullable: f.Nullable, Metadata: describe(f)}
	}
	about := arrow.NewMetadata(
		[]string{"tally.table", "tally.schema", "tally.doc", "tally.fields"},
		[]string{table, schema.Version, doc, dictionary(fields)},
	)
	return arrow.NewSchema(columns, &about)
}

func arrowType(t schema.Type) arrow.DataType {
	switch t {
	case schema.Int8:
		return arrow.PrimitiveTypes.Int8
	case schema.Int32:
		return arrow.PrimitiveTypes.Int32
	case schema.Int64:
		return arrow.PrimitiveTypes.Int64
	case schema.Float64:
		return arrow.PrimitiveTypes.Float64
	case schema.Day:
		return arrow.FixedWidthTypes.Date32
	case schema.Timestamp:
		return &arrow.TimestampType{Unit: arrow.Millisecond, TimeZone: "UTC"}
	case schema.Chain:
		members := make([]arrow.Field, len(links))
		for i, f := range links {
			members[i] = arrow.Field{Name: f.Name, Type: arrowType(f.Type)}
		}
		return arrow.ListOf(arrow.StructOf(members...))
	}
	return arrow.BinaryTypes.String
}

func describe(f schema.Field) arrow.Metadata {
	return arrow.NewMetadata([]string{"description"}, []string{f.Doc})
}

// dictionary is the data dictionary of a table for readers that do not show
// the metadata of fields: a JSON object of name and description, in order.
func dictionary(fields []schema.Field) string {
	out := []byte{'{'}
	for i, f := range fields {
		if i > 0 {
			out = append(out, ',')
		}
		out = appendJSON(append(appendJSON(out, f.Name), ':'), f.Doc)
	}
	return string(append(out, '}'))
}

func appendJSON(dst []byte, s string) []byte {
	quoted, _ := json.Marshal(s) // a string has no fault
	return append(dst, quoted...)
}
