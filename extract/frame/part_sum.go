package frame

import (
	"sort"

	"tally/extract/lexicon"
	"tally/schema"
)

// breakdown is a list of counts behind chunk at and before end, and their sum.
type breakdown struct {
	at, end int
	sum     float64
}

// breakdowns finds the lists of counts that stand behind a comma or a dash and
// sum up to one before: "five people were killed, three men, a woman and a
// boy".
func (g *grammar) breakdowns() {
	for j := 1; j < len(g.chunks); j++ {
		if k := g.at(j).kind; k == comma || k == dash || k == colon {
			g.breakdown(j)
		}
	}
}

// mostCounts is how many counts a list may have that sums up to
// one before, and how many of those before it are looked at.
const mostCounts = 40

// breakdown reads the list behind chunk j.
func (g *grammar) breakdown(j int) {
	n, sum, closed := 0, 0.0, false // closed: a comma is the last that was passed
	i := j + 1
	for n < mostCounts {
		for g.at(i).kind == conjunction || g.at(i).kind == other && g.at(i).fig < 0 {
			i++
		}
		v, ok := g.exactly(i)
		if !ok {
			break
		}
		n, sum, closed = n+1, sum+v, false
		for i++; ; i++ {
			if g.at(i).kind == preposition && g.at(i+1).uncounted() {
				i++ // "three in Orla"
			} else if g.at(i).kind != other {
				break // "three on Friday"
			}
		}
		if k := g.at(i).kind; k != comma && k != conjunction {
			break
		}
		if g.at(i).kind == comma {
			i, closed = i+1, true // "five people, three men and two women, died"
		}
	}
	if k := g.at(i).kind; n < 2 || (k == verbGroup || k == relative || k == state) && !closed {
		return
	}
	g.sums = append(g.sums, breakdown{j, i, sum})
}

// exactly is the number that the phrase at chunk i counts people or things by,
// where it is one number.
func (g *grammar) exactly(i int) (float64, bool) {
	if !g.counted(i) {
		return 0, false
	}
	q := g.figures[g.at(i).fig].Quantity
	if q.Quantifier != schema.Exact || q.Low == nil || g.clausal(i) {
		return 0, false
	}
	return *q.Low, true
}

// breakdownOf is the last list of counts that the phrase at k stands in; one without a sum
// for none.
func (g *grammar) breakdownOf(k int) breakdown {
	n := sort.Search(len(g.sums), func(i int) bool { return g.sums[i].at >= k })
	for i := n - 1; i >= 0 && i >= n-mostCounts; i-- {
		if k < g.sums[i].end {
			return g.sums[i]
		}
	}
	return breakdown{}
}

// summed tells whether the phrase at k stands in a list that sums up to what one
// of the findings before it counts.
func (g *grammar) summed(k int, before []finding) bool {
	list := g.breakdownOf(k)
	if list.sum == 0 {
		return false
	}
	for i := len(before) - 1; i >= 0 && i >= len(before)-2*mostCounts; i-- {
		if things(g.unit(g.at(k))) && g.peopled(before[i].chunk) {
			continue // "killed three people and hit two schools and a clinic"
		}
		if before[i].chunk >= list.at || before[i].part || g.inTown(before[i].chunk, list.at) && g.where(g.at(k+1)) {
			continue
		}
		if q := g.figures[g.at(before[i].chunk).fig].Quantity; q.Low != nil && *q.Low == list.sum {
			return true
		}
	}
	return false
}

// inTown tells whether those counted at k are of a place that ends before the list behind the
// comma at chunk at, and that is no country, state or province, so that those of other places are
// none of them, whatever they add up to: "four deaths in Orla, three in Benst and one in Tarnow".
func (g *grammar) inTown(k, at int) bool {
	n := g.at(at - 1)
	if k+3 != at || !g.where(g.at(k+1)) || !n.uncounted() || !g.named(n.first) || g.lx.Terrain.Is(g.t.Words[n.last-1], lexicon.Province) {
		return false
	}
	words, _, how, _ := g.lx.Countries.Longest(g.t.Words[n.first:n.last])
	return words == 0 || how != lexicon.CountryName
}

// fatesSplit tells whether the figure at k and the part right before it say what befell the things of one whole,
// which is no smaller than both: "90 houses, including 60 destroyed and 30 damaged", "of which 60 houses are flooded
// and 30 damaged".
func (g *grammar) fatesSplit(k int, before []finding) bool {
	last := &before[len(before)-1]
	b := g.before(k)
	v := g.fateOf(last.chunk)
	if !last.part || b.kind != conjunction && b.kind != comma || v < 0 || v != g.back(g.back(k)) || g.fateOf(k) < 0 {
		return false
	}
	sum := g.figures[g.at(k).fig].Quantity.Value()
	for i := len(before) - 1; i >= 0; i-- {
		n := g.figures[g.at(before[i].chunk).fig].Quantity.Value()
		if !before[i].part {
			return sum <= n && !g.peopled(before[i].chunk)
		}
		sum += n
	}
	return false
}

// fateOf is the verb right behind the figure at k, which is bare or of buildings, that says what befell
// those it counts: "60 [destroyed]", "60 totally [destroyed]", "60 houses [are destroyed]"; -1 for none.
func (g *grammar) fateOf(k int) int {
	v := k + 1
	if c := g.at(v); c.kind == other && c.fig < 0 {
		v++
	}
	c := g.at(v)
	if c.kind != verbGroup || c.form&lexicon.Participle == 0 || c.aux && !c.passive || g.at(k).head >= 0 && !g.built(k) {
		return -1
	}
	return v
}

// eachPart tells whether the bare figure at k, right behind a comma and what is counted before it,
// says how many of those each of some places has: "eight men, four each from Orla and Benst".
func (g *grammar) eachPart(k int) bool {
	c, p := g.at(k), g.back(k)
	return g.reads(c.last, "each") && g.counted(g.back(p))
}

// remainder finds the whole of what claim i, at chunk k, counts the rest of: "shot
// down three of five missiles; the remaining two hit the port"; -1 for none.
func (r *Reader) remainder(k, i int) int {
	c := &r.claims[i]
	at := r.g.figures[r.g.at(k).fig].Span.First - 1
	if c.PartOf >= 0 || at <= r.g.s.First || !r.g.is(at, lexicon.Qualifier) && r.g.t.Words[at] != r.g.deeds.other || !r.g.is(at-1, lexicon.Definite) {
		return -1
	}
	for j := i - 1; j >= 0 && r.claims[j].Sentence >= c.Sentence-1; j-- {
		if w := r.claims[j].PartOf; w >= 0 && r.claims[j].Unit == c.Unit && r.claims[w].Quantity.Value() == r.claims[j].Quantity.Value()+c.Quantity.Value() {
			return w
		}
	}
	return -1
}
