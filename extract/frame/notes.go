package frame

import (
	"slices"

	"tally/extract/lexicon"
	"tally/extract/text"
	"tally/schema"
)

// notes is what a sentence says that bears on every claim in it, gathered once.
type notes struct {
	taken     bool
	cues      []placedCue
	sinceYear int          // the token of "since 2011", "since March 2011"; -1 = none
	since     int          // of "since" an event, and not since a day of the week
	disproof  int          // of a word that says that something is not so
	span      int          // of "in four days of", "in less than a month"
	spanned   term         // in what it is counted there
	years     bool         // "from 2013 to 2019", "between January and June"
	daily     bool         // "over the past day", "in the last 24 hours"
	period    int          // the first token of "in August", "this month"; -1 = none
	asOf      bool         // "as of 3 May"
	supposing bool         // "if the dam bursts"
	executed  bool         // those who are shot in it are put to death
	dated     bool         // it names a day on which something happened
	inYears   []int        // the tokens of "in 2011", "last year"
	distance  schema.Scope // of its distances, told by setting; "" = not asked yet
	harmless  bool         // … and setting found no attack and nobody harmed
}

// term is a length of time.
type term uint8

const (
	days term = iota
	weeks
	months // or years
)

// placedCue is a cue of modality or scope, at the tokens [at, last).
type placedCue struct {
	at, last int
	cue      *lexicon.Cue
}

// notes gathers the notes of the sentence on first use.
func (g *grammar) notes() *notes {
	n := &g.noted
	if n.taken {
		return n
	}
	*n = notes{taken: true, cues: n.cues[:0], inYears: n.inYears[:0], sinceYear: -1, since: -1, span: -1, disproof: -1, period: -1}
	for i := g.s.First; i < g.s.Last; i++ {
		g.note(n, i)
		if g.isOf(i, lexicon.Disproof) {
			n.disproof = i
		}
	}
	for i := g.s.First; i < g.s.Last; i++ {
		size, cue := g.lx.Cues.Longest(g.t.Words[i:g.s.Last])
		if size == 0 {
			continue
		}
		switch cue.Kind {
		case lexicon.CueScope, lexicon.CueMode, lexicon.CueDoubt:
			if p, ok := g.placeCue(i, size, cue); ok {
				n.cues = append(n.cues, p)
			}
		case lexicon.CueExecution:
			n.executed = true
		case lexicon.CueYear:
			n.inYears = append(n.inYears, i)
		}
		i += size - 1
	}
	return n
}

// maxOf is how many tokens may stand between a cue and what it is of.
const maxOf = 8

// placeCue places a cue of size tokens at token i: where it is of something, at that, "denied
// Western media [reports that]"; false where what it is of does not follow.
func (g *grammar) placeCue(i, size int, cue *lexicon.Cue) (placedCue, bool) {
	if len(cue.Of) == 0 {
		return placedCue{i, i + size, cue}, true
	}
	for j := i + size; j+1 < g.s.Last && j < i+maxOf; j++ {
		if !slices.Contains(cue.Of, g.t.Words[j]) {
			continue
		}
		for k := j + 1; k < g.s.Last && k < j+maxOf && g.t.Tokens[k].Kind != text.Punct; k++ {
			if w := g.t.Words[k]; w == g.words().that || w == g.words().of && k == j+1 {
				return placedCue{k - 1, k + 1, cue}, true
			}
		}
	}
	return placedCue{}, false
}

// betweenDays tells whether the "between" at token i opens the days that a count covers: "in the time between 8 July",
// "in the period between early Monday".
func (g *grammar) betweenDays(i int) bool {
	if g.t.Words[i] != g.words().between || i <= g.s.First || !g.reads(i-1, "time") && !g.reads(i-1, "period") {
		return false
	}
	for j := i + 1; j < min(i+6, g.s.Last); j++ {
		if g.is(j, lexicon.Month) {
			return true
		}
	}
	return false
}

