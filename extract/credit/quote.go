package credit

import (
	"sort"
	"strings"

	"tally/extract/text"
)

// quotation is a run of tokens between quotation marks; it may run over
// several sentences. A speech that goes on in the next paragraph is one
// quotation more.
type quotation struct{ open, close int }

// quote finds all quotations of the document once.
func (r *Reader) quote() {
	r.quotes = r.quotes[:0]
	open := -1
	for i := 0; i < len(r.t.Tokens); i++ {
		if r.t.Tokens[i].Has(text.Para) && open >= 0 {
			r.quotes = append(r.quotes, quotation{open, i})
			open = -1
		}
		if r.t.Tokens[i].Kind != text.Punct {
			continue
		}
		if !r.quoteMark(i) {
			if end := r.singleEnd(i); open < 0 && end > 0 {
				r.quotes = append(r.quotes, quotation{i, end})
				i = end - 1
			}
			continue
		}
		mark := r.at(i)
		switch {
		case open >= 0 && mark != "“" && mark != "`" && mark != "‘":
			r.quotes = append(r.quotes, quotation{open, i + 1})
			open = -1
		case open < 0 && mark != "”" && mark != "»" && mark != "'" && mark != "’":
			open = i
		}
		if mark == "`" || mark == "'" || mark == "‘" || mark == "’" {
			i++ // one mark in two signs
		}
	}
}

// singleEnd is the token behind the quotation in single marks that opens at token i: what starts
// with a capital and closes behind a comma or a full stop. It is 0 for an apostrophe, and for words
// set apart like a name.
func (r *Reader) singleEnd(i int) int {
	if m := r.at(i); m != "‘" && m != "'" || !r.opensSingle(i) {
		return 0
	}
	for j := i + 2; j < min(len(r.t.Tokens), i+far) && !r.t.Tokens[j].Has(text.Para); j++ {
		if m := r.at(j); r.t.Tokens[j].Kind != text.Punct || m != "’" && m != "'" || r.t.Tokens[j].Has(text.Space) {
			continue
		}
		switch r.at(j - 1) {
		case ",", ".", "!", "?":
			return j + 1
		}
		if j+1 < len(r.t.Tokens) && !r.t.Tokens[j+1].Has(text.Space) && r.t.Tokens[j+1].Kind == text.Word || strings.HasSuffix(r.at(j-1), "s") {
			continue // "don't", "the rebels' camp"
		}
		return 0
	}
	return 0
}

// opensSingle tells whether the mark at token i stands as one that opens a quotation does: behind a space and right
// before a capital.
func (r *Reader) opensSingle(i int) bool {
	if i+1 >= len(r.t.Tokens) || i > 0 && !r.t.Tokens[i].Has(text.Space) {
		return false
	}
	next := r.t.Tokens[i+1]
	return next.Has(text.Upper) && !next.Has(text.Space)
}

// quoteOf is the quotation that token i is in; -1 = none.
func (r *Reader) quoteOf(i int) int {
	k := sort.Search(len(r.quotes), func(k int) bool { return r.quotes[k].close > i })
	if k < len(r.quotes) && r.quotes[k].open <= i {
		return k
	}
	return -1
}

// sentenceOf is the sentence of token i.
func (r *Reader) sentenceOf(i int) int {
	return sort.Search(len(r.t.Sentences), func(k int) bool { return r.t.Sentences[k].Last > i })
}

// speakerOf is the statement that tells whose words quotation q is; -1 = none.
func (r *Reader) speakerOf(q int) int {
	for steps := 0; q >= 0 && steps < 6; steps++ {
		if k := r.speakerBeside(q); k >= 0 {
			return k
		}
		if q == 0 || r.sentenceOf(r.quotes[q].open)-r.sentenceOf(r.quotes[q-1].close-1) > 1 {
			return -1
		}
		q--
	}
	return -1
}

// speakerBeside looks for the speaker in the sentence that closes the
// quotation, in the one that opens it and in the one before.
func (r *Reader) speakerBeside(q int) int {
	quote := r.quotes[q]
	last := r.sentenceOf(quote.close - 1)
	for _, s := range [...]int{last, last + 1} {
		if s >= len(r.said) || s > last && (r.t.Sentences[s].First != quote.close || r.t.Sentences[s].Paragraph) {
			continue // the next paragraph has a speaker of its own
		}
		from, to := r.bounds(s)
		for k := from; k < min(to, from+maxSame); k++ {
			if st := &r.statements[k]; st.first >= quote.close && st.before && st.first-quote.close < 24 {
				return k
			}
		}
	}
	first := r.sentenceOf(quote.open)
	for s := first; s >= max(0, first-1); s-- {
		from, to := r.bounds(s)
		for k := to - 1; k >= max(from, to-maxSame); k-- {
			if st := &r.statements[k]; st.last <= quote.open && (st.after || s < first) && r.quoteOf(st.cue.First) < 0 {
				return k
			}
		}
	}
	return -1
}
