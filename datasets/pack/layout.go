package pack

import (
	"bytes"
	"encoding/base64"
	"io"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/ipc"
	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/file"
	"github.com/apache/arrow/go/v15/parquet/metadata"
	parquetschema "github.com/apache/arrow/go/v15/parquet/schema"

	"tally/schema"
)

// newFile begins a file of a table. It is what the library's own writer of
// records would begin, which needs a server, a compute engine and a tenth of the
// program to turn them into columns.
func newFile(w io.Writer, o Options, table, doc string, fields []schema.Field) (*file.Writer, error) {
	root, err := rootOf(fields)
	if err != nil {
		return nil, err
	}
	about, err := aboutOf(arrowSchema(table, doc, fields))
	if err != nil {
		return nil, err
	}
	return file.NewParquetWriter(w, root, file.WithWriterProps(properties(table, fields, o)), file.WithWriteMetadata(about)), nil
}

// aboutOf is what a file tells of a table. The Arrow schema is in it: the
// descriptions of fields have no other place that readers know.
func aboutOf(table *arrow.Schema) (metadata.KeyValueMetadata, error) {
	var about metadata.KeyValueMetadata
	for i, key := range table.Metadata().Keys() {
		if err := about.Append(key, table.Metadata().Values()[i]); err != nil {
			return nil, err
		}
	}
	var stream bytes.Buffer
	if err := ipc.NewWriter(&stream, ipc.WithSchema(table)).Close(); err != nil {
		return nil, err
	}
	return about, about.Append("ARROW:schema", base64.StdEncoding.EncodeToString(stream.Bytes()))
}

// rootOf is the Parquet schema of a table.
func rootOf(fields []schema.Field) (*parquetschema.GroupNode, error) {
	nodes, err := nodesOf(fields)
	if err != nil {
		return nil, err
	}
	return parquetschema.NewGroupNode("schema", parquet.Repetitions.Required, nodes, noID)
}

const (
	noID     = -1 // of a field
	noLength = -1 // of a type
)

func nodesOf(fields []schema.Field) (parquetschema.FieldList, error) {
	nodes := make(parquetschema.FieldList, len(fields))
	for i := range fields {
		var err error
		if nodes[i], err = nodeOf(&fields[i]); err != nil {
			return nil, err
		}
	}
	return nodes, nil
}

func nodeOf(f *schema.Field) (parquetschema.Node, error) {
	if f.Type == schema.Chain {
		return chainNode(f.Name)
	}
	repetition := parquet.Repetitions.Required
	if f.Nullable {
		repetition = parquet.Repetitions.Optional
	}
	logical, physical := typesOf(f.Type)
	return parquetschema.NewPrimitiveNodeLogical(f.Name, repetition, logical, physical, noLength, noID)
}

func typesOf(t schema.Type) (parquetschema.LogicalType, parquet.Type) {
	switch t {
	case schema.Int8:
		return parquetschema.NewIntLogicalType(8, true), parquet.Types.Int32
	case schema.Int32:
		return parquetschema.NewIntLogicalType(32, true), parquet.Types.Int32
	case schema.Int64:
		return parquetschema.NewIntLogicalType(64, true), parquet.Types.Int64
	case schema.Float64:
		return parquetschema.NoLogicalType{}, parquet.Types.Double
	case schema.Day:
		return parquetschema.DateLogicalType{}, parquet.Types.Int32
	case schema.Timestamp:
		return parquetschema.NewTimestampLogicalType(true, parquetschema.TimeUnitMillis), parquet.Types.Int64
	}
	return parquetschema.StringLogicalType{}, parquet.Types.ByteArray
}

// links are the members of a link of a chain.
var links = []schema.Field{
	{Name: "role", Type: schema.String}, {Name: "name", Type: schema.String}, {Name: "text", Type: schema.String},
	{Name: "start", Type: schema.Int32}, {Name: "end", Type: schema.Int32},
}

func chainNode(name string) (parquetschema.Node, error) {
	members, err := nodesOf(links)
	if err != nil {
		return nil, err
	}
	link, err := parquetschema.NewGroupNode(name, parquet.Repetitions.Optional, members, noID)
	if err != nil {
		return nil, err
	}
	return parquetschema.ListOf(link, parquet.Repetitions.Required, noID)
}
