package frame

// byLives reads those whose lives were taken like the lives told of before them: "took the lives of nine
// soldiers and those of 40 villagers", "the lives of nine soldiers were given for those of 40 raiders".
func (g *grammar) byLives(f *finding) bool {
	p := g.back(f.chunk)
	t := g.back(p)
	if c := g.at(p); c.word != g.words().of || !g.bareThose(t) || !g.peopled(f.chunk) {
		return false
	}
	for j := g.back(t); j >= 0 && j > t-10; j = g.back(j) {
		switch c := g.at(j); {
		case c.kind == stop, c.kind == colon:
			return false
		case c.kind == nounPhrase && c.noun != nil && c.noun.Lives:
			if !g.taken(j) {
				return false // "gave their lives for those of 12 hostages"
			}
			f.noun, f.nounAt, f.part = c.noun, j, false
			return true
		}
	}
	return false
}

// bareThose tells whether the phrase at chunk k is "those" alone.
func (g *grammar) bareThose(k int) bool {
	c := g.at(k)
	return c.uncounted() && c.last == c.first+1 && g.endsWith(c.first, "those")
}
