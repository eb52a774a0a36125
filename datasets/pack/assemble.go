package pack

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"io"

	"github.com/apache/thrift/lib/go/thrift" // the written form of a footer
	"github.com/xitongsys/parquet-go/parquet"
	"github.com/zeebo/xxh3" // Arrow needs it as well
)

const magic = "PAR1" // at both ends of a file

// assembler writes a file of column chunks that are there already.
type assembler struct {
	out *bufio.Writer
	at  int64
	sum *xxh3.Hasher128
}

func newAssembler(out io.Writer) assembler {
	sum := xxh3.New128()
	return assembler{out: bufio.NewWriterSize(io.MultiWriter(out, sum), 1<<16), sum: sum}
}

// made is the file that was written.
func (a *assembler) made(rows int, columns []string) File {
	return File{int64(rows), a.at, hex.EncodeToString(a.sum.Sum(nil)), columns}
}

func (a *assembler) Write(b []byte) (int, error) {
	n, err := a.out.Write(b)
	a.at += int64(n)
	return n, err
}

// file writes a file with the chunks that the footer lists, each of which chunk
// writes and describes anew.
func (a *assembler) file(footer *parquet.FileMetaData, chunk func(*parquet.ColumnChunk) error) error {
	if _, err := io.WriteString(a, magic); err != nil {
		return err
	}
	for _, g := range footer.RowGroups {
		begins, plain := a.at, int64(0)
		for _, c := range g.Columns {
			if err := chunk(c); err != nil {
				return err
			}
			plain += c.MetaData.TotalUncompressedSize
		}
		size := a.at - begins
		g.FileOffset, g.TotalCompressedSize, g.TotalByteSize = &begins, &size, plain
	}
	return a.end(footer)
}

func (a *assembler) end(footer *parquet.FileMetaData) error {
	data, err := compactForm(footer)
	if err != nil {
		return err
	}
	data = binary.LittleEndian.AppendUint32(data, uint32(len(data)))
	if _, err := a.Write(append(data, magic...)); err != nil {
		return err
	}
	return a.out.Flush()
}

// chunkBegins is where the first page of a chunk stands.
func chunkBegins(m *parquet.ColumnMetaData) int64 {
	if m.DictionaryPageOffset != nil {
		return *m.DictionaryPageOffset
	}
	return m.DataPageOffset
}

// moveTo describes a chunk that now begins elsewhere.
func moveTo(c *parquet.ColumnChunk, begins int64) {
	m := c.MetaData
	moved := begins - chunkBegins(m)
	m.DataPageOffset += moved
	if m.DictionaryPageOffset != nil {
		*m.DictionaryPageOffset += moved
	}
	c.FileOffset = begins + m.TotalCompressedSize
}

// compactForm is the written form of a part of a file's description.
func compactForm(v thrift.TStruct) ([]byte, error) {
	buffer := thrift.NewTMemoryBuffer()
	if err := v.Write(context.Background(), thrift.NewTCompactProtocolConf(buffer, nil)); err != nil {
		return nil, err
	}
	return buffer.Bytes(), nil
}

// parseCompact reads the written form at the beginning of data and returns what
// follows it.
func parseCompact(data []byte, v thrift.TStruct) ([]byte, error) {
	buffer := &thrift.TMemoryBuffer{Buffer: bytes.NewBuffer(data)}
	err := v.Read(context.Background(), thrift.NewTCompactProtocolConf(buffer, nil))
	return buffer.Bytes(), err
}

// footerOf reads the footer of a file.
func footerOf(in io.ReaderAt, size int64) (*parquet.FileMetaData, error) {
	var end [8]byte
	if _, err := in.ReadAt(end[:], size-int64(len(end))); err != nil {
		return nil, err
	}
	n := int64(binary.LittleEndian.Uint32(end[:]))
	if string(end[4:]) != magic || n > size-int64(len(end)) {
		return nil, errors.New("no Parquet file")
	}
	data := make([]byte, n)
	if _, err := in.ReadAt(data, size-int64(len(end))-n); err != nil {
		return nil, err
	}
	footer := parquet.NewFileMetaData()
	_, err := parseCompact(data, footer)
	return footer, err
}
