package lexicon

// Phrases finds the longest of many word sequences at a place of a text. It is
// a trie over Words; a payload is a number that the owner gives meaning to.
// The zero Phrases holds none.
type Phrases struct {
	nodes []phraseNode
	roots []int32 // by the first Word: its node; 0 = no phrase starts so
	reach []uint8 // by the first Word: how many words its longest phrase has
	edges edges   // from there on
}

type phraseNode struct {
	payload int32  // 0 = no phrase ends here; else payload+1
	next    uint64 // a bit for each word that goes on from here, by its last bits: most looks need no more
}

// leads tells whether some phrase may go on from here with w.
func (n *phraseNode) leads(w Word) bool { return n.next>>(w&63)&1 != 0 }

// Add makes payload the meaning of words; the last Add of one sequence counts.
func (p *Phrases) Add(words []Word, payload int32) {
	if len(words) == 0 {
		return
	}
	if p.nodes == nil {
		p.nodes = make([]phraseNode, 1)
	}
	at := int32(0)
	for _, w := range words {
		to := p.step(at, w)
		if to == 0 {
			to = int32(len(p.nodes))
			p.nodes = append(p.nodes, phraseNode{})
			p.link(at, w, to)
		}
		at = to
	}
	p.nodes[at].payload = payload + 1
	p.reach = grow(p.reach, words[0])
	p.reach[words[0]] = max(p.reach[words[0]], uint8(len(words)))
}

func (p *Phrases) link(at int32, w Word, to int32) {
	p.nodes[at].next |= 1 << (w & 63)
	if at == 0 {
		p.roots = grow(p.roots, w)
		p.roots[w] = to
		return
	}
	p.edges.set(at, w, to)
}

// step is the node behind word w at node at; 0 for none.
func (p *Phrases) step(at int32, w Word) int32 {
	if at == 0 {
		return p.root(w)
	}
	if !p.nodes[at].leads(w) {
		return 0
	}
	return p.edges.get(at, w)
}

// root is the node of phrases that start with w; 0 for none.
func (p *Phrases) root(w Word) int32 { return at(p.roots, w) }

// Starts tells whether some phrase starts with w.
func (p *Phrases) Starts(w Word) bool { return p.root(w) != 0 }

// Reach is how many words the longest phrase has that starts with w; 0 if none
// does.
func (p *Phrases) Reach(w Word) int { return int(at(p.reach, w)) }

// goesOn tells whether some phrase may start with w and go on with next.
func (p *Phrases) goesOn(w, next Word) bool {
	root := p.root(w)
	return root != 0 && p.nodes[root].leads(next)
}

// Longest finds the longest phrase that words starts with. It returns the
// number of words and the payload; n is 0 when there is none.
func (p *Phrases) Longest(words []Word) (n int, payload int32) {
	if len(words) == 0 {
		return 0, 0
	}
	for i, at := 1, p.root(words[0]); at != 0; i++ {
		node := &p.nodes[at]
		if node.payload != 0 {
			n, payload = i, node.payload-1
		}
		if i == len(words) || !node.leads(words[i]) {
			break
		}
		at = p.edges.get(at, words[i])
	}
	return n, payload
}

// LongestBack finds the longest phrase that words end with, where the phrases
// were added with their words in reverse order.
func (p *Phrases) LongestBack(words []Word) (n int, payload int32) {
	at := int32(0)
	for i := len(words) - 1; i >= 0 && words[i] != Unknown; i-- {
		if at = p.step(at, words[i]); at == 0 {
			break
		}
		if got := p.nodes[at].payload; got != 0 {
			n, payload = len(words)-i, got-1
		}
	}
	return n, payload
}

// edges is a hash table from a node and a word to a node, with open addressing:
// a Go map costs three times as much on the hot path.
type edges struct {
	keys  []uint64 // node<<32 | word; 0 = free, for no edge leaves node 0 from here
	nodes []int32
	used  int
}

func (e *edges) get(at int32, w Word) int32 {
	if len(e.keys) == 0 {
		return 0
	}
	i, found := e.find(edgeKey(at, w))
	if !found {
		return 0
	}
	return e.nodes[i]
}

func (e *edges) set(at int32, w Word, to int32) {
	if 2*e.used >= len(e.keys) {
		e.enlarge()
	}
	key := edgeKey(at, w)
	i, found := e.find(key)
	if !found {
		e.used++
	}
	e.keys[i], e.nodes[i] = key, to
}

func edgeKey(at int32, w Word) uint64 { return uint64(at)<<32 | uint64(w) }

// find is the slot of key, or the free one where it belongs.
func (e *edges) find(key uint64) (slot uint64, found bool) {
	mask := uint64(len(e.keys) - 1)
	for slot = key * 0x9E3779B97F4A7C15 >> 32 & mask; e.keys[slot] != 0; slot = (slot + 1) & mask {
		if e.keys[slot] == key {
			return slot, true
		}
	}
	return slot, false
}

func (e *edges) enlarge() {
	keys, nodes := e.keys, e.nodes
	size := max(64, 2*len(keys))
	e.keys, e.nodes = make([]uint64, size), make([]int32, size)
	for i, key := range keys {
		if key != 0 {
			slot, _ := e.find(key)
			e.keys[slot], e.nodes[slot] = key, nodes[i]
		}
	}
}
