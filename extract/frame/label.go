package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// byEntry finds the label of a figure that stands with it in a list of such: "Soldiers killed: 5,
// wounded: 12; houses burned: 9; schools: 2".
func (g *grammar) byEntry(f *finding, before []finding) bool {
	j := f.chunk - 1
	if g.at(j).kind != colon || !g.isPunct(g.at(j).first, ":") {
		return false
	}
	first, bare := g.labelFrom(j), g.at(f.chunk).head < 0
	if first == j || !g.closesItem(f.chunk+1) || !g.closesEntry(first-1) && !(bare && g.opensEntry(f.chunk+1)) {
		return false // of one figure byLabel tells
	}
	if !bare {
		return first == j-1 && g.fateful(g.at(first)) && g.byLabel(f, g.unit(g.at(f.chunk)))
	}
	switch v, n := g.labelParts(first, j); {
	case v < 0 && n >= 0 && g.at(n).noun.Measure == "" && g.at(n).state == nil:
		return g.readNoun(f, n, before)
	case v >= 0 && n >= 0:
		return g.readLabel(f, v, n)
	case v >= 0:
		return g.readShort(f, v, g.labelBefore(first))
	}
	return g.byLabel(f, schema.Person)
}

// readNoun reads the noun at chunk n, which is a label of its own, as naming what shares its fate with
// those counted before it: "houses destroyed: 146; [schools]: 9". People beside things are hit by it.
func (g *grammar) readNoun(f *finding, n int, before []finding) bool {
	if len(before) == 0 {
		return false
	}
	last, noun := &before[len(before)-1], g.at(n).noun
	was := last.unit
	if was == "" {
		was = g.unit(g.at(last.chunk))
	}
	switch {
	case things(noun.Unit) != things(was) && things(was):
		*f = unread(f.chunk)
		if f.implied = schema.Affected; noun.Unit == schema.Household {
			f.unit = noun.Unit
		}
	case things(noun.Unit) != things(was):
		return false
	default:
		*f = last.again(f.chunk)
		if f.part = noun.Class == schema.Child || noun.Class == schema.Woman; noun.Unit != schema.Person {
			f.unit = noun.Unit
		}
	}
	f.numbered = n
	return true
}

// labelParts are the participle and the noun of the label that the chunks [first, j) are; -1 for none.
func (g *grammar) labelParts(first, j int) (v, n int) {
	v, n = -1, -1
	for k := first; k < j; k++ {
		switch c := g.at(k); {
		case c.kind == verbGroup && c.verb != nil:
			v = k
		case c.kind == nounPhrase && c.noun != nil && !c.noun.Toll:
			n = k
		}
	}
	return v, n
}

// labelBefore is the noun of the last label before chunk first that has one; -1 for none.
func (g *grammar) labelBefore(first int) int {
	for k := first - 1; k > 0 && k > first-reach/2 && g.at(k).kind != stop; k-- {
		if c := g.at(k - 1); g.at(k).kind == colon && g.isPunct(g.at(k).first, ":") {
			if _, n := g.labelParts(g.labelFrom(k), k); n >= 0 {
				return n
			}
		} else if c.kind == stop {
			break
		}
	}
	return -1
}

// readShort reads the participle at chunk v, which is a label of its own, as telling of what the label
// before names at chunk n: "Soldiers killed: 5, [wounded]: 12".
func (g *grammar) readShort(f *finding, v, n int) bool {
	k, unit := f.chunk, schema.Person
	if n >= 0 {
		k, unit = n, g.at(n).noun.Unit
	}
	f.frame, f.verb, f.subject = g.frame(v, k, unit, false), v, true
	if unit != schema.Person {
		f.unit = unit
	}
	return f.frame != nil
}

// labelFrom is the first chunk of the label whose colon is chunk j; j where none stands there.
func (g *grammar) labelFrom(j int) int {
	first := j
	for k := j - 1; k >= 0 && k > j-6; k-- {
		switch c := g.at(k); {
		case (c.kind == nounPhrase || c.kind == other) && c.fig < 0, c.kind == state:
			first = k
		case c.mere(lexicon.Participle), c.is(g.words().of):
			first = k // "killed in the raids:", "number of dead:"
		default:
			return first
		}
	}
	return first
}

// closesEntry tells whether chunk j ends an entry of a list: a comma or a semicolon behind a figure.
func (g *grammar) closesEntry(j int) bool {
	c := g.at(j)
	return (c.kind == comma || c.kind == colon && !g.isPunct(c.first, ":") || c.kind == conjunction) && g.counted(g.back(j))
}