// note looks at token i.
func (g *grammar) note(n *notes, i int) {
	n.dated = n.dated || g.dated(i) && !g.partOn(i)
	if n.period < 0 && g.thisMonth(i) && !g.latestUntil(i) {
		n.period = i
	}
	if g.year(i) && g.sees(i+1) {
		n.inYears = append(n.inYears, i)
	}
	switch g.t.Words[i] {
	case lexicon.Unknown:
		return
	case g.words().since:
		g.noteSince(n, i)
	case g.words().to, g.words().with:
		if g.year(i+1) && g.isOf(i-1, lexicon.Likening) {
			n.inYears = append(n.inYears, i) // "compared to 2019, when nine died"
		}
	case g.words().ifWord:
		n.supposing = n.supposing || g.supposes(i)
	case g.words().from, g.words().between:
		if n.years = n.years || g.t.Words[i] == g.words().from && g.year(i+1) && g.year(i+3) || g.betweenDays(i); g.seasonal(i) {
			n.inYears = append(n.inYears, i)
		}
	case g.words().forWord:
		if g.year(i + 1) {
			n.inYears = append(n.inYears, i)
		}
		if t, ok := g.stretch(i + 1); ok && t != days && g.is(i+1, lexicon.Definite) {
			n.span, n.spanned = i, t // "for the past two months"
		}
	case g.words().during, g.long.over, g.words().within:
		if g.t.Words[i] == g.words().during && g.year(i+1) {
			n.inYears = append(n.inYears, i)
		}
		t, ok := g.stretch(i + 1)
		if n.daily = n.daily || ok && t == days || g.hours(i+1); ok && t != days {
			n.span, n.spanned = i, t
		}
	case g.words().in:
		if n.period < 0 && g.monthly(i) && !g.latestUntil(i) {
			n.period = i
		}
		if g.year(i+1) && !g.is(i-1, lexicon.Month) && !g.remembered(i) {
			n.inYears = append(n.inYears, i)
		}
		t, ok := g.stretch(i + 1)
		n.daily = n.daily || ok && t == days || g.hours(i+1)
		if ok && !(g.unmatched(max(i-4, g.s.First), i) && !g.reads(i-1, "latest")) { // "the bloodiest raid in recent weeks", "the worst in years"
			n.span, n.spanned = i, t
		}
	case g.long.throughout, g.long.through:
		if g.year(i + 1) {
			n.inYears = append(n.inYears, i)
		}
	case g.words().of:
		n.asOf = n.asOf || i > g.s.First && g.t.Words[i-1] == g.words().as && (g.is(i+1, lexicon.Weekday|lexicon.Month) || g.is(i+2, lexicon.Month))
		if g.year(i+1) && !g.is(i-1, lexicon.Month) {
			n.inYears = append(n.inYears, i)
		}
	}
}

// noteSince looks at the "since" at token i.
func (g *grammar) noteSince(n *notes, i int) {
	if g.is(i-1, lexicon.Have) && g.participial(i+1) || g.unmatched(max(i-superlativeWords, g.s.First), i) || g.worstSince(i) || g.latestUntil(i) {
		return // "have since been freed", "the highest toll since May"
	}
	at := i + 1
	for g.is(at, lexicon.Definite) || g.period(at) {
		at++
	}
	if g.is(at, lexicon.Month) {
		at++
	}
	switch {
	case g.year(at), at > i+3 && g.reads(min(at, g.s.Last-1), "year"), i == g.s.First && g.opensYears(): // "since the start of the year"
		n.sinceYear = i
	case n.since < 0 && !g.weekday(i) && !g.mishap(i+1):
		n.since = i
	}
}

// sees tells whether the verb at token i says what the time before it brought: "2015 saw 40 deaths", "recorded".
func (g *grammar) sees(i int) bool {
	if i >= g.s.Last {
		return false
	}
	verb, form := g.lx.Verbs.Find(g.t.Words[i])
	return form&lexicon.Past != 0 && (verb.Is(lexicon.VerbSees) || verb.Is(lexicon.VerbRecords))
}

// latestWords is how far before a stretch of time the words may stand that say which of many events in it is told.
const latestWords = 16

// latestUntil tells whether the time at token i is that of many events of which the last is told, in an aside behind a
// comma: "was shot, the latest in a string of killings [this month]".
func (g *grammar) latestUntil(i int) bool {
	for j := i - 3; j > g.s.First && j > i-latestWords; j-- {
		if !g.isPunct(j, ",") {
			continue
		}
		if g.is(j+1, lexicon.Preposition) {
			j++
		}
		return g.is(j+1, lexicon.Definite) && (g.reads(j+2, "latest") || g.unmatched(j+1, j+3))
	}
	return false
}

// superlativeWords is how far before "since" the word may stand that says what has not been matched.
const superlativeWords = 9

// worstSince tells whether a phrase, however long, that says what has not been matched leads to the "since" at token i:
// "in one of the longest and most bitter marches for the freedom of Orla in the hills [since] the war".
func (g *grammar) worstSince(i int) bool {
	from := i
	for from > g.s.First && from > i-2*superlativeWords && g.t.Tokens[from-1].Kind == text.Word && !g.is(from-1, lexicon.Auxiliary|lexicon.Be|lexicon.Have) {
		from--
	}
	return g.unmatched(from, i)
}

