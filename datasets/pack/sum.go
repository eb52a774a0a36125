package pack

import (
	"encoding/binary"
	"encoding/hex"
	"math"

	"github.com/zeebo/xxh3"

	"tally/schema"
)

// Sum is a hash of rows that does not depend on how they are stored: the XXH3
// of 128 bits of the hashes of their columns. It tells rows apart where reading
// them does.
type Sum struct {
	leaves []leaf
	of     []leafSum
	rows   int // in leaves
}

// NewSum begins the hash of rows with these fields.
func NewSum(fields []schema.Field) *Sum {
	leaves := leavesOf(fields, nil)
	return &Sum{leaves: leaves, of: make([]leafSum, len(leaves))}
}

// Add adds a row.
func (s *Sum) Add(row []schema.Cell) {
	for i := range s.leaves {
		s.leaves[i].add(&row[s.leaves[i].column])
	}
	if s.rows++; s.rows == batch {
		s.flush()
	}
}

func (s *Sum) flush() {
	for i := range s.leaves {
		s.of[i].add(s.leaves[i].values)
		s.leaves[i].reset()
	}
	s.rows = 0
}

// String is the hash in hex.
func (s *Sum) String() string {
	s.flush()
	return SumOf(columnSums(s.of))
}

// SumOf is the hash of rows with these hashes of their columns.
func SumOf(columns []string) string {
	all := xxh3.New128()
	for _, c := range columns {
		_, _ = all.WriteString(c) // it has no fault
	}
	return hex.EncodeToString(all.Sum(nil))
}

// leafSum is the hash of a leaf: of its levels and of its values, so that it
// does not matter how many rows come at a time.
type leafSum struct{ levels, values xxh3.Hasher128 }

// columnSums are the hashes of columns.
func columnSums(of []leafSum) []string {
	out := make([]string, len(of))
	for i := range of {
		out[i] = of[i].String()
	}
	return out
}

// String is the hash in hex.
func (s *leafSum) String() string {
	both := xxh3.Hash128(s.values.Sum(s.levels.Sum(nil))).Bytes()
	return hex.EncodeToString(both[:])
}

// add adds the levels, as bytes, and the values as Parquet writes them in plain.
func (s *leafSum) add(v *values) {
	b := v.plain[:0]
	for i := range v.def {
		b = append(b, byte(v.def[i]))
		if len(v.rep) > 0 {
			b = append(b, byte(v.rep[i]))
		}
	}
	b = pour(&s.levels, b)
	for _, n := range v.int32s {
		b = binary.LittleEndian.AppendUint32(b, uint32(n))
	}
	for _, n := range v.int64s {
		b = binary.LittleEndian.AppendUint64(b, uint64(n))
	}
	for _, n := range v.floats {
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(n))
	}
	for _, t := range v.texts {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(t)))
		if len(t) < long {
			b = append(b, t...)
			continue
		}
		b = pour(&s.values, b)
		pour(&s.values, t)
	}
	v.plain = pour(&s.values, b)
}

const long = 512 // bytes, which are worth no copy

// pour adds a buffer to a hash and empties it.
func pour(into *xxh3.Hasher128, b []byte) []byte {
	_, _ = into.Write(b) // it has no fault
	return b[:0]
}
