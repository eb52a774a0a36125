package frame

// dayApart tells whether the finding is of one event, and the stretch of time at token
// i is told in a clause behind its own: "nine were killed on Monday, and 250 have been
// killed | since May", "nine died when a bus fell, taking the toll | since".
func (g *grammar) dayApart(f *finding, i int) bool {
	if g.perfect(f) {
		return false
	}
	joint, once := false, false
	for k := max(f.chunk, f.verb) + 1; k < len(g.chunks) && g.at(k).first < i; k++ {
		switch c := g.at(k); c.kind {
		case comma, conjunction, colon, stop:
			joint = true
		case subordinate:
			once = once || !joint && g.reads(c.first, "when")
		case verbGroup:
			if n := g.at(k + 1).noun; joint && (!g.shares(k) || n != nil && n.Toll) {
				return once || g.ownDay(f.chunk)
			}
		}
	}
	return false
}
