package pack

import (
	"bytes"
	"encoding/binary"
	"math"
	"math/bits"

	"github.com/apache/arrow/go/v15/parquet"
)

// codebook is the dictionary of a column: each value stands in it once, and the
// column tells their places.
type codebook struct {
	texts   map[string]int32
	numbers map[uint64]int32
	last    parquet.ByteArray // of places; the next one is often the same
	plain   []byte            // the values that it holds
	places  []int32
}

func newCodebook() codebook {
	return codebook{texts: map[string]int32{}, numbers: map[uint64]int32{}}
}

func (d *codebook) reset() {
	clear(d.texts)
	clear(d.numbers)
	d.plain, d.places = d.plain[:0], d.places[:0]
}

func (d *codebook) size() int { return len(d.texts) + len(d.numbers) }

// width is how many bits a place takes.
func (d *codebook) width() int {
	if d.size() == 0 {
		return 0
	}
	return max(bits.Len(uint(d.size()-1)), 1)
}

func (d *codebook) add(v *values) {
	for _, t := range v.texts {
		if n := len(d.places); n > 0 && bytes.Equal(t, d.last) {
			d.places = append(d.places, d.places[n-1])
			continue
		}
		at, ok := d.texts[string(t)]
		if !ok {
			at = int32(d.size())
			d.texts[string(t)] = at
			d.plain = append(binary.LittleEndian.AppendUint32(d.plain, uint32(len(t))), t...)
		}
		d.places, d.last = append(d.places, at), t
	}
	for _, n := range v.floats {
		b := math.Float64bits(n)
		at, ok := d.numbers[b]
		if !ok {
			at = int32(d.size())
			d.numbers[b] = at
			d.plain = binary.LittleEndian.AppendUint64(d.plain, b)
		}
		d.places = append(d.places, at)
	}
}
