package pack

import (
	"fmt"
	"strings"

	"github.com/xitongsys/parquet-go/parquet"
	parquetschema "github.com/xitongsys/parquet-go/schema"

	"tally/schema"
)

// compareSchema compares a file's schema, element by element, with fields.
func compareSchema(file *parquetschema.SchemaHandler, fields []schema.Field) error {
	want := elements(fields)
	got := make([]string, 0, len(want))
	for i, e := range file.SchemaElements[1:] {
		got = append(got, element(file.Infos[i+1].ExName, e))
	}
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			return fmt.Errorf("schema: %s is missing", want[i])
		case i >= len(want):
			return fmt.Errorf("schema: unknown %s", got[i])
		case got[i] != want[i]:
			return fmt.Errorf("schema: %s, want %s", got[i], want[i])
		}
	}
	return nil
}

// element describes an element of a Parquet schema in one line.
func element(name string, e *parquet.SchemaElement) string {
	out := []string{name, strings.ToLower(e.GetRepetitionType().String())}
	if e.Type != nil {
		out = append(out, strings.ToLower(e.GetType().String()))
	}
	if e.ConvertedType != nil {
		out = append(out, strings.ToLower(e.GetConvertedType().String()))
	}
	return strings.Join(out, " ")
}

// elements are the lines that element gives for the files of Write.
func elements(fields []schema.Field) []string {
	var out []string
	for _, f := range fields {
		repetition := " required "
		if f.Nullable {
			repetition = " optional "
		}
		if f.Type == schema.Chain {
			out = append(out, f.Name+" required list", "list repeated", "element optional",
				"role required byte_array utf8", "name required byte_array utf8", "text required byte_array utf8",
				"start required int32 int_32", "end required int32 int_32")
			continue
		}
		out = append(out, f.Name+repetition+physical[f.Type])
	}
	return out
}

var physical = map[schema.Type]string{
	schema.String: "byte_array utf8", schema.Enum: "byte_array utf8",
	schema.Int8: "int32 int_8", schema.Int32: "int32 int_32", schema.Int64: "int64 int_64",
	schema.Float64: "double", schema.Day: "int32 date", schema.Timestamp: "int64 timestamp_millis",
}
