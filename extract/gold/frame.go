package gold

import (
	"strings"

	"tally/extract/frame"
	"tally/extract/text"
)

// far is how many bytes after the figure the counted noun phrase may stand.
const far = 150

// Frames are the claims that a perfect frame stage would hand on.
func Frames(tx *text.Text, claims []Claim) []frame.Claim {
	out := make([]frame.Claim, len(claims))
	for i := range claims {
		out[i] = claims[i].frame(tx)
	}
	return out
}

func (c *Claim) frame(tx *text.Text) frame.Claim {
	quote := c.quote(tx.Source)
	f := At(tx, c.Start, c.End)
	f.Quote, f.Subject = Tokens(tx, quote, quote+len(c.Quote)), c.subject(tx)
	f.Event = event(f.Quote, f.Number)
	f.Measure, f.Unit, f.Class, f.Modality, f.Scope = c.Measure, c.Unit, c.Class, c.Modality, c.Scope
	return f
}

// At is a claim of which no more is known than the bytes of its figure.
func At(tx *text.Text, start, end int) frame.Claim {
	number := Tokens(tx, start, end)
	f := frame.Claim{Number: number, Quote: number, PartOf: -1}
	for i, s := range tx.Sentences {
		if s.First <= number.First && number.First < s.Last {
			f.Sentence = i
		}
	}
	return f
}

// subject is the counted noun phrase: near behind the figure, else last before it.
func (c *Claim) subject(tx *text.Text) text.Span {
	none := Tokens(tx, c.Start, c.End)
	none.First = none.Last
	if c.Subject == "" {
		return none
	}
	if at := strings.Index(tx.Source[c.End:], c.Subject); at >= 0 && at < far {
		return Tokens(tx, c.End+at, c.End+at+len(c.Subject))
	}
	if at := strings.LastIndex(tx.Source[:c.Start], c.Subject); at >= 0 {
		return Tokens(tx, at, at+len(c.Subject))
	}
	return none
}

// event takes for the event words what the quote has before the number, else
// its last word.
func event(quote, number text.Span) text.Span {
	if quote.First < number.First {
		return text.Span{First: quote.First, Last: number.First}
	}
	return text.Span{First: max(number.Last, quote.Last-1), Last: quote.Last}
}

// Tokens are the tokens that share a byte with source[start:end].
func Tokens(tx *text.Text, start, end int) text.Span {
	s := text.Span{First: -1}
	for i, token := range tx.Tokens {
		if int(token.End) > start && int(token.Start) < end {
			if s.First < 0 {
				s.First = i
			}
			s.Last = i + 1
		}
	}
	return s
}
