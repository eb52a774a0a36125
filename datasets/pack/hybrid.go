package pack

import "encoding/binary"

// group is how many values Parquet packs together.
const group = 8

// appendHybrid adds levels or places in a dictionary, of width bits each, in
// Parquet's hybrid form: runs of one value, and groups that are packed.
func appendHybrid[T int16 | int32](dst []byte, values []T, width int) []byte {
	head, groups := 0, 0 // of the packed groups under way
	for len(values) > 0 {
		n := runOf(values)
		if n >= group || n == len(values) && groups == 0 {
			dst = binary.AppendUvarint(dst, uint64(n)<<1)
			for bits := 0; bits < width; bits += 8 {
				dst = append(dst, byte(values[0]>>bits))
			}
			values, groups = values[n:], 0
			continue
		}
		if groups == 0 {
			head, dst = len(dst), append(dst, 0)
		}
		n = min(group, len(values))
		dst = appendPacked(dst, values[:n], width)
		values = values[n:]
		groups++
		dst[head] = byte(groups<<1 | 1)
		if groups == 1<<6-1 { // more do not go into a byte
			groups = 0
		}
	}
	return dst
}

// runOf is how often the first value comes before another.
func runOf[T int16 | int32](values []T) int {
	for i, v := range values {
		if v != values[0] {
			return i
		}
	}
	return len(values)
}

// appendPacked adds a group, which zeros make whole.
func appendPacked[T int16 | int32](dst []byte, values []T, width int) []byte {
	end := len(dst) + width
	packed, bits := uint64(0), 0
	for _, v := range values {
		packed |= uint64(v) << bits
		for bits += width; bits >= 8; bits -= 8 {
			dst = append(dst, byte(packed))
			packed >>= 8
		}
	}
	for ; len(dst) < end; packed >>= 8 {
		dst = append(dst, byte(packed))
	}
	return dst
}