// opensYears tells whether a year stands in what the sentence opens with, up to its comma: "Since the
// general took power in 2002, …".
func (g *grammar) opensYears() bool {
	for i := g.s.First + 1; i < g.s.Last && i < g.s.First+16 && !g.isPunct(i, ","); i++ {
		if g.year(i) {
			return true
		}
	}
	return false
}

// supposes tells whether the "if" at token i sets a condition, and asks nothing: "if the dam
// bursts", and not "it is unclear if anyone was hurt".
func (g *grammar) supposes(i int) bool {
	if i == g.s.First || g.t.Tokens[i-1].Kind == text.Punct {
		return true
	}
	before := g.t.At(i - 1)
	return g.lx.Reporting.Verb(g.t.Words[i-1]) == nil && !hasSuffix(before, "clear") && !hasSuffix(before, "know") && !hasSuffix(before, "known")
}

// rememberedWords is how far before a year the word may stand that makes it that of what
// is only remembered.
const rememberedWords = 12

// remembered tells whether the year behind token i is that of what somebody remembers: "on
// the anniversary of the fall of Orla in 1973".
func (g *grammar) remembered(i int) bool {
	for j := i - 1; j >= g.s.First && j > i-rememberedWords; j-- {
		if sense, n := g.lx.Times.Longest(g.t.Words[j:g.s.Last]); n > 0 && sense.Kind == lexicon.Remembering {
			return true
		}
	}
	return false
}

// period tells whether token i says which part of a year is meant: since late
// 2014, since the start of 2014.
func (g *grammar) period(i int) bool {
	return i < g.s.Last && g.isOf(i, lexicon.SeasonWord) // or the text breaks off: "since the start of"
}

// mishap tells whether a disaster stands at token i, of which the tolls are
// those of one event however they rise: "since the storm hit".
func (g *grammar) mishap(i int) bool {
	for g.is(i, lexicon.Definite|lexicon.Article) {
		i++
	}
	for j := i; j < min(i+3, g.s.Last); j++ {
		if n, noun := g.lx.Nouns.Longest(g.t.Words[j:g.s.Last]); n > 0 {
			return noun.Cause && !noun.Mutual && !noun.Lasts && noun.Unit == schema.OtherUnit && noun.Scope != schema.Cumulative
		}
	}
	return false
}

// stretch tells whether token i starts a counted length of time: "four days
// of", "less than a month", "nine months of".
func (g *grammar) stretch(i int) (term, bool) {
	for j := i; j < g.s.Last && j < i+6; j++ {
		switch g.lx.Spelling(g.t.Words[j]) {
		case "day", "days", "week":
			return days, j > i
		case "weeks":
			return weeks, j > i
		case "month", "months", "year", "years":
			return months, j > i
		case "decade", "decades", "century":
			return months, j > i && j+1 < g.s.Last && g.t.Words[j+1] != g.words().hyphen // not "a decade-old war"
		}
		if g.isOf(j, lexicon.Lead) {
			continue
		}
		if g.t.Tokens[j].Kind != text.Number && g.lx.Numbers.At(g.t.Words[j]).Role == 0 {
			return 0, false
		}
	}
	return 0, false
}

// hours tells whether a few hours are counted from token i on: "the last 24 hours".
func (g *grammar) hours(i int) bool {
	for j := i; j < g.s.Last && j < i+4; j++ {
		if g.reads(j, "hours") {
			return true
		}
	}
	return false
}

// setting is the scope of the sentence's distances: a state where it says how
// far towns, forces or storms are, and tells of no attack and nobody harmed.
func (g *grammar) setting() schema.Scope {
	if n := g.notes(); n.distance == "" {
		n.distance, n.harmless = g.set()
	}
	return g.noted.distance
}

func (g *grammar) set() (scope schema.Scope, harmless bool) {
	scope = schema.Incident
	for i := g.s.First; i < g.s.Last; i++ {
		w := g.t.Words[i]
		if w == g.words().army {
			scope = schema.Stock
		}
		if v, _ := g.lx.Verbs.Find(w); v != nil && harmful(v) {
			return schema.Incident, false
		}
		if size, noun := g.lx.Nouns.Longest(g.t.Words[i:g.s.Last]); size > 0 {
			switch {
			case noun.Measure == schema.Attacks, noun.Of == schema.Killed:
				return schema.Incident, false
			case noun.Class == schema.Combatant, noun.Cause && noun.Scope == schema.Stock:
				scope = schema.Stock
			}
			i += size - 1
		}
	}
	return scope, true
}

// harmful tells whether a verb says that people are killed or hurt, or things hit.
func harmful(v *lexicon.Verb) bool {
	frames := v.Alone()
	for i := range frames {
		if f := &frames[i]; f.Needs == "" && harming(f.Measures.People) {
			return true
		}
	}
	return false
}