// opensEntry tells whether another entry of a list stands behind chunk j: "; families: 90".
func (g *grammar) opensEntry(j int) bool {
	if c := g.at(j); c.kind != comma && c.kind != colon && c.kind != conjunction {
		return false
	}
	for n := j + 1; n < len(g.chunks) && n < j+6; n++ {
		if c := g.at(n); c.kind == colon {
			return g.isPunct(c.first, ":") && g.counted(n+1)
		} else if c.kind == comma || c.kind == stop || c.fig >= 0 {
			return false
		}
	}
	return false
}

// byLabel finds the label of a figure: "Killed: 12", "Houses destroyed: 146".
func (g *grammar) byLabel(f *finding, unit schema.Unit) bool {
	j := g.back(f.chunk)
	if g.at(j).kind != colon || g.at(f.chunk).head >= 0 && !g.tagged(j) {
		return false
	}
	if k := g.tag(j); g.tagged(j) && (g.at(f.chunk).head >= 0 || g.closesItem(j+2)) {
		j = k + 1
	} else if g.at(f.chunk).head < 0 {
		j = g.labelEnd(j)
	}
	return g.labelled(f, j, unit)
}

// byLine reads the figure that ends a line as the number of those whom the
// line, which tells nothing else, names: "People displaced in Orla [12,400]".
func (g *grammar) byLine(f *finding, unit schema.Unit) bool {
	return g.endsLine(f.chunk) && g.labelled(f, g.labelHead(f.chunk), unit)
}

// underLabel tells whether a label tells whom the figure at chunk k counts.
func (g *grammar) underLabel(k int) bool { return g.before(k).kind == colon || g.endsLine(k) }

// endsLine tells whether the figure at chunk k ends a line that
// names whom it counts, and where, and tells nothing else.
func (g *grammar) endsLine(k int) bool {
	if c := g.at(k); c.last < g.s.Last || c.head >= 0 || k == 0 {
		return false
	}
	j := g.labelHead(k)
	return j < k && g.opensWith(j)
}

// labelled finds what the label that ends before chunk j says of those whom the finding counts.
func (g *grammar) labelled(f *finding, j int, unit schema.Unit) bool {
	for j = g.back(j); j >= 0; j = g.back(j) {
		c := g.at(j)
		switch {
		case c.noun != nil && c.noun.Unit == schema.AttackUnit && (g.counted(j) || g.at(j-1).kind == preposition && g.at(j-1).word != g.words().of):
			return false // "nine raids: four in Orla", "six men died in clashes: four in Orla"
		case g.counted(j) && g.at(j-1).kind == verbGroup:
			return false // "the raid killed 20 people: 12 were clerks"
		case c.kind == nounPhrase && c.noun != nil && c.noun.Measure != "":
			if f.noun, f.nounAt = c.noun, j; c.noun.Unit == schema.AttackUnit && g.at(f.chunk).head < 0 {
				f.unit = c.noun.Unit // "Explosions: 12"
			}
			return true
		case c.kind == nounPhrase && c.state != nil:
			f.noun, f.nounAt = c.state, j // "Evacuation, people: 300"
			return true
		case c.kind == verbGroup && c.verb != nil && g.at(j+1).uncounted() && g.at(j+1).noun != nil && g.at(j+2).kind == colon:
			return g.readLabel(f, j, j+1) // "Destroyed houses: 146"
		case c.kind == verbGroup && c.verb != nil:
			if n := g.back(j); g.at(n).uncounted() && g.at(n).noun != nil && !g.at(n).noun.Toll {
				return g.readLabel(f, j, n)
			}
			f.frame, f.verb, f.subject = g.frame(j, f.chunk, unit, false), j, true
			return f.frame != nil
		case c.kind == state:
			f.cue, f.cueAt = c.cue, j
			if k := g.labelOwner(f); k >= 0 && g.at(k).noun.Unit == schema.Household {
				f.unit = schema.Household
			}
			return true
		case c.kind != nounPhrase:
			return false
		}
	}
	return false
}

// labelOwner is the chunk that names those whom the label of the finding's figure says to be in a state: "[Children]
// in need: 900"; -1 for none.
func (g *grammar) labelOwner(f *finding) int {
	if f.cue == nil || f.cueAt >= f.chunk || !g.underLabel(f.chunk) {
		return -1
	}
	k := g.back(f.cueAt)
	if c := g.at(k); !c.uncounted() || c.noun == nil || c.noun.Toll || things(c.noun.Unit) {
		return -1
	}
	return k
}

