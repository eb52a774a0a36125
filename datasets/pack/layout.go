package pack

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/ipc"
	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/compress"
	"github.com/apache/arrow/go/v15/parquet/file"
	"github.com/apache/arrow/go/v15/parquet/metadata"
	parquetschema "github.com/apache/arrow/go/v15/parquet/schema"

	"tally/schema"
)

// plainFile is a file on its way, with its pages as they are before they are
// compressed.
type plainFile struct {
	*bytes.Buffer
	properties *parquet.WriterProperties
	about      *metadata.FileMetaDataBuilder
	buffers    *buffers
	groups     int16
}

// Tell tells Arrow where in the file it writes.
func (f *plainFile) Tell() int64 { return int64(f.Len()) }

// newFile begins a file of a table. It is what the library's own writer of
// records would begin, which needs a server, a compute engine and a tenth of the
// program to turn them into columns.
func newFile(to *bytes.Buffer, b *buffers, table, doc string, fields []schema.Field) (*plainFile, error) {
	root, err := rootOf(fields)
	if err != nil {
		return nil, err
	}
	about, err := aboutOf(arrowSchema(table, doc, fields))
	if err != nil {
		return nil, err
	}
	to.Reset()
	to.WriteString(magic)
	p := properties(table, fields)
	return &plainFile{Buffer: to, properties: p, about: metadata.NewFileMetadataBuilder(parquetschema.NewSchema(root), p, about), buffers: b}, nil
}

// group writes a row group, whose columns fill fills, one after the other.
func (f *plainFile) group(rows int, leaves []leaf, fill func(*chunk) error) error {
	g := f.about.AppendRowGroup()
	for i := range leaves {
		about := g.NextColumnChunk()
		pages, err := file.NewPageWriter(f, compress.Codecs.Uncompressed, 0, about, f.groups, int16(i), f.properties.Allocator(), false, nil, nil)
		if err != nil {
			return err
		}
		of := func() metadata.TypedStatistics {
			return metadata.NewStatistics(about.Descr(), f.properties.Allocator())
		}
		c := &chunk{leaf: &leaves[i], about: about, pages: pages, properties: f.properties, ofPage: of(), ofAll: of(), buffers: f.buffers}
		c.coded = f.properties.DictionaryEnabledFor(about.Descr().Path())
		c.def, c.rep, c.leaf.plain = f.buffers.def[:0], f.buffers.rep[:0], c.leaf.plain[:0]
		if err = fill(c); err == nil {
			err = c.end()
		}
		if err != nil {
			return fmt.Errorf("column %s: %w", about.Descr().Path(), err)
		}
	}
	g.SetNumRows(rows)
	f.groups++
	return g.Finish(0, f.groups-1) // whoever compresses the pages knows their size
}

// end writes the footer.
func (f *plainFile) end() error {
	about, err := f.about.Finish()
	if err != nil {
		return err
	}
	n, err := about.WriteTo(f, nil)
	if err != nil {
		return err
	}
	f.Write(binary.LittleEndian.AppendUint32(nil, uint32(n)))
	f.WriteString(magic)
	return nil
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
