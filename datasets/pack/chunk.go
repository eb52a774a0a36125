package pack

import (
	"encoding/binary"
	"fmt"
	"math/bits"

	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/file"
	"github.com/apache/arrow/go/v15/parquet/metadata"
	parquetschema "github.com/apache/arrow/go/v15/parquet/schema"
)

// Arrow's own writers of columns grow each page from nothing and ask for memory
// for each value of a dictionary, and a build had to wait a tenth of its time for
// them. So values are coded here, and Arrow writes the pages.

// chunk is a column of a row group on its way into a file.
type chunk struct {
	leaf       *leaf
	about      *metadata.ColumnChunkMetaDataBuilder
	pages      file.PageWriter
	properties *parquet.WriterProperties
	coded      bool // by a dictionary

	def, rep []int16 // of the page under way
	levels   int     // of that page, or values where it has none
	ofPage   metadata.TypedStatistics
	ofAll    metadata.TypedStatistics
	buffers  *buffers
}

// buffers are what a chunk leaves to the next one.
type buffers struct {
	codebook
	def, rep []int16
	page     []byte
}

// add adds the values of some rows, whose plain form stands in the leaf.
func (c *chunk) add() error {
	v := c.leaf.values
	n := max(len(v.def), len(v.texts)+len(v.int32s)+len(v.int64s)+len(v.floats))
	c.levels += n
	c.def, c.rep = append(c.def, v.def...), append(c.rep, v.rep...)
	if err := v.count(c.ofPage, n); err != nil {
		return err
	}
	if c.coded {
		c.buffers.codebook.add(v)
		v.plain = v.plain[:0]
	} else if len(v.plain) >= int(c.properties.DataPageSize()) {
		return c.endPage()
	}
	return nil
}

// count adds n values and those missing among them to statistics.
func (v *values) count(to metadata.TypedStatistics, n int) error {
	switch to := to.(type) {
	case *metadata.ByteArrayStatistics:
		to.Update(v.texts, int64(n-len(v.texts)))
	case *metadata.Int32Statistics:
		to.Update(v.int32s, int64(n-len(v.int32s)))
	case *metadata.Int64Statistics:
		to.Update(v.int64s, int64(n-len(v.int64s)))
	case *metadata.Float64Statistics:
		to.Update(v.floats, int64(n-len(v.floats)))
	default:
		return fmt.Errorf("no column has the type %s", to.Type())
	}
	return nil
}

// endPage writes the page under way.
func (c *chunk) endPage() error {
	page := appendLevels(c.buffers.page[:0], c.rep, c.about.Descr().MaxRepetitionLevel())
	page = appendLevels(page, c.def, c.about.Descr().MaxDefinitionLevel())
	encoding := parquet.Encodings.Plain
	if c.coded {
		encoding = c.properties.DictionaryIndexEncoding()
		width := c.buffers.width()
		page = appendHybrid(append(page, byte(width)), c.buffers.places, width)
	} else if len(page) > 0 {
		page = append(page, c.leaf.plain...)
	} else {
		page, c.leaf.plain = c.leaf.plain, page // without levels there is no need to copy
	}
	rle := parquet.Encodings.RLE
	stats, err := c.encoded(c.ofPage)
	if err == nil {
		_, err = c.pages.WriteDataPage(file.NewDataPageV1WithStats(memory.NewBufferBytes(page), int32(c.levels), encoding, rle, rle, int32(len(page)), stats))
	}
	c.ofAll.Merge(c.ofPage)
	c.ofPage.Reset()
	c.buffers.page, c.leaf.plain, c.def, c.rep, c.levels = page, c.leaf.plain[:0], c.def[:0], c.rep[:0], 0
	return err
}

// appendLevels adds the levels of a page, if it has any.
func appendLevels(dst []byte, levels []int16, most int16) []byte {
	if most == 0 {
		return dst
	}
	from := len(dst)
	dst = appendHybrid(binary.LittleEndian.AppendUint32(dst, 0), levels, bits.Len16(uint16(most)))
	binary.LittleEndian.PutUint32(dst[from:], uint32(len(dst)-from-4))
	return dst
}

// end writes what is left and what is known of the chunk.
func (c *chunk) end() error {
	d := &c.buffers.codebook
	if c.coded {
		page := file.NewDictionaryPage(memory.NewBufferBytes(d.plain), int32(d.size()), c.properties.DictionaryPageEncoding())
		if _, err := c.pages.WriteDictionaryPage(page); err != nil {
			return err
		}
	}
	if c.levels > 0 {
		if err := c.endPage(); err != nil {
			return err
		}
	}
	stats, err := c.encoded(c.ofAll)
	if err != nil {
		return err
	}
	c.about.SetStats(stats)
	d.reset()
	c.buffers.def, c.buffers.rep = c.def, c.rep
	return c.pages.Close(c.coded, false)
}

// encoded are statistics as they stand in a file, without long texts.
func (c *chunk) encoded(s metadata.TypedStatistics) (metadata.EncodedStatistics, error) {
	out, err := s.Encode()
	out.ApplyStatSizeLimits(int(c.properties.MaxStatsSizeFor(c.about.Descr().Path())))
	out.Signed = c.about.Descr().SortOrder() == parquetschema.SortSIGNED
	return out, err
}
