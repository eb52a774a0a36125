package text

// Span is a run of tokens, [First, Last). The zero Span is empty.
type Span struct{ First, Last int }

// Empty tells whether no token is in s.
func (s Span) Empty() bool { return s.First >= s.Last }

// Has tells whether token i is in s.
func (s Span) Has(i int) bool { return s.First <= i && i < s.Last }

// Slice is the text of s, verbatim; "" for an empty span.
func (t *Text) Slice(s Span) string {
	if s.Empty() {
		return ""
	}
	return t.Source[t.Tokens[s.First].Start:t.Tokens[s.Last-1].End]
}
