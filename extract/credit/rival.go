package credit

import "tally/extract/lexicon"

// rivals adds whoever is said behind statement st, in the same breath, to tell another figure: "The
// army put the toll at 12, the rebels at 30", "The ministry says 12 died, the opposition 30".
func (r *Reader) rivals(st statement, hi int) {
	if !st.after || st.signs {
		return
	}
	figured := false // the figure that st is of has come
	for i := st.cue.Last; i+2 < min(hi, st.cue.Last+reach); i++ {
		figured = figured || r.numberAt(i)
		if r.lx.Reporting.Verb(r.word(i)) != nil {
			return
		}
		if !figured || !r.comma(i) && r.at(i) != ";" && !r.fold(i, "and") {
			continue
		}
		n := i + 1
		for n < hi && (r.is(n, lexicon.Conjunction) || r.kin(n, lexicon.Contrast)) {
			n++
		}
		if n == hi {
			return
		}
		a := r.actorAt(n, hi)
		if a.empty() || a.nouns[0].pronoun || !r.source(&a.nouns[0]) || !r.figureOnly(&a, st.entry.Takes == lexicon.TakesToll, hi) {
			continue
		}
		r.statements = append(r.statements, statement{entry: st.entry, cue: st.cue, actor: a, first: a.span().First, last: a.span().Last, after: true})
	}
}

// maxHedge is how many tokens may stand between "at" and the figure behind it: "at more than 30".
const maxHedge = 3

// figureOnly tells whether nothing but a figure stands behind the actor a, with "at" or "of" before
// it: "the rebels at 30". Without these the actor must be known to tell things, and the verb before
// must not need them.
func (r *Reader) figureOnly(a *actor, needs bool, hi int) bool {
	i := a.span().Last
	led := r.fold(i, "at") || r.fold(i, "of")
	if led {
		i++
	} else if needs || a.nouns[0].kind == lexicon.NoSource {
		return false
	}
	for last := i + maxHedge; i < min(hi, last) && !r.numberAt(i) && !r.stop(i); i++ {
	}
	n := i
	for ; i < hi && r.numberAt(i); i++ {
	}
	return i > n && (i >= hi || r.stop(i) || r.is(i, lexicon.Conjunction))
}
