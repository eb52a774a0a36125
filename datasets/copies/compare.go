package copies

import (
	"math"
	"slices"
)

const (
	contained   = 0.75                  // of the shingles of the shorter text stand in the longer one
	containAll  = 0.9                   // of one with few shingles
	few         = 40                    // shingles
	headline    = 16                    // shingles of the shorter text may be of its own headline
	fewCompared = 8                     // shingles tell nothing, unless they are all there are
	nearlyWhole = 5                     // of so many parts all but one
	mostCut     = 8                     // a text of less than one in so many is an excerpt
	longApart   = 31 * 24 * 3600 * 1000 // milliseconds between two texts: a formula that comes again
	headsShared = 3                     // hashes of two beginnings that are one
)

// Same tells whether two texts carry one story.
func Same(a, b *Document) bool {
	if a.Shingles > b.Shingles {
		a, b = b, a
	}
	if mostCut*a.Shingles < b.Shingles || !near(a.Published, b.Published) || !subset(a.Counts, b.Numbers) || changed(&a.Sketch, &b.Sketch) || changed(&b.Sketch, &a.Sketch) {
		return false
	}
	if whole := nearlyWhole*a.Shingles >= (nearlyWhole-1)*b.Shingles; whole && a.Revision != b.Revision {
		return false
	} else if !whole && shared(a.Head, b.Head) < headsShared {
		return false // a roundup holds many stories
	}
	share, compared := containment(&a.Sketch, &b.Sketch)
	if compared < fewCompared && compared < a.Shingles {
		return false
	}
	if a.Shingles < few {
		return share >= containAll
	}
	own := float64(headline) / float64(a.Shingles)
	return share >= contained*(1-own)
}

// near tells whether two texts were published near each other, if it is known.
func near(a, b int64) bool {
	return a == Undated || b == Undated || max(a-b, b-a) <= longApart
}

// changed tells whether a counts something between words between which b counts
// too, and b knows none of the numbers.
func changed(a, b *Sketch) bool {
	for i, j := 0, 0; i < len(a.Places) && j < len(b.Places); {
		switch place := a.Places[i]; {
		case place < b.Places[j]:
			i += 2
		case place > b.Places[j]:
			j += 2
		default:
			known := false
			for ; i < len(a.Places) && a.Places[i] == place; i += 2 {
				_, found := slices.BinarySearch(b.Numbers, a.Places[i+1])
				known = known || found
			}
			if !known {
				return true
			}
		}
	}
	return false
}

// containment is the share of a's shingles that stand in b, among the hashes
// that both sketches would have kept.
func containment(a, b *Sketch) (share float64, compared int) {
	limit := min(a.limit(), b.limit())
	ours, theirs := upTo(a.Least, limit), upTo(b.Least, limit)
	if len(ours) == 0 {
		return 0, 0
	}
	return float64(shared(ours, theirs)) / float64(len(ours)), len(ours)
}

// limit is the hash up to which the sketch has all of the text's.
func (s *Sketch) limit() uint32 {
	if len(s.Least) == s.Shingles {
		return math.MaxUint32
	}
	return s.Least[len(s.Least)-1]
}

func upTo(hashes []uint32, limit uint32) []uint32 {
	n := len(hashes)
	for n > 0 && hashes[n-1] > limit {
		n--
	}
	return hashes[:n]
}

// shared counts the hashes that both have.
func shared(a, b []uint32) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

func subset(a, b []uint32) bool { return shared(a, b) == len(a) }
