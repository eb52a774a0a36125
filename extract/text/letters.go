package text

import (
	"math/bits"
	"unicode/utf8"

	"tally/extract/lexicon"
)

// Words make up most of a text, so their letters are looked at eight at a time,
// as the bytes of one number, the first of them lowest.
const (
	ones  = 0x0101010101010101
	highs = 0x80 * ones // of each byte, the bit that ASCII does not have
	cases = 0x20 * ones // of each byte, the bit by which small letters differ
)

// eight is the first eight bytes of s, which the compiler loads at once where it
// knows that s has them.
func eight(s string) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// tail is the bytes of s from i on, fewer than eight, with zeros behind them.
func tail(s string, i int) uint64 {
	block := uint64(0)
	for j := len(s) - 1; j >= i; j-- {
		block = block<<8 | uint64(s[j])
	}
	return block
}

// run is how many of the block's bytes, from the first on, are ASCII letters, and
// the mask of their bits. To each byte in small letters it adds what takes a to
// 128, and what takes the byte behind z there: the high bit is set after the
// first alone for letters.
func run(block uint64) (n int, mask uint64) {
	small := (block | cases) &^ highs
	letters := (small + (0x80-'a')*ones) &^ (small + (0x80-'z'-1)*ones) &^ block & highs
	ends := letters ^ highs // the high bits of all other bytes
	return bits.TrailingZeros64(ends) / 8, ends&-ends>>7 - 1
}

// letters ends the run of ASCII letters that starts at i. It gives the key of
// the run for the vocabulary and the flags of its capitals.
func letters(s string, i int) (end int, key lexicon.Key, flags Flags) {
	var block uint64
	if i+8 <= len(s) {
		block = eight(s[i : i+8])
	} else {
		block = tail(s, i)
	}
	n, mask := run(block)
	key = key.With((block | cases) & mask)
	end = i + n
	small := block & cases & mask
	if n == 8 {
		if end, key, small = further(s, end, key, small); end > i+8 {
			key |= lexicon.Hashed
		}
	}
	flags = Upper * Flags(^block>>5&1) // no branch: nobody guesses which words have capitals
	if small == 0 && end-i > 1 {
		flags |= Caps
	}
	return end, key, flags
}

// further goes on with letters behind the first eight. small is not zero where
// any of them is a small one.
func further(s string, end int, key lexicon.Key, small uint64) (int, lexicon.Key, uint64) {
	for {
		var block uint64
		if end+8 <= len(s) {
			block = eight(s[end : end+8])
		} else {
			block = tail(s, end)
		}
		n, mask := run(block)
		if n == 0 {
			return end, key, small
		}
		key = key.With((block | cases) & mask)
		end, small = end+n, small|block&cases&mask
		if n < 8 {
			return end, key, small
		}
	}
}

// CodePoints counts the code points of s, a byte that is none as one.
func CodePoints(s string) int {
	n := 0
	for i := 0; i < len(s); n++ {
		for i+8 <= len(s) && eight(s[i:i+8])&highs == 0 {
			i, n = i+8, n+8
		}
		if i+8 <= len(s) {
			ascii := bits.TrailingZeros64(eight(s[i:i+8])&highs) / 8
			i, n = i+ascii, n+ascii
		} else if i == len(s) {
			break
		}
		size := 1
		if s[i] >= utf8.RuneSelf {
			_, size = utf8.DecodeRuneInString(s[i:])
		}
		i += size
	}
	return n
}
