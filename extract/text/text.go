// Package text finds the tokens, sentences and sections of a document. It
// never rewrites the text: everything it returns is byte offsets into it.
package text

import (
	"slices"

	"tally/extract/lexicon"
	"tally/schema"
)

// Kind is what a token is made of.
type Kind uint8

// The kinds of tokens.
const (
	Word   Kind = iota // letters, with apostrophes and the stops of U.S. inside; 's is a word of its own
	Number             // digits, with , and . between digits
	Punct              // one rune of anything else
)

// Flags describe a token's surroundings and letters.
type Flags uint8

// The flags.
const (
	Space Flags = 1 << iota // white space stands before the token
	Line                    // a line break stands before it
	Para                    // it starts a block: a paragraph, an item of a list, a line of its own
	Upper                   // its first letter is a capital
	Caps                    // it has two or more letters, all of them capitals
)

// Token is a piece of text, in bytes.
type Token struct {
	Start, End int32
	Kind       Kind
	Flags      Flags
}

// Has tells whether any of the flags is set.
func (t Token) Has(f Flags) bool { return t.Flags&f != 0 }

// Sentence is a run of tokens, [First, Last), and its stretch of text in bytes.
type Sentence struct {
	First, Last int
	Start, End  int
	Section     schema.Section
	Paragraph   bool // it opens a block
	Caps        bool // it has three words or more and is written in capitals throughout, or its text is
}

// Text is a document taken apart. The slices are reused by the next Read.
type Text struct {
	Source    string
	Sections  []schema.Stretch // what is known of its sections; set before Read
	Tokens    []Token
	Words     []lexicon.Word // parallel to Tokens; Unknown for numbers and punctuation
	Signs     []int32        // the tokens that can be numbers and no words: digits, and signs beyond ASCII
	Sentences []Sentence
	Headline  Span // the headline where it first stands in the text; empty if it has none
	Caps      bool // the text is written in capitals throughout

	card   int            // the line of the last card that was found
	small  bool           // the text is written without capitals
	lines  []line         // its lines
	blocks []int          // the first tokens of its blocks, and the number of tokens
	enders []int32        // the tokens that may end a sentence
	title  *Text          // the title given with it, taken apart
	cases  [Caps << 1]int // how many words have none, Upper, Upper|Caps
	few    [8]lexicon.Word
	steps  int // comparisons beyond one look at each token, counted for the tests
}

// At is the text of token i.
func (t *Text) At(i int) string { return t.Source[t.Tokens[i].Start:t.Tokens[i].End] }

// Report is how many tokens stand before what is known to be no part of the
// report.
func (t *Text) Report() int {
	for _, s := range t.Sections {
		if s.Section == schema.Boilerplate {
			n, _ := slices.BinarySearchFunc(t.Tokens, int32(s.Start), func(tok Token, at int32) int { return int(tok.Start - at) })
			return n
		}
	}
	return len(t.Tokens)
}

// Read takes source apart, reusing what t holds. The title that came with it
// helps to find the headline; it may be empty.
func (t *Text) Read(lx *lexicon.Lexicon, title, source string) {
	t.Source = source
	t.tokenize(lx)
	t.block(lx)
	t.headline(lx, title)
	t.split(lx)
	t.section(lx)
}
