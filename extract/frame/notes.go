package frame

import (
	"tally/extract/lexicon"
	"tally/schema"
)

// notes is what a sentence says that bears on every claim in it, gathered once.
type notes struct {
	taken     bool
	cues      []placedCue
	sinceYear bool         // "since 2011", "since March 2011"
	since     bool         // "since" an event, and not since a day of the week
	years     bool         // "from 2013 to 2019"
	inYear    bool         // "in 2011"
	distance  schema.Scope // stock where it speaks of forces, incident where an event is put on the map
}

// placedCue is a cue of modality or scope and its first token.
type placedCue struct {
	at  int
	cue *lexicon.Cue
}

// notes gathers the notes of the sentence on first use.
func (g *grammar) notes() *notes {
	n := &g.noted
	if n.taken {
		return n
	}
	*n = notes{taken: true, cues: n.cues[:0], distance: schema.Incident}
	for i := g.s.First; i < g.s.Last; i++ {
		g.note(n, i)
	}
	for i := g.s.First; i < g.s.Last; i++ {
		if size, cue := g.lx.Cues.Longest(g.t.Words[i:g.s.Last]); size > 0 {
			if cue.Kind == lexicon.CueScope || cue.Kind == lexicon.CueMode {
				n.cues = append(n.cues, placedCue{i, cue})
			}
			i += size - 1
		}
	}
	return n
}

// note looks at token i.
func (g *grammar) note(n *notes, i int) {
	switch w := g.t.Words[i]; w {
	case lexicon.Unknown:
		return
	case g.words().since:
		at := i + 1
		if g.is(at, lexicon.Month) {
			at++
		}
		if g.year(at) {
			n.sinceYear = true
			return
		}
		n.since = n.since || !g.weekday(i)
	case g.words().from:
		n.years = n.years || g.year(i+1) && g.year(i+3)
	case g.words().in, g.words().of:
		n.inYear = n.inYear || g.year(i+1) && !g.is(i-1, lexicon.Month)
	case g.words().army:
		n.distance = schema.Stock
	default:
		if !g.lx.Nouns.Starts(w) {
			return
		}
		if size, noun := g.lx.Nouns.Longest(g.t.Words[i:g.s.Last]); size > 0 && noun.Class == schema.Combatant {
			n.distance = schema.Stock
		}
	}
}
