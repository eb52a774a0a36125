// Package credit tells who states each figure.
//
// A sentence is searched for statements: a cue ("said", "according to", "put
// the toll at", the colon of a headline), its actor and the side on which the
// words stand that the actor answers for. Actors are read as noun phrases
// that know a person from the body the person speaks for, and are brought
// back to the fullest name of the document: "the monitor", "he", a surname,
// an acronym in brackets. A figure belongs to the innermost statement around
// it; else to the speaker of its quotation, to the signature under it, or to
// the sentence that it plainly goes on from. A figure without any is the
// text's own, and its Credit is zero.
package credit

import (
	"tally/extract/frame"
	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// Credit is the attribution of one claim. The zero Credit is the text's own voice.
type Credit struct {
	Source  string // canonical or fullest name that the document gives; "" = the text's own voice
	Type    schema.SourceType
	Speaker string      // the person
	Cue     text.Span   // the words that attribute
	Chain   []Link      // origin first; without the outlet
	Hedged  bool        // "reportedly", "is believed": the claim's modality is reported
	Denied  bool        // the source denies it
	Rule    lexicon.Ref // the entry of the cue
}

// Link is one link of the chain as it stands in the text.
type Link struct {
	Role schema.Role
	Name string
	Span text.Span
}

// Reader finds credits. It keeps buffers and must not be shared.
type Reader struct {
	lx         *lexicon.Lexicon
	t          *text.Text
	statements []statement
	draft      statement // the one being read
	said       []said    // by sentence that may be asked
	resolved   int       // the sentences before it have their statements resolved
	whos       []who
	settled    int              // how many of whos those statements have; the others' stand alone
	round      int              // one more each time that those which stand alone are dropped
	alone      bool             // a statement is being resolved without those before it …
	leans      bool             // … and asked for them
	horizon    int              // the end of its sentence
	people     map[string]int32 // by surname: index into whos
	quotes     []quotation
	names      names
	first      int // first token of the sentence being read; of the last that may be asked when none is
	from       int // first statement of the sentence being read
	view       window
	paragraph  stretch // that inItem saw last
	steps      int     // noun phrases, names and statements looked at, counted for the tests
	tally      tally
	title      bool // the sentence being read is a headline
	caps       bool // the sentence being read is in capitals
}

// NewReader makes a reader over lx.
func NewReader(lx *lexicon.Lexicon) *Reader {
	return &Reader{lx: lx, people: map[string]int32{}, names: names{byWord: map[string]int32{}}}
}

// Read gives one Credit for each claim of the text, in order.
func (r *Reader) Read(t *text.Text, claims []frame.Claim) []Credit {
	credits := make([]Credit, len(claims))
	if len(claims) == 0 {
		return credits
	}
	r.reset(t)
	r.quote()
	last := 0
	for i := range claims {
		last = max(last, claims[i].Sentence)
	}
	r.ask(min(len(t.Sentences)-1, r.ahead(last)))
	for i := range claims {
		credits[i] = r.credit(&claims[i])
		if line := claims[i].Line; line > 0 && credits[i].Source == "" {
			hedged := credits[i].Hedged
			credits[i] = credits[line-1]
			credits[i].Hedged = hedged
		}
		if w := claims[i].PartOf; w >= 0 && w < i && claims[w].Sentence == claims[i].Sentence && claims[w].Measure == claims[i].Measure {
			r.ofWhole(&credits[i], &credits[w], text.Span{First: claims[w].Number.Last, Last: claims[i].Number.First})
		}
	}
	return credits
}

// ofWhole gives the credit of a part what that of its whole tells, before it in the sentence; between are the tokens
// between the two: "12 people died in Orla according to the mayor, including three children".
func (r *Reader) ofWhole(part, whole *Credit, between text.Span) {
	if r.enumerated(between.First, between.Last) {
		part.Hedged = part.Hedged || whole.Hedged
	}
	if part.Source != "" || whole.Source == "" {
		return
	}
	for i := between.First; i < between.Last; i++ {
		if r.at(i) == ";" || r.quoteMark(i) {
			return
		}
	}
	hedged, denied := part.Hedged, part.Denied
	*part = *whole
	part.Hedged, part.Denied = hedged, denied
}

// reset makes ready for another text.
func (r *Reader) reset(t *text.Text) {
	r.t, r.resolved, r.settled, r.round, r.steps = t, 0, 0, 1, 0
	r.statements, r.whos, r.said = r.statements[:0], r.whos[:0], r.said[:0]
	r.names.ready = false
	r.tally = tally{statement: -1}
	r.paragraph = stretch{}
	clear(r.people)
}

// ahead is the last sentence that can tell who speaks in sentence i: the one
// that closes the quotation it ends in.
func (r *Reader) ahead(i int) int {
	if q := r.quoteOf(r.t.Sentences[i].Last - 1); q >= 0 {
		return max(i, r.sentenceOf(r.quotes[q].close-1)+1)
	}
	return i + 2
}

// said is where the statements of a sentence stand among all, once it was read.
type said struct {
	from, to int32
	read     bool
}

// ask makes ready for questions about the sentences up to last. A sentence is
// read when it is asked for: few stand near a claim.
func (r *Reader) ask(last int) {
	for range last + 1 {
		r.said = append(r.said, said{})
	}
	r.enter(last)
}

// enter turns to a sentence.
func (r *Reader) enter(sentence int) {
	s := r.t.Sentences[sentence]
	r.first = s.First
	for r.first+1 < s.Last && r.t.Tokens[r.first].Kind == text.Punct {
		r.first++ // "“Preliminary figures show"
	}
	r.caps = s.Caps
	r.title = s.Section == schema.Headline
}

// bounds are the statements of a sentence.
func (r *Reader) bounds(sentence int) (from, to int) {
	s := &r.said[sentence]
	if !s.read {
		s.from, s.read = int32(len(r.statements)), true
		r.enter(sentence)
		r.statementsOf(sentence)
		r.enter(len(r.said) - 1)
		s.to = int32(len(r.statements))
	}
	return int(s.from), int(s.to)
}

// whoOf is the source of statement k, as an index into whos; -1 = nobody.
func (r *Reader) whoOf(k int) int {
	if !r.resolveAlone(&r.statements[k]) {
		r.resolveTo(r.statements[k].sentence)
	}
	return r.statements[k].who
}

// resolveAlone resolves a statement without those before it, as most that open a text can
// be; false where it leans on them or they are resolved.
func (r *Reader) resolveAlone(st *statement) bool {
	if st.sentence < r.resolved || st.alone == r.round {
		return st.alone == r.round
	}
	n := len(r.whos)
	r.alone, r.leans, r.horizon = true, false, r.t.Sentences[st.sentence].Last
	r.enter(st.sentence)
	r.resolve(st)
	r.enter(len(r.said) - 1)
	leans := r.leans
	if r.alone, r.leans = false, false; leans {
		r.whos = r.whos[:n]
		return false
	}
	st.alone = r.round
	return true
}

// resolveTo resolves the statements of the sentences up to last, in order: whom
// "he" means depends on those before.
func (r *Reader) resolveTo(last int) {
	if r.resolved > last {
		return
	}
	r.whos, r.round = r.whos[:r.settled], r.round+1
	for ; r.resolved <= last; r.resolved++ {
		from, to := r.bounds(r.resolved)
		r.enter(r.resolved)
		for k := from; k < to; k++ {
			r.resolve(&r.statements[k])
		}
	}
	r.settled = len(r.whos)
	r.enter(len(r.said) - 1)
}

// credit attributes one claim.
func (r *Reader) credit(c *frame.Claim) Credit {
	k, outer := r.covering(c)
	if k >= 0 && r.faceless(k) {
		k, outer = r.teller(c, k, outer)
	}
	if k < 0 {
		if q := r.quoteOf(c.Number.First); q >= 0 {
			k = r.speakerOf(q)
		} else if k = r.signed(c); k < 0 {
			if k = r.carried(c); k < 0 {
				k = r.tallied(c)
			}
		}
	} else {
		r.keepTally(c, k)
	}
	var out Credit
	if k >= 0 {
		out = r.creditOf(k, outer)
		if (out.Hedged || out.Denied) && r.beyond(&r.statements[k], c.Number.First) {
			out.Hedged, out.Denied = false, false
		}
	}
	if w, ok := r.foretold(k); ok {
		out.Source, out.Type, out.Chain[0].Name = w.source, w.typ, w.source
	}
	out.Hedged = out.Hedged || r.hedged(c)
	return out
}

// enumerated tells whether what stands at token at is listed behind a colon for a figure that ends
// before token i: "a reported 23 deaths: seven in Orla".
func (r *Reader) enumerated(i, at int) bool {
	for i = max(i, at-far); i < at; i++ {
		if r.at(i) == ":" {
			return true
		}
	}
	return false
}

// faceless tells whether statement k names but a piece of writing that nobody is said to have
// written: "according to an initial assessment".
func (r *Reader) faceless(k int) bool {
	at := r.whoOf(k)
	if at < 0 || r.whos[at].kind != lexicon.WritingSource || r.whos[at].speaker != "" {
		return false
	}
	for i := r.whos[at].span.First; i < r.whos[at].span.Last; i++ {
		if r.named(i) {
			return false
		}
	}
	return true
}

// teller is who tells what the faceless statement k holds: the statement around it, else
// whoever speaks the quotation it stands in; k where nobody does.
func (r *Reader) teller(c *frame.Claim, k, outer int) (int, int) {
	if outer >= 0 && r.whoOf(outer) >= 0 {
		return outer, -1
	}
	if q := r.quoteOf(c.Number.First); q >= 0 {
		if s := r.speakerOf(q); s >= 0 && r.whoOf(s) >= 0 {
			return s, -1
		}
	}
	return k, outer
}

// creditOf tells the credit that statement k gives, passed on by outer.
func (r *Reader) creditOf(k, outer int) Credit {
	passer := ""
	if outer >= 0 && r.statements[k].relay.empty() {
		if o := r.whoOf(outer); o >= 0 {
			passer = r.whos[o].source
		}
	}
	at := r.whoOf(k)
	st := &r.statements[k]
	out := Credit{Hedged: st.entry.Hedged || r.unproven(st.actor.span()), Denied: st.entry.Denied, Rule: st.entry.Ref}
	if at < 0 {
		return out
	}
	w := &r.whos[at]
	out.Source, out.Type, out.Speaker, out.Cue = w.source, w.typ, w.speaker, st.cue
	out.Chain = append(out.Chain, Link{schema.Claimant, w.source, st.actor.span()})
	passes, relay := st.passes, &st.relay
	if passer != "" {
		passes, relay = passer, &r.statements[outer].actor
	}
	if !relay.empty() && passes != "" && passes != w.source {
		out.Chain = append(out.Chain, Link{schema.Relay, passes, relay.span()})
	}
	return out
}
