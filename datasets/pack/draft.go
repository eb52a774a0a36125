package pack

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"

	"github.com/zeebo/xxh3"

	"tally/schema"
)

// Draft writes rows to a file that is not finished yet: it is read back only
// when Splice or ReadDraft reads it. They know by values, a hash, what it must
// hold.
func Draft[T any](p *Packer, path string, t *schema.Table[T], rows []T) (out File, values string, err error) {
	out, err = place(path, func(temporary string) (File, error) { return write(p, temporary, t, rows) })
	sum := newValueHash(t.Fields())
	var cells []schema.Cell
	for i := range rows {
		cells = t.Row(cells, &rows[i])
		sum.add(cells)
	}
	return out, sum.sum(), err
}

// ReadDraft is Read of a draft. The error tells, after the last row, that they
// were not the ones that were written. Without values it is Read.
func ReadDraft(path, values string, fields []schema.Field, row func([]schema.Cell) error) error {
	sum := newValueHash(fields)
	err := Read(path, fields, func(cells []schema.Cell) error {
		sum.add(cells)
		return row(cells)
	})
	if err == nil && values != "" && sum.sum() != values {
		err = fmt.Errorf("%s: what was written does not read back", path)
	}
	return err
}

// valueHash is a fast hash of rows, which tells apart what same does.
type valueHash struct {
	fields []schema.Field
	hash   *xxh3.Hasher128
	row    []byte
}

func newValueHash(fields []schema.Field) *valueHash {
	return &valueHash{fields: fields, hash: xxh3.New128()}
}

func (h *valueHash) add(cells []schema.Cell) {
	h.row = h.row[:0]
	for i := range cells {
		h.cell(h.fields[i].Type, &cells[i])
	}
	_, _ = h.hash.Write(h.row) // it has no fault
}

func (h *valueHash) cell(typ schema.Type, c *schema.Cell) {
	if c.Null {
		h.row = append(h.row, 0)
		return
	}
	h.row = append(h.row, 1)
	switch typ {
	case schema.Chain:
		h.chain(c.Chain)
	case schema.String, schema.Enum:
		h.text(c.Text)
	case schema.Float64:
		h.row = binary.LittleEndian.AppendUint64(h.row, math.Float64bits(c.Number))
	case schema.Day:
		h.row = binary.AppendVarint(h.row, int64(schema.DateOf(c.Time).Days()))
	case schema.Timestamp:
		h.row = binary.AppendVarint(h.row, c.Time.UnixMilli())
	default:
		h.row = binary.AppendVarint(h.row, c.Int)
	}
}

func (h *valueHash) chain(chain []schema.Attribution) {
	h.row = binary.AppendUvarint(h.row, uint64(len(chain)))
	for i := range chain {
		a := &chain[i]
		h.text(string(a.Role))
		h.text(a.Name)
		h.text(a.Text)
		h.row = binary.AppendVarint(binary.AppendVarint(h.row, int64(a.Start)), int64(a.End))
	}
}

func (h *valueHash) text(s string) {
	h.row = append(binary.AppendUvarint(h.row, uint64(len(s))), s...)
}

func (h *valueHash) sum() string { return hex.EncodeToString(h.hash.Sum(nil)) }
