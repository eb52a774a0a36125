package lexicon

// Phrases finds the longest of many word sequences at a place of a text. It is
// a trie over Words; a payload is a number that the owner gives meaning to.
// The zero Phrases holds none.
type Phrases struct {
	nodes []phraseNode
	next  map[edge]int32
}

type phraseNode struct {
	payload int32 // 0 = no phrase ends here; else payload+1
}

type edge struct {
	node int32
	word Word
}

// Add makes payload the meaning of words; the last Add of one sequence counts.
func (p *Phrases) Add(words []Word, payload int32) {
	if p.next == nil {
		p.next = map[edge]int32{}
		p.nodes = make([]phraseNode, 1)
	}
	at := int32(0)
	for _, w := range words {
		to, ok := p.next[edge{at, w}]
		if !ok {
			to = int32(len(p.nodes))
			p.nodes = append(p.nodes, phraseNode{})
			p.next[edge{at, w}] = to
		}
		at = to
	}
	p.nodes[at].payload = payload + 1
}

// Longest finds the longest phrase that words starts with. It returns the
// number of words and the payload; n is 0 when there is none.
func (p *Phrases) Longest(words []Word) (n int, payload int32) {
	if len(p.nodes) == 0 {
		return 0, 0
	}
	at := int32(0)
	for i, w := range words {
		if w == Unknown {
			break
		}
		to, ok := p.next[edge{at, w}]
		if !ok {
			break
		}
		at = to
		if got := p.nodes[at].payload; got != 0 {
			n, payload = i+1, got-1
		}
	}
	return n, payload
}

// LongestBack finds the longest phrase that words end with, where the phrases
// were added with their words in reverse order.
func (p *Phrases) LongestBack(words []Word) (n int, payload int32) {
	if len(p.nodes) == 0 {
		return 0, 0
	}
	at := int32(0)
	for i := len(words) - 1; i >= 0 && words[i] != Unknown; i-- {
		to, ok := p.next[edge{at, words[i]}]
		if !ok {
			break
		}
		at = to
		if got := p.nodes[at].payload; got != 0 {
			n, payload = len(words)-i, got-1
		}
	}
	return n, payload
}
