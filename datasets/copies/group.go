package copies

import (
	"bytes"
	"cmp"
	"slices"
)

// Groups tells of every document which one stands for it.
type Groups struct {
	Kept   []int32 // the document of the same text that stays; itself, but for one of them
	Origin []int32 // the first document with its story, of those that stay
}

// Group compares the documents. What it tells does not depend on their order.
func (s *Shelf) Group() (*Groups, error) {
	g := &Groups{Kept: make([]int32, len(s.books)), Origin: make([]int32, len(s.books))}
	if err := s.sameTexts(g); err != nil {
		return nil, err
	}
	if err := s.sameStories(g); err != nil {
		return nil, err
	}
	return g, nil
}

// sameTexts fills in Kept.
func (s *Shelf) sameTexts(g *Groups) error {
	order := make([]int32, len(s.books))
	for i := range order {
		order[i], g.Kept[i] = int32(i), int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return bytes.Compare(s.books[a].id[:], s.books[b].id[:]) })
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && s.books[order[to]].id == s.books[order[from]].id {
			to++
		}
		if to-from > 1 {
			kept, err := s.first(order[from:to])
			if err != nil {
				return err
			}
			for _, i := range order[from:to] {
				g.Kept[i] = kept
			}
		}
		from = to
	}
	return nil
}

// first is the document that comes before the others.
func (s *Shelf) first(of []int32) (int32, error) {
	var best, d Document
	kept := of[0]
	if err := s.Document(int(kept), &best); err != nil {
		return 0, err
	}
	for _, i := range of[1:] {
		if err := s.Document(int(i), &d); err != nil {
			return 0, err
		}
		if d.before(&best) < 0 {
			kept, best, d = i, d, Document{}
		}
	}
	return kept, nil
}

const (
	anchorsLeast = 12      // hashes of a text under which its copies are looked for
	anchorsHead  = 8       // and of its beginning
	passAnchors  = 2 << 20 // in memory at a time
	neighbours   = 2       // documents before it, and longest ones, with which one is compared
)

// sameStories fills in Origin. It looks at the anchors in several passes, each
// of a part of the hashes, so that those of a pass fit into memory.
func (s *Shelf) sameStories(g *Groups) error {
	passes := 1 + len(s.books)*(anchorsLeast+anchorsHead)/passAnchors
	c := comparer{shelf: s, order: s.byLength(), known: map[int32]*Document{}}
	rank := make([]uint32, len(c.order))
	for at, i := range c.order {
		rank[i] = uint32(at)
	}
	for pass := range passes {
		c.anchors = c.anchors[:0]
		err := s.each(func(i int, d *Document) {
			if g.Kept[i] != int32(i) {
				return
			}
			for _, hashes := range [][]uint32{d.Least[:min(len(d.Least), anchorsLeast)], d.Head[:min(len(d.Head), anchorsHead)]} {
				for _, h := range hashes {
					if h := uint32(mix(uint64(h))); int(h)%passes == pass {
						c.anchors = append(c.anchors, anchor(h)<<32|anchor(rank[i]))
					}
				}
			}
		})
		if err != nil {
			return err
		}
		if err := c.compare(); err != nil {
			return err
		}
	}
	s.origins(g)
	return nil
}

// byLength is the order of the documents by length, the longest first.
func (s *Shelf) byLength() []int32 {
	order := make([]int32, len(s.books))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, s.longer)
	return order
}

// anchor is a hash and, in its lower half, the place in the order by length of
// a document that has it.
type anchor uint64

// comparer compares the documents that share an anchor. The longest document
// of a story, the root of its tree, stands for it in all comparisons.
type comparer struct {
	shelf   *Shelf
	order   []int32 // by length
	anchors []anchor
	known   map[int32]*Document // that were read lately
}

func (c *comparer) compare() error {
	slices.Sort(c.anchors)
	c.anchors = slices.Compact(c.anchors)
	for from := 0; from < len(c.anchors); {
		to := from + 1
		for to < len(c.anchors) && c.anchors[to]>>32 == c.anchors[from]>>32 {
			to++
		}
		if err := c.bucket(c.anchors[from:to]); err != nil {
			return err
		}
		from = to
	}
	return nil
}

// longer orders documents by length, the longest first.
func (s *Shelf) longer(a, b int32) int {
	return cmp.Or(cmp.Compare(s.books[b].shingles, s.books[a].shingles), bytes.Compare(s.books[a].id[:], s.books[b].id[:]))
}

// bucket compares the documents of one anchor, the longest first: each with
// the longest ones and with those just before it.
func (c *comparer) bucket(all []anchor) error {
	for i := 1; i < len(all); i++ {
		for j := range min(i, 2*neighbours) {
			if j >= neighbours {
				j = max(j, i-2*neighbours+j)
			}
			if err := c.pair(c.order[uint32(all[i])], c.order[uint32(all[j])]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *comparer) pair(i, j int32) error {
	a, b := c.shelf.root(i), c.shelf.root(j)
	if a == b || !c.shelf.mayBeSame(a, b) {
		return nil
	}
	x, err := c.document(a)
	if err != nil {
		return err
	}
	y, err := c.document(b)
	if err != nil || !Same(x, y) {
		return err
	}
	if c.shelf.longer(a, b) > 0 {
		a, b = b, a
	}
	c.shelf.books[b].parent = a
	return nil
}

const mostKnown = 10_000 // documents, of about a kilobyte

// document gives document i. Those that share one anchor often share others.
func (c *comparer) document(i int32) (*Document, error) {
	if d := c.known[i]; d != nil {
		return d, nil
	}
	if len(c.known) >= mostKnown {
		clear(c.known)
	}
	d := new(Document)
	c.known[i] = d
	return d, c.shelf.Document(int(i), d)
}

// mayBeSame tells by what is in memory whether two texts may be one story.
func (s *Shelf) mayBeSame(a, b int32) bool {
	x, y := &s.books[a], &s.books[b]
	few, many := min(x.shingles, y.shingles), max(x.shingles, y.shingles)
	return int64(few)*mostCut >= int64(many) && near(x.published, y.published)
}

func (s *Shelf) root(i int32) int32 {
	for s.books[i].parent != i {
		s.books[i].parent = s.books[s.books[i].parent].parent
		i = s.books[i].parent
	}
	return i
}

// origins tells the first document of every tree: the earliest, and of those
// of one time the one with the least ID.
func (s *Shelf) origins(g *Groups) {
	best := make([]int32, len(s.books)) // of each root
	for i := range best {
		best[i] = -1
	}
	for i := range s.books {
		if g.Kept[i] != int32(i) {
			continue
		}
		r := s.root(int32(i))
		if b := best[r]; b < 0 || s.earlier(int32(i), b) {
			best[r] = int32(i)
		}
	}
	for i := range s.books {
		g.Origin[i] = best[s.root(g.Kept[i])]
	}
}

func (s *Shelf) earlier(a, b int32) bool {
	return cmp.Or(cmp.Compare(s.books[a].published, s.books[b].published), bytes.Compare(s.books[a].id[:], s.books[b].id[:])) < 0
}
