package source

import (
	"encoding/xml"
	"fmt"
	"io"
)

// markup reads the XML of an office program. An honest file needs little memory,
// however long it is; one that wants much in a piece, or elements deep in one
// another, is an error.
type markup struct {
	*xml.Decoder
	in    *piece
	depth int // elements around
}

func newMarkup(in io.Reader, most int64) *markup {
	m := &markup{in: &piece{in: in, most: most}}
	m.Decoder = xml.NewDecoder(m.in)
	return m
}

// mostAround is how many elements may lie in one another.
const mostAround = 1000

// Token is the next token, whose bytes are good until the one behind it.
func (m *markup) Token() (xml.Token, error) {
	token, err := m.Decoder.Token()
	switch token.(type) {
	case xml.StartElement:
		if m.depth++; m.depth > mostAround {
			return nil, fmt.Errorf("more than %d elements in one another", mostAround)
		}
	case xml.EndElement:
		m.depth--
	}
	return token, err
}

// Skip goes behind the end of the element at hand, which is no part of the piece.
func (m *markup) Skip() error {
	read := m.in.read
	err := m.leave(m.depth - 1)
	m.in.read = read
	return err
}

// leave goes on, in another piece, until no more than so many elements are around.
func (m *markup) leave(depth int) error {
	for m.depth > depth {
		m.part()
		if _, err := m.Token(); err != nil {
			return err
		}
	}
	return nil
}

// part begins another piece: nobody keeps what was read.
func (m *markup) part() { m.in.read = 0 }

// piece is a reader of so many bytes before the next piece begins.
type piece struct {
	in         io.Reader
	read, most int64
}

func (p *piece) Read(data []byte) (int, error) {
	if p.read > p.most {
		return 0, fmt.Errorf("more than %d MiB of markup in one piece", p.most>>20)
	}
	n, err := p.in.Read(data)
	p.read += int64(n)
	return n, err
}
