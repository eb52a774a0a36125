package pack

import (
	"bytes"

	"github.com/klauspost/compress/zstd"
	"github.com/xitongsys/parquet-go/parquet"
)

// Arrow makes an encoder of megabytes for every page that it compresses. So it
// is let write plain pages, and one encoder compresses them all.

// newEncoder gives the encoder of a level. What it makes of a page does not
// depend on the pages before.
func newEncoder(level int) *zstd.Encoder {
	e, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.EncoderLevelFromZstd(level)), zstd.WithEncoderConcurrency(1), zstd.WithLowerEncoderMem(true), zstd.WithZeroFrames(true))
	if err != nil {
		panic(err) // these options have no fault
	}
	return e
}

// squeezer writes a file with its pages compressed.
type squeezer struct {
	assembler
	encoder *zstd.Encoder
	packed  []byte
}

// run writes the file that stands in plain.
func (s *squeezer) run(plain []byte) error {
	footer, err := footerOf(bytes.NewReader(plain), int64(len(plain)))
	if err != nil {
		return err
	}
	return s.file(footer, func(c *parquet.ColumnChunk) error { return s.chunk(c, plain) })
}

func (s *squeezer) chunk(c *parquet.ColumnChunk, plain []byte) error {
	m := c.MetaData
	pages := plain[chunkBegins(m):][:m.TotalCompressedSize]
	begins := s.at
	if m.DictionaryPageOffset != nil {
		*m.DictionaryPageOffset = begins
	}
	m.Codec, m.TotalUncompressedSize, m.DataPageOffset = parquet.CompressionCodec_ZSTD, 0, 0
	for len(pages) > 0 {
		var head parquet.PageHeader
		rest, err := parseCompact(pages, &head)
		if err != nil {
			return err
		}
		if m.DataPageOffset == 0 && head.DataPageHeader != nil {
			m.DataPageOffset = s.at
		}
		size, err := s.page(&head, rest[:head.UncompressedPageSize])
		if err != nil {
			return err
		}
		m.TotalUncompressedSize += size
		pages = rest[head.UncompressedPageSize:]
	}
	m.TotalCompressedSize = s.at - begins
	c.FileOffset = s.at
	return nil
}

// page writes a page and returns the size of what is read of it, its header
// among it.
func (s *squeezer) page(head *parquet.PageHeader, body []byte) (int64, error) {
	s.packed = s.encoder.EncodeAll(body, s.packed[:0])
	head.CompressedPageSize = int32(len(s.packed))
	written, err := compactForm(head)
	if err == nil {
		_, err = s.Write(written)
	}
	if err == nil {
		_, err = s.Write(s.packed)
	}
	return int64(len(written) + len(body)), err
}