// labelEnd is the chunk behind the words of the label before the colon at chunk j that say who is counted: before where
// and when they are and what brackets say, "[Refugees] in Orla as of 31 July (registered): 900"; j where no line is a
// label of this kind.
func (g *grammar) labelEnd(j int) int {
	end := g.labelHead(j)
	if !g.closesItem(j+2) || !g.opensWith(end) {
		return j
	}
	return end
}

// labelHead is the chunk behind those of the label that ends before chunk j which say who is counted.
func (g *grammar) labelHead(j int) int {
	for j > 1 {
		k := g.labelTail(j - 1)
		if k < 0 {
			break
		}
		j = k
	}
	return j
}

// labelTail is the chunk with which the words start that end a label with chunk k and say where or when those it counts
// are, or stand in brackets; -1 where others end it.
func (g *grammar) labelTail(k int) int {
	switch c, p := g.at(k), g.at(k-1); {
	case c.kind == closing:
		return g.bracketBefore(k)
	case c.kind == other, c.kind == dash, c.kind == preposition && c.word != g.words().to, c.kind == subordinate && g.at(k+1).kind == other:
		return k
	case c.uncounted() && p.kind == preposition && p.word != g.words().of && (c.noun == nil || c.noun.Measure == ""):
		return k - 1
	case c.uncounted() && (p.kind == conjunction || p.kind == comma) && g.at(k-2).kind == nounPhrase:
		return g.labelTail(k - 2) // "in the valley and the hills"
	}
	return -1
}

// opensWith tells whether all that stands before chunk end, a mark of a list aside, only names who is counted and what
// befell them.
func (g *grammar) opensWith(end int) bool {
	for k := end - 1; k >= 0; k-- {
		switch c := g.at(k); {
		case c.uncounted(), c.kind == state, c.kind == conjunction, c.is(g.words().of):
		case c.mere(lexicon.Participle):
		case c.kind == dash && k == 0:
		default:
			return false
		}
	}
	return end > 0
}

// tagged tells whether what stands before the colon at chunk j is one word that says what became
// of the people who are counted behind, and where: "Wounded: 14 soldiers", "Killed in Orla: 14 soldiers".
func (g *grammar) tagged(j int) bool {
	k := g.tag(j)
	return k >= 0 && (g.at(k).first == g.s.First || g.closesEntry(k-1) || g.at(k-1).kind == dash && g.dateline(k-1)) && g.fateful(g.at(k))
}

// tag is the chunk before the colon at chunk j and before the words for where or in what: "[Killed] in
// Orla:".
func (g *grammar) tag(j int) int {
	k := g.back(j)
	for n := 0; n < 2 && g.at(k).uncounted() && g.where(g.before(k)); n++ {
		k = g.back(g.back(k))
	}
	return k
}

// fateful tells whether c is one word that says what became of people or things: "Wounded", "Missing".
func (g *grammar) fateful(c *chunk) bool {
	if c.last != c.first+1 {
		return false
	}
	switch c.kind {
	case verbGroup:
		return c.form&lexicon.Participle != 0
	case state:
		return true
	case nounPhrase:
		return c.noun != nil && (c.noun.Measure.Topic() == "casualty" || c.noun.Measure == schema.Displaced) || c.state != nil
	}
	return false
}

// labelClass is the class of those whom the label of the finding's figure names; "" for none.
func (g *grammar) labelClass(f *finding) schema.Class {
	if !g.underLabel(f.chunk) {
		return ""
	}
	if f.numbered > 0 {
		return g.classOf(g.at(f.numbered))
	}
	if k := g.labelOwner(f); k >= 0 {
		return g.classOf(g.at(k))
	}
	if f.frame == nil || f.nounAt < 0 {
		return ""
	}
	return g.classOf(g.at(f.nounAt)) // "Soldiers killed: 5"
}

// readLabel reads the participle at chunk v of a label as telling of those that the label names
// at chunk k: "Destroyed houses: 146", "Houses destroyed: 146".
func (g *grammar) readLabel(f *finding, v, k int) bool {
	unit := g.at(k).noun.Unit
	fr := g.frame(v, k, unit, v < k)
	if fr == nil {
		return false
	}
	f.frame, f.verb, f.subject, f.nounAt = fr, v, v > k, k
	if unit != schema.Person {
		f.unit = unit
	}
	return true
}
